/**
 * When one number may be taken twice on one machine: not only the number counts, but also the address it is opened on.
 * The lines for Linux were tried (kernel 6.18); the others are what the sources say.
 */

export const BINDING_SYSTEMS = ['linux', 'windows', 'macos', 'freebsd'] as const;
export type BindingSystem = (typeof BINDING_SYSTEMS)[number];

/**
 * What happens to the second program.
 * - `refused`: the system refuses it;
 * - `both`: both run, and what comes to the one address goes to the program that opened that address;
 * - `if-asked`: refused, unless the program asks to share (SO_REUSEADDR);
 * - `not-known`: we have no source.
 */
export type Outcome = 'refused' | 'both' | 'if-asked' | 'not-known';

export interface Binding {
	system: BindingSystem;
	/** One on all addresses (0.0.0.0), one on a single address such as 127.0.0.1. */
	wildcardBesideOne: Outcome;
	/** One on all IPv6 addresses (`[::]`), one on all IPv4 addresses (0.0.0.0). */
	v6BesideV4: Outcome;
	sources: { at: string; publisher: string }[];
}

export const BINDINGS: readonly Binding[] = [
	{
		system: 'linux',
		wildcardBesideOne: 'refused',
		// IPv6 sockets take IPv4 too unless IPV6_V6ONLY is set; bindv6only is 0 by default.
		v6BesideV4: 'refused',
		sources: [
			{ at: 'https://man7.org/linux/man-pages/man7/socket.7.html', publisher: 'socket(7)' },
			{ at: 'https://man7.org/linux/man-pages/man2/IPV6_V6ONLY.2const.html', publisher: 'IPV6_V6ONLY(2const)' },
		],
	},
	{
		system: 'windows',
		// With the default options and one user account; SO_EXCLUSIVEADDRUSE on all addresses refuses.
		wildcardBesideOne: 'both',
		// IPV6_V6ONLY is set by default; a dual-stack socket takes the number on both.
		v6BesideV4: 'both',
		sources: [
			{
				at: 'https://learn.microsoft.com/en-us/windows/win32/winsock/using-so-reuseaddr-and-so-exclusiveaddruse',
				publisher: 'Microsoft: SO_EXCLUSIVEADDRUSE',
			},
			{
				at: 'https://learn.microsoft.com/en-us/windows/win32/winsock/ipproto-ipv6-socket-options',
				publisher: 'Microsoft: IPV6_V6ONLY',
			},
		],
	},
	{
		system: 'macos',
		wildcardBesideOne: 'if-asked',
		v6BesideV4: 'not-known',
		sources: [
			{
				at: 'https://github.com/apple-oss-distributions/xnu/blob/0f4c859e951fba394238ab619495c4e1d54d0f34/bsd/netinet/in_pcb.c',
				publisher: 'Apple',
			},
		],
	},
	{
		system: 'freebsd',
		wildcardBesideOne: 'not-known',
		// net.inet6.ip6.v6only is on by default.
		v6BesideV4: 'both',
		sources: [
			{
				at: 'https://github.com/freebsd/freebsd-src/blob/01f3f35447b0a43b37ecc71ebb9296aad123cd43/share/man/man4/inet6.4',
				publisher: 'inet6(4)',
			},
		],
	},
];

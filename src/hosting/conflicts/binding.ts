/**
 * When one number may be taken twice on one machine: not only the number counts, but also the address it is opened on.
 * What is said of Linux was tried, too (kernel 6.18, TCP and UDP).
 */

export const BINDING_SYSTEMS = ['linux', 'windows', 'macos', 'freebsd'] as const;
export type BindingSystem = (typeof BINDING_SYSTEMS)[number];

/**
 * What happens to the second program.
 * - `refused`: the system refuses it;
 * - `both`: both run, unless one asks to have the number alone (SO_EXCLUSIVEADDRUSE);
 * - `if-asked`: refused, unless the program asks to share (SO_REUSEADDR);
 * - `separate`: both run, unless the first takes IPv4 with its IPv6 socket, too;
 * - `not-known`: we have no source.
 */
export type Outcome = 'refused' | 'both' | 'if-asked' | 'separate' | 'not-known';

interface Ruling {
	outcome: Outcome;
	/** Empty only for `not-known`. */
	sources: { at: string; publisher: string }[];
}

export interface Binding {
	system: BindingSystem;
	/** One on all addresses (0.0.0.0), one on a single address such as 127.0.0.1. */
	wildcardBesideOne: Ruling;
	/** One on all IPv6 addresses (`[::]`), one on all IPv4 addresses (0.0.0.0). */
	v6BesideV4: Ruling;
}

function ruling(outcome: Exclude<Outcome, 'not-known'>, publisher: string, at: string): Ruling {
	return { outcome, sources: [{ at, publisher }] };
}

const NOT_KNOWN: Ruling = { outcome: 'not-known', sources: [] };

export const BINDINGS: readonly Binding[] = [
	{
		system: 'linux',
		wildcardBesideOne: ruling('refused', 'socket(7)', 'https://man7.org/linux/man-pages/man7/socket.7.html'),
		// An IPv6 socket takes IPv4, too: bindv6only is 0 by default.
		v6BesideV4: ruling(
			'refused',
			'IPV6_V6ONLY(2const)',
			'https://man7.org/linux/man-pages/man2/IPV6_V6ONLY.2const.html',
		),
	},
	{
		system: 'windows',
		// For two programs of one user account that ask for nothing.
		wildcardBesideOne: ruling(
			'both',
			'Microsoft: binding',
			'https://learn.microsoft.com/en-us/windows/win32/winsock/using-so-reuseaddr-and-so-exclusiveaddruse',
		),
		v6BesideV4: ruling(
			'separate',
			'Microsoft: IPV6_V6ONLY',
			'https://learn.microsoft.com/en-us/windows/win32/winsock/ipproto-ipv6-socket-options',
		),
	},
	{
		system: 'macos',
		wildcardBesideOne: ruling(
			'if-asked',
			'Apple',
			'https://github.com/apple-oss-distributions/xnu/blob/0f4c859e951fba394238ab619495c4e1d54d0f34/bsd/netinet/in_pcb.c',
		),
		v6BesideV4: NOT_KNOWN,
	},
	{
		system: 'freebsd',
		wildcardBesideOne: NOT_KNOWN,
		// net.inet6.ip6.v6only is on by default.
		v6BesideV4: ruling(
			'separate',
			'inet6(4)',
			'https://github.com/freebsd/freebsd-src/blob/01f3f35447b0a43b37ecc71ebb9296aad123cd43/share/man/man4/inet6.4',
		),
	},
];

/** Which addresses a source may have: pages that a person can open, on hosts that a maintainer has looked at. */

import type { Source } from '../ports/index.ts';

/** Letters, digits, hyphens and dots: neither a number for an address nor letters that only look like these. */
const PLAIN_HOST = /^(?=.*[a-z])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/;

/** They hide where they lead. */
const SHORTENERS = [
	'bit.ly',
	'tinyurl.com',
	't.co',
	'goo.gl',
	'is.gd',
	'ow.ly',
	'cutt.ly',
	'rb.gy',
	'shorturl.at',
	'aka.ms',
];

/** They lead to people, not to pages. */
const INVITES = ['discord.gg', 'discord.com', 'discordapp.com', 't.me', 'chat.whatsapp.com'];

/** A file of this kind runs or is unpacked, it is not read. */
const FILE_TO_RUN = /\.(?:exe|msi|bat|cmd|ps1|scr|jar|apk|dmg|pkg|deb|rpm|appimage|iso|zip|7z|rar|gz|xz|tgz|sh)$/i;

/**
 * Plain lines; none when the address is in order.
 * @param hosts those of `data/hosts.json`; a host below one of them counts as it
 */
export function sourceProblems({ at }: Pick<Source, 'at'>, hosts: readonly string[]): string[] {
	const url = URL.canParse(at) ? new URL(at) : undefined;
	if (url === undefined || url.protocol !== 'https:') return [`source ${at} is no https address`];
	const problems: string[] = [];
	if (url.username !== '' || url.password !== '') problems.push(`source ${at} has a user name in it`);
	if (url.port !== '') problems.push(`source ${at} names a port of its own`);
	const host = url.hostname;
	if (
		!PLAIN_HOST.test(host) ||
		host.split('.').some((label) => label.startsWith('xn--')) ||
		!at.includes(`//${host}`)
	) {
		problems.push(`source ${at}: the host must be a name in plain small letters`);
	} else if (isOneOf(host, SHORTENERS)) {
		problems.push(`source ${at} is a shortened address: give the page itself`);
	} else if (isOneOf(host, INVITES)) {
		problems.push(`source ${at} leads to a chat, not to a page`);
	} else if (!isOneOf(host, hosts)) {
		problems.push(`source ${at}: ${host} is not in data/hosts.json; a maintainer adds hosts in a change of its own`);
	}
	const isShownAsText = host === 'github.com' && url.pathname.includes('/blob/');
	if (!isShownAsText && FILE_TO_RUN.test(decoded(url.pathname)))
		problems.push(`source ${at} is a file to run or unpack, not a page`);
	return problems;
}

function isOneOf(host: string, known: readonly string[]): boolean {
	return known.some((one) => host === one || host.endsWith(`.${one}`));
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

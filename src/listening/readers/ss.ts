import { isNoPeer, readEndpoint, readName, readPid } from './parts.ts';
import type { Finding } from './types.ts';

/**
 * `ss -tulnp`: `tcp LISTEN 0 4096 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=812,fd=3))`. The transport is left out where
 * only one was asked for; a state is never translated, and only UDP has `UNCONN`.
 * https://man7.org/linux/man-pages/man8/ss.8.html
 */
const STATES: Record<string, Finding['transport']> = { LISTEN: 'tcp', UNCONN: 'udp' };

/** `users:(("java",pid=1234,fd=5))`, as far as it goes: a name with a space is cut there. */
const FIRST_USER = /^users:\(\("([^"]{0,64})"(?:,pid=(\d{1,10}))?/;

/** After the state come two queues, the own address and the peer's; a row may go on in the next line. */
const ROW = { local: 3, peer: 4, users: 5 };

export function readSs(text: string): Finding[] {
	const words = text.split(/\s+/);
	return words.flatMap((word, at): Finding[] => {
		const transport = Object.hasOwn(STATES, word) ? STATES[word] : undefined;
		if (transport === undefined || !isQueue(words[at + 1]) || !isQueue(words[at + 2])) return [];
		// Raw sockets and those of the kernel have these states as well.
		const netid = words[at - 1];
		if (netid !== undefined && OTHER_NETIDS.has(netid)) return [];
		const local = readEndpoint(words[at + ROW.local]);
		if (local === undefined || !isNoPeer(words[at + ROW.peer])) return [];
		const [, name, pid] = FIRST_USER.exec(words[at + ROW.users] ?? '') ?? [];
		return [{ transport, ...local, ...readPid(pid), ...readName(name) }];
	});
}

const OTHER_NETIDS: ReadonlySet<string> = new Set(['raw', 'nl', 'p_raw', 'p_dgr', 'sctp', 'dccp', 'mptcp']);

function isQueue(word: string | undefined): boolean {
	return word !== undefined && /^\d{1,10}$/.test(word);
}

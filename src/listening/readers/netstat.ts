import { isNoPeer, readEndpoint, readName, readPid } from './parts.ts';
import type { Finding } from './types.ts';

/**
 * `netstat -ano` of Windows and `netstat -tulpn` of Linux, told apart row by row: Linux has two queues before the
 * addresses. A state is translated on Windows (`ABHÖREN`, `ESCUCHANDO`) and sometimes of several words, so it is never
 * read: a TCP socket without a peer listens, and the process id is the next number.
 * https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/netstat
 * https://man7.org/linux/man-pages/man8/netstat.8.html
 */
const TRANSPORT = /^(tcp|udp)[46]?$/i;

/** `1234/valheim_server.`; some programs put a colon and more behind their name. */
const PROGRAM = /^(\d{1,10})\/([^:]{0,64}):?$/;

/** How many words of a state are passed over before a process id. */
const LONGEST_STATE = 3;

/** Rows are read by their words, not by lines: on a phone a row goes on in the next line. */
export function readNetstat(text: string): Finding[] {
	const words = text.split(/\s+/);
	return words.flatMap((word, at): Finding[] => {
		const [, name] = TRANSPORT.exec(word) ?? [];
		if (name === undefined) return [];
		const transport = name.toLowerCase() === 'tcp' ? 'tcp' : 'udp';
		const isLinux = isNumber(words[at + 1]) && isNumber(words[at + 2]);
		const first = at + (isLinux ? 3 : 1);
		const local = readEndpoint(words[first]);
		if (local === undefined || !isNoPeer(words[first + 1])) return [];
		const owner = isLinux ? programAfter(words, first + 2) : processAfter(words, first + 2, transport);
		return [{ transport, ...local, ...owner }];
	});
}

/** Linux: behind a state, if there is one, `PID/name` or a hyphen. */
function programAfter(words: readonly string[], first: number): Pick<Finding, 'pid' | 'name'> {
	for (const word of words.slice(first, first + 2)) {
		const [, pid, name] = PROGRAM.exec(word) ?? [];
		if (pid !== undefined) return { ...readPid(pid), ...readName(name) };
		if (TRANSPORT.test(word)) break;
	}
	return {};
}

/** Windows: behind a state, which only TCP has, the process id. */
function processAfter(words: readonly string[], first: number, transport: Finding['transport']): Pick<Finding, 'pid'> {
	const most = transport === 'tcp' ? LONGEST_STATE : 0;
	for (const word of words.slice(first, first + most + 1)) {
		if (isNumber(word)) return readPid(word);
		if (TRANSPORT.test(word)) break;
	}
	return {};
}

function isNumber(word: string | undefined): boolean {
	return word !== undefined && /^\d{1,10}$/.test(word);
}

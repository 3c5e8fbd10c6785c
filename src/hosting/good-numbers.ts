/**
 * Numbers that are good to take for a server: nobody has been given them, nothing is known to run on them, and no
 * system hands them out or sets them aside. Whether one is free on a machine only that machine knows.
 */

import type { Ports, RegistryState } from '../ports/index.ts';
import type { HostTransport, Opening } from './types.ts';

/**
 * Below lie the numbers that old and changed Windows settings draw from (1025 to 5000), and with them the blocks that
 * Hyper-V, WSL and Docker set aside there; from 32768 Linux draws, from 49152 Windows and macOS. FreeBSD draws lower: only who asks is spared that.
 */
export const FIRST_GOOD = 5_001;
export const LAST_GOOD = 32_767;

/** From here FreeBSD draws as it comes: `net.inet.ip.portrange.first`. */
export const FREEBSD_DRAWS_FROM = 10_000;

export const WHY_FREEBSD = { at: 'https://man.freebsd.org/cgi/man.cgi?query=ip&sektion=4', publisher: 'FreeBSD' };

export const WHY_GOOD = [
	/** Where Windows' old range and its usual reserved blocks end. */
	{
		at: 'https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements',
		publisher: 'Microsoft',
	},
	{ at: 'https://github.com/docker/for-win/issues/3171', publisher: 'Docker' },
	/** Where Linux' outgoing connections begin. */
	{ at: 'https://docs.kernel.org/networking/ip-sysctl.html', publisher: 'Linux' },
] as const;

export type IsGood = (port: number, transport: HostTransport) => boolean;

/** Looks at each number once, when it is first asked about: all of them would take a tenth of a second. */
export function goodNumbers(ports: Ports): IsGood {
	const used = usedNumbers(ports);
	const known = { tcp: new Uint8Array(LAST_GOOD + 1), udp: new Uint8Array(LAST_GOOD + 1) };
	return (port, transport) => {
		if (port < FIRST_GOOD || port > LAST_GOOD) return false;
		const answers = known[transport];
		if (answers[port] === UNKNOWN) {
			// Browsers refuse some, providers block others: a number with any record is no good one.
			const isClear = !used.has(port) && ports.risks(port).length === 0;
			answers[port] = isClear && isUnassigned(ports.state(port, transport)) ? GOOD : BAD;
		}
		return answers[port] === GOOD;
	};
}

/** Whether each of its numbers is. */
export function isAllGood({ port, to, transport }: Opening, isGood: IsGood): boolean {
	for (let one = port; one <= to; one++) if (!isGood(one, transport)) return false;
	return true;
}

function isUnassigned(state: RegistryState): boolean {
	return state === 'unassigned' || state === 'not-listed';
}

const UNKNOWN = 0;
const GOOD = 1;
const BAD = 2;

/** Whatever is known to run on a number, on any transport; a program that draws its number uses none. */
function usedNumbers(ports: Ports): Set<number> {
	const used = new Set<number>();
	for (const { noFixedPort, ports: its } of ports.entries()) {
		if (noFixedPort) continue;
		for (const { port, to = port } of its) for (let one = port; one <= to; one++) used.add(one);
	}
	return used;
}

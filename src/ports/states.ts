/** What each of the 65,536 numbers is, in one word: for the map. */

import { FIRST_DYNAMIC, RANGES } from './range.ts';
import type { Registry } from './registry.ts';
import { PORT_STATES, type PortState, type PortStates } from './state-types.ts';
import { LAST_PORT, type PortRange, type RowState } from './types.ts';

/** What rows say, the strongest last; 0 stands for no row. */
const STRENGTHS: readonly RowState[] = ['unassigned', 'removed', 'reserved', 'assigned'];
const RESERVED = STRENGTHS.indexOf('reserved') + 1;
const ASSIGNED = STRENGTHS.indexOf('assigned') + 1;

/**
 * The states of all numbers. It agrees with `look`, and takes a few milliseconds instead of half a second: the rows are
 * laid over the numbers once, none is looked up.
 */
export function portStates(registry: Registry, used: Iterable<number>): PortStates {
	const isUsed = new Uint8Array(LAST_PORT + 1);
	for (const port of used) isUsed[port] = 1;
	const places = strongestRows(registry).map((strongest, port) =>
		PORT_STATES.indexOf(stateOf(port, strongest, isUsed[port] === 1)),
	);
	const of = (port: number) => PORT_STATES[places[port] ?? 0] ?? 'unassigned';
	const [system, user, dynamic] = RANGES;
	const counts = { system: countIn(system, of), user: countIn(user, of), dynamic: countIn(dynamic, of) };
	return { of, counts, places };
}

function countIn({ from, to }: Pick<PortRange, 'from' | 'to'>, of: PortStates['of']): Record<PortState, number> {
	const counts = { assigned: 0, 'assigned-used': 0, used: 0, unassigned: 0, reserved: 0, dynamic: 0 };
	for (let port = from; port <= to; port++) counts[of(port)] += 1;
	return counts;
}

function stateOf(port: number, strongest: number, used: boolean): PortState {
	if (strongest === ASSIGNED) return used ? 'assigned-used' : 'assigned';
	if (used) return 'used';
	if (strongest === RESERVED) return 'reserved';
	return port >= FIRST_DYNAMIC ? 'dynamic' : 'unassigned';
}

/** The strongest of what the rows of a number say, over all transports. */
function strongestRows(registry: Registry): Uint8Array {
	const tcp = new Uint8Array(LAST_PORT + 1);
	const udp = new Uint8Array(LAST_PORT + 1);
	const sctp = new Uint8Array(LAST_PORT + 1);
	const dccp = new Uint8Array(LAST_PORT + 1);
	const stated = { tcp, udp, sctp, dccp };
	const notStated = new Uint8Array(LAST_PORT + 1);
	for (const [index, places] of byStrength(registry).entries()) {
		for (const place of places) {
			const ports = registry.ports(place);
			const transport = registry.transport(place);
			const said = transport === null ? notStated : stated[transport];
			if (ports !== null) said.fill((index % STRENGTHS.length) + 1, ports.from, ports.to + 1);
		}
	}
	return tcp.map((onTcp, port) => {
		const onUdp = udp[port] ?? 0;
		// A row without a transport bears on those of TCP and UDP that have no row of their own.
		const bearing = onTcp === 0 || onUdp === 0 ? (notStated[port] ?? 0) : 0;
		return Math.max(onTcp, onUdp, sctp[port] ?? 0, dccp[port] ?? 0, bearing);
	});
}

/** The places of rows in the order in which they are laid down: by strength, those of the newer snapshot after all others. */
function byStrength(registry: Registry): number[][] {
	const places: number[][] = [...STRENGTHS, ...STRENGTHS].map(() => []);
	for (let place = 0; place < registry.rows; place++) {
		const after = place < registry.published ? 0 : STRENGTHS.length;
		places[after + STRENGTHS.indexOf(registry.state(place))]?.push(place);
	}
	return places;
}

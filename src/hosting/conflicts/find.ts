/** Which numbers several services listen on. The same number on TCP and on UDP is no conflict. */

import { HOST_TRANSPORTS, type HostTransport, type Opening } from '../types.ts';
import type { Conflict, OnMachine } from './types.ts';

/** Every number of some ports, as one key for each number and transport. */
export function* keysOf(ports: readonly Opening[]): Generator<number> {
	for (const { port, to, transport } of ports) {
		const place = HOST_TRANSPORTS.indexOf(transport);
		for (let one = port; one <= to; one++) yield one * HOST_TRANSPORTS.length + place;
	}
}

/** Each number with all who want it; neighbours that the same services want as one range. */
export function findConflicts(services: readonly OnMachine[]): Conflict[] {
	return HOST_TRANSPORTS.flatMap((transport) => conflictsOn(transport, services));
}

function conflictsOn(transport: HostTransport, services: readonly OnMachine[]): Conflict[] {
	const wanted = services.flatMap(({ groups }, service) =>
		groups.flatMap(({ ports }) =>
			ports.filter((port) => port.transport === transport).map(({ port, to }) => ({ port, to, service })),
		),
	);
	// Who wants a number changes only where a range begins, or behind its end.
	const edges = [...new Set(wanted.flatMap(({ port, to }) => [port, to + 1]))].sort((a, b) => a - b);
	const conflicts: Conflict[] = [];
	for (const [place, port] of edges.entries()) {
		const to = (edges[place + 1] ?? port + 1) - 1;
		const here = new Set(wanted.filter((one) => one.port <= port && port <= one.to).map(({ service }) => service));
		if (here.size < 2) continue;
		const last = conflicts.at(-1);
		if (last?.to === port - 1 && last.services.join() === [...here].join()) last.to = to;
		else conflicts.push({ port, to, transport, services: [...here] });
	}
	return conflicts;
}

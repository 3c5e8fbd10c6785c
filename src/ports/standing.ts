/** Which numbers are used, registered, or neither, and which begin as a number that is being typed. */

import type { Registry } from './registry.ts';
import { LAST_PORT, type Use } from './types.ts';

export interface Standing {
	/** 4 to 1 as in `Use.common`, the best of the number's uses; 0 without any. */
	common(port: number): number;
	registered(port: number): boolean;
	assigned: number;
	/** Numbers with uses, the commonest first. */
	used: number[];
}

export const HIGHEST_COMMON = 4;

export function standingOf(registry: Registry, byPort: ReadonlyMap<number, Use[]>): Standing {
	const common = new Uint8Array(LAST_PORT + 1);
	for (const [port, uses] of byPort) common[port] = Math.max(...uses.map((use) => use.common));
	const used = [...byPort.keys()].sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b);

	const registered = new Uint8Array(LAST_PORT + 1);
	const assigned = new Uint8Array(LAST_PORT + 1);
	for (let place = 0; place < registry.rows; place++) {
		const ports = registry.ports(place);
		if (ports === null) continue;
		if (registry.name(place) !== '') registered.fill(1, ports.from, ports.to + 1);
		if (registry.state(place) === 'assigned') assigned.fill(1, ports.from, ports.to + 1);
	}
	return {
		common: (port) => common[port] ?? 0,
		registered: (port) => registered[port] === 1,
		assigned: assigned.reduce((sum, one) => sum + one, 0),
		used,
	};
}

/** Numbers that begin with the digits of another one: those with uses, the commonest first, then registered ones. */
export function* beginningWith(number: number, { used, registered }: Standing): Generator<number> {
	if (number === 0) return;
	for (const port of used) if (port !== number && beginsWith(port, number)) yield port;
	for (let step = 10; number * step <= LAST_PORT; step *= 10) {
		const last = Math.min(number * step + step - 1, LAST_PORT);
		for (let port = number * step; port <= last; port++) if (registered(port)) yield port;
	}
}

function beginsWith(port: number, number: number): boolean {
	let rest = port;
	while (rest > number) rest = Math.floor(rest / 10);
	return rest === number;
}

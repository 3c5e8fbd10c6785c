/**
 * Services as two numbers each, for ids that messages keep for years: first what it is and its number, then the last
 * number of a range. What a number is: 0 both transports, 1 TCP, 2 UDP, 3 an entry of the facts.
 */

import { LAST_PORT, type Ports } from '../../ports/index.ts';
import type { Service } from '../service.ts';

const SIZE = LAST_PORT + 1;
const KINDS = [null, 'tcp', 'udp'] as const;
const ENTRY = KINDS.length;

/** Each below 262,144: what three signs of an id hold. */
export function codesOf(services: readonly Service[]): number[] {
	return services.flatMap((service) =>
		service.kind === 'entry'
			? [ENTRY * SIZE + service.entry.number, 0]
			: [KINDS.indexOf(service.transport) * SIZE + service.from, service.to],
	);
}

/** `null` where today's data no longer has one of them, or the codes are of nobody. */
export function servicesOf(codes: readonly number[], ports: Ports): Service[] | null {
	const services: Service[] = [];
	for (let place = 0; place < codes.length; place += 2) {
		const service = serviceOf(codes[place] ?? 0, codes[place + 1] ?? 0, ports);
		if (service === null) return null;
		services.push(service);
	}
	return services.length === 0 ? null : services;
}

function serviceOf(code: number, to: number, ports: Ports): Service | null {
	const kind = Math.floor(code / SIZE);
	const number = code % SIZE;
	if (kind === ENTRY) {
		const entry = ports.entry(number);
		return entry === undefined ? null : { kind: 'entry', entry, others: [] };
	}
	const transport = KINDS[kind];
	if (transport === undefined || number === 0 || to < number || to > LAST_PORT) return null;
	return { kind: 'port', from: number, to, transport, registered: null };
}

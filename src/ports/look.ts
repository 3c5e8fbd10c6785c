import { FIRST_DYNAMIC, rangeOf } from './range.ts';
import type { Registry } from './registry.ts';
import {
	LAST_PORT,
	type PortFacts,
	type RegistryState,
	type Relation,
	type Risk,
	type RowState,
	TRANSPORTS,
	type Transport,
	type Use,
	type WideRange,
} from './types.ts';

/** Of several rows on one number and transport, the first of these decides. */
const STRONGEST: RowState[] = ['assigned', 'reserved', 'removed', 'unassigned'];

/**
 * Everything known about one number.
 * @throws RangeError when `port` is no integer from 0 to 65535
 */
export function lookUp(
	port: number,
	registry: Registry,
	{ uses, wideRanges, risks }: { uses: Use[]; wideRanges: WideRange[]; risks: Risk[] },
): PortFacts {
	if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) {
		throw new RangeError(`${port} is no port number: those go from 0 to ${LAST_PORT}`);
	}
	const places = rowsOn(registry, port);
	const rows = places.map((place) => registry.registration(place, port));
	const registrations = rows.filter((row) => row.name !== '');
	const unnamed = rows.filter((row) => row.name === '');
	const states = statesOf(port, places, registry);
	return {
		port,
		range: rangeOf(port),
		registrations,
		unnamed,
		states,
		uses: [...uses],
		wideRanges: wideRanges.filter((range) => port >= range.from && port <= range.to),
		risks,
		relation: relationOf(Object.values(states).includes('assigned'), uses),
	};
}

/** Different registered names, main names before aliases. */
export function namesOn(registry: Registry, port: number): string[] {
	return [...new Set(rowsOn(registry, port).map(registry.name))].filter((name) => name !== '');
}

/**
 * The places of the rows that still stand, in the order of `PortFacts.registrations`: a row of the newer snapshot
 * takes the place of the older rows of its transport; a nameless row without a transport has nothing left to say where
 * TCP and UDP both have rows of their own.
 */
export function rowsOn(registry: Registry, port: number): number[] {
	const places = registry.at(port);
	if (places.length < 2) return places;
	const transports = places.map(registry.transport);
	const newer = transports.filter((_, index) => (places[index] ?? 0) >= registry.published);
	const bothHaveRows = transports.includes('tcp') && transports.includes('udp');
	const standing = places.filter((place, index) => {
		const transport = transports[index] ?? null;
		if (transport === null) return !bothHaveRows || registry.name(place) !== '';
		return place >= registry.published || !newer.includes(transport);
	});
	return standing.sort(
		(a, b) =>
			Number(registry.alias(a)) - Number(registry.alias(b)) ||
			order(registry.transport(a)) - order(registry.transport(b)) ||
			a - b,
	);
}

/** What the registry says of one number and one transport, without the rest. */
export function stateOf(registry: Registry, port: number, transport: Transport): RegistryState {
	return stateOn(transport, port, rowsOn(registry, port), registry);
}

function statesOf(port: number, places: number[], registry: Registry): PortFacts['states'] {
	const state = (transport: Transport) => stateOn(transport, port, places, registry);
	const states: PortFacts['states'] = { tcp: state('tcp'), udp: state('udp') };
	for (const transport of places.map(registry.transport)) {
		if (transport === 'sctp' || transport === 'dccp') states[transport] = state(transport);
	}
	return states;
}

/** A row without a transport bears on the transports that have no row of their own. */
function stateOn(transport: Transport, port: number, places: number[], registry: Registry): RegistryState {
	const own = places.filter((place) => registry.transport(place) === transport);
	const bearing = own.length > 0 ? own : places.filter((place) => registry.transport(place) === null);
	const states = bearing.map(registry.state);
	const strongest = STRONGEST.find((state) => states.includes(state));
	return strongest ?? (port >= FIRST_DYNAMIC ? 'dynamic' : 'not-listed');
}

function order(transport: Transport | null): number {
	return transport === null ? TRANSPORTS.length : TRANSPORTS.indexOf(transport);
}

function relationOf(assigned: boolean, uses: Use[]): Relation {
	if (!assigned) return uses.length > 0 ? 'unassigned-but-used' : 'neither';
	if (uses.length === 0) return 'no-known-use';
	// The data compiler has checked that the registry assigns `service` to that number and transport.
	return uses.some((use) => use.service !== null) ? 'used-by-owner' : 'used-by-others';
}

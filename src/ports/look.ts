import { FIRST_DYNAMIC, rangeOf } from './range.ts';
import type { Registry } from './registry.ts';
import {
	LAST_PORT,
	type PortFacts,
	type Registration,
	type RegistryState,
	type Relation,
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
	uses: (port: number) => Use[],
	wideRanges: WideRange[],
): PortFacts {
	if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) {
		throw new RangeError(`${port} is no port number: those go from 0 to ${LAST_PORT}`);
	}
	const rows = standing(registry, port).map((place) => registry.registration(place, port));
	const registrations = rows.filter((row) => row.name !== '').sort(mainNamesFirst);
	const unnamed = rows.filter((row) => row.name === '').sort(mainNamesFirst);
	const states = statesOf(port, rows);
	const used = uses(port);
	return {
		port,
		range: rangeOf(port),
		registrations,
		unnamed,
		states,
		uses: used,
		wideRanges: wideRanges.filter((range) => port >= range.from && port <= range.to),
		relation: relationOf(Object.values(states).includes('assigned'), used),
	};
}

/**
 * The rows that still stand: a row of the newer snapshot takes the place of the older rows of its transport; a
 * nameless row without a transport has nothing left to say where TCP and UDP both have rows of their own.
 */
function standing(registry: Registry, port: number): number[] {
	const places = [...registry.at(port)];
	if (places.length < 2) return places;
	const newer = places.filter((place) => place >= registry.published).map(registry.transport);
	const own = places.map(registry.transport);
	const bothHaveRows = own.includes('tcp') && own.includes('udp');
	return places.filter((place) => {
		const transport = registry.transport(place);
		if (transport === null) return registry.name(place) !== '' || !bothHaveRows;
		return place >= registry.published || !newer.includes(transport);
	});
}

function statesOf(port: number, rows: Registration[]): PortFacts['states'] {
	const own = (transport: Transport) => rows.filter((row) => row.transport === transport);
	const withoutTransport = rows.filter((row) => row.transport === null);
	const state = (transport: Transport): RegistryState => {
		const bearing = own(transport).length > 0 ? own(transport) : withoutTransport;
		const strongest = STRONGEST.find((one) => bearing.some((row) => row.state === one));
		return strongest ?? (port >= FIRST_DYNAMIC ? 'dynamic' : 'not-listed');
	};
	return {
		tcp: state('tcp'),
		udp: state('udp'),
		...(own('sctp').length > 0 && { sctp: state('sctp') }),
		...(own('dccp').length > 0 && { dccp: state('dccp') }),
	};
}

function mainNamesFirst(a: Registration, b: Registration): number {
	return Number(a.alias) - Number(b.alias) || order(a.transport) - order(b.transport);
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

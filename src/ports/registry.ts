import { indexByPort } from './by-port.ts';
import { type CompiledRows, type Detail, NO_PORT, NO_TRANSPORT, STATE_LETTERS } from './compiled.ts';
import { type Registration, type RegistryRow, type RowState, TRANSPORTS, type Transport } from './types.ts';
import { bearsOn } from './unauthorized.ts';

/** The registry's rows, read from their columns when they are asked for. */
export interface Registry {
	/** Rows of IANA's snapshot; rows of the newer one follow them. */
	published: number;
	/** The places of the rows that bear on a number, in the registry's order. */
	at(port: number): number[];
	/** All rows, the newer snapshot's included. */
	rows: number;
	row(place: number): RegistryRow;
	ports(place: number): RegistryRow['ports'];
	registration(place: number, port: number): Registration;
	name(place: number): string;
	description(place: number): string;
	state(place: number): RowState;
	alias(place: number): boolean;
	/** `null` where the row names none. */
	transport(place: number): Transport | null;
}

export function openRegistry(rows: CompiledRows): Registry {
	const { strings, names, descriptions, first, more, transports, states, detailOf, details, newerFrom } = rows;
	const at = indexByPort(rows);

	const loneRanges = new Set(rows.loneRanges);
	const text = (index: number | undefined) => strings[index ?? 0] ?? '';
	const detail = (place: number, name: Detail) => text(details[name][detailOf[place] ?? 0]);
	const transport = (place: number) => {
		const digit = transports[place];
		return digit === undefined || digit === NO_TRANSPORT ? null : (TRANSPORTS[Number(digit)] ?? null);
	};
	const portsOf = (place: number) => {
		const from = first[place] ?? NO_PORT;
		return from === NO_PORT ? null : { from, to: from + (more[place] ?? 0) };
	};
	const state = (place: number) => STATE_LETTERS[letter(states, place).toLowerCase() as keyof typeof STATE_LETTERS];
	const alias = (place: number) => letter(states, place) < 'a';

	return {
		published: newerFrom,
		rows: names.length,
		ports: portsOf,
		at,
		name: (place) => text(names[place]),
		description: (place) => text(descriptions[place]),
		state,
		alias,
		transport,
		row: (place) => ({
			name: text(names[place]),
			port: portText(portsOf(place), loneRanges.has(place)),
			ports: portsOf(place),
			transport: transport(place) ?? '',
			description: text(descriptions[place]),
			assignee: detail(place, 'assignee'),
			contact: detail(place, 'contact'),
			registered: detail(place, 'registered'),
			modified: detail(place, 'modified'),
			reference: detail(place, 'reference'),
			serviceCode: detail(place, 'serviceCode'),
			unauthorizedUse: detail(place, 'unauthorizedUse'),
			notes: detail(place, 'notes'),
		}),
		// Field by field, here and above: spreading a shared part costs three times as much, 65,536 times a sweep.
		registration: (place, port) => {
			const from = first[place] ?? port;
			const unauthorizedUse = detail(place, 'unauthorizedUse');
			return {
				name: text(names[place]),
				transport: transport(place),
				from,
				to: from + (more[place] ?? 0),
				description: text(descriptions[place]),
				assignee: detail(place, 'assignee'),
				contact: detail(place, 'contact'),
				registered: detail(place, 'registered'),
				modified: detail(place, 'modified'),
				reference: detail(place, 'reference'),
				serviceCode: detail(place, 'serviceCode'),
				unauthorizedUse: bearsOn(unauthorizedUse, port) ? unauthorizedUse : '',
				notes: detail(place, 'notes'),
				alias: alias(place),
				state: state(place),
				snapshot: place < newerFrom ? 'iana' : 'newer',
			};
		},
	};
}

function letter(letters: string, place: number): string {
	return letters[place] ?? 'a';
}

function portText(ports: RegistryRow['ports'], loneRange: boolean): string {
	if (ports === null) return '';
	return ports.from === ports.to && !loneRange ? `${ports.from}` : `${ports.from}-${ports.to}`;
}

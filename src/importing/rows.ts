import {
	type CompiledRows,
	DETAILS,
	NO_PORT,
	NO_TRANSPORT,
	type RegistryRow,
	type RowState,
	STATE_LETTERS,
	TRANSPORTS,
} from '../ports/index.ts';
import { aliasOf, stateOf } from './standing.ts';

/** The rows as columns; `newer` are put behind `published`. */
export function compileRows(published: RegistryRow[], newer: RegistryRow[]): CompiledRows {
	const rows = [...published, ...newer];
	const strings = numbered<string>();
	const details = numbered<string>();
	const textOf = (text: string) => strings.placeOf(text, text);
	textOf('');

	const names = rows.map(({ name }) => textOf(name));
	const descriptions = rows.map(({ description }) => textOf(description));
	const combinations: number[][] = [];
	const detailOf = rows.map((row) => {
		const combination = DETAILS.map((detail) => textOf(row[detail]));
		const place = details.placeOf(combination.join(), combination.join());
		combinations[place] = combination;
		return place;
	});
	const column = (detail: (typeof DETAILS)[number]) => combinations.map((one) => one[DETAILS.indexOf(detail)] ?? 0);

	return {
		strings: strings.values,
		names,
		descriptions,
		first: rows.map(({ ports }) => ports?.from ?? NO_PORT),
		more: rows.map(({ ports }) => (ports === null ? 0 : ports.to - ports.from)),
		loneRanges: rows.flatMap(({ port, ports }, place) =>
			ports?.from === ports?.to && port.includes('-') ? [place] : [],
		),
		transports: rows.map(({ transport }) => (transport === '' ? NO_TRANSPORT : TRANSPORTS.indexOf(transport))).join(''),
		states: stateLetters(rows),
		detailOf,
		details: {
			assignee: column('assignee'),
			contact: column('contact'),
			registered: column('registered'),
			modified: column('modified'),
			reference: column('reference'),
			serviceCode: column('serviceCode'),
			unauthorizedUse: column('unauthorizedUse'),
			notes: column('notes'),
		},
		newerFrom: published.length,
	};
}

function stateLetters(rows: RegistryRow[]): string {
	const mainNames = new Set(rows.map(standsAt));
	return rows
		.map((row) => {
			const letter = letterOf(stateOf(row));
			const main = aliasOf(row);
			// Only where the main name really stands beside it: else the alias is all that there is to show.
			return main !== null && mainNames.has(standsAt({ ...row, name: main })) ? letter.toUpperCase() : letter;
		})
		.join('');
}

function standsAt({ name, ports, transport }: RegistryRow): string {
	return `${ports?.from}-${ports?.to}/${transport} ${name}`;
}

function letterOf(state: RowState): string {
	return Object.entries(STATE_LETTERS).find(([, one]) => one === state)?.[0] ?? 'u';
}

/** Gives each different key a place, in the order of their first coming. */
function numbered<T>() {
	const places = new Map<string, number>();
	const values: T[] = [];
	return {
		values,
		placeOf(key: string, value: T): number {
			const place = places.get(key) ?? values.length;
			if (place === values.length) {
				places.set(key, place);
				values.push(value);
			}
			return place;
		},
	};
}

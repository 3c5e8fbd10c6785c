import { describe, expect, test } from 'vitest';
import { aliasOf, stateOf } from '../../src/importing/standing.ts';
import { loadPorts, type RegistryRow, type RowState } from '../../src/ports/index.ts';

const ROWS = [...loadPorts().rows()];

/** Every nameless row that says anything but plain "Unassigned" or "Reserved", read one by one. */
const UNUSUAL: Record<RowState, string> = {
	// A purpose instead of a service: "any private mail system".
	assigned: '24/tcp 24/udp 35/tcp 35/udp 57/tcp 57/udp 59/tcp 59/udp 75/tcp 75/udp 77/tcp 77/udp 87/tcp 87/udp',
	// 994: only its contact changed. 3001, 3121, 3693: an older removal, the number was given out again since.
	reserved: '994/tcp 1109/ 3001/udp 3121/udp 3693/udp 3766/udp',
	// 1008: "Possibly used by Sun Solaris????" names nobody it was given to. 1895, 4144: used, never assigned.
	unassigned: '1008/udp 1895/tcp 1895/udp 2825/ 4144/',
	// Taken back, whether the row now says Reserved, Unassigned (15, 114, 2693, 2925, 4501, 44323) or just "Removed".
	removed: `2/tcp 2/udp 3/tcp 3/udp 15/tcp 47/tcp 47/udp 51/ 61/tcp 61/udp 114/ 359/tcp 359/udp 585/ 659/ 831/tcp
		831/udp 832/tcp 832/udp 833/tcp 833/udp 1028/ 1030/ 1031/ 1032/ 1276/tcp 1276/udp 1301/tcp 1301/udp 1302/tcp
		1302/udp 1407/udp 1783/ 2200/tcp 2200/udp 2408/udp 2682/ 2693/tcp 2693/udp 2905/udp 2925/ 3403/ 3404/ 3864/udp
		3980/tcp 4324/ 4501/ 5030/tcp 5030/udp 5153/tcp 6567/ 7626/udp 8077/tcp 8699/udp 9006/ 10321/tcp 26264/
		44323/udp`,
};

function placesWith(state: RowState, rows: RegistryRow[]): string[] {
	return rows.filter((row) => stateOf(row) === state).map(({ port, transport }) => `${port}/${transport}`);
}

describe('the state of a row', () => {
	const nameless = ROWS.filter(({ name }) => name === '');
	const unusual = nameless.filter(
		({ description, notes }) => notes !== '' || !['Unassigned', 'Reserved'].includes(description),
	);

	test.each(Object.entries(UNUSUAL))('%s: the unusual nameless rows', (state, places) => {
		expect(placesWith(state as RowState, unusual)).toEqual(places.split(/\s+/));
	});

	test('all other nameless rows are what they say', () => {
		for (const row of nameless) {
			if (!unusual.includes(row)) expect(stateOf(row)).toBe(row.description.toLowerCase());
		}
	});

	test('a named row is assigned but for 13 noted as widespread use and one de-registered', () => {
		const named = ROWS.filter(({ name, ports }) => name !== '' && ports !== null);
		expect(placesWith('unassigned', named)).toEqual(
			`351/tcp 351/udp 352/tcp 352/udp 888/tcp 1989/tcp 1989/udp 1992/tcp 1992/udp 3000/tcp 3000/udp 3002/tcp
			3002/udp`.split(/\s+/),
		);
		expect(placesWith('removed', named)).toEqual(['14001/udp']);
		expect(placesWith('reserved', named)).toEqual([]);
	});
});

describe('an old or second name', () => {
	test('is told by the note', () => {
		const aliases = ROWS.filter(({ ports }) => ports !== null).filter((row) => aliasOf(row) !== null);
		expect(aliases.filter(({ notes }) => notes.includes('historic'))).toHaveLength(184);
		expect(aliases.filter(({ notes }) => notes.includes('duplicate')).map(({ name }) => name)).toEqual([
			'www',
			'www',
			'www-http',
			'www-http',
		]);
	});

	test('is not told from a note about history alone', () => {
		const kca = ROWS.find(({ name }) => name === 'kca-service');
		expect(kca?.notes).toContain('Historically');
		expect(kca && aliasOf(kca)).toBeNull();
	});
});

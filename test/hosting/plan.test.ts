/** What may be opened, held against the data: for every game, and for every two of them on one machine. */
import { describe, expect, test } from 'vitest';
import { FRIENDS, type Opening, planHost } from '../../src/hosting/index.ts';
import { type KnownEntry, loadPorts, TRANSPORTS } from '../../src/ports/index.ts';

const ports = loadPorts();
const entries = ports.entries();
const games = entries.filter(({ game }) => game !== undefined);

/** `8211/udp` for each number and transport. */
function expanded(openings: readonly Pick<Opening, 'port' | 'to' | 'transport'>[]): string[] {
	return openings.flatMap(({ port, to, transport }) =>
		Array.from({ length: to - port + 1 }, (_, step) => `${port + step}/${transport}`),
	);
}

/** What an entry says of each number and transport, by exposure. */
function said(entry: KnownEntry, ...exposures: string[]): Set<string> {
	return new Set(
		entry.ports
			.filter(({ exposure }) => exposures.includes(exposure))
			.flatMap(({ port, to = port, transports }) =>
				transports.flatMap((transport) => expanded([{ port, to, transport: transport as Opening['transport'] }])),
			),
	);
}

describe.each(FRIENDS)('friends: %s', (friends) => {
	test('nothing is opened that the data does not say is to be opened', () => {
		for (const entry of entries) {
			const opened = expanded(planHost([entry], friends).openings);
			// Who plays on a console may have to pick the server from the list.
			const isListed = friends === 'list' || (friends === 'consoles' && entry.game?.consoles.way === 'list');
			const allowed = isListed ? said(entry, 'forward', 'public') : said(entry, 'forward');
			expect(opened.filter((port) => !allowed.has(port))).toEqual([]);
			expect(new Set(opened).size).toBe(opened.length);
		}
	});

	test('nothing is opened for a game of which ports are missing, or on the word of one site', () => {
		for (const entry of entries) {
			if (entry.game?.complete !== false && entry.evidence !== 'reported') continue;
			expect(planHost([entry], friends).openings).toEqual([]);
		}
	});
});

test('of two games none has a port opened that must never be open for the other', { timeout: 120_000 }, () => {
	const never = new Map(games.map((game) => [game, said(game, 'never')]));
	const wrong: string[] = [];
	for (const [place, game] of games.entries()) {
		for (const other of games.slice(place)) {
			const opened = expanded(planHost([game, other], 'list').openings);
			const forbidden = opened.filter((port) => never.get(game)?.has(port) || never.get(other)?.has(port));
			if (forbidden.length > 0) wrong.push(`${game.name} with ${other.name}: ${forbidden}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('what one needs and another forbids is said, with both names', () => {
	const [first, second] = [entry('forward', 7), entry('never', 8)];
	const { openings, contradictions } = planHost([first, second], 'address');
	expect(openings).toEqual([]);
	expect(contradictions).toEqual([{ port: 27_015, to: 27_015, transport: 'tcp', forwards: 7, never: 8 }]);
});

test('two that listen on the same number clash, and each number is opened once', () => {
	const { openings, clashes } = planHost([entry('forward', 7), entry('forward', 8)], 'address');
	expect(openings).toEqual([{ port: 27_015, to: 27_015, transport: 'tcp' }]);
	expect(clashes).toEqual([{ port: 27_015, to: 27_015, transport: 'tcp', entries: [7, 8] }]);
});

test('a dataset is believed about game, voice and query alone, and about no wide range', () => {
	const withheld = (role: 'game' | 'file-transfer', to: number) =>
		planHost([{ ...entry('forward', 7, role, to), evidence: 'catalogued' }], 'address').games[0]?.ports[0]?.withheld;
	expect(withheld('game', 27_030)).toBeNull();
	expect(withheld('game', 27_031)).toBe('dataset');
	expect(withheld('file-transfer', 27_015)).toBe('dataset');
});

test('every port of an entry is in the facts, once for each transport that routers know', () => {
	for (const one of entries) {
		const facts = planHost([one], 'address').ports.map(({ port, to, transport }) => ({ port, to, transport }));
		const wanted = one.ports.flatMap(({ transports }) => TRANSPORTS.slice(0, 2).filter((t) => transports.includes(t)));
		expect(facts).toHaveLength(wanted.length);
	}
});

function entry(
	exposure: 'forward' | 'never',
	number: number,
	role: 'game' | 'file-transfer' = 'game',
	to = 27_015,
): KnownEntry {
	const source = { at: 'https://example.org/', publisher: 'Example', shows: 'it', checked: '2026-11-25' };
	return {
		id: `game-${number}`,
		number,
		name: `Game ${number}`,
		kind: 'game',
		what: { en: 'a game' },
		common: 1,
		ports: [{ port: 27_015, to, transports: ['tcp'], role, exposure }],
		evidence: 'documented',
		sources: [{ ...source, seen: 'read' }],
		checked: '2026-11-25',
	};
}

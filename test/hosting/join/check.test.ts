/** The check as a whole: it always ends, it leads to every cause, and to the likely ones soon. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkJoin, LONGEST_PATH, NOT_THAT, signOf, type Trouble } from '../../../src/hosting/index.ts';
import { GAMES, statesOf, wayOf } from './walk.ts';

const { troubles }: { troubles: Trouble[] } = JSON.parse(
	readFileSync(new URL('../../../data/hosting/troubles.json', import.meta.url), 'utf8'),
);
const LIKELY = troubles.filter(({ order }) => order <= 15).map(({ id }) => id);
const SOON = 8;
/** Of each transport one that may be joined by a code and one that may not: the rest differ in a question or two. */
const SOME_GAMES = ['tcp no', 'udp yes', 'both unknown', 'unknown unknown'].flatMap((kind) =>
	GAMES.filter(({ facts }) => `${facts.transport} ${facts.invite}` === kind).slice(-1),
);

describe.each(SOME_GAMES.map((game) => [game.entry.id, game] as const))(
	'every way through the check: %s',
	(_id, game) => {
		const states = [...statesOf(game.facts)];
		const ends = states.filter(({ position }) => position.kind !== 'question');

		test('ends, and no question comes twice', () => {
			expect(ends.length).toBeGreaterThan(1_000);
			for (const { choices, path } of ends) {
				expect(path.length).toBeLessThanOrEqual(LONGEST_PATH / 2);
				expect(new Set(choices.map(({ question }) => question.id)).size).toBe(choices.length);
			}
		});

		test('has something to choose at every question', () => {
			const lone = states.filter(({ position }) => position.kind === 'question' && position.answers.length < 2);
			expect(lone.map(wayOf)).toEqual([]);
		});

		test('has a short way to each likely cause, on every system that can have it', () => {
			const steps = new Map<string, number>();
			for (const { position, choices, facts } of ends) {
				if (position.kind !== 'cause') continue;
				const key = `${position.trouble.id} on ${facts.where}`;
				steps.set(key, Math.min(steps.get(key) ?? Number.POSITIVE_INFINITY, choices.length));
			}
			const late = [...steps].filter(([key, count]) => LIKELY.includes(key.split(' ')[0] ?? '') && count > SOON);
			expect(late).toEqual([]);
		});
	},
);

test('every cause is the end of some check', () => {
	const reached = new Set(
		SOME_GAMES.flatMap(({ facts }) =>
			[...statesOf(facts)].flatMap(({ position }) => (position.kind === 'cause' ? [position.trouble.id] : [])),
		),
	);
	expect([...reached].sort()).toEqual(troubles.map(({ id }) => id).sort());
}, 120_000);

describe('"it is not that"', () => {
	const game = GAMES[0];
	const facts = game?.facts ?? {};

	test('goes on, never names the same cause again, and ends', () => {
		fc.assert(
			fc.property(fc.constantFrom(...GAMES), fc.infiniteStream(fc.nat()), ({ facts: known }, draws) => {
				const named: string[] = [];
				let path = '';
				for (;;) {
					const state = checkJoin(known, path);
					expect(state).not.toBeNull();
					if (state === null || state.position.kind === 'not-found') break;
					if (state.position.kind === 'cause') {
						expect(named).not.toContain(state.position.trouble.id);
						named.push(state.position.trouble.id);
						path += NOT_THAT;
					} else {
						const { question, answers } = state.position;
						path += signOf(question, answers[(draws.next().value ?? 0) % answers.length]?.id ?? '');
					}
					expect(path.length).toBeLessThanOrEqual(LONGEST_PATH);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('is no answer to a question, and nothing else is one to a cause', () => {
		expect(checkJoin(facts, NOT_THAT)).toBeNull();
		const hairpin = 'ag';
		expect(checkJoin(facts, hairpin)?.position.kind).toBe('cause');
		expect(checkJoin(facts, `${hairpin}a`)).toBeNull();
	});
});

test('a path of another version, or none at all, is nothing', () => {
	for (const path of ['y', 'ay', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'A', '1', 'a'.repeat(LONGEST_PATH + 1)])
		expect(checkJoin({ transport: 'udp', invite: 'no', blocked: 'no' }, path)).toBeNull();
});

/** The smallest change, compared with trying everything. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type Problem,
	type ProblemGroup,
	type Solution,
	shifted,
	solve,
} from '../../../src/hosting/conflicts/solve.ts';
import type { Opening } from '../../../src/hosting/index.ts';
import { overlaps } from '../../../src/hosting/used.ts';

const never = () => false;
const TRIES = 400;

/** Small numbers and few places to go, so that everything can be tried and often nothing helps. */
const opening = fc.record({
	port: fc.integer({ min: 1, max: 8 }),
	wide: fc.integer({ min: 0, max: 2 }),
	udp: fc.boolean(),
});
const group = fc.record({
	ports: fc.array(
		opening.map(({ port, wide, udp }): Opening => ({ port, to: port + wide, transport: udp ? 'udp' : 'tcp' })),
		{ minLength: 1, maxLength: 2 },
	),
	cost: fc.constantFrom(0, 1, 1_000),
	shifts: fc.uniqueArray(fc.integer({ min: 11, max: 14 }), { maxLength: 3 }),
	more: fc.constant(false),
});
const problem: fc.Arbitrary<Problem> = fc.array(fc.array(group, { minLength: 1, maxLength: 2 }), { maxLength: 4 });

test('as few services move as when everything is tried, and what moves fits', () => {
	const seen = { moved: 0, impossible: 0 };
	fc.assert(
		fc.property(problem, (services) => {
			const solution = solve(services, never);
			const best = everything(services);
			expect(solution.exact).toBe(true);
			if (best === null) {
				seen.impossible += 1;
				expect(solution.moves).toBeNull();
			} else {
				seen.moved += best.services > 0 ? 1 : 0;
				expect(measured(services, solution)).toEqual(best);
			}
		}),
		{ numRuns: TRIES, seed: 6 },
	);
	expect(seen.moved).toBeGreaterThan(TRIES / 10);
	expect(seen.impossible).toBeGreaterThan(TRIES / 10);
});

test('time that is over stops the search, which says so', () => {
	const copies = Array.from({ length: 8 }, (): ProblemGroup[] => [
		{ ports: [{ port: 1, to: 1, transport: 'tcp' }], cost: 0, shifts: [10, 11, 12, 13, 14, 15], more: false },
	]);
	expect(solve(copies, () => true)).toEqual({ moves: null, exact: false });
	// Seven have to move and there are six places: only after all has been tried does that count as proved.
	expect(solve(copies, never)).toEqual({ moves: null, exact: true });
});

test('places that were left out are not counted as none', () => {
	const one: ProblemGroup = { ports: [{ port: 1, to: 1, transport: 'tcp' }], cost: 0, shifts: [10], more: true };
	expect(solve([[one], [one], [one]], never)).toEqual({ moves: null, exact: false });
});

interface Best {
	services: number;
	cost: number;
	groups: number;
}

/** What a solution costs; throws unless nothing clashes after it and every move is an allowed one. */
function measured(services: Problem, { moves }: Solution): Best {
	const after = services.map((groups, service) =>
		groups.map((of, place) => {
			const move = (moves ?? []).find((one) => one.service === service && one.group === place);
			if (move !== undefined && !of.shifts.includes(move.shift)) throw new Error('a move that is not allowed');
			return shifted(of.ports, move?.shift ?? 0);
		}),
	);
	if (!fits(after)) throw new Error('it does not fit');
	const cost = (moves ?? []).reduce((sum, one) => sum + (services[one.service]?.[one.group]?.cost ?? 0), 0);
	const moved = new Set((moves ?? []).map(({ service }) => service)).size;
	return { services: moved, cost, groups: (moves ?? []).length };
}

/**
 * Every group at its own place and at every other one. Two groups of one service may stand on one number as they are,
 * but what moves meets nothing.
 */
function everything(services: Problem): Best | null {
	const flat = services.flatMap((groups, service) => groups.map((of) => ({ of, service })));
	let best: Best | null = null;
	const tryFrom = (place: number, after: { ports: Opening[]; service: number; moved: boolean; cost: number }[]) => {
		const next = flat[place];
		if (next === undefined) {
			const moved = after.filter((one) => one.moved);
			const found: Best = {
				services: new Set(moved.map(({ service }) => service)).size,
				cost: moved.reduce((sum, { cost }) => sum + cost, 0),
				groups: moved.length,
			};
			if (best === null || isLess(found, best)) best = found;
			return;
		}
		for (const shift of [0, ...next.of.shifts]) {
			const ports = shifted(next.of.ports, shift);
			const here = { ports, service: next.service, moved: shift !== 0, cost: next.of.cost };
			const clash = after.some(
				(one) => (one.service !== here.service || one.moved || here.moved) && meet(one.ports, ports),
			);
			if (!clash) tryFrom(place + 1, [...after, here]);
		}
	};
	tryFrom(0, []);
	return best;
}

function isLess(a: Best, b: Best): boolean {
	return compare(a, b) < 0;
}

function compare(a: Best, b: Best): number {
	return a.services - b.services || a.cost - b.cost || a.groups - b.groups;
}

function fits(after: Opening[][][]): boolean {
	return after.every((groups, service) =>
		after.every((others, other) => other <= service || !meet(groups.flat(), others.flat())),
	);
}

function meet(a: readonly Opening[], b: readonly Opening[]): boolean {
	return a.some((one) => b.some((other) => overlaps(one, other)));
}

/** Good numbers: held against the data, and the same for the same question. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FreeQuestion, findFree, goodNumbers, HOST_TRANSPORTS, MOST_FREE } from '../../src/hosting/index.ts';
import { loadPorts } from '../../src/ports/index.ts';

const ports = loadPorts();
const isGood = goodNumbers(ports);
const QUESTION: FreeQuestion = {
	transports: HOST_TRANSPORTS,
	count: 3,
	inARow: false,
	freebsd: false,
	near: null,
	program: null,
	page: 0,
};

const question: fc.Arbitrary<FreeQuestion> = fc.record({
	transports: fc.constantFrom(HOST_TRANSPORTS, ['tcp'] as const, ['udp'] as const),
	count: fc.integer({ min: 1, max: MOST_FREE }),
	inARow: fc.boolean(),
	freebsd: fc.boolean(),
	near: fc.option(fc.integer({ min: 1, max: 65_535 })),
	program: fc.constant(null),
	page: fc.nat({ max: 5 }),
});

test('nothing is registered, used, refused or handed out on a good number', () => {
	fc.assert(
		fc.property(question, (asked) => {
			const { numbers } = findFree(asked, isGood);
			expect(numbers).toHaveLength(asked.count);
			for (const port of numbers) {
				const { states, uses, risks } = ports.look(port);
				for (const transport of asked.transports) expect(['unassigned', 'not-listed']).toContain(states[transport]);
				expect(uses.filter(({ noFixedPort }) => !noFixedPort)).toEqual([]);
				expect(risks).toEqual([]);
				expect(port).toBeGreaterThan(5000);
				expect(port).toBeLessThan(32_768);
			}
			if (asked.freebsd) expect(Math.max(0, ...numbers)).toBeLessThan(10_000);
			if (asked.inARow) expect(numbers).toEqual(numbers.map((_, step) => (numbers[0] ?? 0) + step));
		}),
		{ numRuns: 200, seed: 6 },
	);
});

test('the same question has the same answer, and the next page other numbers', () => {
	for (const inARow of [false, true]) {
		const pages = Array.from({ length: 10 }, (_, page) => findFree({ ...QUESTION, inARow, page }, isGood).numbers);
		expect(findFree({ ...QUESTION, inARow }, goodNumbers(ports)).numbers).toEqual(pages[0]);
		expect(new Set(pages.flat()).size).toBe(pages.flat().length);
	}
});

test('near numbers are the nearest good ones', () => {
	const { numbers } = findFree({ ...QUESTION, near: 27_015, count: 10 }, isGood);
	const farthest = Math.max(...numbers.map((port) => Math.abs(port - 27_015)));
	for (let port = 27_015 - farthest + 1; port < 27_015 + farthest; port++) {
		if (HOST_TRANSPORTS.every((transport) => isGood(port, transport))) expect(numbers).toContain(port);
	}
});

test('a program gets numbers near its own, with all that moves along; one without a number of its own gets none', () => {
	for (const program of ports.entries()) {
		const { numbers, moves } = findFree({ ...QUESTION, count: 1, program }, isGood);
		expect(numbers.includes(program.ports[0]?.port ?? 0)).toBe(false);
		if (program.noFixedPort) expect(moves).toEqual([]);
		for (const { from, to } of moves) {
			expect(to.port - from.port).toBe((numbers[0] ?? 0) - (moves[0]?.from.port ?? 0));
			for (let port = to.port; port <= to.to; port++) expect(isGood(port, to.transport)).toBe(true);
		}
	}
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_COMPARED, slipsBetween } from '../../../src/ports/search/distance.ts';

/** Optimal string alignment as the textbook has it: the whole table. */
function table(one: string, other: string): number[][] {
	const rows: number[][] = [];
	const at = (line: number, column: number) => rows[line]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let line = 0; line <= one.length; line++) {
		rows.push([]);
		for (let column = 0; column <= other.length; column++) {
			const same = one[line - 1] === other[column - 1];
			const swapped =
				line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
			rows[line]?.push(
				line === 0 || column === 0
					? line + column
					: Math.min(
							at(line - 1, column) + 1,
							at(line, column - 1) + 1,
							at(line - 1, column - 1) + (same ? 0 : 1),
							swapped ? at(line - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
						),
			);
		}
	}
	return rows;
}

const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 14 });

test('counts letters left out, put in, replaced and swapped, up to a limit', () => {
	fc.assert(
		fc.property(word, word, fc.integer({ min: 1, max: 3 }), (typed, name, most) => {
			const last = table(typed, name).at(-1) ?? [];
			const whole = last.at(-1) ?? 0;
			const prefix = Math.min(...last);
			expect({ ...slipsBetween(typed, name, most) }).toEqual({
				whole: whole <= most ? whole : Number.POSITIVE_INFINITY,
				prefix: prefix <= most ? prefix : Number.POSITIVE_INFINITY,
			});
		}),
		{ numRuns: 3_000 },
	);
});

test('what is too long to be typed is like nothing', () => {
	const long = 'a'.repeat(LONGEST_COMPARED + 1);
	expect(slipsBetween(long, long, 3).whole).toBe(Number.POSITIVE_INFINITY);
});

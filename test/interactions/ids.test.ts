/** Ids of buttons and menus: written and read back, and everything else refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceField, defineId, integerField, memberField, numbersField } from '../../src/interactions/index.ts';

const CUSTOM_ID_LIMIT = 100;

const id = defineId('berth', 3, {
	port: integerField(65_535),
	side: choiceField(['port', 'starboard']),
	page: integerField(9),
	hits: numbersField(8),
	author: memberField(),
});

const values = fc.record({
	port: fc.integer({ min: 0, max: 65_535 }),
	side: fc.constantFrom('port' as const, 'starboard' as const),
	page: fc.integer({ min: 0, max: 9 }),
	hits: fc.array(fc.integer({ min: 0, max: 64 ** 3 - 1 }), { maxLength: 8 }),
	author: fc.option(fc.stringMatching(/^[1-9]\d{16,19}$/)),
});

/** Anything, and things that look much like an id. */
const texts = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc
		.array(
			fc.oneof(
				fc.constantFrom('berth', '3', 'port', 'starboard', '0', '65535', '65536', '-1', '1e3', '01', ' 1', ''),
				fc.string(),
			),
			{
				maxLength: 7,
			},
		)
		.map((parts) => parts.join(':')),
);

test('what was written is read back', () => {
	fc.assert(
		fc.property(values, (given) => {
			const written = id.encode(given);
			expect(written.length).toBeLessThanOrEqual(CUSTOM_ID_LIMIT);
			expect(id.decode(written)).toEqual(given);
		}),
	);
});

test('nothing is read but what would be written just so', () => {
	fc.assert(
		fc.property(texts, (text) => {
			const read = id.decode(text);
			expect(read === undefined || id.encode(read) === text).toBe(true);
		}),
		{ numRuns: 2_000 },
	);
});

test('one changed, added or lost sign is another id or none', () => {
	fc.assert(
		fc.property(values, fc.nat(60), fc.string({ maxLength: 3 }), (given, at, sign) => {
			const written = id.encode(given);
			const changed = written.slice(0, at) + sign + written.slice(at + 1);
			const read = id.decode(changed);
			expect(read === undefined || id.encode(read) === changed).toBe(true);
		}),
	);
});

describe.each([
	['another name', 'quay:3:80:port:1'],
	['an older version', 'berth:2:80:port:1'],
	['a newer version', 'berth:4:80:port:1'],
	['a field less', 'berth:3:80:port'],
	['a field more', 'berth:3:80:port:1:1'],
	['a number too large', 'berth:3:65536:port:1'],
	['a number written otherwise', 'berth:3:080:port:1'],
	['a number with a sign', 'berth:3:+80:port:1'],
	['digits of another script', 'berth:3:８０:port:1'],
	['a fraction', 'berth:3:80.0:port:1'],
	['an unknown word', 'berth:3:80:bow:1'],
	['a word that every object knows', 'berth:3:80:constructor:1'],
	['a line break after it', 'berth:3:80:port:1\n'],
	['nothing', ''],
	['far too much', `berth:3:80:port:${'1'.repeat(5_000)}`],
])('an id with %s', (_what, text) => {
	test('is refused', () => expect(id.decode(text)).toBeUndefined());
});

test('a schema whose longest id would be too long is refused when it is defined', () => {
	const field = choiceField(['x'.repeat(95)]);
	expect(defineId('a', 1, { field }).encode({ field: 'x'.repeat(95) })).toHaveLength(99);
	expect(() => defineId('abc', 1, { field })).toThrow();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPorts } from '../../../src/ports/index.ts';
import { LONGEST_COMPARED } from '../../../src/ports/search/distance.ts';
import { joinedOf } from '../../../src/ports/search/fold.ts';
import { createNearby } from '../../../src/ports/search/nearby.ts';
import { createVocabulary } from '../../../src/ports/search/vocabulary.ts';

const texts = ['factorio', 'sonarqube', 'sonarr', 'terraria', 'valheim', 'valkey', 'valve'];

test('finds what is a slip away, and beginnings', () => {
	const nearby = createNearby(texts);
	const found = (typed: string) => nearby(typed, 2).map(({ place }) => texts[place]);
	expect(found('valhiem')).toEqual(['valheim']);
	expect(found('facotroi')).toEqual(['factorio']);
	expect(found('terarr')).toEqual(['terraria']);
	expect(nearby('sonnar', 2).find(({ place }) => texts[place] === 'sonarr')).toMatchObject({ slips: 1, prefix: false });
});

test('every text is found by itself with one letter changed', () => {
	const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 6, maxLength: 12 });
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (many, pick, at) => {
			const sorted = [...many].sort();
			const place = pick % sorted.length;
			const text = sorted[place] ?? '';
			const letter = at % text.length;
			const typed = `${text.slice(0, letter)}z${text.slice(letter + 1)}`;
			expect(createNearby(sorted)(typed, 1).map((near) => near.place)).toContain(place);
		}),
	);
});

test('a vocabulary knows its texts and their beginnings', () => {
	const vocabulary = createVocabulary(texts);
	expect(vocabulary.same('valheim')).toBe(4);
	expect(vocabulary.same('valhei')).toBe(-1);
	const { from, to } = vocabulary.beginning('val', 10);
	expect(texts.slice(from, to)).toEqual(['valheim', 'valkey', 'valve']);
});

test('and so is nearly every one of all registered names', () => {
	const names = [...new Set([...loadPorts().rows()].map(({ name }) => joinedOf(name)))];
	const sorted = names.filter((name) => name.length >= 7 && name.length <= LONGEST_COMPARED).sort();
	const nearby = createNearby(sorted);
	const missed = sorted.filter((name, place) => {
		const at = 1 + (place % (name.length - 1));
		return !nearby(`${name.slice(0, at)}#${name.slice(at + 1)}`, 1).some((near) => near.place === place);
	});
	expect(sorted.length).toBeGreaterThan(3_000);
	expect(missed.length / sorted.length).toBeLessThan(0.005);
});

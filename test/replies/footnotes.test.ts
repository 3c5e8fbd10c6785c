import { describe, expect, test } from 'vitest';
import { createFootnotes } from '../../src/replies/footnotes.ts';
import { wordsIn } from '../../src/words/index.ts';

const page = (name: string) => ({ at: `https://example.org/${name}`, publisher: name });

describe('footnotes', () => {
	test('number sources as they are first cited, and list just those', () => {
		const notes = createFootnotes();
		expect([notes.cite(page('a')), notes.cite(page('b')), notes.cite(page('a'))]).toEqual(['¹', '²', '¹']);
		expect(notes.sources()).toBe('¹ [a](https://example.org/a) · ² [b](https://example.org/b)');
	});

	test('keep two numbers behind one claim apart', () => {
		expect(createFootnotes().cite(page('a'), page('b'))).toMatch(/^¹\s²$/);
	});

	test('cite nothing for nothing', () => {
		const notes = createFootnotes();
		expect([notes.cite(), notes.sources(), notes.legend(wordsIn('en'))]).toEqual(['', '', '']);
	});

	test('explain the marks that were set, strongest first', () => {
		const notes = createFootnotes();
		const words = wordsIn('en');
		for (const evidence of ['reported', 'documented', 'reported'] as const) notes.mark(evidence);
		const explained = (['documented', 'reported'] as const).map(
			(one) => `${notes.mark(one)} ${words.say(`evidence.${one}`)}`,
		);
		expect(notes.legend(words)).toBe(explained.join(' · '));
	});
});

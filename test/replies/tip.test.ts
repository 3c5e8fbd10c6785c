/** Every tip as a message: it fits a phone, and Discord takes it. */
import { describe, expect, test } from 'vitest';
import { CARD_CHARACTERS, CARD_LINES, cardSize, RESERVED } from '../../src/replies/budget.ts';
import { createFootnotes } from '../../src/replies/footnotes.ts';
import { tipCard, tipLines } from '../../src/replies/tip.ts';
import { loadTips } from '../../src/teaching/index.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import { validateMessage } from '../discord/index.ts';
import { textOf } from '../e2e/message.ts';

const tips = loadTips();
const all = Array.from({ length: tips.count(null) }, (_, place) => tips.tipAt(null, place));

describe.each(LOCALES)('in %s every tip', (locale) => {
	const words = wordsIn(locale);

	test('is a card that fits a phone, with its commands and sources', () => {
		for (const tip of all) {
			const { message } = tipCard(tip, { another: 'a', post: 'b' }, words);
			expect(validateMessage(message), tip.id).toEqual([]);
			const text = textOf({ components: message.components ?? [] });
			const { characters, lines } = cardSize(text);
			expect(characters, tip.id).toBeLessThanOrEqual(CARD_CHARACTERS);
			expect(lines, tip.id).toBeLessThanOrEqual(locale === 'en' ? CARD_LINES.en : CARD_LINES.other);
			for (const { run } of tip.commands ?? []) expect(text).toContain(run.replaceAll('`', "'"));
			for (const { publisher } of tip.sources) expect(text).toContain(publisher);
		}
	});

	test('fits under something else, sources and all, into the room that is kept for it', () => {
		for (const tip of all) {
			const notes = createFootnotes();
			const text = tipLines(tip, notes, words);
			expect(text.length + notes.sources().length, tip.id).toBeLessThanOrEqual(RESERVED.characters);
		}
	});
});

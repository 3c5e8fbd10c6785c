/** Every tip as a message: it fits a phone, and Discord takes it. */
import { describe, expect, test } from 'vitest';
import { loadPorts } from '../../src/ports/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize, fitsReply, RESERVED } from '../../src/replies/budget.ts';
import { createFootnotes } from '../../src/replies/footnotes.ts';
import { whenToWorryText } from '../../src/replies/port/when-to-worry.ts';
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

	test('is told in When to worry beside the longest records, which give way to it', () => {
		const ports = loadPorts();
		const longest = all.toSorted((a, b) => b.what.en.length + b.why.en.length - a.what.en.length - a.why.en.length)[0];
		for (const port of [139, 1433, 9000]) {
			const text = whenToWorryText(ports.look(port), longest ?? null, words);
			expect(fitsReply(text)).toBe(true);
			expect(text).toContain('💡');
			expect(text).toContain(words.say('worry.records'));
		}
	});
});

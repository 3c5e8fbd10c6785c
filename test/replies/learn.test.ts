/** Each lesson is one message that fits a phone, and each of its statements cites a source that can be opened. */
import { describe, expect, test } from 'vitest';
import { cardSize, fitsReply } from '../../src/replies/budget.ts';
import { lessonReply, noLesson } from '../../src/replies/learn.ts';
import { loadLessons } from '../../src/teaching/index.ts';
import { commandMention, LOCALES, type Locale, wordsIn } from '../../src/words/index.ts';
import { walk } from '../discord/components.ts';
import { validateMessage } from '../discord/index.ts';
import { textOf } from '../e2e/message.ts';

/** A phone screen and a half. */
const CHARACTERS: Record<Locale, number> = { en: 1_100, ru: 1_250 };

const lessons = loadLessons();
const ids = {
	open: ({ number }: { number: number }) => `open ${number}`,
	post: 'post',
	menu: 'menu',
	value: ({ number }: { number: number }) => `${number}`,
};

const cases = LOCALES.flatMap((locale) => lessons.all.map((lesson) => ({ locale, id: lesson.id, lesson })));

describe.each(cases)('$id in $locale', ({ locale, lesson }) => {
	const words = wordsIn(locale);
	const shown = {
		lesson,
		course: lessons.all,
		picture: lessons.picture(lesson),
		port: commandMention('port', '1'.repeat(19)),
	};
	const { message, files = [] } = lessonReply(shown, ids, words);
	const text = textOf({ components: message.components ?? [] });

	test('is taken by Discord and fits a phone', () => {
		expect(validateMessage(message)).toEqual([]);
		expect(fitsReply(text)).toBe(true);
		expect(cardSize(text).characters).toBeLessThanOrEqual(CHARACTERS[locale]);
	});

	test('cites a source behind each statement, and links each source once', () => {
		const statements = text.split('\n').filter((line) => /[¹²³⁴⁵⁶⁷⁸⁹]$/.test(line));
		expect(statements).toHaveLength(lesson.statements.length);
		const linked = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, address]) => address);
		expect([...linked].sort()).toEqual(lesson.sources.map(({ at }) => at).sort());
	});

	test('shows its picture, and says in words what it shows', () => {
		const items = [...walk(message.components ?? [])].flatMap((part) => ('items' in part ? [part.items] : []));
		const description = lesson.picture[locale];
		expect(items).toEqual([
			[expect.objectContaining({ media: { url: `attachment://${lesson.id}.png` }, description })],
		]);
		expect(files).toEqual([{ name: `${lesson.id}.png`, bytes: lessons.picture(lesson) }]);
	});
});

test.each(LOCALES)('where no lesson fits, all of them can be chosen: %s', (locale) => {
	const { message } = noLesson(lessons.all, ids, wordsIn(locale));
	expect(validateMessage(message)).toEqual([]);
	for (const { title } of lessons.all) expect(JSON.stringify(message)).toContain(title[locale]);
});

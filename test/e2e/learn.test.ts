/** `/learn` by the real client: from lesson to lesson in place, for everybody, and from the fold of a port. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadLessons } from '../../src/teaching/index.ts';
import { plain, wordsIn } from '../../src/words/index.ts';
import type { Exchange } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, menuOf, privateSentence, textOf } from './message.ts';

const words = wordsIn('en');
const lessons = loadLessons();
const [first, second, third] = lessons.all;

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

/** Asserts that a message is that lesson, with its picture and no other. */
function expectLesson(
	{ message, files }: Pick<Exchange, 'message' | 'files'>,
	lesson = first,
	locale: 'en' | 'ru' = 'en',
) {
	expect(textOf(message)).toContain(lesson?.title[locale]);
	expect(message?.attachments.map(({ filename }) => filename)).toEqual([`${lesson?.id}.png`]);
	expect(files.map(({ bytes }) => Buffer.compare(bytes, lessons.picture(lesson ?? { id: '' })))).toEqual([0]);
}

test('begins with the first lesson, and turns to others in place', async () => {
	const { discord } = harbor;
	const opened = await discord.type({ command: 'learn' });
	expect(opened.ephemeral).toBe(true);
	expectLesson(opened);
	const title = plain(second?.title.en ?? '');
	const turned = await discord.press(opened, words.say('learn.next', { title }));
	expect(turned.response.type).toBe(7);
	expect(turned.message?.id).toBe(opened.message?.id);
	expectLesson(turned, second);
	expectLesson(await discord.press(turned, words.say('learn.back')), first);
	const menu = menuOf(turned.message);
	expect(menu?.options).toHaveLength(lessons.all.length);
	const chosen = await discord.choose(opened, menu?.custom_id ?? '', [String(third?.number)]);
	expect(chosen.message?.id).toBe(opened.message?.id);
	expectLesson(chosen, third);
});

test('is posted for everybody in the server’s language; who presses there gets a private lesson of their own', async () => {
	const { discord } = harbor;
	const opened = await discord.type({ command: 'learn', options: { topic: 'NAT' }, locale: 'ru' });
	const nat = lessons.all.find(({ id }) => id === 'nat-and-forwarding');
	expectLesson(opened, nat, 'ru');
	const posted = await discord.press(opened, wordsIn('ru').say('button.post'), { locale: 'ru' });
	expect(posted.ephemeral).toBe(false);
	expect(posted.message?.attachments).toHaveLength(1);
	expect(buttonsOf(posted.message).map(({ label }) => label)).not.toContain(words.say('button.post'));
	const [, onward] = buttonsOf(posted.message);
	const pressed = await discord.press(posted, onward?.id ?? '', { locale: 'en-US' });
	expect(pressed.ephemeral).toBe(true);
	expect(pressed.message?.id).not.toBe(posted.message?.id);
	expectLesson(pressed, lessons.all[Number(nat?.number)]);
});

test('suggests lessons, and says so where there is none', async () => {
	const { discord } = harbor;
	const all = await discord.suggest({ command: 'learn', focus: 'topic', text: '' });
	expect(all).toHaveLength(lessons.all.length);
	const [fits] = await discord.suggest({ command: 'learn', focus: 'topic', text: 'scan' });
	expectLesson(
		await discord.type({ command: 'learn', options: { topic: String(fits?.value) } }),
		lessons.find('scan')[0],
	);
	const none = await discord.type({ command: 'learn', options: { topic: 'zzzz' } });
	expect(privateSentence(none)).not.toContain('zzzz');
	expect(menuOf(none.message)?.options).toHaveLength(lessons.all.length);
});

test('the fold of a port opens the lesson that fits the number', async () => {
	const { discord } = harbor;
	const card = await discord.type({ command: 'port', options: { number: 3040 } });
	const more = await discord.press(card, words.say('button.more'));
	const why = await discord.press(more, words.say('button.why'));
	const lesson = await discord.press(why, words.say('learn.button'));
	expect(lesson.ephemeral).toBe(true);
	expect(lesson.message?.id).not.toBe(why.message?.id);
	expectLesson(lesson, third);
});

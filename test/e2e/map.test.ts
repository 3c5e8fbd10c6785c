/** `/map` by the real client: the picture arrives with the message, and is the right one. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadPorts } from '../../src/ports/index.ts';
import { drawMap } from '../../src/replies/pictures/map.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, privateSentence, textOf } from './message.ts';

const words = wordsIn('en');
const { places } = loadPorts().states();

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

test.each([null, 0, 3_040, 65_535])('the map with %s', async (number) => {
	const shown = await harbor.discord.type({ command: 'map', options: number === null ? {} : { number } });
	expect(shown.ephemeral).toBe(false);
	const [file, ...others] = shown.files;
	expect(others).toEqual([]);
	expect(Buffer.compare(file?.bytes ?? Buffer.of(), await drawMap(places, number))).toBe(0);
	expect(shown.message?.attachments).toMatchObject([{ filename: file?.name, size: file?.bytes.length }]);
	const title = number === null ? words.say('map.title') : words.say('map.title-number', { port: number });
	expect(textOf(shown.message).split('\n')[0]).toBe(`### ${title}`);
});

test.each(LOCALES)('private, in the member’s language: %s', async (locale) => {
	const shown = await harbor.discord.type({
		command: 'map',
		options: { number: 3_040, private: true },
		locale: locale === 'en' ? 'en-US' : locale,
	});
	expect(shown.ephemeral).toBe(true);
	expect(shown.files).toHaveLength(1);
	expect(textOf(shown.message)).toContain(wordsIn(locale).say('map.title-number', { port: 3_040 }));
});

test('a button opens the number’s card for the presser alone', async () => {
	const shown = await harbor.discord.type({ command: 'map', options: { number: 3_040 } });
	const card = await harbor.discord.press(shown, words.say('map.card', { port: 3_040 }));
	expect(card.ephemeral).toBe(true);
	expect(textOf(card.message)).toContain('tomato-springs');
	expect(buttonsOf(card.message)).toHaveLength(3);
	expect(card.message?.attachments).toEqual([]);
});

test.each([-1, 65_536, 1.5])('%s is no number of a port', async (number) => {
	const refused = await harbor.discord.sendRaw({
		type: 2,
		data: { id: '1', type: 1, name: 'map', options: [{ name: 'number', type: 4, value: number }] },
	});
	expect(privateSentence(refused)).toBe(words.say('map.option.number.wrong'));
});

/** `/find` by the real client: suggestions, the list, its pages and what is opened from it; and `for:`, wherever it is. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cardSize } from '../../src/replies/budget.ts';
import { LOCALES, memberMention, wordsIn } from '../../src/words/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, menuOf, privateSentence, textOf } from './message.ts';

const words = wordsIn('en');
const LEO = { id: '200000000000000002', username: 'leo' };

/** Ten things, two lines each on a phone, and some longer; a list is not a card, but fits two screens. */
const LONGEST_LIST = { characters: 900, lines: 34 };

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

describe('suggestions', () => {
	test('say what was found and why, and each of them works when it is chosen', async () => {
		const choices = await harbor.discord.suggest({ command: 'find', focus: 'name', text: 'minecraft' });
		expect(choices[0]?.name).toContain(`25565/tcp · Minecraft: Java Edition (${words.say('role.game')})`);
		for (const { name, value } of choices) {
			const found = await harbor.discord.type({ command: 'find', options: { name: String(value) } });
			expect(textOf(found.message).split('\n')[1]).toContain(/^\d+/.exec(name)?.[0]);
		}
	});

	test('of which one is chosen: it comes first, whatever else has the name', async () => {
		const choices = await harbor.discord.suggest({ command: 'find', focus: 'name', text: 'oracle' });
		const service = choices.find(({ name }) => name.startsWith('2005/udp · oracle'));
		const found = await harbor.discord.type({ command: 'find', options: { name: String(service?.value) } });
		expect(textOf(found.message).split('\n')[1]).toContain('2005');
	});

	test('for a number option have numbers as values, one suggestion each', async () => {
		const choices = await harbor.discord.suggest({ command: 'port', focus: 'number', text: 'valhiem' });
		expect(choices[0]).toMatchObject({ value: 2456 });
		expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
	});

	test.each([
		'',
		'\u202e'.repeat(6_000),
		'('.repeat(6_000),
		'\u0301'.repeat(6_000),
		'3'.repeat(6_000),
		'\ud800',
		'.*+?^$(){}|[]\\',
	])('for hostile text are few, short and valid: %j', async (text) => {
		const choices = await harbor.discord.suggest({ command: 'find', focus: 'name', text });
		expect(choices.length).toBeLessThanOrEqual(25);
	});
});

describe('the list', () => {
	test('has ten of what fits, pages, and a menu that opens a card for the presser alone', async () => {
		const found = await harbor.discord.type({ command: 'find', options: { name: 'minecraft' } });
		expect(found.ephemeral).toBe(false);
		const menu = menuOf(found.message);
		expect(menu?.options).toHaveLength(10);
		const opened = await harbor.discord.choose(found, words.say('find.menu'), [menu?.options[0]?.value ?? '']);
		expect(opened.ephemeral).toBe(true);
		expect(textOf(opened.message)).toContain('25565');

		const second = await harbor.discord.press(found, words.say('button.next'));
		expect(second.ephemeral).toBe(true);
		expect(textOf(second.message)).not.toContain('Minecraft: Java Edition');
		const back = await harbor.discord.press(second, words.say('button.previous'));
		expect(back.message?.id).toBe(second.message?.id);
		expect(textOf(back.message)).toContain('Minecraft: Java Edition');
	});

	test.each([
		['25565/udp', '25565'],
		['27015-27030', '27015'],
		['майнкрафт', '25565'],
	])('%s', async (name, number) => {
		const found = await harbor.discord.type({ command: 'find', options: { name } });
		expect(textOf(found.message).split('\n')[1]).toContain(number);
	});

	test.each(LOCALES)('is ten lines and not much more than a card, whatever was found: %s', async (locale) => {
		for (const name of ['microsoft', 'minecraft', 'server', '80', 'game']) {
			const found = await harbor.discord.type({
				command: 'find',
				options: { name, private: true },
				locale: locale === 'en' ? 'en-US' : locale,
			});
			const { characters, lines } = cardSize(textOf(found.message));
			expect(characters).toBeLessThanOrEqual(LONGEST_LIST.characters);
			expect(lines).toBeLessThanOrEqual(LONGEST_LIST.lines);
		}
	});

	test.each(LOCALES)('never repeats what was typed, and says privately that nothing was found: %s', async (locale) => {
		const typed = 'qqxxzzyywwvv';
		const none = await harbor.discord.type({
			command: 'find',
			options: { name: typed },
			locale: locale === 'en' ? 'en-US' : locale,
		});
		expect(none.ephemeral).toBe(true);
		expect(JSON.stringify(none.message)).not.toContain(typed);
		expect(textOf(none.message)).toContain(wordsIn(locale).say('find.nothing'));
	});

	test('offers what begins alike where nothing was found', async () => {
		const none = await harbor.discord.type({ command: 'find', options: { name: 'mineqqxxzzyywwvv' } });
		expect(none.ephemeral).toBe(true);
		expect(
			menuOf(none.message)
				?.options.map(({ label }) => label)
				.join(),
		).toContain('Mine');
	});
});

describe('for a member', () => {
	test.each([
		['port', { number: 3040 }],
		['find', { name: 'valheim' }],
	])('/%s mentions that one member and nobody else', async (command, options) => {
		const { message, response } = await harbor.discord.type({ command, options: { ...options, for: LEO } });
		expect(textOf(message)).toContain(words.say('reply.for', { member: memberMention(LEO.id) }));
		expect(response.data).toMatchObject({ allowed_mentions: { parse: [], users: [LEO.id] } });
	});

	test('is no private answer: that would reach only the asker', async () => {
		const refused = await harbor.discord.type({ command: 'port', options: { number: 80, for: LEO, private: true } });
		expect(privateSentence(refused)).toBe(words.say('error.private-for'));
	});

	test('does not stay in the cache', async () => {
		for (let time = 0; time < 3; time++)
			await harbor.discord.type({ command: 'port', options: { number: 81, for: LEO } });
		const plain = await harbor.discord.type({ command: 'port', options: { number: 81 } });
		expect(textOf(plain.message)).not.toContain(LEO.id);
		expect(buttonsOf(plain.message)).toHaveLength(3);
	});
});

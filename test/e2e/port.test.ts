/** `/port` by the real client: everywhere it can be typed, with suggestions while it is typed. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEMS } from '../../src/listening/index.ts';
import { wordsIn } from '../../src/words/index.ts';
import type { Setting } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, textOf } from './message.ts';

const words = wordsIn('en');
/** What Discord's own text field takes at most. */
const LONGEST_TYPED = 6_000;

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

const places: [name: string, setting: Setting][] = [
	['a server', {}],
	['a server, by a member who carries the bot along', { install: 'user' }],
	['a server and a member that both have it', { install: 'both' }],
	['a direct message, from a server that has it', { context: 'bot-dm' }],
	['a direct message, of a member who has it', { context: 'bot-dm', install: 'user' }],
	['a direct message, of a member of a server with both', { context: 'bot-dm', install: 'both' }],
	['a private channel', { context: 'private-channel' }],
];

describe.each(places)('in %s', (_name, setting) => {
	test('a card for everybody', async () => {
		const { message, ephemeral, response } = await harbor.discord.type({
			command: 'port',
			options: { number: 3040 },
			...setting,
		});
		expect(response.type).toBe(4);
		expect(ephemeral).toBe(false);
		for (const fact of ['3040', 'tomato-springs', 'Fleet Operations', 'PandaROM', '◔', ':3040']) {
			expect(textOf(message)).toContain(fact);
		}
		expect(buttonsOf(message).map(({ label }) => label)).toEqual([
			words.say('button.which-program'),
			words.say('button.when-to-worry'),
			words.say('button.more'),
		]);
	});

	test('the same card for the member alone', async () => {
		const everybody = await harbor.discord.type({ command: 'port', options: { number: 3040 }, ...setting });
		const alone = await harbor.discord.type({
			command: 'port',
			options: { number: 3040, private: true },
			...setting,
		});
		expect(alone.ephemeral).toBe(true);
		expect(textOf(alone.message)).toBe(textOf(everybody.message));
	});

	test('a fold, a choice of system, and its posting', async () => {
		const card = await harbor.discord.type({ command: 'port', options: { number: 3040 }, ...setting });
		const fold = await harbor.discord.press(card, words.say('button.which-program'));
		const chosen = await harbor.discord.choose(fold, words.say('program.choose-system'), [SYSTEMS[2]]);
		const posted = await harbor.discord.press(chosen, words.say('button.post'));
		expect([fold.ephemeral, chosen.ephemeral, posted.ephemeral]).toEqual([true, true, false]);
		expect(chosen.message?.id).toBe(fold.message?.id);
		expect(textOf(posted.message)).toBe(textOf(chosen.message));
		expect(textOf(posted.message)).toContain(words.say(`system.${SYSTEMS[2]}`));
	});
});

test('without the right to use apps from outside, Discord keeps the answer private, and folds go on working', async () => {
	const setting: Setting = { install: 'user', permissions: 1n << 31n };
	const card = await harbor.discord.type({ command: 'port', options: { number: 80 }, ...setting });
	expect(card.ephemeral).toBe(true);
	const fold = await harbor.discord.press(card, words.say('button.more'));
	expect(fold.ephemeral).toBe(true);
	expect(fold.message?.id).not.toBe(card.message?.id);
});

test('every answer is taken for random numbers, twice, so that kept replies are sent too', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: 65_535 }), fc.boolean(), async (number, isPrivate) => {
			const typing = { command: 'port', options: { number, private: isPrivate } };
			const answers = [await harbor.discord.type(typing), await harbor.discord.type(typing)];
			for (const { message, ephemeral } of answers) {
				expect(ephemeral).toBe(isPrivate);
				expect(textOf(message)).toContain(String(number));
			}
			expect(textOf(answers[1]?.message ?? null)).toBe(textOf(answers[0]?.message ?? null));
		}),
		{ numRuns: 100 },
	);
});

describe('suggestions', () => {
	const suggest = (text: string, setting: Setting = {}) =>
		harbor.discord.suggest({ command: 'port', focus: 'number', text, ...setting });

	test('follow the digits', async () => {
		for (const text of ['3', '30', '304']) {
			const choices = await suggest(text);
			expect(choices.length).toBeGreaterThan(0);
			for (const { value } of choices) expect(String(value).startsWith(text)).toBe(true);
		}
		const [first] = await suggest('3040');
		expect(first?.value).toBe(3040);
		for (const part of ['3040', 'tomato-springs', 'Fleet Operations', 'PandaROM', words.say('choice.reported')]) {
			expect(first?.name).toContain(part);
		}
	});

	test('follow the letters', async () => {
		for (const text of ['tomato', 'Fleet Op', 'PANDAROM']) {
			expect((await suggest(text)).map(({ value }) => value)).toContain(3040);
		}
	});

	test('each can be sent', async () => {
		for (const { value } of await suggest('http')) {
			const card = await harbor.discord.type({ command: 'port', options: { number: value } });
			expect(textOf(card.message)).toContain(String(value));
		}
	});

	test('come beside other options, and wherever the command is', async () => {
		const beside = await harbor.discord.suggest({
			command: 'port',
			options: { private: true },
			focus: 'number',
			text: '3040',
		});
		expect(beside[0]?.value).toBe(3040);
		for (const [, setting] of places) expect((await suggest('3040', setting))[0]?.value).toBe(3040);
	});

	test.each([
		['nothing', ''],
		['no port', '70000'],
		['6,000 digits', '9'.repeat(LONGEST_TYPED)],
		['6,000 letters', 'a'.repeat(LONGEST_TYPED)],
		['6,000 spaces', ' '.repeat(LONGEST_TYPED)],
		['6,000 emoji halves', '\ud83d'.repeat(LONGEST_TYPED)],
		['a pattern', '(a+)+$'.repeat(1_000)],
		['direction marks', '\u202e3040\u2066'],
		['a mention and a link', '@everyone [x](https://example.org) ```'],
		['a name from the language', '__proto__'],
	])('at most 25 for %s', async (_name, text) => {
		expect((await suggest(text)).length).toBeLessThanOrEqual(25);
	});

	test('are always taken, whatever is typed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
				for (const { value } of await suggest(text)) expect(value).toSatisfy(isPort);
			}),
			{ numRuns: 200 },
		);
	});
});

function isPort(value: unknown): boolean {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535;
}

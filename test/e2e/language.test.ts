/** Which language a member is answered in, by the real client, asked of a command that names its own language. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choiceField, defineCommand, defineComponent, defineId } from '../../src/interactions/index.ts';
import { cardMessage } from '../../src/replies/message.ts';
import { plain, wordsIn } from '../../src/words/index.ts';
import type { Setting } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { privateSentence, textOf } from './message.ts';

const PLACES = ['private', 'in-place', 'public'] as const;
const id = defineId('tongue', 1, { place: choiceField(PLACES) });

/** Answers with the language it was asked to speak. */
const tongue = defineCommand({
	declaration: {
		name: 'port',
		options: {
			number: { type: 'integer', required: true, min: 0, max: 1, suggest: true },
			private: { type: 'boolean' },
		},
		private: 'option',
	},
	cacheable: true,
	answer: () => undefined,
	reply: (_answer, { words }) => answerIn(words.locale),
	suggest: ({ words }) => [{ name: plain(words.locale), value: 1 }],
	components: [
		defineComponent({
			id,
			place: ({ place }) => place,
			reply: ({ words }) => answerIn(words.locale),
		}),
	],
	folds: () => ({}),
});

function answerIn(locale: string) {
	const buttons = PLACES.map((place) => ({ id: id.encode({ place }), label: plain(place) }));
	return cardMessage(plain(locale), buttons);
}

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor({ commands: [tongue] });
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

const COMMUNITY = ['COMMUNITY'];

const table: [where: string, setting: Setting, everybody: string, alone: string][] = [
	['a Russian in a server that never chose', { locale: 'ru' }, 'ru', 'ru'],
	['a German in a server that never chose', { locale: 'de' }, 'en', 'en'],
	['a Russian in an American Community', { locale: 'ru', guild: { features: COMMUNITY } }, 'en', 'ru'],
	['an American in a Russian Community', { guild: { locale: 'ru', features: COMMUNITY } }, 'ru', 'en'],
	['a Russian in a German server', { locale: 'ru', guild: { locale: 'de' } }, 'en', 'ru'],
	['a Russian in a British server', { locale: 'ru', guild: { locale: 'en-GB' } }, 'en', 'ru'],
	['a Russian guest in a German server', { locale: 'ru', install: 'user', guild: { locale: 'de' } }, 'en', 'ru'],
	['a Russian in a direct message', { locale: 'ru', context: 'bot-dm' }, 'ru', 'ru'],
	['a Russian in a private channel', { locale: 'ru', context: 'private-channel' }, 'ru', 'ru'],
	['a Briton in a private channel', { locale: 'en-GB', context: 'private-channel' }, 'en', 'en'],
];

describe.each(table)('%s', (_where, setting, everybody, alone) => {
	const type = (isPrivate: boolean) =>
		harbor.discord.type({ command: 'port', options: { number: 1, private: isPrivate }, ...setting });

	test('is answered, also from the cache, before everybody and alone', async () => {
		for (let time = 0; time < 3; time++) {
			expect(textOf((await type(false)).message)).toBe(everybody);
			expect(textOf((await type(true)).message)).toBe(alone);
		}
	});

	test('opens in their own language, and posts in that of everybody', async () => {
		const card = await type(false);
		const opened = await harbor.discord.press(card, 'private');
		const changed = await harbor.discord.press(opened, 'in-place');
		const posted = await harbor.discord.press(changed, 'public');
		expect(textOf(changed.message)).toBe(alone);
		expect(textOf(posted.message)).toBe(everybody);
		expect([opened.ephemeral, changed.ephemeral, posted.ephemeral]).toEqual([true, true, false]);
		expect(textOf(card.message)).toBe(everybody);
	});

	test('gets suggestions and refusals in their own', async () => {
		const choices = await harbor.discord.suggest({ command: 'port', focus: 'number', text: '', ...setting });
		expect(choices).toEqual([{ name: alone, value: 1 }]);
		const forged = { id: '1', name: 'port', type: 1 } as const;
		const refused = await harbor.discord.sendRaw({ type: 2, data: forged }, setting);
		expect(privateSentence(refused)).toBe(wordsIn(alone === 'ru' ? 'ru' : 'en').named('port.option.number.wrong'));
	});
});

test('somebody else who presses is answered in theirs', async () => {
	const card = await harbor.discord.type({ command: 'port', options: { number: 1 } });
	const pressed = await harbor.discord.press(card, 'private', { user: { id: '200000000000000088' }, locale: 'ru' });
	expect(textOf(pressed.message)).toBe('ru');
});

/** What a member gets, and the operator's log, when something inside throws. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choiceField, defineCommand, defineComponent, defineId } from '../../src/interactions/index.ts';
import { cardMessage } from '../../src/replies/message.ts';
import { plain, wordsIn } from '../../src/words/index.ts';
import type { Exchange } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, privateSentence } from './message.ts';

const CANARY = 'canary-71c2';
const PLACES = ['private', 'in-place', 'public'] as const;
const id = defineId('rock', 1, { place: choiceField(PLACES) });

const ANSWER = 1;
const REPLY = 2;
const SAFE = 3;

/** Throws where its number says; its buttons always do. */
const rock = defineCommand({
	declaration: {
		name: 'port',
		options: {
			number: { type: 'integer', required: true, min: 0, max: 9, suggest: true },
			private: { type: 'boolean' },
		},
		private: 'option',
	},
	cacheable: true,
	answer({ number }) {
		if (number === ANSWER) throw new RangeError(CANARY);
		return number;
	},
	reply(number) {
		if (number === REPLY) throw CANARY;
		const buttons = PLACES.map((place) => ({ id: id.encode({ place }), label: plain(place) }));
		return cardMessage(plain(`Berth ${number}`), buttons);
	},
	suggest() {
		throw new TypeError(CANARY);
	},
	components: [
		defineComponent({
			id,
			place: ({ place }) => place,
			reply() {
				throw new Error(CANARY);
			},
		}),
	],
	folds: () => ({}),
});

let harbor: Harbor;
let logged: number;

beforeAll(async () => {
	harbor = await openHarbor({ commands: [rock] });
});

afterEach(() => {
	expect(harbor.problems()).toEqual([]);
	expect(JSON.stringify(harbor.logged)).not.toContain(CANARY);
});

afterAll(() => harbor.close());

/** The errors that were logged while `act` went on. */
async function errorsDuring<T>(act: () => Promise<T>): Promise<{ result: T; errors: Harbor['logged'] }> {
	logged = harbor.logged.length;
	const result = await act();
	return { result, errors: harbor.logged.slice(logged).filter(({ level }) => level === 'error') };
}

/** One private sentence with a reference, and one line in the log with the same. */
async function failsKindly(act: () => Promise<Exchange>, locale: 'en' | 'ru' = 'en'): Promise<void> {
	const failedBefore = harbor.counters.all().failed;
	const { result, errors } = await errorsDuring(act);
	expect(errors).toHaveLength(1);
	const reference = plain(errors[0]?.reference ?? '');
	expect(reference).toMatch(/^HM-\w{6}$/);
	expect(privateSentence(result)).toBe(wordsIn(locale).say('error.unexpected', { reference }));
	expect(privateSentence(result)).toContain(reference);
	expect(harbor.counters.all().failed).toBe(failedBefore + 1);
}

const type = (number: number, isPrivate = false) =>
	harbor.discord.type({ command: 'port', options: { number, private: isPrivate } });

describe.each([
	['its answer', ANSWER],
	['its reply', REPLY],
])('a command that throws in %s', (_where, number) => {
	test('answers with a private sentence and a reference', () => failsKindly(() => type(number)));
	test('when it was typed privately, too', () => failsKindly(() => type(number, true)));
	test('each time anew: a failure is not kept', async () => {
		const { errors } = await errorsDuring(async () => [await type(number), await type(number), await type(number)]);
		expect(new Set(errors.map(({ reference }) => reference)).size).toBe(3);
	});
	test("in the member's language, whatever everybody's is", () =>
		failsKindly(
			() => harbor.discord.type({ command: 'port', options: { number }, locale: 'ru', guild: { locale: 'de' } }),
			'ru',
		));
});

describe.each(PLACES)('a button that throws, whose answer would go: %s', (place) => {
	test('on a card for everybody', async () => {
		const card = await type(SAFE);
		await failsKindly(() => harbor.discord.press(card, place));
		expect(buttonsOf(card.message)).toHaveLength(PLACES.length);
	});

	test('on a private card, which stays as it is', async () => {
		const card = await type(SAFE, true);
		await failsKindly(() => harbor.discord.press(card, place));
		expect(buttonsOf(card.message)).toHaveLength(PLACES.length);
	});
});

test('suggestions that throw are none, with a line in the log', async () => {
	const { result, errors } = await errorsDuring(() =>
		harbor.discord.suggest({ command: 'port', focus: 'number', text: 'x' }),
	);
	expect(result).toEqual([]);
	expect(errors).toHaveLength(1);
	expect(errors[0]).toMatchObject({ reference: expect.stringMatching(/^HM-/), error: { name: 'TypeError' } });
});

test('afterwards the bot answers as before', async () => {
	expect((await type(SAFE)).ephemeral).toBe(false);
});

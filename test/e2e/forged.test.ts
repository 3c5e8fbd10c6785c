/** What no client of Discord's would send: old, foreign and forged ids, options and commands. */
import type { APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/words/index.ts';
import type { Setting } from '../discord/index.ts';
import type { SentOption } from '../discord/sent.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, privateSentence, textOf } from './message.ts';

const en = wordsIn('en');

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => {
	expect(harbor.problems()).toEqual([]);
	// None of it is an error of the bot's.
	expect(harbor.counters.all().failed).toBe(0);
});

afterAll(() => harbor.close());

/** A message of the bot's from long ago, with one button that has this id. */
function oldMessage(customId: string, flags = 1 << 15): APIMessage {
	const button = { type: 2, style: 2, label: 'Old', custom_id: customId };
	return harbor.discord.post({ byBot: true, flags, components: [{ type: 1, components: [button] }] });
}

const places: [string, Setting][] = [
	['a server', {}],
	['a server, in Russian', { locale: 'ru' }],
	['a direct message', { context: 'bot-dm' }],
	['a private channel', { context: 'private-channel' }],
];

describe('a button that nobody understands', () => {
	test.each([
		['of an older version', 'port:0:3040:more:windows:1:open'],
		['of a newer version', 'port:2:3040:more:windows:1:open'],
		['of a command that is gone', 'whois:1:3040'],
		['without a version', 'port'],
		['without anything', ' '],
		['with a number that is no port', 'port:1:65536:more:windows:1:open'],
		['with a number written otherwise', 'port:1:03040:more:windows:1:open'],
		['with a fold that is gone', 'port:1:3040:tides:windows:1:open'],
		['with a system that is gone', 'port:1:3040:which-program:beos:1:open'],
		['with a page too far', 'port:1:3040:more:windows:100:open'],
		['with a field less', 'port:1:3040:more:windows:1'],
		['with a field more', 'port:1:3040:more:windows:1:open:open'],
		['with names from the language', 'port:1:3040:constructor:__proto__:1:toString'],
		['that is far too long', `port:1:3040:more:windows:1:open${':x'.repeat(2_000)}`],
		['in another script', 'порт:1:３０４０'],
	])('%s gets one private sentence that says what to type', async (_what, customId) => {
		for (const flags of [1 << 15, (1 << 15) | (1 << 6)]) {
			const answer = await harbor.discord.press(oldMessage(customId, flags), 'Old');
			expect(privateSentence(answer)).toBe(en.say('error.old-message'));
			expect(privateSentence(answer)).toContain('/port number:');
		}
	});

	test('any other text gets it too', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }), async (customId) => {
				const answer = await harbor.discord.press(oldMessage(customId), customId);
				expect(privateSentence(answer)).toBe(en.say('error.old-message'));
			}),
			{ numRuns: 100 },
		);
	});
});

test('an id of today with a page that is not there shows one that is', async () => {
	for (const page of [0, 99]) {
		const answer = await harbor.discord.press(oldMessage(`port:1:3040:more:windows:${page}:open`), 'Old');
		expect(answer.ephemeral).toBe(true);
		expect(textOf(answer.message)).toContain('tomato-springs');
		expect(buttonsOf(answer.message).length).toBeGreaterThan(0);
	}
});

test('a menu whose chosen value is not one of its own still gets an answer', async () => {
	const menu = { id: 1, custom_id: 'port-system:1:3040', component_type: 3 };
	for (const values of [['beos'], [], ['windows', 'linux'], ['__proto__']]) {
		const answer = await harbor.discord.sendRaw({ type: 3, data: { ...menu, values } }, { on: oldMessage('x') });
		expect(answer.ephemeral).toBe(true);
		expect(textOf(answer.message)).toContain('3040');
	}
});

describe.each(places)('typed in %s', (_place, setting) => {
	const words = wordsIn(setting.locale === 'ru' ? 'ru' : 'en');
	const send = (options: SentOption[] | undefined) =>
		harbor.discord.sendRaw(
			{ type: 2, data: { id: '1', name: 'port', type: 1, ...(options === undefined ? {} : { options }) } },
			setting,
		);

	test.each<[string, SentOption[] | undefined]>([
		['text', [{ name: 'number', type: 3, value: '3040' }]],
		['hostile text', [{ name: 'number', type: 3, value: '@everyone [x](https://example.org)' }]],
		['70000', [{ name: 'number', type: 4, value: 70_000 }]],
		['65536', [{ name: 'number', type: 4, value: 65_536 }]],
		['-1', [{ name: 'number', type: 4, value: -1 }]],
		['1.5', [{ name: 'number', type: 10, value: 1.5 }]],
		['true', [{ name: 'number', type: 5, value: true }]],
		['a sub-command of its name', [{ name: 'number', type: 1, options: [] }]],
		['another option alone', [{ name: 'private', type: 5, value: true }]],
		['nothing', []],
		['no options at all', undefined],
	])('a number that is %s gets one private sentence', async (_what, options) => {
		expect(privateSentence(await send(options))).toBe(words.named('port.option.number.wrong'));
	});

	test.each(['true', 1, 0])('private:%j gets one private sentence', async (value) => {
		const options = [
			{ name: 'number', type: 4, value: 3040 },
			{ name: 'private', type: 5, value },
		];
		expect(privateSentence(await send(options))).toBe(words.named('port.option.private.wrong'));
	});

	test('an option that was never declared changes nothing', async () => {
		const options = [
			{ name: '__proto__', type: 3, value: 'x' },
			{ name: 'number', type: 4, value: 3040 },
			{ name: 'tide', type: 4, value: 9 },
		];
		expect(textOf((await send(options)).message)).toContain('tomato-springs');
	});

	test.each([
		['an unknown command', { id: '1', name: 'tide', type: 1 }],
		['a name from the language', { id: '1', name: 'constructor', type: 1 }],
		['a message command of our name', { id: '1', name: 'port', type: 3, target_id: '5' }],
		['a user command of our name', { id: '1', name: 'port', type: 2, target_id: '5' }],
	] as const)('%s gets one private sentence', async (_what, data) => {
		expect(privateSentence(await harbor.discord.sendRaw({ type: 2, data }, setting))).toBe(
			words.say('error.unknown-command'),
		);
	});
});

test.each([
	[
		'an unknown command',
		{ id: '1', name: 'tide', type: 1, options: [{ name: 'x', type: 3, value: 'y', focused: true }] },
	],
	[
		'a command that suggests nothing',
		{ id: '1', name: 'help', type: 1, options: [{ name: 'x', type: 3, value: '', focused: true }] },
	],
	['no option in focus', { id: '1', name: 'port', type: 1, options: [{ name: 'number', type: 4, value: '30' }] }],
	['no options', { id: '1', name: 'port', type: 1, options: [] }],
] as const)('suggestions for %s are none', async (_what, { options, ...data }) => {
	const answer = await harbor.discord.sendRaw({ type: 4, data: { ...data, options: [...options] } });
	expect(answer.response.type).toBe(8);
	expect(answer.choices).toEqual([]);
});

test('nothing that was sent is repeated', async () => {
	const hostile = 'xyzzy-canary';
	const data = { id: '1', name: hostile, type: 1 } as const;
	const option = { name: 'number', type: 3, value: hostile };
	const answers = [
		await harbor.discord.sendRaw({ type: 2, data }),
		await harbor.discord.sendRaw({ type: 2, data: { ...data, name: 'port', options: [option] } }),
		await harbor.discord.press(oldMessage(hostile), 'Old'),
	];
	for (const answer of answers) expect(JSON.stringify(answer.response)).not.toContain(hostile);
	expect(JSON.stringify(harbor.logged)).not.toContain(hostile);
});

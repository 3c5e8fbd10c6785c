/** Commands that Discord refuses to register, beside the nearest that it takes; and what it makes of those it takes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord, validateCommand } from './index.ts';
import { many } from './parts.ts';
import { type RawBot, rawBot } from './raw-bot.ts';

const slash = (changes: object = {}) => ({ name: 'port', description: 'A port', ...changes });
const number = (changes: object = {}) => ({ type: 4, name: 'number', description: 'Its number', ...changes });
const text = (changes: object = {}) => ({ type: 3, name: 'name', description: 'Its name', ...changes });
const sub = (name: string, ...options: unknown[]) => ({ type: 1, name, description: 'x', options });
const group = (name: string, ...options: unknown[]) => ({ type: 2, name, description: 'x', options });
const withOptions = (...options: unknown[]) => slash({ options });
const choice = (name: string, value: unknown = name) => ({ name, value });
const menu = (changes: object = {}) => ({ type: 3, name: 'Explain ports', ...changes });

/** A command of `length` characters: five options of 25 choices, each with a long value. */
function large(length: number): unknown {
	const options = many(5, (index) =>
		text({ name: `o${index}`, description: 'd', choices: many(25, (n) => choice(`${n + 10}`, 'v')) }),
	);
	const bare = 'port'.length + 'A port'.length + 5 * (2 + 1 + 25 * (2 + 1));
	let left = length - bare;
	const filled = options.map((option) => ({
		...option,
		choices: many(25, (n) => {
			const more = Math.min(left, 99);
			left -= more;
			return choice(`${n + 10}`, 'v'.repeat(1 + more));
		}),
	}));
	return withOptions(...filled);
}

const CASES: [rule: string, wrong: unknown, right: unknown, error: string | string[]][] = [
	['a capital in a name', slash({ name: 'Port' }), slash(), 'APPLICATION_COMMAND_INVALID_NAME'],
	['a blank in a name', slash({ name: 'a port' }), slash({ name: 'a-port' }), 'APPLICATION_COMMAND_INVALID_NAME'],
	['a name of 33 characters', slash({ name: 'x'.repeat(33) }), slash({ name: 'x'.repeat(32) }), 'BASE_TYPE_BAD_LENGTH'],
	['a name with a sign', slash({ name: 'port!' }), slash({ name: 'порт' }), 'APPLICATION_COMMAND_INVALID_NAME'],
	['no description', slash({ description: '' }), slash(), 'BASE_TYPE_REQUIRED'],
	[
		'a description of 101 characters',
		slash({ description: 'x'.repeat(101) }),
		slash({ description: 'x'.repeat(100) }),
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'an unknown locale',
		slash({ name_localizations: { 'ru-RU': 'порт' } }),
		slash({ name_localizations: { ru: 'порт' } }),
		'ENUM_TYPE_COERCE',
	],
	[
		'a capital in a translated name',
		slash({ name_localizations: { ru: 'Порт' } }),
		slash({ name_localizations: { ru: 'порт' } }),
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a translated description of 101 characters',
		slash({ description_localizations: { ru: 'я'.repeat(101) } }),
		slash({ description_localizations: { ru: 'я'.repeat(100) } }),
		'BASE_TYPE_BAD_LENGTH',
	],
	[
		'26 options',
		withOptions(...many(26, (n) => text({ name: `o${n}` }))),
		withOptions(...many(25, (n) => text({ name: `o${n}` }))),
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'the same option twice',
		withOptions(text(), text()),
		withOptions(text(), number()),
		'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
	],
	[
		'required after optional',
		withOptions(text(), number({ required: true })),
		withOptions(number({ required: true }), text()),
		'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
	],
	[
		'required after optional in a sub-command',
		withOptions(sub('a', text(), number({ required: true }))),
		withOptions(sub('a', number({ required: true }), text())),
		'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
	],
	[
		'26 choices',
		withOptions(text({ choices: many(26, (n) => choice(`${n}`)) })),
		withOptions(text({ choices: many(25, (n) => choice(`${n}`)) })),
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'the same choice twice',
		withOptions(text({ choices: [choice('a'), choice('a', 'b')] })),
		withOptions(text({ choices: [choice('a'), choice('b')] })),
		'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
	],
	[
		'a fraction as a whole number',
		withOptions(number({ choices: [choice('a', 1.5)] })),
		withOptions(number({ type: 10, choices: [choice('a', 1.5)] })),
		'APPLICATION_COMMAND_OPTION_CHOICE_VALUE_INVALID',
	],
	[
		'choices with autocomplete',
		withOptions(text({ choices: [choice('a')], autocomplete: true })),
		withOptions(text({ choices: [], autocomplete: true })),
		'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
	],
	[
		'a minimum above the maximum',
		withOptions(number({ min_value: 2, max_value: 1 })),
		withOptions(number({ min_value: 1, max_value: 1 })),
		'APPLICATION_COMMAND_OPTION_MIN_EXCEEDS_MAX',
	],
	[
		'a length above 6,000',
		withOptions(text({ max_length: 6001 })),
		withOptions(text({ max_length: 6000 })),
		'NUMBER_TYPE_MAX',
	],
	[
		'an unknown type of option',
		withOptions(text({ type: 12 })),
		withOptions({ type: 11, name: 'file', description: 'x' }),
		'UNION_TYPE_CHOICES',
	],
	[
		'options beside a sub-command',
		withOptions(sub('a'), text()),
		withOptions(sub('a', text())),
		'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
	],
	[
		'a group in a group',
		withOptions(group('a', group('b', sub('c')))),
		withOptions(group('a', sub('b'))),
		['BASE_TYPE_CHOICES', 'UNION_TYPE_CHOICES'],
	],
	['8,001 characters', large(8001), large(8000), 'APPLICATION_COMMAND_TOO_LARGE'],
	[
		'permissions in words',
		slash({ default_member_permissions: 'manage' }),
		slash({ default_member_permissions: '32' }),
		'BITFIELD_TYPE_COERCE',
	],
	['no context', slash({ contexts: [] }), slash({ contexts: [0] }), 'BASE_TYPE_MIN_LENGTH'],
	['a context twice', slash({ contexts: [0, 0] }), slash({ contexts: [0, 1] }), 'SET_TYPE_ALREADY_CONTAINS_VALUE'],
	['an unknown install', slash({ integration_types: [2] }), slash({ integration_types: [0, 1] }), 'BASE_TYPE_CHOICES'],
	[
		'a message command with a description',
		menu({ description: 'x' }),
		menu({ description: '' }),
		'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
	],
	[
		'a message command with options',
		menu({ options: [text()] }),
		menu({ options: [] }),
		'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_ALLOWED',
	],
];

let discord: Discord;
let bot: RawBot;
let path: string;

beforeEach(async () => {
	discord = await startDiscord();
	bot = await rawBot(discord);
	path = `/applications/${discord.applicationId}/commands`;
});

afterEach(async () => {
	bot.close();
	await discord.stop();
});

test.each(CASES)('refuses %s', async (_, wrong, right, error) => {
	const refused = await bot.call('POST', path, wrong);
	expect(refused).toMatchObject({ status: 400, code: 50035 });
	expect([...new Set(refused.errors)]).toEqual([error].flat());
	expect(await bot.call('PUT', path, [wrong])).toMatchObject({ status: 400, code: 50035 });
	expect(discord.commands()).toEqual([]);
	expect(await bot.call('POST', path, right)).toMatchObject({ status: 201 });
});

describe('all commands together', () => {
	test.each([
		['101 slash commands', many(101, (n) => slash({ name: `c${n}` })), { code: 30032 }],
		['16 message commands', many(16, (n) => menu({ name: `c${n}` })), { code: 30032 }],
		['the same name twice', [slash(), slash()], { code: 50035, errors: ['APPLICATION_COMMANDS_DUPLICATE_NAME'] }],
	])('refuses %s', async (_, commands, refusal) => {
		expect(await bot.call('PUT', path, commands)).toMatchObject({ status: 400, ...refusal });
		expect(await bot.call('PUT', path, commands.slice(1))).toMatchObject({ status: 200 });
	});

	test('allows 200 creations a day, and any number of changes', async () => {
		for (let round = 0; round < 2; round++) {
			const commands = many(100, (n) => slash({ name: `r${round}c${n}` }));
			expect(await bot.call('PUT', path, commands)).toMatchObject({ status: 200 });
			expect(await bot.call('PUT', path, commands)).toMatchObject({ status: 200 });
		}
		expect(await bot.call('PUT', path, [slash()])).toMatchObject({ status: 400, code: 30034 });
	});

	test('a name is unique in its scope and kind only', async () => {
		const guild = `/applications/${discord.applicationId}/guilds/300000000000000001/commands`;
		expect(await bot.call('POST', path, slash())).toMatchObject({ status: 201 });
		expect(await bot.call('POST', guild, slash())).toMatchObject({ status: 201 });
		expect(await bot.call('POST', path, menu({ name: 'port' }))).toMatchObject({ status: 201 });
		expect(await bot.call('POST', path, slash({ description: 'Another' }))).toMatchObject({ status: 200 });
		expect(discord.commands().map(({ description }) => description)).toEqual(['A port', '', 'Another']);
	});
});

describe('what is registered', () => {
	test('keeps its id, and has everything that was left out', async () => {
		const declared = withOptions(
			number({ required: true, name_localizations: { ru: 'номер' } }),
			text({ required: false }),
		);
		await bot.call('PUT', path, [declared]);
		const [before] = discord.commands();
		await bot.call('PUT', path, [{ ...declared, description: 'Changed' }]);
		const [command] = discord.commands();
		expect(command).toMatchObject({ id: before?.id, description: 'Changed', integration_types: [0], contexts: null });
		expect(command?.version).not.toBe(before?.version);
		expect(command?.options?.[1]).toEqual({ ...text(), name_localizations: null, description_localizations: null });
	});

	test('is read with its translations only when they are asked for', async () => {
		const { body } = await bot.call('POST', path, withOptions(number({ name_localizations: { ru: 'номер' } })));
		expect((await bot.call('GET', `${path}?with_localizations=true`)).body).toEqual([body]);
		const [plain] = (await bot.call('GET', path)).body as [{ options: object[] }];
		expect(plain).not.toHaveProperty('name_localizations');
		expect(plain.options[0]).not.toHaveProperty('name_localizations');
		// What was read may be sent back as it is.
		expect(validateCommand(body)).toEqual([]);
	});

	test('is changed and deleted by its id', async () => {
		await bot.call('PUT', path, [slash(), slash({ name: 'help' })]);
		const id = discord.commands()[0]?.id;
		const one = `${path}/${id}`;
		expect(await bot.call('PATCH', one, { name: 'Port' })).toMatchObject({ status: 400, code: 50035 });
		expect(await bot.call('PATCH', one, { name: 'help' })).toMatchObject({ status: 400, code: 40041 });
		expect(await bot.call('PATCH', one, { name: 'ports' })).toMatchObject({ status: 200, body: { id, name: 'ports' } });
		expect(await bot.call('DELETE', one)).toMatchObject({ status: 204 });
		expect(await bot.call('GET', one)).toMatchObject({ status: 404, code: 10063 });
	});
});

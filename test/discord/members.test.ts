/** What Discord's own client would not send never reaches a bot: the harness refuses it, beside what it sends. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, type Exchange, MANAGE_GUILD, startDiscord, type Typing } from './index.ts';
import { button, link, row, select, text, V2, v2 } from './parts.ts';
import { type RawBot, rawBot } from './raw-bot.ts';
import { FORM, input, label, modal } from './stage.ts';

const COMMANDS = [
	{
		name: 'port',
		description: 'A port',
		integration_types: [0, 1],
		contexts: [0, 1],
		options: [
			{ type: 4, name: 'number', description: 'x', required: true, min_value: 0, max_value: 65_535 },
			{ type: 3, name: 'name', description: 'x', min_length: 2, max_length: 4, autocomplete: true },
			{ type: 3, name: 'system', description: 'x', choices: [{ name: 'Linux', value: 'linux' }] },
			{ type: 5, name: 'private', description: 'x' },
			{ type: 10, name: 'share', description: 'x' },
			{ type: 6, name: 'member', description: 'x' },
			{ type: 11, name: 'file', description: 'x' },
		],
	},
	{
		name: 'note',
		description: 'Notes',
		options: [{ type: 1, name: 'add', description: 'x' }],
		default_member_permissions: '32',
	},
];

let discord: Discord;
let bot: RawBot;

beforeEach(async () => {
	discord = await startDiscord();
	bot = await rawBot(discord);
	await bot.call('PUT', `/applications/${discord.applicationId}/commands`, COMMANDS);
});

afterEach(async () => {
	bot.close();
	await discord.stop();
});

/** The exchange that comes of what a member does, if the bot answers so. */
async function answered(
	act: Promise<Exchange>,
	body: unknown = { type: 4, data: { content: 'x' } },
): Promise<Exchange> {
	const [exchange] = await Promise.all([act, bot.next().then((interaction) => bot.answer(interaction, body))]);
	return exchange;
}

const port = (options: Typing['options'] = {}): Typing => ({ command: 'port', options: { number: 1, ...options } });

describe('typing', () => {
	test.each<[string, Typing, Typing, string]>([
		['an unknown command', { command: 'ports' }, port(), 'No command ports'],
		['an unknown option', port({ nummer: 1 }), port({ number: 1 }), 'no option nummer'],
		['no required option', { command: 'port' }, port(), 'needs its option number'],
		['letters for a number', port({ number: '80' }), port({ number: 80 }), 'takes a number'],
		['a fraction for a whole number', port({ number: 1.5 }), port({ share: 1.5 }), 'a whole number'],
		['more than the maximum', port({ number: 65_536 }), port({ number: 65_535 }), 'takes 0 to 65535'],
		['less than the minimum', port({ number: -1 }), port({ number: 0 }), 'takes 0 to 65535'],
		['too short a text', port({ name: 'x' }), port({ name: 'xx' }), 'takes 2 to 4 characters'],
		['too long a text', port({ name: 'xxxxx' }), port({ name: '😀😀😀😀' }), 'takes 2 to 4 characters'],
		['what is no choice', port({ system: 'dos' }), port({ system: 'Linux' }), 'takes one of Linux'],
		['a word for yes or no', port({ private: 'yes' }), port({ private: true }), 'true or false'],
		['a name for a member', port({ member: 'oli' }), port({ member: { id: '5', username: 'oli' } }), 'takes a user'],
		['a name for a file', port({ file: 'a' }), port({ file: { name: 'a', bytes: Buffer.from('a') } }), 'takes a file'],
		[
			'a command where it is not',
			{ ...port(), context: 'private-channel' },
			{ ...port(), context: 'bot-dm' },
			'contexts',
		],
		[
			'an install that it is not for',
			{ command: 'note add', install: 'user', permissions: MANAGE_GUILD },
			{ command: 'note add', permissions: MANAGE_GUILD },
			'integration_types',
		],
		[
			'a command without its permission',
			{ command: 'note add' },
			{ command: 'note add', permissions: MANAGE_GUILD },
			'lacks its permissions',
		],
		[
			'half of a command',
			{ command: 'note', permissions: MANAGE_GUILD },
			{ command: 'note add', permissions: MANAGE_GUILD },
			'needs one of its sub-commands: add',
		],
	])('%s', async (_, wrong, right, complaint) => {
		await expect(discord.type(wrong)).rejects.toThrow(complaint);
		expect((await answered(discord.type(right))).message?.content).toBe('x');
		expect(discord.requests.filter(({ route }) => route.includes('callback'))).toHaveLength(1);
	});

	test('suggestions only where there are any, and not before there is a bot', async () => {
		await expect(discord.suggest({ command: 'port', focus: 'system', text: '' })).rejects.toThrow('no autocomplete');
		bot.close();
		const alone = await startDiscord();
		await expect(alone.type({ command: 'port' })).rejects.toThrow('No command port is registered');
		await alone.stop();
	});
});

describe('using a message', () => {
	const old = () =>
		discord.post({
			byBot: true,
			...v2(
				text('x'),
				row(button('a', 'A'), { ...button('b', 'B'), disabled: true }, link('https://example.com')),
				row(select({ min_values: 1, max_values: 2 })),
			),
		});

	test.each<[string, (message: ReturnType<typeof old>) => Promise<Exchange>, string]>([
		['a button that is not there', (message) => discord.press(message, 'c'), 'has no c; there are: A (a)'],
		['a disabled button', (message) => discord.press(message, 'B'), 'is disabled'],
		['a link', (message) => discord.press(message, 'Look'), 'is a link'],
		['a select as a button', (message) => discord.press(message, 'select'), 'is a select'],
		['a button as a select', (message) => discord.choose(message, 'a', ['x']), 'is a button'],
		['a value that is no option', (message) => discord.choose(message, 'select', ['z']), 'has no option z'],
		['too many values', (message) => discord.choose(message, 'select', ['a', 'b', 'c']), 'takes 1 to 2 values'],
		['the same value twice', (message) => discord.choose(message, 'select', ['a', 'a']), 'every option once'],
		['no value', (message) => discord.choose(message, 'select', []), 'takes 1 to 2 values'],
		['an unknown message', () => discord.press('1', 'a'), 'no such message'],
	])('%s', async (_, act, complaint) => {
		const message = old();
		await expect(act(message)).rejects.toThrow(complaint);
		await answered(discord.press(message, 'A'));
		await answered(discord.choose(message, 'select', ['a', 'c']));
	});

	test('a private message is used by the one who sees it', async () => {
		const data = { flags: V2 | 64, components: [row(button('a'))] };
		const exchange = await answered(discord.type(port()), { type: 4, data });
		await expect(discord.press(exchange, 'a', { user: { id: '5' } })).rejects.toThrow('does not see');
		await answered(discord.press(exchange, 'a'));
	});

	test('a press carries what the member may do now, and what the message was made by', async () => {
		const exchange = await answered(discord.type({ ...port(), install: 'user' }), {
			type: 4,
			data: v2(row(button('a'))),
		});
		const user = { id: '5', username: 'oli' };
		const pressed = await answered(discord.press(exchange, 'a', { user, permissions: MANAGE_GUILD, locale: 'de' }));
		expect(pressed.interaction).toMatchObject({
			locale: 'de',
			member: { permissions: '32', user },
			authorizing_integration_owners: { '1': exchange.interaction.member?.user.id },
			message: { id: exchange.message?.id, interaction_metadata: { id: exchange.interaction.id } },
		});
	});

	test('anything can be forged', async () => {
		const data = { id: 1, custom_id: 'note:1:erase', component_type: 2 };
		const forged = await answered(discord.sendRaw({ type: 3, data }, { on: old(), changes: { guild_id: '9' } }));
		expect(forged.interaction).toMatchObject({ guild_id: '9', data: { custom_id: 'note:1:erase' } });
	});
});

describe('filling in a form', () => {
	const form = modal(label(input({ min_length: 2, max_length: 3 })), { ...label(select()), label: 'System' });
	test.each<[string, Record<string, string | string[]>, string]>([
		['a required field left out', { select: ['a'] }, 'must be filled in'],
		['too long a text', { input: 'abcd', select: ['a'] }, 'takes 2 to 3 characters'],
		['what is no option', { input: 'abc', select: ['z'] }, 'has no option z'],
		['an unknown field', { input: 'abc', select: ['a'], other: 'x' }, 'has no field other'],
	])('%s', async (_, fields, complaint) => {
		const exchange = await answered(discord.type(port()), form);
		await expect(discord.submit(exchange, fields)).rejects.toThrow(complaint);
		const submitted = await answered(discord.submit(exchange, { Output: 'abc', System: ['a'] }));
		expect(submitted.interaction.data).toMatchObject({
			custom_id: 'form',
			components: [{ type: 18, component: { type: 4, value: 'abc' } }, { component: { type: 3, values: ['a'] } }],
		});
	});

	test('no form, no submission', async () => {
		const exchange = await answered(discord.type(port()));
		await expect(discord.submit(exchange, {})).rejects.toThrow('no form');
		expect(await answered(discord.type(port()), FORM)).toMatchObject({ message: null, modal: { title: 'Paste' } });
	});
});

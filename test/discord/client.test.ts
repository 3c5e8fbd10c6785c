/** The real discord.js client against the local Discord: everything that a bot does in its life. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, type FilePart, startDiscord } from './index.ts';
import { button, container, link, row, section, select, text, thumbnail, V2, v2 } from './parts.ts';

const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const NUMBER = { type: 4, name: 'number', description: 'Its number', max_value: 65_535, autocomplete: true };
const COMMANDS = [
	{ ...EVERYWHERE, name: 'port', description: 'What is on a port', options: [NUMBER] },
	{ ...EVERYWHERE, name: 'Explain ports', type: 3 },
];

const FORM = {
	custom_id: 'paste',
	title: 'Paste',
	components: [
		{ type: 10, content: 'Run the command, paste what it prints.' },
		{
			type: 18,
			label: 'Output',
			component: { type: 4, custom_id: 'output', style: 2, max_length: 4000, required: false },
		},
		{ type: 18, label: 'System', component: select({ custom_id: 'system' }) },
		{ type: 18, label: 'As a file', component: { type: 19, custom_id: 'file', required: false } },
		{
			type: 18,
			label: 'Who',
			component: { type: 21, custom_id: 'who', options: ['me', 'all'].map((value) => ({ label: value, value })) },
		},
	],
};

let discord: Discord;
let client: Client;
let failures: unknown[];

/** Logs a client in that answers every interaction by `answer`. */
async function logIn(answer: (interaction: Interaction) => Promise<unknown>): Promise<void> {
	client = new Client({ intents: [], rest: { api: discord.api, retries: 0 } });
	client.on(Events.Error, (error) => failures.push(error));
	client.on(Events.InteractionCreate, (interaction) => {
		answer(interaction).catch((error: unknown) => failures.push(error));
	});
	const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(discord.token);
	await ready;
	await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
}

/** Answers by the callback itself, which takes the API's own objects. */
function callback(interaction: Interaction, body: unknown): Promise<unknown> {
	return client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false });
}

beforeEach(async () => {
	failures = [];
	discord = await startDiscord();
	client = new Client({ intents: [] });
});

afterEach(async () => {
	await client.destroy();
	await discord.stop();
	expect(failures).toEqual([]);
});

describe('the gateway', () => {
	test('logs in with the right token and no intents', async () => {
		await logIn(async () => {});
		expect(client.user?.username).toBe('Harbormaster');
		expect(discord.sessions.map(({ intents, shard }) => ({ intents, shard }))).toEqual([{ intents: 0, shard: [0, 1] }]);
		expect(discord.commands().map((command) => command.name)).toEqual(['port', 'Explain ports']);
		expect(discord.problems).toEqual([]);
	});

	test('tells a bot with the Guilds intent of its server', async () => {
		client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
		await client.login(discord.token);
		await client.guilds.fetch('300000000000000001');
		client.on(Events.InteractionCreate, async (interaction) => {
			const { guild, channel } = interaction;
			if (interaction.isCommand()) await interaction.reply(`${guild?.name} ${channel?.id}`);
		});
		await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
		const exchange = await discord.type({ command: 'port' });
		expect(exchange.message?.content).toBe('Test harbor 400000000000000001');
	});

	test('refuses a wrong token', async () => {
		client = new Client({ intents: [], rest: { api: discord.api, retries: 0 } });
		await expect(client.login('wrong.token.here')).rejects.toThrow();
		expect(discord.problems).toMatchObject([{ where: 'GET /gateway/bot', status: 401 }]);
	});

	test('keeps the connection of a client that beats in time', async () => {
		await discord.stop();
		discord = await startDiscord({ heartbeatInterval: 40 });
		await logIn(async () => {});
		while (client.ws.ping < 0) await sleep(10);
		await sleep(200);
		expect(discord.sessions).toHaveLength(1);
		expect(discord.sessions[0]?.socket).not.toBeNull();
		expect(discord.problems).toEqual([]);
	});

	test.each([{ how: 'reconnect' }, { how: 'cut' }] as const)(
		'replays what was missed after the connection was dropped: $how',
		async (how) => {
			await logIn(async (interaction) => interaction.isCommand() && interaction.reply('here'));
			discord.dropConnection(how);
			const exchange = await discord.type({ command: 'port', options: { number: 1 } });
			expect(exchange.message?.content).toBe('here');
			expect(discord.sessions).toHaveLength(1);
		},
	);
});

describe('answers', () => {
	test('a command, by a private reply with a file', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const number = interaction.options.getInteger('number', true);
			const files = [{ attachment: Buffer.from('berths'), name: 'ports.txt' }];
			await interaction.reply({ content: `Port ${number}`, files, flags: MessageFlags.Ephemeral });
		});
		const exchange = await discord.type({ command: 'port', options: { number: 3040 } });
		expect(exchange).toMatchObject({ ephemeral: true, message: { content: 'Port 3040', type: 20 } });
		expect(exchange.message?.interaction_metadata).toMatchObject({ type: 2, user: { username: 'mara' } });
		expect(exchange.files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['ports.txt', 'berths']]);
		const [attachment] = exchange.message?.attachments ?? [];
		expect(await (await fetch(attachment?.url ?? '')).text()).toBe('berths');
		expect(discord.problems).toEqual([]);
	});

	test('a deferred reply that is edited, with follow-ups', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply();
			await sleep(30);
			await interaction.editReply({ content: 'edited' });
			await interaction.followUp({ content: 'one', flags: MessageFlags.Ephemeral });
			await interaction.followUp('two');
		});
		const exchange = await discord.type({ command: 'port', options: { number: 1 } });
		expect(exchange).toMatchObject({ response: { type: 5 }, message: { content: 'edited', flags: 0 } });
		await exchange.until(({ followUps }) => followUps.length === 2);
		expect(exchange.followUps.map(({ content, flags }) => [content, flags])).toEqual([
			['one', 64],
			['two', 0],
		]);
		expect(discord.problems).toEqual([]);
	});

	test('text that is typed into a number', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isAutocomplete()) return;
			await interaction.respond([{ name: `3040 for ${interaction.options.getFocused()}`, value: 3040 }]);
		});
		const choices = await discord.suggest({ command: 'port', focus: 'number', text: 'tomato' });
		expect(choices).toEqual([{ name: '3040 for tomato', value: 3040 }]);
		expect(discord.problems).toEqual([]);
	});

	test('a button and a select, by updating the message in place', async () => {
		const card = (say: string) =>
			v2(
				container(section(thumbnail('https://example.com/a.png'))),
				text(say),
				row(button('a', 'Again'), link('https://example.com')),
				row(select()),
			);
		await logIn(async (interaction) => {
			if (interaction.isChatInputCommand()) await callback(interaction, { type: 4, data: card('typed') });
			if (interaction.isButton()) {
				expect(interaction.message.interactionMetadata?.user.username).toBe('mara');
				expect(interaction.message.flags.bitfield).toBe(V2);
				await callback(interaction, { type: 7, data: card(`pressed by ${interaction.user.username}`) });
			}
			if (interaction.isStringSelectMenu())
				await callback(interaction, { type: 7, data: card(interaction.values.join()) });
		});
		const typed = await discord.type({ command: 'port', options: { number: 1 } });
		const pressed = await discord.press(typed, 'Again', { user: { id: '5', username: 'oli' } });
		expect(pressed.message?.id).toBe(typed.message?.id);
		expect(JSON.stringify(pressed.message)).toContain('pressed by oli');
		const chosen = await discord.choose(typed, 'select', ['b']);
		expect(chosen.message?.components).toContainEqual({ type: 10, content: 'b', id: 5 });
		expect(chosen.message?.interaction_metadata).toMatchObject({ id: typed.interaction.id });
		expect(discord.problems).toEqual([]);
	});

	test('a form with text, a select, a file and a radio group', async () => {
		let read: unknown;
		await logIn(async (interaction) => {
			if (interaction.isChatInputCommand()) await callback(interaction, { type: 9, data: FORM });
			if (!interaction.isModalSubmit()) return;
			const { fields } = interaction;
			read = {
				output: fields.getTextInputValue('output'),
				system: fields.getStringSelectValues('system'),
				file: fields.getUploadedFiles('file')?.map((file) => file.name),
				who: fields.getRadioGroup('who'),
			};
			await interaction.reply('read');
		});
		const form = await discord.type({ command: 'port', options: { number: 1 } });
		expect(form.modal).toMatchObject({ title: 'Paste' });
		const file: FilePart = { name: 'netstat.txt', bytes: Buffer.from('TCP') };
		const fields = { Output: 'LISTEN', system: ['a'], file: [file], who: 'me' };
		const exchange = await discord.submit(form, fields);
		expect(exchange.message?.content).toBe('read');
		expect(exchange.message?.interaction_metadata).toMatchObject({
			type: 5,
			triggering_interaction_metadata: { type: 2 },
		});
		expect(read).toEqual({ output: 'LISTEN', system: ['a'], file: ['netstat.txt'], who: 'me' });
		await expect(discord.submit(form, fields)).rejects.toThrow('There is no form to submit');
		expect(discord.problems).toEqual([]);
	});

	test('a message command, on a plain message and on a forwarded one', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isMessageContextMenuCommand()) return;
			const { targetMessage } = interaction;
			const inside = targetMessage.messageSnapshots.first() ?? targetMessage;
			await interaction.reply(`${inside.content}, ${inside.attachments.map((file) => file.name)}`);
		});
		const files = [{ name: 'a.txt', bytes: Buffer.from('a') }];
		for (const forwarded of [false, true]) {
			const message = discord.post({ content: 'Address in use: 3040', files, forwarded });
			const exchange = await discord.pick({ command: 'Explain ports', message });
			expect(exchange.message).toMatchObject({ content: 'Address in use: 3040, a.txt', type: 23 });
		}
		expect(discord.problems).toEqual([]);
	});

	test.each([
		['guild', 'guild', { '0': '300000000000000001' }],
		['guild', 'user', { '1': '200000000000000001' }],
		['guild', 'both', { '0': '300000000000000001', '1': '200000000000000001' }],
		['bot-dm', 'guild', { '0': '0' }],
		['bot-dm', 'both', { '0': '0', '1': '200000000000000001' }],
		['private-channel', 'user', { '1': '200000000000000001' }],
	] as const)('in a %s, installed for %s', async (context, install, owners) => {
		await logIn(async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply(`${interaction.inGuild()} ${interaction.user.username}`);
		});
		const exchange = await discord.type({ command: 'port', context, install, locale: 'ru' });
		expect(exchange.message?.content).toBe(`${context === 'guild'} mara`);
		expect(exchange.interaction).toMatchObject({ locale: 'ru', authorizing_integration_owners: owners });
		expect('guild_locale' in exchange.interaction).toBe(context === 'guild');
		expect(discord.problems).toEqual([]);
	});

	test('mentions only whom the bot allows', async () => {
		const said = 'all: @everyone <@7> <@&8>';
		const allowed = [{ parse: [] }, { parse: ['everyone'] as const, users: ['7'] }];
		await logIn(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const allowedMentions = allowed[interaction.options.getInteger('number', true)];
			await interaction.reply({ content: said, ...(allowedMentions ? { allowedMentions } : {}) });
		});
		const none = await discord.type({ command: 'port', options: { number: 0 } });
		expect(none.message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
		const some = await discord.type({ command: 'port', options: { number: 1 } });
		expect(some.message).toMatchObject({ mention_everyone: true, mentions: [{ id: '7' }], mention_roles: [] });
		const all = await discord.type({ command: 'port', options: { number: 2 } });
		expect(all.message).toMatchObject({ mention_everyone: true, mentions: [{ id: '7' }], mention_roles: ['8'] });
	});
});

describe('faults', () => {
	test('a rate limit is waited out, a server error is retried', async () => {
		await logIn(async () => {});
		client.rest.options.retries = 1;
		discord.fail('commands', { kind: 'status', status: 429, retryAfter: 0.05 });
		await expect(client.rest.get(`/applications/${discord.applicationId}/commands`)).resolves.toHaveLength(2);
		discord.fail('commands', { kind: 'status', status: 502 });
		await expect(client.rest.get(`/applications/${discord.applicationId}/commands`)).resolves.toHaveLength(2);
		expect(discord.problems).toEqual([]);
		expect(discord.requests.map(({ status }) => status)).toEqual(expect.arrayContaining([429, 502]));
	});

	test('a request that never arrived can be made again', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await expect(interaction.reply('lost')).rejects.toThrow();
			await interaction.reply('here');
		});
		discord.fail('callback', { kind: 'drop' });
		const exchange = await discord.type({ command: 'port', options: { number: 1 } });
		expect(exchange.message?.content).toBe('here');
	});
});

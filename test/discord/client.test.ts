/** The real discord.js client against the local Discord: everything that a bot does in its life. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './index.ts';

const COMMANDS = [
	{
		name: 'port',
		description: 'What is on a port',
		integration_types: [0, 1],
		contexts: [0, 1, 2],
		options: [
			{
				type: 4,
				name: 'number',
				description: 'Its number',
				required: true,
				min_value: 0,
				max_value: 65_535,
				autocomplete: true,
			},
			{ type: 5, name: 'private', description: 'Only for you' },
		],
	},
	{ name: 'Explain ports', type: 3, integration_types: [0, 1], contexts: [0, 1, 2] },
];

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

	test('refuses a wrong token, by REST and by the gateway', async () => {
		client = new Client({ intents: [], rest: { api: discord.api, retries: 0 } });
		await expect(client.login('wrong.token.here')).rejects.toThrow();
		expect(discord.problems).toMatchObject([{ where: 'GET /gateway/bot', status: 401 }]);
		await expect(closeCode(discord, { op: 2, d: { token: 'wrong', intents: 0, properties: {} } })).resolves.toBe(4004);
	});

	test('beats the heart of the real client and keeps it connected', async () => {
		await discord.stop();
		discord = await startDiscord({ heartbeatInterval: 60 });
		await logIn(async () => {});
		await sleep(400);
		expect(client.ws.ping).toBeGreaterThanOrEqual(0);
		expect(discord.sessions).toHaveLength(1);
		expect(discord.sessions[0]?.socket).not.toBeNull();
		expect(discord.problems).toEqual([]);
	});

	test.each([{ how: 'reconnect' }, { how: 'cut' }, { how: 'close', code: 4000 }] as const)(
		'replays what was missed after the connection was dropped: $how',
		async (how) => {
			await logIn(async (interaction) => interaction.isCommand() && interaction.reply('here'));
			discord.dropConnection(how);
			const exchange = await discord.type({ command: 'port', options: { number: 1 } });
			expect(exchange.message?.content).toBe('here');
			expect(discord.sessions).toHaveLength(1);
		},
	);

	test('lets the client identify anew when its session is gone', async () => {
		await logIn(async (interaction) => interaction.isCommand() && interaction.reply('here'));
		discord.dropConnection({ resume: false });
		while (discord.sessions.length < 2) await sleep(20);
		const exchange = await discord.type({ command: 'port', options: { number: 1 } });
		expect(exchange.message?.content).toBe('here');
	}, 15_000);
});

describe('interactions', () => {
	test('a command is typed and answered, with files', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			expect(interaction.guild).toBeNull();
			expect(interaction.inGuild()).toBe(true);
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

	test('an option is completed while text is typed into a number', async () => {
		await logIn(async (interaction) => {
			if (!interaction.isAutocomplete()) return;
			const typed = interaction.options.getFocused();
			await interaction.respond([{ name: `3040 for ${typed}`, value: 3040 }]);
		});
		const choices = await discord.suggest({ command: 'port', focus: 'number', text: 'tomato' });
		expect(choices).toEqual([{ name: '3040 for tomato', value: 3040 }]);
		expect(discord.problems).toEqual([]);
	});
});

async function closeCode(on: Discord, payload: unknown): Promise<number> {
	const { WebSocket } = await import('ws');
	const socket = new WebSocket(`${on.api.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
	return new Promise((resolve) => {
		socket.on('open', () => socket.send(JSON.stringify(payload)));
		socket.on('close', resolve);
	});
}

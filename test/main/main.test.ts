/** `npm start`, as a process: without a token, with a wrong configuration, and running. */
import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plain, wordsIn } from '../../src/words/index.ts';
import { type Discord, startDiscord } from '../discord/index.ts';
import { privateSentence, textOf } from '../e2e/message.ts';
import { walkAll } from '../e2e/walk.ts';
import { cleanUp, emptyFolder, type Program, start } from './program.ts';

const en = wordsIn('en');
const CANARY = 'canary-3f9a';
/** What a stack looks like. */
const FRAME = /\n\s+at |node:internal|\.[jt]s:\d+/;

/** Milliseconds after which a process may be late when others run beside it. */
const SLOW = 20_000;

afterAll(cleanUp);

describe.concurrent('without a token', { timeout: SLOW }, () => {
	test.each([{}, { DISCORD_TOKEN: '  ' }])('it says how to try it and how to get one: %j', async (env) => {
		const { code, stdout, stderr } = await start('main.js', { env }).ended;
		expect(code).toBe(0);
		expect(stderr).toBe('');
		expect(stdout.trimEnd()).toBe(en.say('start.no-token'));
		for (const part of ['npm run -s ask', 'DISCORD_TOKEN', '.env', 'https://discord.com/developers']) {
			expect(stdout).toContain(part);
		}
	});
});

describe.concurrent('with a wrong configuration', { timeout: SLOW }, () => {
	const wrong = {
		DISCORD_TOKEN: `"${CANARY}"`,
		DISCORD_API: `https://${CANARY}:${CANARY}@example.org/api/?${CANARY}`,
		LOG_LEVEL: CANARY,
		CACHE_BYTES: CANARY,
	};

	test('it says everything that is wrong at once, and none of it', async () => {
		const { code, stdout, stderr } = await start('main.js', { env: wrong }).ended;
		expect(code).toBe(1);
		expect(stdout).toBe('');
		for (const name of Object.keys(wrong))
			expect(stderr.split('\n').filter((line) => line.includes(name))).toHaveLength(1);
		expect(stderr).not.toContain(CANARY);
		expect(stderr).not.toMatch(FRAME);
	});

	test('from .env too, where what the environment says goes first', async () => {
		const folder = emptyFolder();
		const lines = Object.entries(wrong).map(([name, value]) => `${name}='${value}'`);
		fs.writeFileSync(path.join(folder, '.env'), lines.join('\n'));
		const { code, stderr } = await start('main.js', { folder, env: { LOG_LEVEL: 'info' } }).ended;
		expect(code).toBe(1);
		for (const name of ['DISCORD_TOKEN', 'DISCORD_API', 'CACHE_BYTES']) expect(stderr).toContain(name);
		expect(stderr).not.toContain('LOG_LEVEL');
		expect(stderr).not.toContain(CANARY);
	});

	test('a .env that cannot be read is said beside the rest', async () => {
		const folder = emptyFolder();
		fs.mkdirSync(path.join(folder, '.env'));
		const { code, stderr } = await start('main.js', { folder, env: wrong }).ended;
		expect(code).toBe(1);
		for (const name of ['.env', ...Object.keys(wrong)]) expect(stderr).toContain(name);
	});
});

type Finish = (task: () => Promise<void>) => void;

/** A local Discord for one test. */
async function localDiscord(onTestFinished: Finish): Promise<Discord> {
	const discord = await startDiscord();
	onTestFinished(() => discord.stop());
	return discord;
}

async function startBot(discord: Discord): Promise<Program> {
	const bot = start('main.js', { env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api } });
	await bot.says('"Ready"');
	return bot;
}

describe('logged in to a local Discord', { timeout: SLOW }, () => {
	test('it registers its commands, answers, and leaves in peace; a second start registers nothing', async ({
		onTestFinished,
	}) => {
		const discord = await localDiscord(onTestFinished);
		const bot = await startBot(discord);
		const names = discord.commands().map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining([wordsIn('en').say('answer.name'), 'about', 'find', 'help', 'port']));
		expect(new Set(names).size).toBe(names.length);

		const card = await discord.type({ command: 'port', options: { number: 3040 } });
		expect(textOf(card.message)).toContain('tomato-springs');
		expect((await walkAll(discord, card, en)).length).toBeGreaterThan(10);
		expect((await discord.suggest({ command: 'port', focus: 'number', text: '3040' }))[0]?.value).toBe(3040);
		const help = await discord.type({ command: 'help' });
		for (const { name, id, type } of discord.commands()) {
			if (name !== 'help') expect(textOf(help.message)).toContain(type === 1 ? `</${name}:${id}>` : name);
		}

		bot.signal('SIGTERM');
		const { code, stdout, stderr } = await bot.ended;
		expect(code).toBe(0);
		expect(stderr).toBe('');
		expect(stdout).not.toContain(discord.token);
		for (const { interaction } of [card, help]) expect(stdout).not.toContain(interaction.token);
		const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
		expect(last).toMatchObject({ message: 'Leaving', command: 2, autocomplete: 1, failed: 0, undelivered: 0 });

		const again = await startBot(discord);
		again.signal('SIGINT');
		expect((await again.ended).code).toBe(0);
		const registering = discord.requests.filter(({ route }) => route.endsWith('/commands'));
		expect(registering.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET']);
		expect(discord.problems).toEqual([]);
	});

	test('the search in a thread answers from the bundle too, and keeps the process from nothing', async ({
		onTestFinished,
	}) => {
		const discord = await localDiscord(onTestFinished);
		const bot = await startBot(discord);
		const card = await discord.type({ command: 'conflicts', options: { service1: '25565/tcp, 25565/tcp' } });
		expect(textOf(card.message)).toContain('→');
		bot.signal('SIGTERM');
		expect((await bot.ended).code).toBe(0);
		expect(discord.problems).toEqual([]);
	});

	test('SIGTERM with an answer on its way: it still arrives, and the process ends with 0', async ({
		onTestFinished,
	}) => {
		const discord = await localDiscord(onTestFinished);
		const bot = await startBot(discord);
		const callbacks = () => discord.requests.filter(({ route }) => route.endsWith('/callback')).length;
		// Discord says too late that it took the answer: the bot waits for it, then sends it again.
		discord.fail('callback', { kind: 'delay', ms: 1_300 });
		const card = await discord.type({ command: 'port', options: { number: 3040 } });
		expect(callbacks()).toBe(1);
		bot.signal('SIGTERM');
		const { code, stdout } = await bot.ended;
		expect(code).toBe(0);
		expect(callbacks()).toBe(2);
		expect(stdout).toContain('"with everything finished"');
		expect(textOf(card.message)).toContain('3040');
	});

	test('a Discord that takes no commands is asked again later: the bot goes on answering with what is there', async ({
		onTestFinished,
	}) => {
		const discord = await localDiscord(onTestFinished);
		const first = await startBot(discord);
		first.signal('SIGTERM');
		await first.ended;
		discord.fail('commands', { kind: 'status', status: 500 }, 10);
		const bot = start('main.js', { env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api } });
		await bot.says('could not be registered');
		const card = await discord.type({ command: 'port', options: { number: 3040 } });
		expect(textOf(card.message)).toContain('tomato-springs');
		bot.signal('SIGTERM');
		expect((await bot.ended).code).toBe(0);
	});

	test('SIGTERM while it is still logging in ends it with 0', async ({ onTestFinished }) => {
		const discord = await localDiscord(onTestFinished);
		discord.fail('gateway', { kind: 'delay', ms: 30_000 });
		const asked = new Promise<void>((resolve) => {
			const end = discord.onRequest(() => {
				end();
				resolve();
			});
		});
		const bot = start('main.js', { env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api } });
		await asked;
		bot.signal('SIGTERM');
		expect((await bot.ended).code).toBe(0);
	});

	test('it goes on after the connection was dropped, and after an interaction that discord.js itself cannot read', async ({
		onTestFinished,
	}) => {
		const discord = await localDiscord(onTestFinished);
		const bot = await startBot(discord);
		discord.dropConnection({ how: 'cut' });
		const unreadable = { id: '1', name: 'port', type: 3, target_id: '5' } as const;
		const answer = await discord.sendRaw({ type: 2, data: unreadable });
		expect(privateSentence(answer)).toBe(en.say('error.unknown-command'));
		const card = await discord.type({ command: 'port', options: { number: 3040 } });
		expect(textOf(card.message)).toContain('3040');
		expect(discord.sessions).toHaveLength(1);
		bot.signal('SIGTERM');
		expect((await bot.ended).code).toBe(0);
		expect(discord.problems).toEqual([]);
	});
});

test('a Discord that refuses the commands is not asked again: the bot answers all the same', {
	timeout: SLOW,
}, async () => {
	const discord = await startDiscord();
	try {
		discord.fail('commands', { kind: 'status', status: 400 });
		const bot = start('main.js', { env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api } });
		await bot.says('"level":"error"');
		const options = [{ name: 'number', type: 4 as const, value: 3040 }];
		const data = { id: '1', name: 'port', type: 1 as const, options };
		expect(JSON.stringify(await discord.sendRaw({ type: 2, data }))).toContain('tomato-springs');
		bot.signal('SIGTERM');
		const { code, stdout, stderr } = await bot.ended;
		expect(code).toBe(0);
		expect(stderr).toBe('');
		expect(stdout.match(/"level":"error"/g)).toHaveLength(1);
		expect(stdout).not.toContain('"Ready"');
	} finally {
		await discord.stop();
	}
});

describe.concurrent('what keeps it from logging in ends it with one plain sentence', { timeout: SLOW }, () => {
	/** Nothing that only a programmer reads, nothing secret. */
	async function refusedWith(env: NodeJS.ProcessEnv): Promise<string> {
		const { code, stdout, stderr } = await start('main.js', { env }).ended;
		expect(code).toBe(1);
		expect(stdout).toBe('');
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect(stderr).not.toMatch(FRAME);
		expect(stderr).not.toContain(env.DISCORD_TOKEN ?? '');
		return stderr.trimEnd();
	}

	const WRONG_TOKEN = `${CANARY}.wrong.token`;

	test('a token that Discord does not accept', async ({ onTestFinished }) => {
		const { api } = await localDiscord(onTestFinished);
		expect(await refusedWith({ DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API: api })).toBe(en.say('start.token-refused'));
	});

	test('a token that only the gateway refuses, with close code 4004', async ({ onTestFinished }) => {
		const discord = await localDiscord(onTestFinished);
		const url = discord.api.replace('http:', 'ws:').replace(/\/api$/, '');
		const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
		const lenient = createServer((_request, response) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ url, shards: 1, session_start_limit: limit }));
		});
		onTestFinished(() => {
			lenient.closeAllConnections();
			lenient.close();
		});
		await new Promise<void>((resolve) => lenient.listen(0, '127.0.0.1', resolve));
		const address = lenient.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const env = { DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API: `http://127.0.0.1:${port}/api` };
		expect(await refusedWith(env)).toBe(en.say('start.token-refused'));
		expect(discord.problems).toMatchObject([{ where: 'gateway', status: 4004 }]);
	});

	test('a Discord that has an error of its own', async ({ onTestFinished }) => {
		const { api, token, fail } = await localDiscord(onTestFinished);
		fail('gateway', { kind: 'status', status: 503 }, 10);
		expect(await refusedWith({ DISCORD_TOKEN: token, DISCORD_API: api })).toContain('503');
	});

	test('a Discord that cannot be reached', async () => {
		const { api, token, stop } = await startDiscord();
		await stop();
		const sentence = await refusedWith({ DISCORD_TOKEN: token, DISCORD_API: api });
		for (const part of ['ECONNREFUSED', 'DISCORD_API']) expect(sentence).toContain(part);
	});

	test.each([
		[4004, en.say('start.token-refused')],
		[4014, en.say('start.unreachable', { reason: plain('4014') })],
	])('while it runs: the gateway closes for good with %i', async (close, sentence) => {
		const discord = await startDiscord();
		try {
			const bot = await startBot(discord);
			discord.dropConnection({ how: 'close', code: close });
			const { code, stdout, stderr } = await bot.ended;
			expect(code).toBe(1);
			expect(stderr.trimEnd()).toBe(sentence);
			expect(stdout).toContain('"level":"fatal"');
			expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ message: 'Leaving', command: 0 });
		} finally {
			await discord.stop();
		}
	});
});

/** `discord:local`: the local Discord as a program that any bot can be pointed at. */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { APIMessage } from 'discord-api-types/v10';
import { type Discord, type Exchange, startDiscord } from './index.ts';
import { describeExchange, describeProblem, readCommand } from './lines.ts';

export const HELP = `A strict local Discord: gateway and REST API on this machine, for trying and testing a bot without an account.

  npm run discord:local -- [--port 8787] [--token TOKEN] [--application-id ID] [--locale en-US] [--quiet]

Point a bot's API base and token at what it prints. Then type, one a line:

  /port number:3040             type a command (a value runs to the next name: or the end)
  suggest /port number:30       ask for suggestions while the last option is typed
  press Which program?          press a button of the last message, by label or custom id
  choose System linux           choose in a select of the last message
  commands                      list what the bot has registered

Every exchange and every broken rule is one line. Ends on Ctrl-C or at the end of the input.
`;

const DEFAULT_PORT = '8787';
/** Milliseconds that a line waits for the bot to log in and to register its commands. */
const BOT_PATIENCE = 60_000;

interface Streams {
	input: NodeJS.ReadableStream;
	/** Prints one line. */
	print: (line: string) => void;
	/** Ends the program. */
	signal: AbortSignal;
}

/** Runs until the input ends or the signal comes. Resolves with the exit code. */
export async function runLocal(args: string[], { input, print, signal }: Streams): Promise<number> {
	let values: ReturnType<typeof readArguments>;
	try {
		values = readArguments(args);
	} catch (error) {
		print(`${messageOf(error)} (see --help)`);
		return 2;
	}
	if (values.help) {
		print(HELP.trimEnd());
		return 0;
	}
	const discord = await startDiscord({
		port: Number(values.port),
		...(values.token ? { token: values.token } : {}),
		...(values['application-id'] ? { applicationId: values['application-id'] } : {}),
	});
	print(`API base         ${discord.api}`);
	print(`token            ${discord.token}`);
	print(`application id   ${discord.applicationId}`);
	discord.onProblem((problem) => print(describeProblem(problem)));
	if (!values.quiet)
		discord.onRequest(({ method, route, status, ms }) => print(`${method} ${route} ${status}, ${ms.toFixed(1)} ms`));
	const member: Member = { discord, locale: values.locale, last: null };
	const interrupted = new Promise<string>((resolve) => {
		signal.addEventListener('abort', () => resolve('interrupted'), { once: true });
	});
	const lines = createInterface({ input, signal });
	try {
		for await (const line of lines) {
			if (line.trim() === '') continue;
			try {
				print(`${line.trim()} -> ${await Promise.race([obey(member, line.trim()), interrupted])}`);
			} catch (error) {
				print(`${line.trim()} -> ${messageOf(error)}`);
			}
			if (signal.aborted) break;
		}
	} finally {
		await discord.stop();
	}
	return 0;
}

function readArguments(args: string[]) {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: 'string', default: DEFAULT_PORT },
			token: { type: 'string' },
			'application-id': { type: 'string' },
			locale: { type: 'string', default: 'en-US' },
			quiet: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Error(`--port takes 0 to 65535, not ${values.port}`);
	return values;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

interface Member {
	discord: Discord;
	locale: string;
	/** The message that buttons are pressed on. */
	last: APIMessage | null;
}

async function obey(member: Member, line: string): Promise<string> {
	const { discord } = member;
	await ready(discord);
	const [word = '', ...rest] = line.split(/\s+/);
	const setting = { locale: member.locale as 'en-US' };
	if (line.startsWith('/')) {
		return show(member, await discord.type({ ...readCommand(line, discord.commands()), ...setting }));
	}
	if (word === 'commands')
		return discord
			.commands()
			.map((command) => command.name)
			.join(', ');
	if (word === 'suggest') {
		const { command, options } = readCommand(rest.join(' '), discord.commands());
		const focus = Object.keys(options).at(-1);
		if (focus === undefined) throw new Error('Write the option that is being typed: suggest /port number:30');
		const text = String(options[focus]);
		const choices = await discord.suggest({ command, options, focus, text, ...setting });
		return choices.map(({ name }) => name).join(' | ') || 'no suggestions';
	}
	if (word !== 'press' && word !== 'choose') throw new Error('Unknown line: see --help');
	if (!member.last) throw new Error('There is no message yet');
	if (word === 'press') return show(member, await discord.press(member.last.id, rest.join(' '), setting));
	const value = rest.pop() ?? '';
	return show(member, await discord.choose(member.last.id, rest.join(' '), [value], setting));
}

function show(member: Member, exchange: Exchange): string {
	member.last = exchange.message ?? member.last;
	return describeExchange(exchange);
}

async function ready(discord: Discord): Promise<void> {
	await discord.connected(BOT_PATIENCE);
	const deadline = performance.now() + BOT_PATIENCE;
	while (discord.commands().length === 0) {
		if (performance.now() > deadline) throw new Error('The bot registered no commands');
		await sleep(50);
	}
}

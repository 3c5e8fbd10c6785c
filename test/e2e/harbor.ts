/** The bot in this process, put together as `src/main.ts` does, logged in to a local Discord by the real client. */
import { assemble } from '../../src/assemble.ts';
import {
	type Command,
	createDispatcher,
	type DispatcherParts,
	messageCommandToDiscord,
	toDiscord,
} from '../../src/interactions/index.ts';
import { createReplyCache } from '../../src/memory/index.ts';
import { type Counters, createCounters, createLog, createReport } from '../../src/operating/index.ts';
import { registerCommands, startGateway } from '../../src/transports/gateway/index.ts';
import { commandMention } from '../../src/words/index.ts';
import { type Broken, type Discord, type Options, startDiscord } from '../discord/index.ts';

const SENT_AGAIN = 'An answer is sent a second time';
const ALREADY_ACKNOWLEDGED = 40_060;

export interface LogLine {
	level: string;
	message: string;
	reference?: string;
	where?: string;
	error?: { name: string; code?: string | number };
}

export interface Harbor {
	discord: Discord;
	counters: Counters;
	/** Everything that was logged so far, from `trace` up, as it was written and as it reads. */
	lines: string[];
	logged: LogLine[];
	/** The ids that Discord gave to the commands, by name. */
	commandIds: ReadonlyMap<string, string>;
	/**
	 * What Discord had against the bot. On a machine so busy that an answer took over a second the bot sends it again, and
	 * to hear then that the first try had arrived (40060) is no mistake.
	 */
	problems(): Broken[];
	/** Takes nothing new and finishes what is in flight; the local Discord stays. */
	stopBot(): Promise<void>;
	/** Ends all of it. */
	close(): Promise<void>;
}

/** `commands` stand in place of the bot's own; the cache keeps its replies in `store`. */
export async function openHarbor({
	commands: given,
	store,
	...options
}: Options & { commands?: readonly Command[]; store?: Map<string, unknown> } = {}): Promise<Harbor> {
	const discord = await startDiscord(options);
	const lines: string[] = [];
	const logged: LogLine[] = [];
	const log = createLog({
		level: 'trace',
		destination: {
			write(line) {
				lines.push(line);
				logged.push(JSON.parse(line));
			},
		},
	});
	const counters = createCounters();
	let commandIds: ReadonlyMap<string, string> = new Map();
	const parts: Omit<DispatcherParts, 'commands' | 'messageCommands' | 'seedKey'> = {
		cache: createReplyCache({
			bytes: 1_000_000,
			onTrouble: () => counters.count('cacheTrouble'),
			...(store && { store }),
		}),
		report: createReport({ log, counters }),
		count: counters.count,
		mention: (command) => commandMention(command, commandIds.get(command)),
	};
	const { commands, messageCommands, dispatch } =
		given === undefined
			? assemble(parts)
			: {
					commands: given,
					messageCommands: [],
					dispatch: createDispatcher({ ...parts, commands: given, messageCommands: [], seedKey: 'test' }),
				};
	const gateway = await startGateway({ token: discord.token, api: discord.api, dispatch, log, counters });
	const { client } = gateway;
	const declared = [
		...commands.map((command) => toDiscord(command.declaration)),
		...messageCommands.map(messageCommandToDiscord),
	];
	({ ids: commandIds } = await registerCommands(client.rest, client.application.id, declared));
	return {
		discord,
		counters,
		lines,
		logged,
		commandIds,
		problems() {
			let excused = logged.filter(({ message }) => message === SENT_AGAIN).length;
			return discord.problems.filter(({ code }) => code !== ALREADY_ACKNOWLEDGED || excused-- <= 0);
		},
		stopBot: gateway.stop,
		async close() {
			await gateway.stop();
			await discord.stop();
		},
	};
}

/**
 * A strict local Discord: gateway and REST API on the loopback interface. The real client logs in to it, and nothing
 * that Discord would refuse is taken. `startDiscord()` starts one; tests end with `expect(discord.problems).toEqual([])`.
 */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Failure, RequestKind } from './faults.ts';
import { type Drop, startGateway } from './gateway.ts';
import { members } from './harness.ts';
import { startRest } from './rest/server.ts';
import { type Broken, type LoggedRequest, newWorld, type Options, type StoredMessage } from './world.ts';

export { type ManualClock, manualClock } from './clock.ts';
export type { Exchange } from './exchange.ts';
export type { Failure, RequestKind } from './faults.ts';
export type { Drop } from './gateway.ts';
export type { Typing } from './harness.ts';
export type { Setting } from './people.ts';
export { MANAGE_GUILD, USE_EXTERNAL_APPS } from './people.ts';
export type { SentInteraction } from './sent.ts';
export type { TypedOptions, TypedValue } from './typing.ts';
export * from './validate/index.ts';
export type { Broken, FilePart, LoggedRequest, Options } from './world.ts';

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** Milliseconds in which a bot is expected to log in, or a message to be posted. */
const PATIENCE = 10_000;

/** Starts a local Discord. Rejects if the port is taken. */
export async function startDiscord(options: Options = {}) {
	const world = newWorld(options);
	const server = await startRest(world, options.port ?? 0);
	const gateway = startGateway(world, server);

	function waitFor<Value>(event: 'session' | 'message' | 'request', look: () => Value | undefined, patience: number) {
		return new Promise<Value>((resolve, reject) => {
			const check = () => {
				const value = look();
				if (value === undefined) return;
				stop();
				world.events.off(event, check);
				resolve(value);
			};
			const stop = world.clock.after(patience, () => {
				world.events.off(event, check);
				reject(new Error(`Waited ${patience} ms in vain for: ${event}`));
			});
			world.events.on(event, check);
			check();
		});
	}

	const { exchange, ...acts } = members(world, (interaction) => {
		if (!gateway.sessions.some((session) => session.resumable)) throw new Error('No bot is connected');
		gateway.dispatch('INTERACTION_CREATE', interaction, interaction.guild_id);
	});

	return {
		...acts,
		exchange,
		/** The address to configure as Discord's API, without the version. */
		api: `${world.origin}/api`,
		token: world.token,
		applicationId: world.applicationId,
		/** Every REST request, oldest first, without tokens. */
		requests: world.requests as readonly LoggedRequest[],
		/** Every rule that the bot broke, oldest first. */
		problems: world.problems as readonly Broken[],
		/** Gateway sessions, oldest first, with their intents and shards. */
		sessions: gateway.sessions,

		/** Resolves when a bot has logged in. */
		async connected(patience = PATIENCE): Promise<void> {
			await waitFor('session', () => gateway.sessions.find((session) => session.socket !== null), patience);
		},

		/** The commands that are registered, global and of all servers. */
		commands(): readonly APIApplicationCommand[] {
			return world.commands;
		},

		/** All messages that are not deleted, oldest first. */
		messages(): APIMessage[] {
			return [...world.messages.values()].filter((stored) => !stored.deleted).map((stored) => stored.message);
		},

		/** Resolves with the first message, already there or still to come, for which the condition holds. */
		messageWhere(condition: (message: APIMessage) => boolean, patience = PATIENCE): Promise<APIMessage> {
			const fits = (stored: StoredMessage) => !stored.deleted && condition(stored.message);
			return waitFor('message', () => [...world.messages.values()].find(fits)?.message, patience);
		},

		/** Lets the next `times` requests of a kind fail, or arrive without an answer. */
		fail(requests: RequestKind, failure: Failure, times = 1): void {
			world.faults.push({ requests, failure, times });
		},

		/** Sends an event to the bot: to the shard of a server, or to the first one. */
		dispatch: gateway.dispatch,

		/** Breaks all gateway connections, as Discord does from time to time. */
		dropConnection(how: Drop = {}): void {
			gateway.drop(how);
		},

		/** Calls `listener` for every request; the function returned ends it. */
		onRequest(listener: (request: LoggedRequest) => void): () => void {
			world.events.on('request', listener);
			return () => world.events.off('request', listener);
		},

		/** Calls `listener` for every broken rule; the function returned ends it. */
		onProblem(listener: (problem: Broken) => void): () => void {
			world.events.on('problem', listener);
			return () => world.events.off('problem', listener);
		},

		/** Ends all connections and stops to listen. */
		async stop(): Promise<void> {
			gateway.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/**
 * Discord's gateway by discord.js: what arrives goes to the dispatcher as Discord's own object, what leaves is sent as
 * the dispatcher made it. discord.js' own interaction objects and `reply` are not used: they cost a third of the
 * throughput (measured).
 */

import { Client, DiscordAPIError, Events, GatewayDispatchEvents, Options, REST, Routes } from 'discord.js';
import { type APIInteraction, APIVersion, type GatewayDispatchPayload } from 'discord-api-types/v10';
import type { Dispatch, Outgoing } from '../../interactions/index.ts';
import { type Counters, createInFlight, type Log } from '../../operating/index.ts';
import { openCallbacks } from './callbacks.ts';
import { explainClose, type LoginFailure } from './login.ts';

/** An interaction dies after 3 s: two tries have to fit. */
const CALLBACK_TIMEOUT_MS = 1_200;

/** Discord's codes for a callback: it was answered (our first try arrived), and it died before the answer came. */
const ALREADY_ACKNOWLEDGED = 40_060;
const UNKNOWN_INTERACTION = 10_062;

export interface GatewayParts {
	token: string;
	/** Discord's API, without version. */
	api: string;
	dispatch: Dispatch;
	log: Log;
	counters: Counters;
}

export interface Gateway {
	client: Client<true>;
	/** Resolves when Discord closed the connection and says that it will not take this bot again, with the reason. */
	lost: Promise<LoginFailure>;
	/** Takes nothing new and resolves when what is in flight is answered and the connection closed. */
	stop(): Promise<void>;
}

/**
 * Logs in and answers interactions from then on.
 * @throws what discord.js throws when Discord refuses the token or cannot be reached
 */
export async function startGateway({ token, api, dispatch, log, counters }: GatewayParts): Promise<Gateway> {
	const client = new Client({
		intents: [],
		rest: { api },
		// Nothing of servers or members is kept: everything needed comes with the interaction.
		makeCache: Options.cacheWithLimits({
			...Options.DefaultMakeCacheSettings,
			UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user?.id },
			GuildMemberManager: 0,
			MessageManager: 0,
		}),
	});
	const callbacks = openCallbacks(`${api}/v${APIVersion}`, CALLBACK_TIMEOUT_MS);
	const rest = new REST({ api, timeout: CALLBACK_TIMEOUT_MS, retries: 0 });
	const inFlight = createInFlight();
	let stopping = false;

	client.on(Events.Error, (error) => log.error('The connection to Discord reported an error', {}, error));
	client.on(Events.ShardReconnecting, (shard) => {
		// discord.js says so at the end, too, when it closes the connection itself.
		if (!stopping) log.info('Reconnecting to Discord', { shard });
	});
	client.on(Events.ShardResume, (shard) => log.info('Connection to Discord resumed', { shard }));
	client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
		if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
		if (!stopping) inFlight.add(answer(packet.d));
		// Without its name discord.js leaves the packet alone. It would make an object of its own of it, for nobody, and
		// where an interaction is not as it expects it throws what nobody can catch: that would end the process.
		Object.assign(packet, { t: null });
	});

	await client.login(token);
	if (!client.isReady()) await new Promise((resolve) => client.once(Events.ClientReady, resolve));

	// discord.js says so only for a code after which it tries no more: the process would end as if all were well.
	const lost = new Promise<LoginFailure>((resolve) => {
		client.once(Events.ShardDisconnect, ({ code }) => resolve(explainClose(code)));
	});

	return {
		client: client as Client<true>,
		lost,
		async stop() {
			stopping = true;
			await inFlight.finished();
			await Promise.all([callbacks.close(), client.destroy()]);
		},
	};

	async function answer(interaction: APIInteraction): Promise<void> {
		const outgoing = await dispatch(interaction);
		const route = Routes.interactionCallback(interaction.id, interaction.token);
		try {
			await send(route, outgoing).catch((error: unknown) => {
				if (error instanceof DiscordAPIError) throw error;
				// Discord did not say no: it was too slow, had an error of its own, or the connection broke.
				log.debug('An answer is sent a second time', {}, error);
				return byRest(route, outgoing);
			});
		} catch (error) {
			undelivered(error);
		}
	}

	/** The short way takes no files. */
	function send(route: `/${string}`, outgoing: Outgoing): Promise<unknown> {
		return outgoing.files.length === 0 ? callbacks.send(route, outgoing.body) : byRest(route, outgoing);
	}

	/** By discord.js' REST, which knows how to wait where Discord asks for it, and how to send files. */
	function byRest(route: `/${string}`, { body, files }: Outgoing): Promise<unknown> {
		if (files.length === 0) {
			const headers = { 'content-type': 'application/json' };
			return rest.post(route, { auth: false, body, passThroughBody: true, headers });
		}
		const named = files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
		return rest.post(route, { auth: false, body: JSON.parse(body), files: named });
	}

	/** An interaction that died is no fault of anybody's: it is counted, and the bot goes on. */
	function undelivered(error: unknown): void {
		const code = error instanceof DiscordAPIError ? error.code : undefined;
		if (code === ALREADY_ACKNOWLEDGED) return;
		if (code === UNKNOWN_INTERACTION) {
			counters.count('tooLate');
			log.warn('An answer came too late for Discord', {}, error);
			return;
		}
		counters.count('undelivered');
		log.error('An answer did not reach Discord', {}, error);
	}
}

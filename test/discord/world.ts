/** Everything the local Discord knows, as plain data that its parts share. */
import { EventEmitter } from 'node:events';
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';
import { type Clock, realClock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Place } from './people.ts';
import type { SentInteraction } from './sent.ts';
import { snowflakes } from './snowflake.ts';

export interface FilePart {
	name: string;
	bytes: Buffer;
	type?: string;
}

export interface StoredMessage {
	message: APIMessage;
	place: Place;
	/** By which installation the message came about, as interactions on it repeat it. */
	owners: Record<string, string>;
	files: FilePart[];
	/** Who sees it: everybody, or one member only. */
	onlyFor: string | null;
	deleted: boolean;
}

/** An interaction that was sent to the bot, and what became of it. */
export interface Conversation {
	interaction: SentInteraction;
	place: Place;
	owners: Record<string, string>;
	/** When it was sent, on the clock of the rules. */
	at: number;
	/** When it was sent, on the clock of the machine: for `ms`. */
	sentAt: number;
	answeredAt: number | null;
	/** The body of the callback that was taken. */
	response: { type: number; data?: unknown } | null;
	/** The message that answers, or that was updated. */
	original: string | null;
	/** True from a deferred answer until the reply is there. */
	loading: boolean;
	followUps: string[];
	/** The type of the option that was being typed, for autocomplete. */
	focused: number | null;
	/** The answer of the API was kept back by a fault: to hear 40060 on the next try is no mistake of the bot. */
	answerLost: boolean;
	/** What opened the form that was submitted. */
	opener: Conversation | null;
	/** A modal was sent and may be submitted once. */
	modalOpen: boolean;
	refusals: Broken[];
	/** Called whenever something changed. */
	watchers: Set<() => void>;
}

/** A rule that the bot broke. */
export interface Broken {
	/** The request, with tokens left out, or the gateway payload. */
	where: string;
	/** The HTTP status or the gateway's close code. */
	status: number;
	/** Discord's JSON error code, 0 where it has none. */
	code: number;
	message: string;
	/** What is wrong with the body, as far as it is its body that is wrong. */
	details: { path: string; code: string; message: string }[];
}

export interface LoggedRequest {
	at: number;
	method: string;
	/** Without tokens. */
	route: string;
	path: string;
	status: number;
	body: unknown;
	/** Milliseconds it took to answer. */
	ms: number;
}

export interface Options {
	/** The bot's token. */
	token?: string;
	applicationId?: string;
	/** Whether payloads are checked. Off, the server is a load generator. On unless told. */
	validate?: boolean;
	clock?: Clock;
	/** TCP port to listen on; any free one unless told. */
	port?: number;
	/** Milliseconds between heartbeats. Discord's 41,250 unless told. */
	heartbeatInterval?: number;
	/** How many shards Discord recommends. */
	shards?: number;
	/** How many messages, conversations and requests are remembered. The oldest are forgotten first. */
	remember?: number;
	/** Privileged intents (members, presences, message content) that the app was granted, as bits. */
	privilegedIntents?: number;
}

export interface World {
	token: string;
	applicationId: string;
	bot: APIUser;
	validate: boolean;
	clock: Clock;
	/** `http://127.0.0.1:PORT`, known once the server listens. */
	origin: string;
	heartbeatInterval: number;
	shards: number;
	remember: number;
	privilegedIntents: number;
	newId: () => string;
	commands: APIApplicationCommand[];
	/** Commands created today, by scope: a guild's id, or `''` for the global ones. */
	created: Map<string, number>;
	conversations: Map<string, Conversation>;
	byToken: Map<string, Conversation>;
	messages: Map<string, StoredMessage>;
	/** Messages by channel and nonce. */
	nonces: Map<string, { at: number; stored: StoredMessage }>;
	/** Channels that were seen, and where they are. */
	channels: Map<string, Place>;
	/** Files of messages and forms, by attachment id, for the local CDN. */
	attachments: Map<string, FilePart>;
	requests: LoggedRequest[];
	problems: Broken[];
	faults: Fault[];
	events: EventEmitter<{ request: [LoggedRequest]; problem: [Broken]; session: []; message: [StoredMessage] }>;
}

export function newWorld(options: Options): World {
	const clock = options.clock ?? realClock;
	const applicationId = options.applicationId ?? '100000000000000001';
	const bot: APIUser = {
		id: applicationId,
		username: 'Harbormaster',
		discriminator: '0',
		global_name: null,
		avatar: null,
		bot: true,
	};
	return {
		token: options.token ?? `${Buffer.from(applicationId).toString('base64url')}.local.discord`,
		applicationId,
		bot,
		validate: options.validate ?? true,
		clock,
		origin: '',
		heartbeatInterval: options.heartbeatInterval ?? 41_250,
		shards: options.shards ?? 1,
		remember: options.remember ?? 10_000,
		privilegedIntents: options.privilegedIntents ?? 0,
		newId: snowflakes(clock),
		commands: [],
		created: new Map(),
		conversations: new Map(),
		byToken: new Map(),
		messages: new Map(),
		nonces: new Map(),
		channels: new Map(),
		attachments: new Map(),
		requests: [],
		problems: [],
		faults: [],
		events: new EventEmitter(),
	};
}

/** Puts into a map and forgets the oldest entries above the limit. Returns what was forgotten. */
export function remember<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): Value[] {
	map.set(key, value);
	const forgotten: Value[] = [];
	for (const [oldest, old] of map) {
		if (map.size <= limit) break;
		map.delete(oldest);
		forgotten.push(old);
	}
	return forgotten;
}

export function report(world: World, broken: Broken): void {
	world.problems.push(broken);
	world.events.emit('problem', broken);
}

export function changed(conversation: Conversation): void {
	for (const watcher of conversation.watchers) watcher();
}

/**
 * The gateway: one WebSocket a shard, sequence numbers, heartbeats, sessions that can be resumed with replay.
 * Opcodes and close codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { GUILDS_INTENT, guildCreate, UNAVAILABLE_GUILDS } from './guilds.ts';
import { isObject } from './validate/problem.ts';
import { report, type World } from './world.ts';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** Presence, voice state, members, soundboard, channel info: taken and not acted upon. */
const IGNORED: ReadonlySet<unknown> = new Set([3, 4, 8, 31, 43]);

const MAX_PAYLOAD = 4096;
/** Payloads a minute, heartbeats included. */
const MAX_SENDS = 120;
const MINUTE = 60_000;
/** A client may be late by this share of the interval before its connection counts as dead. */
const PATIENCE = 1.5;
/** Events kept for a session that may come back. */
const REPLAY = 1000;
const ALL_INTENTS = 2 ** 26 - 1;
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

export interface Session {
	id: string;
	shard: [id: number, count: number];
	intents: number;
	sequence: number;
	/** Events by sequence number, as they were sent. */
	replay: Map<number, string>;
	socket: WebSocket | null;
	/** False after the test or the client has ended it: RESUME is then answered with an invalid session. */
	resumable: boolean;
}

export interface Drop {
	/** Whether the session can be resumed afterwards. True unless told. */
	resume?: boolean;
	/**
	 * `reconnect` asks the client to (opcode 7), `invalid` says that its session is invalid (opcode 9),
	 * `close` closes the connection with `code`, `cut` breaks it without a word. `reconnect` unless told.
	 */
	how?: 'reconnect' | 'invalid' | 'close' | 'cut';
	code?: number;
}

export interface Gateway {
	sessions: Session[];
	/** Ends the connections of all sessions, as Discord does from time to time. */
	drop(how: Drop): void;
	/** Sends an event to every session of the shard that the server (or, for 0, the direct message) belongs to. */
	dispatch(event: string, data: unknown, guildId?: string): void;
	close(): void;
}

/** A close code and its reason. */
type Refusal = [code: number, message: string];

interface Connection {
	socket: WebSocket;
	session: Session | null;
	sends: number;
	windowStart: number;
	stopWatch: () => void;
}

export function startGateway(world: World, server: Server): Gateway {
	const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD * 4, perMessageDeflate: false });
	const sessions: Session[] = [];
	const connections = new Set<Connection>();
	server.on('upgrade', (request: IncomingMessage, socket, head) => {
		sockets.handleUpgrade(request, socket, head, (client) => {
			const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
			connect(client, query);
		});
	});

	function connect(socket: WebSocket, query: URLSearchParams): void {
		const connection: Connection = {
			socket,
			session: null,
			sends: 0,
			windowStart: world.clock.now(),
			stopWatch: () => {},
		};
		connections.add(connection);
		socket.on('error', () => socket.terminate());
		socket.on('close', (code) => {
			connection.stopWatch();
			connections.delete(connection);
			const { session } = connection;
			if (session?.socket !== socket) return;
			session.socket = null;
			// A client that closes with 1000 or 1001 ends its session.
			if (code === 1000 || code === 1001) session.resumable = false;
		});
		const refusal = unspoken(query);
		if (refusal) {
			refuse(connection, refusal);
			return;
		}
		socket.on('message', (raw) => {
			const wrong = receive(connection, raw.toString());
			if (wrong) refuse(connection, wrong);
		});
		send(socket, { op: HELLO, d: { heartbeat_interval: world.heartbeatInterval }, s: null, t: null });
		watch(connection);
	}

	/** Closes a connection whose heartbeat does not come. */
	function watch(connection: Connection): void {
		connection.stopWatch();
		connection.stopWatch = world.clock.after(world.heartbeatInterval * PATIENCE, () => {
			refuse(connection, [4009, 'Session timed out']);
		});
	}

	function refuse(connection: Connection, [code, message]: Refusal): void {
		report(world, { where: 'gateway', status: code, code, message, details: [] });
		connection.socket.close(code, `${message}.`);
	}

	function receive(connection: Connection, raw: string): Refusal | null {
		if (!mayStillSend(connection)) return [4008, 'Rate limited'];
		if (raw.length > MAX_PAYLOAD) return [4002, 'Error while decoding payload'];
		let payload: unknown;
		try {
			payload = JSON.parse(raw);
		} catch {
			return [4002, 'Error while decoding payload'];
		}
		if (!isObject(payload)) return [4002, 'Error while decoding payload'];
		const { op, d } = payload;
		if (op === HEARTBEAT) {
			if (d !== null && typeof d !== 'number') return [4002, 'Error while decoding payload'];
			watch(connection);
			send(connection.socket, { op: HEARTBEAT_ACK, d: null, s: null, t: null });
			return null;
		}
		if (op === IDENTIFY) return identify(connection, d);
		if (op === RESUME) return resume(connection, d);
		if (!IGNORED.has(op)) return [4001, 'Unknown opcode'];
		return connection.session ? null : [4003, 'Not authenticated'];
	}

	function mayStillSend(connection: Connection): boolean {
		const now = world.clock.now();
		if (now - connection.windowStart > MINUTE) {
			connection.windowStart = now;
			connection.sends = 0;
		}
		connection.sends++;
		return connection.sends <= MAX_SENDS;
	}

	function identify(connection: Connection, data: unknown): Refusal | null {
		if (connection.session) return [4005, 'Already authenticated'];
		if (!isObject(data) || !isObject(data.properties)) return [4002, 'Invalid identify payload'];
		if (data.token !== world.token) return [4004, 'Authentication failed'];
		const { intents, shard = [0, 1] } = data;
		if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS) {
			return [4013, 'Invalid intent(s)'];
		}
		if ((intents & PRIVILEGED_INTENTS & ~world.privilegedIntents) !== 0) {
			return [4014, 'Disallowed intent(s)'];
		}
		const [id, count] = Array.isArray(shard) ? shard.map(Number) : [];
		if (id === undefined || count === undefined || !(id >= 0 && id < count)) {
			return [4010, 'Invalid shard'];
		}
		const session: Session = {
			id: randomBytes(16).toString('hex'),
			shard: [id, count],
			intents,
			sequence: 0,
			replay: new Map(),
			socket: connection.socket,
			resumable: true,
		};
		sessions.push(session);
		connection.session = session;
		const knowsGuilds = (intents & GUILDS_INTENT) !== 0;
		emit(session, 'READY', {
			v: 10,
			user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
			guilds: knowsGuilds ? UNAVAILABLE_GUILDS : [],
			session_id: session.id,
			session_type: 'normal',
			resume_gateway_url: gatewayUrl(world),
			shard: session.shard,
			application: { id: world.applicationId, flags: 0 },
			private_channels: [],
			relationships: [],
			presences: [],
			user_settings: {},
			geo_ordered_rtc_regions: [],
		});
		if (knowsGuilds) emit(session, 'GUILD_CREATE', guildCreate(world));
		world.events.emit('session');
		return null;
	}

	function resume(connection: Connection, data: unknown): Refusal | null {
		if (connection.session) return [4005, 'Already authenticated'];
		if (!isObject(data)) return [4002, 'Error while decoding payload'];
		if (data.token !== world.token) return [4004, 'Authentication failed'];
		const session = sessions.find((known) => known.id === data.session_id);
		const { seq } = data;
		if (!session?.resumable || typeof seq !== 'number' || (seq < session.sequence && !session.replay.has(seq + 1))) {
			send(connection.socket, { op: INVALID_SESSION, d: false, s: null, t: null });
			return null;
		}
		if (seq > session.sequence) return [4007, 'Invalid seq'];
		session.socket?.close(4000, 'Resumed elsewhere.');
		session.socket = connection.socket;
		connection.session = session;
		for (const [sequence, event] of session.replay) if (sequence > seq) connection.socket.send(event);
		emit(session, 'RESUMED', { _trace: [] });
		world.events.emit('session');
		return null;
	}

	return {
		sessions,
		dispatch(event, data, guildId = '0') {
			for (const session of sessions) {
				const [id, count] = session.shard;
				if (session.resumable && Number((BigInt(guildId) >> 22n) % BigInt(count)) === id) emit(session, event, data);
			}
		},
		drop({ resume: mayResume = true, how = 'reconnect', code = 4000 }) {
			for (const connection of connections) {
				const { socket, session } = connection;
				if (!session || session.socket !== socket) continue;
				session.resumable &&= mayResume;
				// What happens from now on waits for the resume, as it would while the client is away.
				session.socket = null;
				if (how === 'invalid') connection.session = null;
				if (how === 'reconnect') send(socket, { op: RECONNECT, d: null, s: null, t: null });
				else if (how === 'invalid') send(socket, { op: INVALID_SESSION, d: mayResume, s: null, t: null });
				else if (how === 'close') socket.close(code);
				else socket.terminate();
			}
		},
		close() {
			for (const connection of connections) {
				connection.stopWatch();
				connection.socket.terminate();
			}
			sockets.close();
		},
	};
}

/** Gives an event its number, keeps it for a resume, and sends it if the session is connected. */
function emit(session: Session, event: string, data: unknown): void {
	session.sequence++;
	const text = JSON.stringify({ t: event, s: session.sequence, op: DISPATCH, d: data });
	session.replay.set(session.sequence, text);
	session.replay.delete(session.sequence - REPLAY);
	session.socket?.send(text);
}

function send(socket: WebSocket, payload: unknown): void {
	socket.send(JSON.stringify(payload));
}

export function gatewayUrl(world: World): string {
	return world.origin.replace('http', 'ws');
}

function unspoken(query: URLSearchParams): Refusal | null {
	if (query.get('v') !== '10') return [4012, 'Invalid API version'];
	if (query.get('encoding') === 'json' && !query.has('compress')) return null;
	return [4002, 'Only encoding=json without compression is spoken here'];
}

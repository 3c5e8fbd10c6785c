/** The gateway's own rules: who is closed with which code, and what a session can be asked after a break. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { type Discord, type ManualClock, manualClock, startDiscord } from './index.ts';
import { identify, openGateway } from './raw-bot.ts';

interface Payload {
	op: number;
	t: string | null;
	s: number | null;
	d: { session_id?: string; resume_gateway_url?: string } | boolean | null;
}

let clock: ManualClock;
let discord: Discord;

beforeEach(async () => {
	clock = manualClock();
	discord = await startDiscord({ clock });
});

afterEach(() => discord.stop());

async function opened(query?: string): Promise<{ socket: WebSocket; received: Payload[] }> {
	const socket = openGateway(discord, query);
	const received: Payload[] = [];
	socket.on('message', (raw) => received.push(JSON.parse(raw.toString()) as Payload));
	await once(socket, 'message');
	return { socket, received };
}

async function received(payloads: Payload[], condition: (payload: Payload) => boolean): Promise<Payload> {
	for (;;) {
		const found = payloads.find(condition);
		if (found) return found;
		await sleep(5);
	}
}

async function identified() {
	const connection = await opened();
	connection.socket.send(identify(discord));
	const ready = await received(connection.received, (payload) => payload.t === 'READY');
	const session = typeof ready.d === 'object' ? ready.d?.session_id : undefined;
	return { ...connection, ready, session };
}

const resume = (session: string | undefined, seq: number) => ({
	op: 6,
	d: { token: discord.token, session_id: session, seq },
});

async function closed(socket: WebSocket): Promise<unknown> {
	const [code] = await once(socket, 'close');
	return code;
}

describe('closes', () => {
	test.each<[string, () => string, number]>([
		['no JSON', () => '{', 4002],
		['an unknown opcode', () => JSON.stringify({ op: 12, d: null }), 4001],
		['a payload before it knows who sends it', () => JSON.stringify({ op: 3, d: {} }), 4003],
		['a wrong token', () => identify(discord, { token: 'wrong' }), 4004],
		['a token with its kind', () => identify(discord, { token: `Bot ${discord.token}` }), 4004],
		['no intents', () => identify(discord, { intents: undefined }), 4013],
		['unknown intents', () => identify(discord, { intents: 2 ** 27 }), 4013],
		['intents that were not granted', () => identify(discord, { intents: 1 << 15 }), 4014],
		['a shard that is none', () => identify(discord, { shard: [1, 1] }), 4010],
		['no properties', () => identify(discord, { properties: undefined }), 4002],
		['a payload that is too long', () => identify(discord, { properties: { os: 'x'.repeat(4096) } }), 4002],
	])('on %s', async (_, payload, code) => {
		const { socket } = await opened();
		socket.send(payload());
		expect(await closed(socket)).toBe(code);
		expect(discord.problems).toMatchObject([{ where: 'gateway', code }]);
		expect(discord.sessions).toEqual([]);
	});

	test.each([
		['another version', '?v=9&encoding=json', 4012],
		['another encoding', '?v=10&encoding=etf', 4002],
	])('on %s', async (_, query, code) => {
		expect(await closed(openGateway(discord, query))).toBe(code);
	});

	test('on a second identify', async () => {
		const { socket } = await identified();
		socket.send(identify(discord));
		expect(await closed(socket)).toBe(4005);
	});

	test('on a missed heartbeat, and not while they come', async () => {
		const { socket, received: payloads } = await identified();
		for (let beat = 1; beat <= 3; beat++) {
			clock.advance(41_250);
			socket.send(JSON.stringify({ op: 1, d: 1 }));
			while (payloads.filter((payload) => payload.op === 11).length < beat) await sleep(5);
		}
		expect(socket.readyState).toBe(socket.OPEN);
		clock.advance(2 * 41_250);
		expect(await closed(socket)).toBe(4009);
	});

	test('on more than 120 payloads a minute', async () => {
		const { socket } = await identified();
		for (let count = 0; count < 120; count++) socket.send(JSON.stringify({ op: 1, d: 1 }));
		expect(await closed(socket)).toBe(4008);
	});
});

describe('sessions', () => {
	test('READY comes first, with a local address to resume at', async () => {
		const { ready } = await identified();
		expect(ready).toMatchObject({
			s: 1,
			d: { resume_gateway_url: discord.api.replace('http', 'ws').replace('/api', '') },
		});
	});

	test('what was missed is replayed with its own numbers, then RESUMED', async () => {
		const { socket, session } = await identified();
		socket.terminate();
		await once(socket, 'close');
		discord.dispatch('TEST', { n: 1 });
		discord.dispatch('TEST', { n: 2 });
		const again = await opened();
		again.socket.send(JSON.stringify(resume(session, 1)));
		await received(again.received, (payload) => payload.t === 'RESUMED');
		const events = again.received.filter((payload) => payload.op === 0);
		expect(events.map(({ t, s }) => [t, s])).toEqual([
			['TEST', 2],
			['TEST', 3],
			['RESUMED', 4],
		]);
	});

	test.each([
		['an unknown session', () => resume('nobody', 1)],
		['a session that was ended', (session: string | undefined) => resume(session, 1)],
	])('%s is invalid, and the client may identify on the same connection', async (_, ask) => {
		const { session } = await identified();
		discord.dropConnection({ resume: false, how: 'cut' });
		const again = await opened();
		again.socket.send(JSON.stringify(ask(session)));
		expect(await received(again.received, (payload) => payload.op === 9)).toMatchObject({ d: false });
		again.socket.send(identify(discord));
		await received(again.received, (payload) => payload.t === 'READY');
	});

	test('a sequence number from the future is refused', async () => {
		const { session } = await identified();
		const again = await opened();
		again.socket.send(JSON.stringify(resume(session, 99)));
		expect(await closed(again.socket)).toBe(4007);
	});

	test('a client that closes with 1000 ends its session', async () => {
		const { socket, session } = await identified();
		socket.close(1000);
		await once(socket, 'close');
		const again = await opened();
		again.socket.send(JSON.stringify(resume(session, 1)));
		await received(again.received, (payload) => payload.op === 9);
	});

	test('an event goes to the shard of its server', async () => {
		const shards = await Promise.all(
			[0, 1].map(async (id) => {
				const connection = await opened();
				connection.socket.send(identify(discord, { shard: [id, 2] }));
				await received(connection.received, (payload) => payload.t === 'READY');
				return connection;
			}),
		);
		discord.dispatch('TEST', {}, (1n << 22n).toString());
		await received(shards[1]?.received ?? [], (payload) => payload.t === 'TEST');
		expect(shards[0]?.received.some((payload) => payload.t === 'TEST')).toBe(false);
	});
});

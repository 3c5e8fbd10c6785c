/**
 * The strict local Discord with a short way for what a bench does a hundred thousand times: the bot logs in to it and
 * registers its commands there; callbacks are answered here, unread. That halves what an answer costs the load
 * generator, which must not be what limits the bot.
 */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startDiscord } from '../test/discord/index.ts';

export interface Harbor {
	api: string;
	token: string;
	/** Resolves when a bot has logged in. */
	connected(): Promise<void>;
	/** Types `/port` and resolves with the answer. */
	ask(port: number): Promise<Answer>;
	/** What the local Discord refused, a line each. */
	problems(): string[];
}

export interface Answer {
	/** From sending the interaction until the callback is there, milliseconds. */
	ms: number;
	/** The callback's body. */
	body: Buffer;
}

/** A member's client gives up after 3 s; here a noisy machine may take its time, but not for ever. */
const PATIENCE_MS = 30_000;

const CALLBACK = /^\/api\/v10\/interactions\/(\d+)\//;

/** As long as Discord's. */
const TOKEN = 'x'.repeat(200);
const FIRST_ID = 1_500_000_000_000_000_000n;

export async function openHarbor(): Promise<Harbor> {
	const discord = await startDiscord({ validate: false });
	const waiting = new Map<string, (body: Buffer) => void>();
	const server = createServer(async (request, response) => {
		const id = CALLBACK.exec(request.url ?? '')?.[1];
		if (id === undefined) {
			await forward(discord.api, request, response);
			return;
		}
		const body = await read(request);
		response.writeHead(204).end();
		waiting.get(id)?.(body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port: listening } = server.address() as AddressInfo;

	let asked = 0n;
	return {
		api: `http://127.0.0.1:${listening}/api`,
		token: discord.token,
		connected: () => discord.connected(PATIENCE_MS),
		ask: (port) =>
			new Promise((resolve, reject) => {
				const id = String(FIRST_ID + asked++);
				const late = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
				const sent = performance.now();
				waiting.set(id, (body) => {
					const ms = performance.now() - sent;
					clearTimeout(late);
					waiting.delete(id);
					resolve({ ms, body });
				});
				discord.dispatch('INTERACTION_CREATE', { ...INTERACTION, id, data: typed(port) });
			}),
		problems: () => discord.problems.map(({ where, status, message }) => `${where}: ${status} ${message}`),
	};
}

/** Everything that is no callback: the gateway's address, commands. */
async function forward(api: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { method = 'GET', url = '/', headers } = request;
	const body = await read(request);
	const answer = await fetch(new URL(url, api), {
		method,
		headers: {
			authorization: headers.authorization ?? '',
			...(headers['content-type'] === undefined ? {} : { 'content-type': headers['content-type'] }),
		},
		...(body.length > 0 ? { body } : {}),
	});
	response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}

function read(request: IncomingMessage): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => resolve(Buffer.concat(chunks)));
		request.on('error', reject);
	});
}

function typed(port: number) {
	return { id: '1', name: 'port', type: 1, options: [{ name: 'number', type: 4, value: port }] };
}

/** What Discord sends around a command that a member types in a server. */
const INTERACTION = {
	type: 2,
	version: 1,
	application_id: '100000000000000001',
	token: TOKEN,
	guild: { id: '300000000000000001', locale: 'en-US', features: [] },
	guild_id: '300000000000000001',
	guild_locale: 'en-US',
	channel: {
		id: '400000000000000001',
		type: 0,
		name: 'pier',
		guild_id: '300000000000000001',
		flags: 0,
		last_message_id: null,
		permissions: '1125902054419520',
		nsfw: false,
		parent_id: null,
		position: 0,
		rate_limit_per_user: 0,
		topic: null,
	},
	channel_id: '400000000000000001',
	member: {
		user: { id: '200000000000000001', username: 'mara', discriminator: '0', global_name: 'Mara', avatar: null },
		permissions: '1125902054419520',
		roles: [],
		nick: null,
		avatar: null,
		banner: null,
		premium_since: null,
		joined_at: '2024-05-01T12:00:00.000000+00:00',
		communication_disabled_until: null,
		deaf: false,
		mute: false,
		pending: false,
		flags: 0,
	},
	locale: 'en-US',
	app_permissions: '1125902054419520',
	entitlements: [],
	authorizing_integration_owners: { 0: '300000000000000001' },
	context: 0,
	attachment_size_limit: 10_485_760,
};

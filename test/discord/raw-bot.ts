/** A bot without a library, which can do what no library lets a bot do. For the tests of the local Discord itself. */
import { WebSocket } from 'ws';
import type { Discord, SentInteraction } from './index.ts';
import { isObject } from './validate/problem.ts';

export interface Reply {
	status: number;
	/** Discord's JSON error code, `null` where the body has none. */
	code: number | null;
	/** The codes of the form's errors. */
	errors: string[];
	body: unknown;
}

export interface Upload {
	name: string;
	bytes: Buffer;
}

export interface RawBot {
	/** The next interaction that arrives, or has arrived and was not taken yet. */
	next(): Promise<SentInteraction>;
	call(method: string, path: string, body?: unknown, files?: Upload[]): Promise<Reply>;
	/** Answers an interaction by its callback. */
	answer(interaction: SentInteraction, body: unknown, files?: Upload[]): Promise<Reply>;
	close(): void;
}

/** Opens the gateway; `handshake` is sent when it is open, unless it is `null`. */
export function openGateway(discord: Discord, query = '?v=10&encoding=json'): WebSocket {
	return new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/${query}`);
}

export function identify(discord: Discord, changes: Record<string, unknown> = {}): string {
	return JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, properties: { os: 'linux' }, ...changes } });
}

/** Logs in. */
export async function rawBot(discord: Discord): Promise<RawBot> {
	const socket = openGateway(discord);
	const arrived: SentInteraction[] = [];
	let wake = () => {};
	socket.on('message', (raw) => {
		const payload: unknown = JSON.parse(raw.toString());
		if (!isObject(payload)) return;
		if (payload.op === 10) socket.send(identify(discord));
		if (payload.t !== 'INTERACTION_CREATE') return;
		arrived.push(payload.d as SentInteraction);
		wake();
	});
	await discord.connected();

	async function call(method: string, path: string, body?: unknown, files: Upload[] = []): Promise<Reply> {
		const headers: Record<string, string> = { authorization: `Bot ${discord.token}` };
		const init: RequestInit = { method, headers };
		if (files.length > 0) {
			const form = new FormData();
			form.set('payload_json', JSON.stringify(body));
			for (const [index, file] of files.entries()) form.set(`files[${index}]`, new Blob([file.bytes]), file.name);
			init.body = form;
		} else if (body !== undefined) {
			headers['content-type'] = 'application/json';
			init.body = JSON.stringify(body);
		}
		return readReply(await fetch(`${discord.api}/v10${path}`, init));
	}

	return {
		async next() {
			while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
			const [interaction] = arrived.splice(0, 1);
			if (!interaction) throw new Error('Nothing arrived');
			return interaction;
		},
		call,
		answer: ({ id, token }, body, files) => call('POST', `/interactions/${id}/${token}/callback`, body, files),
		close: () => socket.terminate(),
	};
}

export async function readReply(response: Response): Promise<Reply> {
	const text = await response.text();
	const body: unknown = text === '' ? null : JSON.parse(text);
	const object = isObject(body) ? body : {};
	return {
		status: response.status,
		code: typeof object.code === 'number' ? object.code : null,
		errors: codes(object.errors),
		body,
	};
}

function codes(tree: unknown): string[] {
	if (!isObject(tree)) return [];
	return Object.entries(tree).flatMap(([key, value]) =>
		key === '_errors' && Array.isArray(value) ? value.map((error: { code: string }) => error.code) : codes(value),
	);
}

import { DefaultUserAgent, DiscordAPIError, type DiscordErrorData, HTTPError } from 'discord.js';
import { type Dispatcher, Pool } from 'undici';

const NO_CONTENT = 204;
const TOO_MANY_REQUESTS = 429;

export interface Callbacks {
	/**
	 * Sends a JSON text to a route of the API.
	 * @throws DiscordAPIError when Discord refuses it; anything else when it may be sent again
	 */
	send(route: `/${string}`, body: string): Promise<void>;
	close(): Promise<void>;
}

/**
 * The short way for callbacks, by undici, which discord.js' REST is built upon. REST makes web headers, a signal and a
 * stream of the answer's body for each; a callback that Discord takes needs none of it. `api` is Discord's API with its
 * version; after `timeoutMs` a callback is given up.
 */
export function openCallbacks(api: string, timeoutMs: number): Callbacks {
	const { origin, pathname } = new URL(api);
	const pool = new Pool(origin);
	const method = 'POST';
	const headers = { 'content-type': 'application/json', 'user-agent': DefaultUserAgent };
	return {
		async send(route, body) {
			const { status, text } = await request(pool, { method, path: pathname + route, headers, body }, timeoutMs);
			if (status === NO_CONTENT) return;
			const sent = { body: undefined, files: undefined };
			if (status < 400 || status >= 500 || status === TOO_MANY_REQUESTS) {
				throw new HTTPError(status, 'no answer to a callback', method, api + route, sent);
			}
			const refusal = readRefusal(text);
			throw new DiscordAPIError(refusal, refusal.code, status, method, api + route, sent);
		},
		async close() {
			if (!pool.closed) await pool.close();
		},
	};
}

/** What Discord says of a callback that it refuses; a proxy on the way may refuse in words of its own. */
function readRefusal(text: string): DiscordErrorData {
	try {
		return JSON.parse(text);
	} catch {
		return { code: 0, message: 'refused without a reason' };
	}
}

/** By undici's `dispatch`: its own timeouts are only exact to half a second, and its `request` makes a stream of every body. */
function request(
	pool: Pool,
	options: Dispatcher.DispatchOptions,
	timeoutMs: number,
): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		let status = 0;
		const chunks: Buffer[] = [];
		let abort: (() => void) | undefined;
		let tooLate = false;
		const timer = setTimeout(() => {
			tooLate = true;
			abort?.();
			reject(new Error(`no answer within ${timeoutMs} ms`));
		}, timeoutMs);
		pool.dispatch(options, {
			onConnect(abortThis) {
				abort = abortThis;
				if (tooLate) abort();
			},
			onHeaders(statusCode) {
				status = statusCode;
				return true;
			},
			onData(chunk) {
				chunks.push(chunk);
				return true;
			},
			onComplete() {
				clearTimeout(timer);
				resolve({ status, text: Buffer.concat(chunks).toString() });
			},
			onError(error) {
				clearTimeout(timer);
				reject(error);
			},
		});
	});
}

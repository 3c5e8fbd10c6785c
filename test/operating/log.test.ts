import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogLevel } from '../../src/operating/config.ts';
import { describeError } from '../../src/operating/describe-error.ts';
import { createLog } from '../../src/operating/log.ts';

const CANARY = 'canary';
/** In the shapes that secrets and members' texts have; each holds the word that must not be found. */
const TOKEN = `aW50ZXJhY3Rpb246${CANARY}_aVeryLongInteractionToken-0123456789`;
const TEXT = `my password is ${CANARY}\n    at ${CANARY} (file:///home/${CANARY}/x.js:1:1)\n\u001b[31m`;

function logInto(level: LogLevel = 'trace') {
	const lines: string[] = [];
	return { lines, log: createLog({ level, destination: { write: (line) => void lines.push(line) } }) };
}

/** What the log makes of something thrown, as text and as the object in it. */
function logged(thrown: unknown) {
	const { lines, log } = logInto();
	log.error('It failed', { reference: 'HM-7K3F9Q' }, thrown);
	return { text: lines.join(''), error: JSON.parse(lines.join('')).error };
}

describe('what Discord refuses', () => {
	let server: Server;
	let answer: (request: IncomingMessage, response: ServerResponse) => void;
	let api: string;

	beforeAll(async () => {
		server = createServer((request, response) => {
			request.resume().on('end', () => answer(request, response));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
	});

	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	/** Sends a reply with canaries in its body and token, and gives what discord.js throws. */
	async function refused(route: `/${string}`, options = {}): Promise<unknown> {
		const rest = new REST({ api, retries: 0, timeout: 200, ...options }).setToken(`MTIz.${CANARY}.${CANARY}`);
		try {
			await rest.post(route, { body: { type: 4, data: { content: TEXT } } });
		} catch (thrown) {
			return thrown;
		} finally {
			rest.clearHandlerSweeper();
			rest.clearHashSweeper();
		}
		throw new Error('nothing was thrown');
	}

	const json = (response: ServerResponse, status: number, body: object, headers = {}) =>
		response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

	test('a reply that is not valid', async () => {
		answer = (_request, response) =>
			json(response, 400, {
				code: 50035,
				message: `Invalid Form Body ${TEXT}`,
				errors: {
					data: { components: { 0: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: TEXT }] } } } },
					[TEXT]: {
						_errors: [
							{ code: 'UNKNOWN_FIELD', message: TEXT },
							{ code: TEXT, message: TEXT },
						],
					},
				},
			});
		const { text, error } = logged(
			await refused(`/interactions/1012345678901234567/${TOKEN}/callback?with_response=true`),
		);
		expect(text).not.toContain(CANARY);
		expect(error).toMatchObject({
			name: 'DiscordAPIError',
			code: 50035,
			status: 400,
			route: 'POST /api/v10/interactions/:id/:token/callback',
			wrong: ['data.components.0.content: BASE_TYPE_MAX_LENGTH', '?: UNKNOWN_FIELD'],
		});
		expect(error.stack.length).toBeGreaterThan(0);
	});

	test('a follow-up to a token that has expired', async () => {
		answer = (_request, response) => json(response, 404, { code: 10015, message: `Unknown Webhook ${TEXT}` });
		const { text, error } = logged(await refused(`/webhooks/1012345678901234567/${TOKEN}/messages/@original`));
		expect(text).not.toContain(CANARY);
		expect(error).toMatchObject({
			code: 10015,
			route: 'POST /api/v10/webhooks/:id/:token/messages/@original',
		});
	});

	test('a server error', async () => {
		answer = (_request, response) => response.writeHead(503, CANARY).end(TEXT);
		const { text, error } = logged(await refused(`/webhooks/1/${TOKEN}?with_components=${CANARY}`));
		expect(text).not.toContain(CANARY);
		expect(error).toMatchObject({ name: 'HTTPError', status: 503, route: 'POST /api/v10/webhooks/:id/:token' });
	});

	test('a rate limit', async () => {
		answer = (_request, response) =>
			json(response, 429, { message: TEXT, retry_after: 9, global: false }, { 'retry-after': '9' });
		const { text, error } = logged(await refused(`/webhooks/1/${TOKEN}`, { rejectOnRateLimit: () => true }));
		expect(text).not.toContain(CANARY);
		expect(error).toMatchObject({ name: 'RateLimitError', route: 'POST /api/v10/webhooks/:id/:token' });
	});

	test('no answer in time', async () => {
		answer = () => {};
		const { text, error } = logged(await refused(`/webhooks/1/${TOKEN}`));
		expect(text).not.toContain(CANARY);
		expect(error).toMatchObject({ name: 'AbortError', code: 20 });
	});

	test('nobody there', async () => {
		const { text } = logged(await refused(`/webhooks/1/${TOKEN}`, { api: `http://${CANARY}:pass@127.0.0.1:1/api` }));
		expect(text).not.toContain(CANARY);
	});
});

describe('any error', () => {
	test('its frames are kept, by their place in the project', () => {
		expect(logged(new TypeError(TEXT)).error).toMatchObject({
			name: 'TypeError',
			stack: expect.arrayContaining([expect.stringMatching(/^test\/operating\/log\.test\.ts:\d+:\d+$/)]),
		});
	});

	test('its message stays out of the stack, even one that was changed after it was thrown', () => {
		const changed = new Error(TEXT);
		expect(changed.stack).toContain(CANARY);
		changed.message = 'harmless';
		const imitating = new Error(`x\n    at ${CANARY} (node:fs:1:1)`);
		for (const error of [changed, imitating]) {
			const { text } = logged(error);
			expect(text).not.toContain(CANARY);
			expect(text).toContain('log.test.ts');
		}
	});

	test('of a file outside the project the place stays out', () => {
		const error = new Error('x');
		error.stack = `Error: x\n    at run (/home/${CANARY}/x.js:1:1)\n    at file:///home/${CANARY}/y.js:1:1`;
		expect(describeError(error).stack).toEqual(['run (elsewhere)', 'elsewhere']);
	});

	test('causes and collected errors are described alike, to an end', () => {
		const circular = new Error(TEXT);
		circular.cause = circular;
		const cause = Object.assign(new Error(TEXT, { cause: circular }), { code: 'ECONNRESET', path: TEXT });
		const { text, error } = logged(
			new AggregateError([cause, TEXT, { name: TEXT, code: TEXT, url: TEXT }], TEXT, { cause }),
		);
		expect(text).not.toContain(CANARY);
		expect(error).toMatchObject({
			name: 'AggregateError',
			cause: { code: 'ECONNRESET', cause: { name: 'Error' } },
			errors: [{ code: 'ECONNRESET' }, { name: 'Thrown string' }, {}],
		});
	});

	test('whatever is thrown is described, and nothing that it holds is quoted', () => {
		const hostile = new Proxy(new Error('x'), {
			get() {
				throw new Error(TEXT);
			},
		});
		expect(describeError(hostile)).toEqual({ name: 'UnreadableError' });
		fc.assert(
			fc.property(
				fc.anything({ values: [fc.constant(`${CANARY} ${TOKEN}`)], key: fc.constant(`${CANARY} x`) }),
				(thrown) => {
					expect(JSON.stringify(describeError(thrown))).not.toContain(CANARY);
				},
			),
		);
	});
});

describe('a line', () => {
	test('is one object on one line with no hidden characters, whatever came in', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const { lines, log } = logInto();
				log.info('Somebody typed', { typed: `\u009b31m\u202e\n${typed}` });
				expect(lines).toHaveLength(1);
				expect(lines[0]).toMatch(/^[^\p{Cc}\p{Cf}\u2028\u2029]*\n$/u);
				expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(['level', 'time', 'typed', 'message']);
			}),
		);
	});

	test('below the level is not written', () => {
		const { lines, log } = logInto('warn');
		log.info('no');
		log.warn('yes');
		expect(lines.map((line) => JSON.parse(line).message)).toEqual(['yes']);
	});
});

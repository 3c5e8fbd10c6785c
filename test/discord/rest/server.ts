/** The REST API over HTTP: finds the route, checks who asks, applies ordered faults, logs, answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type RequestKind, takeFault } from '../faults.ts';
import { isObject, type Problem } from '../validate/problem.ts';
import { report, type World } from '../world.ts';
import * as account from './account.ts';
import { type Answer, INVALID_VERSION, METHOD_NOT_ALLOWED, NOT_FOUND, UNAUTHORIZED } from './answer.ts';
import { type Call, type Handler, type Parsed, parseBody, readBytes } from './call.ts';
import { answerInteraction } from './callback.ts';
import * as channels from './channels.ts';
import * as commands from './commands.ts';
import * as webhooks from './webhooks.ts';

/** Whether the bot's own token is needed, or the token in the path is enough. */
type Access = 'bot' | 'open';

interface Route {
	method: string;
	pattern: string;
	segments: string[];
	access: Access;
	kind: RequestKind;
	handler: Handler;
}

function route(line: string, access: Access, kind: RequestKind, handler: Handler): Route {
	const [method = '', pattern = ''] = line.split(' ');
	return { method, pattern, segments: pattern.slice(1).split('/'), access, kind, handler };
}

const COMMANDS = '/applications/:application/commands';
const GUILD_COMMANDS = '/applications/:application/guilds/:guild/commands';
const WEBHOOK = '/webhooks/:application/:token';

const ROUTES: Route[] = [
	route('POST /interactions/:id/:token/callback', 'open', 'callback', answerInteraction),
	route(`PATCH ${WEBHOOK}/messages/:message`, 'open', 'edit', webhooks.editReply),
	route(`POST ${WEBHOOK}`, 'open', 'follow-up', webhooks.followUp),
	route(`GET ${WEBHOOK}/messages/:message`, 'open', 'other', webhooks.getReply),
	route(`DELETE ${WEBHOOK}/messages/:message`, 'open', 'other', webhooks.deleteReply),
	...[COMMANDS, GUILD_COMMANDS].flatMap((path) => [
		route(`GET ${path}`, 'bot', 'commands', commands.listCommands),
		route(`PUT ${path}`, 'bot', 'commands', commands.replaceCommands),
		route(`POST ${path}`, 'bot', 'commands', commands.createCommand),
		route(`GET ${path}/:command`, 'bot', 'commands', commands.getCommand),
		route(`PATCH ${path}/:command`, 'bot', 'commands', commands.editCommand),
		route(`DELETE ${path}/:command`, 'bot', 'commands', commands.deleteCommand),
	]),
	route('GET /channels/:channel', 'bot', 'other', channels.getChannel),
	route('POST /channels/:channel/messages', 'bot', 'other', channels.createMessage),
	route('GET /channels/:channel/messages/:message', 'bot', 'other', channels.getMessage),
	route('PATCH /channels/:channel/messages/:message', 'bot', 'other', channels.patchMessage),
	route('DELETE /channels/:channel/messages/:message', 'bot', 'other', channels.deleteMessage),
	route('GET /gateway', 'open', 'gateway', account.getGateway),
	route('GET /gateway/bot', 'bot', 'gateway', account.getGatewayBot),
	route('GET /users/@me', 'bot', 'other', account.getMe),
	route('GET /applications/@me', 'bot', 'other', account.getApplication),
	route('GET /oauth2/applications/@me', 'bot', 'other', account.getApplication),
	route('GET /guilds/:guild', 'bot', 'other', account.getGuild),
];

const API = /^\/api\/v(\d+)(\/.*)$/;
/** Where a path holds an interaction's token. */
const TOKEN = /(\/(?:interactions|webhooks)\/[^/]+)\/[^/]+/;
const CDN = /^\/attachments\/\d+\/(\d+)\//;
const OTHER_ROUTE = { pattern: 'unknown route', kind: 'other' } as const;

/** Starts to listen on the loopback interface; resolves when it does. */
export async function startRest(world: World, port: number): Promise<Server> {
	const server = createServer((request, response) => {
		readBytes(request, (bytes) => {
			const parsed = parseBody(request.headers['content-type'] ?? '', bytes);
			// JSON is there at once: under load a turn of the event loop less counts.
			if (parsed instanceof Promise) parsed.then((form) => serve(world, request, response, form));
			else serve(world, request, response, parsed);
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('The server has no port');
	world.origin = `http://127.0.0.1:${address.port}`;
	return server;
}

function serve(world: World, request: IncomingMessage, response: ServerResponse, parsed: Parsed): void {
	const started = performance.now();
	const { method = 'GET', url = '/' } = request;
	const mark = url.indexOf('?');
	const path = mark < 0 ? url : url.slice(0, mark);
	if (sendAttachment(world, path, response)) return;
	const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
	const found = find(method, path);
	const { pattern, kind } = 'handler' in found ? found : OTHER_ROUTE;
	const failure = takeFault(world.faults, kind);
	if (failure?.kind === 'drop') {
		response.destroy();
		return;
	}
	let answer: Answer;
	if (failure?.kind === 'status') answer = ordered(failure.status, failure.retryAfter);
	else if ('status' in found) answer = found;
	else if (found.access === 'bot' && request.headers.authorization !== `Bot ${world.token}`) answer = UNAUTHORIZED;
	else if ('refused' in parsed) answer = parsed.refused;
	else answer = found.handler(world, { params: found.params, query, ...parsed });
	const params = 'params' in found ? found.params : {};
	if (failure?.kind !== 'status') judge(world, `${method} ${pattern}`, params, answer, failure?.kind === 'lose-answer');
	const logged = {
		at: world.clock.now(),
		method,
		route: pattern,
		path: path.replace(TOKEN, '$1/:token'),
		status: answer.status,
		body: 'refused' in parsed ? undefined : parsed.body,
		ms: performance.now() - started,
	};
	world.requests.push(logged);
	if (world.requests.length > world.remember * 2) world.requests.splice(0, world.remember);
	world.events.emit('request', logged);
	if (failure?.kind === 'lose-answer') response.destroy();
	else if (failure?.kind === 'delay') setTimeout(() => send(response, answer), failure.ms);
	else send(response, answer);
}

function find(method: string, path: string): (Route & { params: Call['params'] }) | Answer {
	const [, version, rest = ''] = API.exec(path) ?? [];
	if (version === undefined) return NOT_FOUND;
	if (version !== '10') return INVALID_VERSION;
	const parts = rest.slice(1).split('/');
	let otherMethod = false;
	for (const candidate of ROUTES) {
		if (candidate.segments.length !== parts.length) continue;
		const params = match(candidate.segments, parts);
		if (!params) continue;
		if (candidate.method === method) return { ...candidate, params };
		otherMethod = true;
	}
	return otherMethod ? METHOD_NOT_ALLOWED : NOT_FOUND;
}

function match(segments: string[], parts: string[]): Call['params'] | null {
	const params: Call['params'] = {};
	for (let index = 0; index < segments.length; index++) {
		const segment = segments[index] ?? '';
		const part = parts[index] ?? '';
		if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(part);
		else if (segment !== part) return null;
	}
	return params;
}

/** Notes what the bot did wrong, and tells the conversation that it belongs to. */
function judge(world: World, where: string, params: Call['params'], answer: Answer, lost: boolean): void {
	const conversation = world.conversations.get(params.id ?? '') ?? world.byToken.get(params.token ?? '');
	if (lost && conversation) conversation.answerLost = true;
	const body = isObject(answer.body) ? answer.body : {};
	const refused = answer.status >= 400;
	const details: Problem[] = answer.problems ?? [];
	if (!refused && details.length === 0) return;
	const code = refused && typeof body.code === 'number' ? body.code : 0;
	// The bot could not know that its first try had arrived.
	if (code === 40060 && conversation?.answerLost) return;
	const message = refused ? String(body.message) : 'Discord takes this in silence and does not act upon it';
	const broken = { where, status: answer.status, code, message, details };
	if (refused) conversation?.refusals.push(broken);
	report(world, broken);
}

function ordered(status: number, retryAfter = 1): Answer {
	if (status !== 429) return { status, body: { message: `${status}: ordered by the test`, code: 0 } };
	return { status, body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
	if (body === undefined) {
		response.writeHead(status).end();
		return;
	}
	const text = JSON.stringify(body);
	const headers: Record<string, string | number> = {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
	};
	if (isObject(body) && typeof body.retry_after === 'number') headers['retry-after'] = body.retry_after;
	response.writeHead(status, headers).end(text);
}

/** Discord's CDN: files of messages and forms. */
function sendAttachment(world: World, path: string, response: ServerResponse): boolean {
	const id = CDN.exec(path)?.[1];
	if (id === undefined) return false;
	const file = world.attachments.get(id);
	if (!file) response.writeHead(404).end();
	else response.writeHead(200, { 'content-type': file.type ?? 'application/octet-stream' }).end(file.bytes);
	return true;
}

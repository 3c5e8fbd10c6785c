import { fileURLToPath } from 'node:url';

/**
 * What the log keeps of an error. No message, no body, no URL: a Discord error carries the reply and the interaction's
 * token, and the message of any error can hold what somebody typed (`JSON.parse` quotes it).
 */
export interface ErrorDescription {
	name: string;
	code?: string | number;
	/** HTTP status. */
	status?: number;
	/** `POST /interactions/:id/:token/callback` */
	route?: string;
	/** What Discord found wrong with a payload: `data.components.0.content: BASE_TYPE_MAX_LENGTH`. */
	wrong?: string[];
	/** The frames alone, innermost first: `look (src/ports/look.ts:12:5)`. */
	stack?: string[];
	cause?: ErrorDescription;
	/** Of an AggregateError, the first few. */
	errors?: ErrorDescription[];
}

/** How far causes of causes are followed, and how many of several errors, frames and faults are kept. */
const DEEPEST = 4;
const MOST_ERRORS = 5;
const MOST_FRAMES = 20;
const MOST_FAULTS = 10;

/** `TypeError`, `DiscordAPIError[50035]`, `RateLimitError[/webhooks/…]`; any other name can be somebody's text. */
const NAME = /^(?:[A-Za-z][\w.]{0,40})?(?:Error|Exception)(?=\[|$)/;
const CODE = /^[A-Za-z][A-Za-z0-9_]{0,49}$/;
const FIELD = /^\w{1,40}$/;

/** Describes whatever was thrown, by a list of what may be kept. Never throws. */
export function describeError(thrown: unknown, depth = 0): ErrorDescription {
	try {
		return describe(thrown, depth);
	} catch {
		// A getter or a proxy that throws.
		return { name: 'UnreadableError' };
	}
}

function describe(thrown: unknown, depth: number): ErrorDescription {
	if (!isObject(thrown)) return { name: `Thrown ${typeof thrown}` };
	const described: ErrorDescription = { name: NAME.exec(String(thrown.name))?.[0] ?? 'Error' };
	const { code, status, method, url, rawError, stack, message, cause, errors } = thrown;
	if (isWhole(code) || (typeof code === 'string' && CODE.test(code))) described.code = code;
	if (isWhole(status)) described.status = status;
	if (typeof method === 'string' && typeof url === 'string') described.route = routeOf(method, url);
	const wrong = isObject(rawError) ? faultsIn(rawError.errors) : [];
	if (wrong.length > 0) described.wrong = wrong;
	if (typeof stack === 'string') described.stack = framesOf(stack, String(message));
	if (depth < DEEPEST) {
		if (isObject(cause)) described.cause = describeError(cause, depth + 1);
		if (Array.isArray(errors)) {
			described.errors = errors.slice(0, MOST_ERRORS).map((error) => describeError(error, depth + 1));
		}
	}
	return described;
}

/** The words that Discord's own routes are made of, as far as the bot uses them. */
const ROUTE_WORDS = new Set(
	'api v10 interactions callback webhooks messages @original applications @me commands guilds gateway bot users'.split(
		' ',
	),
);

/** A route without query, ids and tokens: whatever is not a word of Discord's routes is taken for a token. */
function routeOf(method: string, url: string): string {
	const path = url.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
	const parts = path.split('/').map((part) => {
		if (part === '' || ROUTE_WORDS.has(part)) return part;
		return /^\d+$/.test(part) ? ':id' : ':token';
	});
	return `${/^[A-Z]{1,7}$/.test(method) ? method : '?'} ${parts.slice(0, 12).join('/')}`;
}

/** Discord's tree of faults as lines of path and code. Its messages are left out: they quote the value. */
function faultsIn(tree: unknown): string[] {
	const faults: string[] = [];
	const walk = (node: unknown, path: string[]): void => {
		if (!isObject(node) || faults.length >= MOST_FAULTS || path.length > 12) return;
		if (Array.isArray(node._errors)) {
			for (const fault of node._errors) {
				const code = isObject(fault) ? fault.code : undefined;
				if (typeof code === 'string' && CODE.test(code)) faults.push(`${path.join('.')}: ${code}`);
			}
			return;
		}
		for (const [key, child] of Object.entries(node)) walk(child, [...path, FIELD.test(key) ? key : '?']);
	};
	walk(tree, []);
	return faults.slice(0, MOST_FAULTS);
}

const FRAME_START = '    at ';
/** `async look (file:///…/src/ports/look.ts:12:5)`; without a function's name only the place stands there. */
const FRAME = /^((?:(?:async|new|get|set) )*[\w$.#<>]{1,80}(?: \[as [\w$.#]{1,80}\])?) \((.*)\)$/;
const PLACE = /^[\w@./+-]+:\d+:\d+$/;

/** Where the project lies, so that frames name files in it and not somebody's home. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist[\\/]$/, '');

/** The frames of a stack. Its head repeats the message, and a message can imitate frames: it is cut away first. */
function framesOf(stack: string, message: string): string[] {
	const head = stack.indexOf(message);
	const lines = stack.slice(head === -1 ? 0 : head + message.length).split('\n');
	// Where a message was changed after the stack was made, its old one still stands there: what follows it are frames.
	const first = lines.findLastIndex((line) => !line.startsWith(FRAME_START)) + 1;
	return lines.slice(first, first + MOST_FRAMES).map((line) => {
		const [, name, place] = FRAME.exec(line.slice(FRAME_START.length)) ?? [];
		return name === undefined ? placeOf(line.slice(FRAME_START.length)) : `${name} (${placeOf(place ?? '')})`;
	});
}

/** A file of the project (by its path there) or of Node; anything else is `elsewhere`. */
function placeOf(place: string): string {
	const file = place.startsWith('file://') ? pathOf(place) : place;
	const own = file.startsWith(ROOT) ? file.slice(ROOT.length).replaceAll('\\', '/') : undefined;
	if (own !== undefined && PLACE.test(own)) return own;
	return /^node:[\w/]+:\d+:\d+$/.test(place) ? place : 'elsewhere';
}

function pathOf(url: string): string {
	try {
		return fileURLToPath(url);
	} catch {
		return '';
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): value is number {
	return Number.isInteger(value);
}

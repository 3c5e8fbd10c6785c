/** What the REST API answers, and how Discord words a refusal. */

import { TOO_MANY_COMMANDS } from '../validate/command.ts';
import { EMPTY_MESSAGE, TOO_MANY_BYTES } from '../validate/message.ts';
import { type Problem, TAKEN_IN_SILENCE } from '../validate/problem.ts';

export interface Answer {
	status: number;
	/** Sent as JSON; left out for 204. */
	body?: unknown;
	/** What the bot did wrong, where there is more to say than the body does. */
	problems?: Problem[];
}

export function ok(body: unknown, status = 200): Answer {
	return { status, body };
}

export const NO_CONTENT: Answer = { status: 204 };

/** `status` is HTTP's, `code` is Discord's JSON error code. */
export function refuse(status: number, code: number, message: string, problems: Problem[] = []): Answer {
	return { status, body: { message, code }, problems };
}

export const UNAUTHORIZED = refuse(401, 0, '401: Unauthorized');
export const NOT_FOUND = refuse(404, 0, '404: Not Found');
export const METHOD_NOT_ALLOWED = refuse(405, 0, '405: Method Not Allowed');
export const UNKNOWN_CHANNEL = refuse(404, 10003, 'Unknown Channel');
export const UNKNOWN_GUILD = refuse(404, 10004, 'Unknown Guild');
export const UNKNOWN_MESSAGE = refuse(404, 10008, 'Unknown Message');
export const UNKNOWN_WEBHOOK = refuse(404, 10015, 'Unknown Webhook');
export const UNKNOWN_INTERACTION = refuse(404, 10062, 'Unknown interaction');
export const UNKNOWN_COMMAND = refuse(404, 10063, 'Unknown application command');
export const NOT_YOUR_APPLICATION = refuse(
	403,
	20012,
	'You are not authorized to perform this action on this application',
);
export const TOO_MANY_CREATES = refuse(
	400,
	30034,
	'Max number of daily application command creates has been reached (200)',
);
export const TOO_LARGE = refuse(413, 40005, 'Request entity too large');
export const NAME_TAKEN = refuse(400, 40041, 'An application command with that name already exists');
export const ALREADY_ACKNOWLEDGED = refuse(400, 40060, 'Interaction has already been acknowledged.');
export const TOO_MANY_FOLLOW_UPS = refuse(
	400,
	40094,
	'This interaction has hit the maximum number of follow up messages',
);
export const MISSING_ACCESS = refuse(403, 50001, 'Missing Access');
export const NOT_THE_AUTHOR = refuse(403, 50005, 'Cannot edit a message authored by another user');
export const INVALID_TOKEN = refuse(401, 50027, 'Invalid Webhook Token');
export const INVALID_VERSION = refuse(400, 50041, 'Invalid API version');
export const INVALID_JSON = refuse(400, 50109, 'The request body contains invalid JSON.');
export const FILE_NOT_FOUND = refuse(400, 50146, 'Uploaded file not found.');

/** A refusal of a body with problems, in the shape that Discord gives it; `null` if Discord would take it. */
export function refuseForm(found: Problem[]): Answer | null {
	const problems = found.filter((problem) => !TAKEN_IN_SILENCE.has(problem.code));
	const [first] = problems;
	if (!first) return null;
	if (problems.some((problem) => problem.code === TOO_MANY_BYTES)) {
		return refuse(500, 0, '500: Internal Server Error', problems);
	}
	if (problems.length === 1 && first.code === EMPTY_MESSAGE) {
		return refuse(400, 50006, 'Cannot send an empty message', problems);
	}
	const tooMany = problems.find((problem) => problem.code === TOO_MANY_COMMANDS);
	if (tooMany) return refuse(400, 30032, tooMany.message, problems);
	return invalidForm(problems);
}

export function invalidForm(problems: Problem[]): Answer {
	return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: errorTree(problems) }, problems };
}

interface ErrorTree {
	[key: string]: ErrorTree | { code: string; message: string }[];
}

function errorTree(problems: Problem[]): ErrorTree {
	const root: ErrorTree = {};
	for (const { path, code, message } of problems) {
		let node = root;
		for (const key of path === '' ? [] : path.split('.')) {
			const next = node[key];
			if (next && !Array.isArray(next)) node = next;
			else {
				const made: ErrorTree = {};
				node[key] = made;
				node = made;
			}
		}
		const errors = node._errors;
		if (Array.isArray(errors)) errors.push({ code, message });
		else node._errors = [{ code, message }];
	}
	return root;
}

/** What Discord refuses in a message although its published schema lets it through. */
import { checkComponents, newTally } from './components.ts';
import { isObject, lengthOf, note, type Report } from './problem.ts';

export const EPHEMERAL = 1 << 6;
export const IS_COMPONENTS_V2 = 1 << 15;
const SUPPRESS_EMBEDS = 1 << 2;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const IS_VOICE_MESSAGE = 1 << 13;
const SETTABLE_FLAGS = SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS | IS_VOICE_MESSAGE | IS_COMPONENTS_V2;

const MAX_COMPONENTS = 40;
const MAX_ROWS = 5;
const MAX_TEXT = 4000;
const MAX_CONTENT = 2000;
const MAX_EMBED_TEXT = 6000;
const MAX_FILES = 10;
/** Measured by others at 10,170; Discord documents none. Above it Discord answers 500. */
const MAX_TEXT_BYTES = 10_000;

/** The code under which too many bytes are reported: Discord itself only answers 500. */
export const TOO_MANY_BYTES = 'TEXT_BYTES_EXCEEDED';
/** The code under which a message that shows nothing is reported: Discord answers with JSON code 50006. */
export const EMPTY_MESSAGE = 'MESSAGE_EMPTY';

export interface Edited {
	flags: number;
	/** What it has that a message of components must give up. */
	legacy: readonly ('content' | 'embeds')[];
	/** It shows nothing yet, like a deferred reply. */
	empty: boolean;
}

/** What is assumed of a message that is edited where nothing is known of it. */
export const SOME_MESSAGE: Edited = { flags: 0, legacy: [], empty: false };

export interface MessageFacts {
	/** Names of the files sent along, or kept from the message that is edited; left out where they are not known. */
	files?: Iterable<string> | undefined;
	/** The message that is edited; left out for a new one. */
	edits?: Edited | undefined;
}

export function checkMessage(message: unknown, facts: MessageFacts, report: Report): void {
	if (!isObject(message)) return;
	const flags = typeof message.flags === 'number' ? message.flags : 0;
	if ((flags & ~SETTABLE_FLAGS) !== 0 && !facts.edits) {
		note(report, 'FLAGS_NOT_SETTABLE', 'Only some flags can be set on a message', 'flags');
	}
	const before = facts.edits?.flags ?? 0;
	const wasV2 = (before & IS_COMPONENTS_V2) !== 0;
	if (wasV2 && typeof message.flags === 'number' && (flags & IS_COMPONENTS_V2) === 0) {
		note(report, 'MESSAGE_FLAG_CANNOT_BE_REMOVED', 'IS_COMPONENTS_V2 cannot be taken from a message', 'flags');
	}
	const v2 = wasV2 || (flags & IS_COMPONENTS_V2) !== 0;
	const tally = newTally(facts.files, false);
	report.path.push('components');
	checkComponents(message.components, report, tally);
	report.path.pop();
	if (v2) {
		legacyFields(message, facts, report);
		if (tally.components > MAX_COMPONENTS) {
			const text = `Total number of components cannot exceed ${MAX_COMPONENTS}`;
			note(report, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', text, 'components');
		}
		if (tally.characters > MAX_TEXT) {
			const text = `Total displayable text size cannot exceed ${MAX_TEXT}`;
			note(report, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', text, 'components');
		}
		if (tally.bytes > MAX_TEXT_BYTES) {
			const text = `All text as UTF-8 must stay under ${MAX_TEXT_BYTES} bytes: it is ${tally.bytes}`;
			note(report, TOO_MANY_BYTES, text, 'components');
		}
	} else legacyComponents(message.components, report);
	if ((!facts.edits || facts.edits.empty) && isEmpty(message, facts, v2))
		note(report, EMPTY_MESSAGE, 'Cannot send an empty message');
	content(message.content, report);
	embeds(message.embeds, report);
	mentions(message.allowed_mentions, report);
	files(facts.files, report);
}

/** Fields that a message of components may not have, and one that becomes one must give up. */
function legacyFields(message: Record<string, unknown>, facts: MessageFacts, report: Report): void {
	for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
		if (isFilled(message[field])) legacyField(field, report);
	}
	for (const field of facts.edits?.legacy ?? []) {
		if (message[field] === undefined) legacyField(field, report);
	}
}

function legacyField(field: string, report: Report): void {
	const text = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
	note(report, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', text, field);
}

function isFilled(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function legacyComponents(components: unknown, report: Report): void {
	if (!Array.isArray(components)) return;
	if (components.length > MAX_ROWS) {
		note(report, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_ROWS} in length.`, 'components');
	}
	for (let index = 0; index < components.length; index++) {
		const component: unknown = components[index];
		if (isObject(component) && component.type !== 1) {
			note(report, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).', 'components', index);
		}
	}
}

function isEmpty(message: Record<string, unknown>, facts: MessageFacts, v2: boolean): boolean {
	if (v2) return !isFilled(message.components);
	const hasFiles = facts.files === undefined ? isFilled(message.attachments) : [...facts.files].length > 0;
	return !hasFiles && !['content', 'embeds', 'poll', 'sticker_ids'].some((field) => isFilled(message[field]));
}

function content(value: unknown, report: Report): void {
	if (typeof value !== 'string' || value.length <= MAX_CONTENT || lengthOf(value) <= MAX_CONTENT) return;
	// The schema of ordinary messages allows more: that is for members who pay.
	const path = [...report.path, 'content'].join('.');
	if (report.problems.some((problem) => problem.path === path)) return;
	note(report, 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_CONTENT} or fewer in length.`, 'content');
}

function embeds(list: unknown, report: Report): void {
	if (!Array.isArray(list) || list.length === 0) return;
	let total = 0;
	for (const embed of list) {
		if (!isObject(embed)) continue;
		const fields: unknown[] = Array.isArray(embed.fields) ? embed.fields : [];
		const texts = [embed.title, embed.description, part(embed.footer, 'text'), part(embed.author, 'name')];
		for (const field of fields) texts.push(part(field, 'name'), part(field, 'value'));
		for (const value of texts) if (typeof value === 'string') total += lengthOf(value);
	}
	if (total > MAX_EMBED_TEXT) {
		const text = `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`;
		note(report, 'MAX_EMBED_SIZE_EXCEEDED', text, 'embeds');
	}
}

function part(value: unknown, key: string): unknown {
	return isObject(value) ? value[key] : undefined;
}

function mentions(allowed: unknown, report: Report): void {
	if (!isObject(allowed) || !Array.isArray(allowed.parse)) return;
	for (const kind of ['users', 'roles']) {
		if (allowed.parse.includes(kind) && isFilled(allowed[kind])) {
			const text = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
			note(report, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', text, 'allowed_mentions');
		}
	}
}

function files(names: Iterable<string> | undefined, report: Report): void {
	if (names && [...names].length > MAX_FILES) {
		note(report, 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_FILES} or fewer in length.`, 'attachments');
	}
}

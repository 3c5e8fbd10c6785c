/** Answers to interactions: POST /interactions/{id}/{token}/callback, with Discord's rules of time and kind. */
import { ATTACHMENT_SIZE_LIMIT } from '../interactions.ts';
import { editMessage, LOADING, postMessage } from '../messages.ts';
import { metadataOf, referenceOf } from '../metadata.ts';
import { USE_EXTERNAL_APPS } from '../people.ts';
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT } from '../sent.ts';
import { type Problem, validateChoices, validateResponse } from '../validate/index.ts';
import { type Edited, EPHEMERAL } from '../validate/message.ts';
import { isObject } from '../validate/problem.ts';
import { type Conversation, changed, type FilePart, type StoredMessage, type World } from '../world.ts';
import {
	ALREADY_ACKNOWLEDGED,
	type Answer,
	FILE_NOT_FOUND,
	invalidForm,
	NO_CONTENT,
	ok,
	refuseForm,
	TOO_LARGE,
	UNKNOWN_INTERACTION,
	UNKNOWN_MESSAGE,
} from './answer.ts';
import type { Call } from './call.ts';

/** Milliseconds in which an interaction must be answered first. */
export const FIRST_ANSWER = 3000;

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

export function answerInteraction(world: World, { params, query, body, files }: Call): Answer {
	const conversation = world.conversations.get(params.id ?? '');
	if (!conversation || conversation.interaction.token !== params.token) return UNKNOWN_INTERACTION;
	if (conversation.response) return ALREADY_ACKNOWLEDGED;
	if (world.clock.now() - conversation.at > FIRST_ANSWER) return UNKNOWN_INTERACTION;
	const refused = refuseBody(world, conversation, body, files);
	if (!Array.isArray(refused)) return refused;
	const problems = refused;
	const response = body as { type: number; data?: unknown };
	conversation.response = response;
	conversation.answeredAt = performance.now();
	const data = isObject(response.data) ? response.data : {};
	act(world, conversation, response.type, data, files);
	changed(conversation);
	if (query.get('with_response') !== 'true') return { ...NO_CONTENT, problems };
	return { ...ok(describe(world, conversation, response.type)), problems };
}

/** What Discord refuses, or what it takes in silence although it is wrong. */
function refuseBody(world: World, conversation: Conversation, body: unknown, files: FilePart[]): Answer | Problem[] {
	const type = isObject(body) ? body.type : undefined;
	const types = possibleTypes(conversation);
	if (typeof type !== 'number' || !types.includes(type)) {
		const message = `Value must be one of {${types.join(', ')}}.`;
		return invalidForm([{ path: 'type', code: 'BASE_TYPE_CHOICES', message }]);
	}
	if (type === UPDATE && world.messages.get(conversation.interaction.message?.id ?? '')?.deleted)
		return UNKNOWN_MESSAGE;
	if (!world.validate) return [];
	const data = isObject(body) && isObject(body.data) ? body.data : {};
	const updated = type === UPDATE ? world.messages.get(conversation.interaction.message?.id ?? '') : undefined;
	const missing = refuseFiles(data, files, updated);
	if (missing) return missing;
	const problems = validateResponse(body, {
		files: namesAfter(data, files, updated),
		edits: updated && editedOf(updated),
	});
	if (type === CHOICES && conversation.focused) problems.push(...validateChoices(data.choices, conversation.focused));
	return refuseForm(problems) ?? problems;
}

/** Which kinds of answer an interaction takes. */
function possibleTypes({ interaction }: Conversation): number[] {
	switch (interaction.type) {
		case COMMAND:
			return [MESSAGE, DEFERRED_MESSAGE, MODAL];
		case COMPONENT:
			return [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL];
		case AUTOCOMPLETE:
			return [CHOICES];
		case MODAL_SUBMIT:
			return interaction.message ? [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE] : [MESSAGE, DEFERRED_MESSAGE];
	}
}

function act(
	world: World,
	conversation: Conversation,
	type: number,
	data: Record<string, unknown>,
	files: FilePart[],
): void {
	const { interaction } = conversation;
	if (type === MESSAGE || type === DEFERRED_MESSAGE) {
		const deferred = type === DEFERRED_MESSAGE;
		const stored = postMessage(world, {
			place: conversation.place,
			owners: conversation.owners,
			body: deferred ? {} : data,
			files: deferred ? [] : files,
			ephemeral: isEphemeral(conversation, data),
			loading: deferred,
			extra: {
				application_id: world.applicationId,
				webhook_id: world.applicationId,
				interaction_metadata: metadataOf(conversation),
				...referenceOf(conversation),
			},
		});
		conversation.original = stored.message.id;
		conversation.loading = deferred;
	} else if (type === DEFERRED_UPDATE || type === UPDATE) {
		const stored = world.messages.get(interaction.message?.id ?? '');
		conversation.original = stored?.message.id ?? null;
		if (type === UPDATE && stored) editMessage(world, stored, data, files);
	} else if (type === MODAL) conversation.modalOpen = true;
}

/**
 * Private if the bot says so, or if Discord does: where only the member has installed the app, a member without
 * *Use External Apps* cannot post with it in public.
 */
export function isEphemeral({ place, owners }: Conversation, data: Record<string, unknown>): boolean {
	const asked = typeof data.flags === 'number' && (data.flags & EPHEMERAL) !== 0;
	const external = place.guild !== null && owners['0'] === undefined;
	return asked || (external && (place.permissions & USE_EXTERNAL_APPS) === 0n);
}

/** What the rules need to know of a message that is edited. */
export function editedOf({ message }: StoredMessage): Edited {
	const flags: number = message.flags ?? 0;
	return {
		flags,
		legacy: [
			...(message.content === '' ? [] : (['content'] as const)),
			...(message.embeds.length === 0 ? [] : (['embeds'] as const)),
		],
		empty: (flags & LOADING) !== 0,
	};
}

/** Names that `attachment://` can use after the message is made or edited. */
export function namesAfter(data: Record<string, unknown>, files: FilePart[], edited?: StoredMessage): string[] {
	const listed = Array.isArray(data.attachments) ? data.attachments : null;
	const ids = listed && new Set(listed.map((entry) => (isObject(entry) ? String(entry.id) : '')));
	const kept = (edited?.message.attachments ?? []).filter((attachment) => !ids || ids.has(attachment.id));
	return [...files.map((file) => file.name), ...kept.map((attachment) => attachment.filename)];
}

/** Refuses files that are too large, and attachments that are listed and were not sent. */
export function refuseFiles(data: Record<string, unknown>, files: FilePart[], edited?: StoredMessage): Answer | null {
	if (files.some((file) => file.bytes.length > ATTACHMENT_SIZE_LIMIT)) return TOO_LARGE;
	if (!Array.isArray(data.attachments)) return null;
	const known = new Set(files.map((_, index) => String(index)));
	for (const attachment of edited?.message.attachments ?? []) known.add(attachment.id);
	const all = data.attachments.every((entry) => isObject(entry) && known.has(String(entry.id)));
	return all ? null : FILE_NOT_FOUND;
}

/** The body of the answer when the bot asks for it by `with_response`. */
function describe(world: World, conversation: Conversation, type: number): unknown {
	const { interaction, original } = conversation;
	const stored = original ? world.messages.get(original) : undefined;
	const flags: number = stored?.message.flags ?? 0;
	return {
		interaction: {
			id: interaction.id,
			type: interaction.type,
			...(stored
				? {
						response_message_id: stored.message.id,
						response_message_loading: (flags & LOADING) !== 0,
						response_message_ephemeral: (flags & EPHEMERAL) !== 0,
					}
				: {}),
		},
		resource: { type, ...(stored && type !== DEFERRED_UPDATE ? { message: stored.message } : {}) },
	};
}

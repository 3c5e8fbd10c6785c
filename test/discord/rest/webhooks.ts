/** What may be done with an interaction's token after the first answer: edits, follow-ups. */
import { editMessage, postMessage } from '../messages.ts';
import { metadataOf, replyTo } from '../metadata.ts';
import { validateMessage } from '../validate/index.ts';
import { isObject, type Problem } from '../validate/problem.ts';
import { type Conversation, changed, type FilePart, type StoredMessage, type World } from '../world.ts';
import {
	type Answer,
	INVALID_TOKEN,
	NO_CONTENT,
	ok,
	refuseForm,
	TOO_MANY_FOLLOW_UPS,
	UNKNOWN_MESSAGE,
	UNKNOWN_WEBHOOK,
} from './answer.ts';
import type { Call } from './call.ts';
import { editedOf, isEphemeral, namesAfter, refuseFiles } from './callback.ts';

/** Milliseconds for which an interaction's token is good. */
const TOKEN_LIFE = 15 * 60 * 1000;
/** Follow-ups where only the member has installed the app. */
const MAX_FOLLOW_UPS = 5;
const AUTOCOMPLETE_RESULT = 8;

function find(world: World, params: Call['params']): Conversation | Answer {
	if (params.application !== world.applicationId) return UNKNOWN_WEBHOOK;
	const conversation = world.byToken.get(params.token ?? '');
	if (!conversation || world.clock.now() - conversation.at > TOKEN_LIFE) return INVALID_TOKEN;
	// Without a first answer there is no webhook behind the token; suggestions never make one.
	const { response } = conversation;
	return !response || response.type === AUTOCOMPLETE_RESULT ? UNKNOWN_WEBHOOK : conversation;
}

function isRefusal(found: Conversation | StoredMessage | Answer): found is Answer {
	return 'status' in found;
}

export function followUp(world: World, { params, body, files }: Call): Answer {
	const found = find(world, params);
	if (isRefusal(found)) return found;
	const data = isObject(body) ? body : {};
	const original = world.messages.get(found.original ?? '');
	// Discord's old way: the first follow-up after a deferred answer takes the place of the loading message.
	if (found.loading && original) return change(world, found, original, data, files);
	const onlyMember = found.place.guild !== null && found.owners['0'] === undefined;
	if (onlyMember && found.followUps.length >= MAX_FOLLOW_UPS) return TOO_MANY_FOLLOW_UPS;
	const problems = world.validate ? validateMessage(body, { kind: 'follow-up', files: namesAfter(data, files) }) : [];
	const refused = refuseForm(problems) ?? (world.validate ? refuseFiles(data, files) : null);
	if (refused) return refused;
	const extra = original ? replyTo(original.message.id, found.place.channel.id, found.place.guild?.id) : {};
	const stored = postMessage(world, {
		place: found.place,
		owners: found.owners,
		body: data,
		files,
		ephemeral: isEphemeral(found, data),
		extra: {
			application_id: world.applicationId,
			webhook_id: world.applicationId,
			interaction_metadata: {
				...metadataOf(found),
				...(original ? { original_response_message_id: original.message.id } : {}),
			},
			...extra,
		},
	});
	found.followUps.push(stored.message.id);
	changed(found);
	return { ...ok(stored.message), problems };
}

export function editReply(world: World, call: Call): Answer {
	const found = find(world, call.params);
	if (isRefusal(found)) return found;
	const stored = messageOf(world, found, call.params.message ?? '');
	if (isRefusal(stored)) return stored;
	return change(world, found, stored, call.body, call.files);
}

export function getReply(world: World, { params }: Call): Answer {
	const found = find(world, params);
	if (isRefusal(found)) return found;
	const stored = messageOf(world, found, params.message ?? '');
	return isRefusal(stored) ? stored : ok(stored.message);
}

export function deleteReply(world: World, { params }: Call): Answer {
	const found = find(world, params);
	if (isRefusal(found)) return found;
	const stored = messageOf(world, found, params.message ?? '');
	if (isRefusal(stored)) return stored;
	stored.deleted = true;
	found.loading &&= stored.message.id !== found.original;
	changed(found);
	return NO_CONTENT;
}

function messageOf(world: World, conversation: Conversation, id: string): StoredMessage | Answer {
	const { original, followUps } = conversation;
	const wanted = id === '@original' ? original : id;
	const stored = wanted !== null ? world.messages.get(wanted) : undefined;
	const belongs = wanted !== null && (wanted === original || followUps.includes(wanted));
	return stored && belongs && !stored.deleted ? stored : UNKNOWN_MESSAGE;
}

function change(
	world: World,
	conversation: Conversation,
	stored: StoredMessage,
	body: unknown,
	files: FilePart[],
): Answer {
	const data = isObject(body) ? body : {};
	let problems: Problem[] = [];
	if (world.validate) {
		const facts = { files: namesAfter(data, files, stored), edits: editedOf(stored) };
		problems = validateMessage(body, { kind: 'edit', ...facts });
		const refused = refuseForm(problems) ?? refuseFiles(data, files, stored);
		if (refused) return refused;
	}
	editMessage(world, stored, data, files);
	if (stored.message.id === conversation.original) conversation.loading = false;
	changed(conversation);
	return { ...ok(stored.message), problems };
}

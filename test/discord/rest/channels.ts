/** Messages that a bot posts to a channel by itself. */
import { editMessage, postMessage } from '../messages.ts';
import { validateMessage } from '../validate/index.ts';
import { isObject } from '../validate/problem.ts';
import type { StoredMessage, World } from '../world.ts';
import {
	type Answer,
	MISSING_ACCESS,
	NO_CONTENT,
	NOT_THE_AUTHOR,
	ok,
	refuseForm,
	UNKNOWN_CHANNEL,
	UNKNOWN_MESSAGE,
} from './answer.ts';
import type { Call } from './call.ts';
import { editedOf, namesAfter, refuseFiles } from './callback.ts';

/** Milliseconds in which the same nonce, if enforced, is the same message. */
const NONCE_LIFE = 3 * 60 * 1000;

export function getChannel(world: World, { params }: Call): Answer {
	const place = world.channels.get(params.channel ?? '');
	if (!place) return UNKNOWN_CHANNEL;
	const { channel, guild } = place;
	return ok({ id: channel.id, type: channel.type, name: channel.name, ...(guild ? { guild_id: guild.id } : {}) });
}

export function createMessage(world: World, { params, body, files }: Call): Answer {
	const place = world.channels.get(params.channel ?? '');
	if (!place) return UNKNOWN_CHANNEL;
	// Where only a member has installed the app it is no member itself and cannot post.
	if (place.install === 'user') return MISSING_ACCESS;
	const data = isObject(body) ? body : {};
	const problems = world.validate ? validateMessage(body, { kind: 'post', files: namesAfter(data, files) }) : [];
	const refused = refuseForm(problems) ?? (world.validate ? refuseFiles(data, files) : null);
	if (refused) return refused;
	const nonce = data.nonce === undefined || data.nonce === null ? null : String(data.nonce);
	const key = `${params.channel} ${nonce}`;
	const before = nonce !== null && data.enforce_nonce === true ? world.nonces.get(key) : undefined;
	if (before && world.clock.now() - before.at < NONCE_LIFE) return ok(before.stored.message);
	const stored = postMessage(world, {
		place,
		owners: {},
		body: data,
		files,
		ephemeral: false,
		extra: nonce === null ? {} : { nonce },
	});
	if (nonce !== null) world.nonces.set(key, { at: world.clock.now(), stored });
	return { ...ok(stored.message), problems };
}

function find(world: World, { params }: Call): StoredMessage | null {
	const stored = world.messages.get(params.message ?? '');
	const visible = stored && !stored.deleted && stored.onlyFor === null && stored.place.channel.id === params.channel;
	return visible ? stored : null;
}

export function getMessage(world: World, call: Call): Answer {
	const stored = find(world, call);
	return stored ? ok(stored.message) : UNKNOWN_MESSAGE;
}

export function patchMessage(world: World, call: Call): Answer {
	const stored = find(world, call);
	if (!stored) return UNKNOWN_MESSAGE;
	if (stored.message.author.id !== world.bot.id) return NOT_THE_AUTHOR;
	const { body, files } = call;
	const data = isObject(body) ? body : {};
	if (world.validate) {
		const facts = { files: namesAfter(data, files, stored), edits: editedOf(stored) };
		const problems = validateMessage(body, { kind: 'edit', ...facts });
		const refused = refuseForm(problems) ?? refuseFiles(data, files, stored);
		if (refused) return refused;
	}
	editMessage(world, stored, data, files);
	return ok(stored.message);
}

export function deleteMessage(world: World, call: Call): Answer {
	const stored = find(world, call);
	if (!stored) return UNKNOWN_MESSAGE;
	stored.deleted = true;
	return NO_CONTENT;
}

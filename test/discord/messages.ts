/** Messages as Discord keeps them: made from what the bot sent. */
import type { APIAttachment, APIEmbed, APIMessage } from 'discord-api-types/v10';
import { arrange } from './components.ts';
import { apiUser, type Place } from './people.ts';
import { EPHEMERAL, IS_COMPONENTS_V2 } from './validate/message.ts';
import { isObject } from './validate/problem.ts';
import { type FilePart, remember, type StoredMessage, type World } from './world.ts';

export const LOADING = 1 << 7;
/** Flags that a message takes from what the bot sends. */
const KEPT_FLAGS = (1 << 2) | EPHEMERAL | (1 << 12) | IS_COMPONENTS_V2;

export interface NewMessage {
	place: Place;
	owners: Record<string, string>;
	/** The message as the bot sent it. */
	body: Record<string, unknown>;
	files: FilePart[];
	ephemeral: boolean;
	loading?: boolean;
	/** Fields that only some messages have: type, metadata, references, another author. */
	extra: Partial<APIMessage>;
}

export function postMessage(world: World, given: NewMessage): StoredMessage {
	const { place, body } = given;
	const sent = typeof body.flags === 'number' ? body.flags & KEPT_FLAGS & ~EPHEMERAL : 0;
	const flags: number = sent | (given.ephemeral ? EPHEMERAL : 0) | (given.loading ? LOADING : 0);
	const message: APIMessage = {
		id: world.newId(),
		channel_id: place.channel.id,
		type: 0,
		author: world.bot,
		content: '',
		timestamp: new Date(world.clock.now()).toISOString(),
		edited_timestamp: null,
		tts: body.tts === true,
		mention_everyone: false,
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		components: [],
		pinned: false,
		flags,
		...given.extra,
	};
	const stored: StoredMessage = {
		message,
		place,
		owners: given.owners,
		files: [],
		onlyFor: given.ephemeral ? place.user.id : null,
		deleted: false,
	};
	fill(world, stored, body, given.files);
	remember(world.messages, message.id, stored, world.remember);
	world.events.emit('message', stored);
	return stored;
}

/** Changes a message by what the bot sent; what it leaves out stays. */
export function editMessage(
	world: World,
	stored: StoredMessage,
	body: Record<string, unknown>,
	files: FilePart[],
): void {
	const before: number = stored.message.flags ?? 0;
	const sent = typeof body.flags === 'number' ? body.flags & IS_COMPONENTS_V2 : 0;
	const flags: number = (before & ~LOADING) | sent;
	// A new object: what was sent to the bot before must not change under it.
	const edited = (before & LOADING) === 0 ? new Date(world.clock.now()).toISOString() : null;
	stored.message = { ...stored.message, flags, edited_timestamp: edited };
	if (Array.isArray(body.attachments)) keepOnly(stored, body.attachments);
	fill(world, stored, body, files);
	world.events.emit('message', stored);
}

function keepOnly(stored: StoredMessage, listed: unknown[]): void {
	const ids = new Set(listed.map((entry) => (isObject(entry) ? String(entry.id) : '')));
	const kept = stored.message.attachments.filter((attachment) => ids.has(attachment.id));
	const names = new Set(kept.map((attachment) => attachment.filename));
	stored.message.attachments = kept;
	stored.files = stored.files.filter((file) => names.has(file.name));
}

function fill(world: World, stored: StoredMessage, body: Record<string, unknown>, files: FilePart[]): void {
	const { message } = stored;
	if (files.length > 0) {
		const listed: unknown[] = Array.isArray(body.attachments) ? body.attachments : [];
		const added = files.map((file, index) => attach(world, stored.place.channel.id, file, listed, index));
		message.attachments = [...message.attachments, ...added];
		stored.files = [...stored.files, ...files];
	}
	if (body.content !== undefined) message.content = typeof body.content === 'string' ? body.content : '';
	if (body.embeds !== undefined) {
		const embeds: unknown[] = Array.isArray(body.embeds) ? body.embeds : [];
		message.embeds = embeds.filter(isObject).map((embed) => ({ ...embed, type: 'rich' }) as APIEmbed);
	}
	if (body.components !== undefined) {
		const components: unknown[] = Array.isArray(body.components) ? body.components : [];
		message.components = arrange(components, message.attachments) as NonNullable<APIMessage['components']>;
	}
	mention(message, body.allowed_mentions);
}

/** Keeps a file where the local CDN finds it and describes it as Discord does. */
export function attach(
	world: World,
	channelId: string,
	file: FilePart,
	listed: readonly unknown[] = [],
	index = 0,
): APIAttachment {
	const id = world.newId();
	remember(world.attachments, id, file, world.remember);
	const url = `${world.origin}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}?ex=0&is=0&hm=0&`;
	const described = listed.find((entry) => isObject(entry) && String(entry.id) === String(index));
	const description = isObject(described) ? described.description : undefined;
	return {
		id,
		filename: file.name,
		size: file.bytes.length,
		url,
		proxy_url: url,
		...(file.type ? { content_type: file.type } : {}),
		...(typeof description === 'string' ? { description } : {}),
	};
}

/** Works out who is pinged, by what the text says and what the bot allowed. */
function mention(message: APIMessage, allowed: unknown): void {
	message.mentions = [];
	message.mention_roles = [];
	message.mention_everyone = false;
	const flags: number = message.flags ?? 0;
	if ((flags & EPHEMERAL) !== 0) return;
	const text = (flags & IS_COMPONENTS_V2) === 0 ? message.content : JSON.stringify(message.components);
	if (!text.includes('@')) return;
	const limits = isObject(allowed) ? allowed : { parse: ['users', 'roles', 'everyone'] };
	const list = (key: string): unknown[] => (Array.isArray(limits[key]) ? limits[key] : []);
	const may = (kind: string, id: string) => list('parse').includes(kind) || list(kind).includes(id);
	const users = new Set([...text.matchAll(/<@!?(\d+)>/g)].flatMap((match) => match[1] ?? []));
	const roles = new Set([...text.matchAll(/<@&(\d+)>/g)].flatMap((match) => match[1] ?? []));
	message.mentions = [...users]
		.filter((id) => may('users', id))
		.map((id) => apiUser({ id, username: `user${id}`, displayName: null, locale: 'en-US', bot: false }));
	message.mention_roles = [...roles].filter((id) => may('roles', id));
	message.mention_everyone = /@(everyone|here)/.test(text) && list('parse').includes('everyone');
}

/** Makes interactions: everything that Discord sends around what a member typed, pressed or submitted. */
import { randomBytes } from 'node:crypto';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { ADMINISTRATOR, apiGuild, apiMember, apiUser, type Place } from './people.ts';
import type { CommandData, ComponentData, ModalData, SentInteraction } from './sent.ts';
import { type Conversation, remember, type World } from './world.ts';

/** Makes tokens that cannot be guessed, as long as Discord's. The id makes each its own. */
const SECRET = randomBytes(60).toString('hex');

/** 10 MiB: what Discord grants without boosts. */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

const CONTEXTS = { guild: 0, 'bot-dm': 1, 'private-channel': 2 } as const;

export type What = { type: 2 | 4; data: CommandData } | { type: 3; data: ComponentData } | { type: 5; data: ModalData };

/**
 * Begins a conversation: makes the interaction and remembers what the rules need to know of it. It is not sent yet.
 * `on` is the message that a component, or the component that opened a form, belongs to.
 */
export function begin(
	world: World,
	place: Place,
	owners: Record<string, string>,
	what: What,
	on?: APIMessage,
): Conversation {
	const id = world.newId();
	const token = Buffer.from(`interaction:${id}:${SECRET}`).toString('base64url');
	const { guild } = place;
	const interaction: SentInteraction = {
		id,
		application_id: world.applicationId,
		token,
		version: 1,
		...(guild
			? { guild: apiGuild(guild), guild_id: guild.id, guild_locale: guild.locale, member: apiMember(place) }
			: { user: apiUser(place.user) }),
		...(place.context === 'private-channel' ? {} : { channel: apiChannel(place) }),
		channel_id: place.channel.id,
		locale: place.user.locale,
		app_permissions: place.appPermissions.toString(),
		entitlements: [],
		authorizing_integration_owners: owners,
		context: CONTEXTS[place.context],
		attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
		...(on ? { message: on } : {}),
		...what,
	};
	const conversation: Conversation = {
		interaction,
		place,
		owners,
		at: world.clock.now(),
		sentAt: performance.now(),
		answeredAt: null,
		response: null,
		original: null,
		loading: false,
		followUps: [],
		focused: null,
		answerLost: false,
		opener: null,
		modalOpen: false,
		refusals: [],
		watchers: new Set(),
	};
	for (const old of remember(world.conversations, id, conversation, world.remember)) {
		world.byToken.delete(old.interaction.token);
	}
	world.byToken.set(token, conversation);
	world.channels.set(place.channel.id, place);
	return conversation;
}

function apiChannel(place: Place): Record<string, unknown> {
	const { channel, guild } = place;
	const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
	if (!guild) return { ...common, recipients: [apiUser(place.user)] };
	return {
		...common,
		name: channel.name,
		guild_id: guild.id,
		permissions: place.permissions.toString(),
		nsfw: false,
		parent_id: null,
		position: 0,
		rate_limit_per_user: 0,
		topic: null,
	};
}

/** Which installation authorized the use of a command there: the keys that Discord would send. */
export function ownersOf(place: Place, command: APIApplicationCommand): Record<string, string> {
	const types: number[] = command.integration_types ?? [0];
	const owners: Record<string, string> = {};
	const installed = (install: 'guild' | 'user') => place.install === install || place.install === 'both';
	if (types.includes(0) && installed('guild') && place.context !== 'private-channel') {
		owners['0'] = place.guild?.id ?? '0';
	}
	if (types.includes(1) && installed('user')) owners['1'] = place.user.id;
	return owners;
}

/** Why the command could not be used there at all, or `null`. */
export function whyNotThere(place: Place, command: APIApplicationCommand): string | null {
	if (Object.keys(ownersOf(place, command)).length === 0) {
		return `it is not for a ${place.install} install in a ${place.context} (integration_types)`;
	}
	if (command.contexts && !command.contexts.includes(CONTEXTS[place.context])) {
		return `it is not for a ${place.context} (contexts)`;
	}
	if (command.guild_id && command.guild_id !== place.guild?.id) return 'it belongs to another server';
	const needed = command.default_member_permissions;
	if (needed !== null && needed !== undefined && place.guild) {
		const bits = BigInt(needed);
		const has = bits !== 0n && (place.permissions & bits) === bits;
		if (!has && (place.permissions & ADMINISTRATOR) === 0n) return 'the member lacks its permissions';
	}
	return null;
}

/** What a test does with the local Discord: what members do, and what goes wrong. */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { type Component, walk } from './components.ts';
import { answered, type Choice, type Exchange, exchangeOf } from './exchange.ts';
import { count, type Fields, fillIn, known } from './forms.ts';
import { begin, ownersOf, type What, whyNotThere } from './interactions.ts';
import { postMessage } from './messages.ts';
import { apiMember, apiUser, MARA, type Place, placeOf, type Setting, type User } from './people.ts';
import { COMMAND, type Resolved, type SentInteraction } from './sent.ts';
import { type TypedOptions, typeCommand } from './typing.ts';
import type { Conversation, FilePart, StoredMessage, World } from './world.ts';

export interface Typing extends Setting {
	/** The command's name; with sub-commands, all of them: `settings language`. */
	command: string;
	options?: TypedOptions;
}

/** A message that is there: itself, its id, or the exchange that it came from. */
export type Target = APIMessage | Exchange | string;

export interface Post extends Setting {
	content?: string;
	embeds?: unknown[];
	components?: unknown[];
	flags?: number;
	files?: FilePart[];
	/** Posted by the bot, as it may have been long ago; else by the user. */
	byBot?: boolean;
	/** What is inside is forwarded from somewhere else. */
	forwarded?: boolean;
}

export type Deliver = (interaction: SentInteraction) => void;

export function members(world: World, deliver: Deliver) {
	function commandOf(name: string, type: number, place: Place): APIApplicationCommand {
		const [local, global] = [place.guild?.id, undefined].map((guild) =>
			world.commands.find((known) => known.name === name && known.type === type && known.guild_id === guild),
		);
		const command = local ?? global;
		if (!command) {
			const names = world.commands.map((known) => known.name).join(', ');
			throw new Error(`No command ${name} is registered; there are: ${names || 'none'}`);
		}
		const why = whyNotThere(place, command);
		if (why) throw new Error(`The member does not see ${name}: ${why}`);
		return command;
	}

	function start(place: Place, owners: Record<string, string>, what: What, on?: APIMessage): Conversation {
		return begin(world, place, owners, what, on);
	}

	function send(conversation: Conversation): Promise<Exchange> {
		deliver(conversation.interaction);
		return answered(world, conversation);
	}

	function storedOf(target: Target): StoredMessage {
		const id =
			typeof target === 'string'
				? target
				: 'interaction' in target && 'until' in target
					? target.message?.id
					: target.id;
		const stored = world.messages.get(id ?? '');
		if (!stored || stored.deleted) throw new Error('There is no such message');
		return stored;
	}

	/** Where a message is, for the one who uses it now. */
	function placeOn(stored: StoredMessage, setting: Setting): Place {
		const { place } = stored;
		const now = placeOf({ ...setting, context: place.context, install: place.install });
		const user = setting.user || setting.locale ? { ...(setting.user ? now.user : place.user) } : place.user;
		if (setting.locale) user.locale = setting.locale;
		if (stored.onlyFor !== null && stored.onlyFor !== user.id) throw new Error('The member does not see this message');
		return {
			...place,
			user,
			permissions: setting.permissions ?? place.permissions,
			guild: place.guild && { ...place.guild, ...setting.guild },
		};
	}

	function componentOn(stored: StoredMessage, name: string): Component {
		const all = [...walk(stored.message.components)];
		const found =
			all.find((component) => component.custom_id === name) ??
			all.find((component) => component.label === name || component.placeholder === name);
		if (!found) {
			const names = all.flatMap(({ custom_id: id, label }) =>
				id || label ? [`${label ?? ''} (${id ?? 'a link'})`] : [],
			);
			throw new Error(`The message has no ${name}; there are: ${names.join(', ') || 'none'}`);
		}
		if (found.disabled === true) throw new Error(`${name} is disabled`);
		if (typeof found.custom_id !== 'string') throw new Error(`${name} is a link: nothing is sent`);
		return found;
	}

	function useComponent(target: Target, name: string, setting: Setting, values?: string[]): Promise<Exchange> {
		const stored = storedOf(target);
		const place = placeOn(stored, setting);
		const component = componentOn(stored, name);
		const { type } = component;
		const isSelect = type !== 2;
		if (isSelect !== (values !== undefined))
			throw new Error(`${name} is ${isSelect ? 'a select: choose' : 'a button: press'} it`);
		if (values) {
			count(component, values.length, name);
			known(component, values, name);
		}
		const data = {
			id: Number(component.id),
			custom_id: String(component.custom_id),
			component_type: type,
			...(values ? { values, ...resolvedUsers(type, values) } : {}),
		};
		return send(start(place, stored.owners, { type: 3, data }, stored.message));
	}

	return {
		/** Types a slash command. Resolves when the bot has answered, rejects after 3 s without an answer. */
		async type({ command: line, options = {}, ...setting }: Typing): Promise<Exchange> {
			const place = placeOf(setting);
			const [name = '', ...words] = line.split(' ');
			const command = commandOf(name, 1, place);
			const { data } = typeCommand(world, place, command, words, options);
			return send(start(place, ownersOf(place, command), { type: COMMAND, data }));
		},

		/** Types into an option with autocomplete. Resolves with the choices that the bot suggests. */
		async suggest({
			command: line,
			options = {},
			focus,
			text,
			...setting
		}: Typing & { focus: string; text: string }): Promise<Choice[]> {
			const place = placeOf(setting);
			const [name = '', ...words] = line.split(' ');
			const command = commandOf(name, 1, place);
			const { data, focused } = typeCommand(world, place, command, words, options, { name: focus, text });
			const conversation = start(place, ownersOf(place, command), { type: 4, data });
			conversation.focused = focused;
			return (await send(conversation)).choices;
		},

		/** Uses a message command (from the menu of a message) on a message that is there. */
		async pick({
			command: name,
			message,
			...setting
		}: Setting & { command: string; message: Target }): Promise<Exchange> {
			const stored = storedOf(message);
			const place = placeOf({ context: stored.place.context, ...setting });
			const command = commandOf(name, 3, place);
			const { id } = stored.message;
			const resolved: Resolved = { messages: { [id]: stored.message } };
			const data = { id: command.id, name, type: command.type, target_id: id, resolved };
			return send(start(place, ownersOf(place, command), { type: COMMAND, data }));
		},

		/** Presses a button, found by its custom id or label. Throws if there is none, or it is disabled or a link. */
		async press(target: Target, button: string, setting: Setting = {}): Promise<Exchange> {
			return useComponent(target, button, setting);
		},

		/** Chooses values in a select, found by its custom id or placeholder. Throws if they cannot be chosen. */
		async choose(target: Target, select: string, values: string[], setting: Setting = {}): Promise<Exchange> {
			return useComponent(target, select, setting, values);
		},

		/** Fills in and submits the modal that an exchange brought. */
		async submit(from: Exchange, fields: Fields, setting: Setting = {}): Promise<Exchange> {
			const opener = world.conversations.get(from.interaction.id);
			const { modal } = from;
			if (!modal || !opener?.modalOpen) throw new Error('There is no form to submit');
			const { place, interaction } = opener;
			const data = fillIn(world, place.channel.id, modal, fields);
			opener.modalOpen = false;
			const user = { ...place.user, ...setting.user, ...(setting.locale ? { locale: setting.locale } : {}) };
			const now = { ...place, user, permissions: setting.permissions ?? place.permissions };
			const on = interaction.message && world.messages.get(interaction.message.id)?.message;
			const conversation = start(now, opener.owners, { type: 5, data }, on);
			conversation.opener = opener;
			return send(conversation);
		},

		/**
		 * Sends any interaction, unchecked: forged and stale ones. `on` is the message it claims to be on; `changes` are
		 * laid over what would be sent, with which everything can be forged.
		 */
		async sendRaw(
			what: What,
			{ on, changes, ...setting }: Setting & { on?: APIMessage; changes?: Partial<SentInteraction> } = {},
		): Promise<Exchange> {
			const place = placeOf(setting);
			const key = place.install === 'user' ? '1' : '0';
			const owner = key === '1' ? place.user.id : (place.guild?.id ?? '0');
			const conversation = start(place, { [key]: owner }, what, on);
			Object.assign(conversation.interaction, changes);
			return send(conversation);
		},

		/** Posts a message, by a member or by the bot, with nothing checked. The bot hears nothing of it. */
		post({
			byBot = false,
			forwarded = false,
			files = [],
			content,
			embeds,
			components,
			flags,
			...setting
		}: Post): APIMessage {
			const place = placeOf(setting);
			const author = byBot ? world.bot : apiUser(place.user);
			const body = { content, embeds, components, flags };
			const made = { place, owners: {}, ephemeral: false };
			const extra = { author, ...(byBot ? { application_id: world.applicationId } : {}) };
			if (!forwarded) return postMessage(world, { ...made, body, files, extra }).message;
			const inside = postMessage(world, { ...made, body, files, extra }).message;
			const { type, embeds: shown, attachments, timestamp, edited_timestamp, mentions, mention_roles } = inside;
			const snapshot = {
				type,
				content: inside.content,
				embeds: shown,
				attachments,
				timestamp,
				edited_timestamp,
				mentions,
			};
			const reference = { type: 1 as number, message_id: inside.id, channel_id: inside.channel_id };
			const outside = postMessage(world, {
				...made,
				body: {},
				files: [],
				extra: {
					author: apiUser(place.user),
					message_reference: reference,
					message_snapshots: [{ message: { ...snapshot, mention_roles } }],
				},
			});
			return outside.message;
		},

		/** The exchange of an interaction that was sent before, by its id. */
		exchange(id: string): Exchange {
			const conversation = world.conversations.get(id);
			if (!conversation) throw new Error('There is no such interaction');
			return exchangeOf(world, conversation);
		},
	};
}

/** Users that a user select (5) names. Other kinds carry ids only. */
function resolvedUsers(type: number, ids: string[]): { resolved?: Resolved } {
	if (type !== 5) return {};
	const users = ids.map((id): User => ({ ...MARA, id, username: `member${id}`, displayName: null }));
	const { user: _user, ...member } = apiMember(placeOf({}));
	return {
		resolved: {
			users: Object.fromEntries(users.map((user) => [user.id, apiUser(user)])),
			members: Object.fromEntries(users.map((user) => [user.id, member])),
		},
	};
}

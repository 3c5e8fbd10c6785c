/**
 * From what Discord sent to what Discord gets: finds the command or component, settles language and privacy, asks the
 * cache, and is the one boundary at which whatever goes wrong becomes a kind private sentence.
 */

import {
	type APIApplicationCommandAutocompleteInteraction,
	type APIApplicationCommandInteraction,
	type APIInteraction,
	type APIInteractionResponse,
	type APIMessageComponentInteraction,
	type APIModalSubmitInteraction,
	ApplicationCommandType,
	ComponentType,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { ReplyCache } from '../memory/index.ts';
import { type Locale, type SafeText, wordsIn } from '../words/index.ts';
import type { Command, Component, Form, MessageCommand, Place, Press, Submission } from './command.ts';
import type { IdValues } from './ids.ts';
import { localeOf } from './locale.ts';
import { readOptions } from './options.ts';
import { pickedOf, readPicked } from './picked.ts';
import { addressTo, textReply } from './reply.ts';
import { seedOf } from './seed.ts';
import type { Outgoing, Reply } from './types.ts';

export interface DispatcherParts {
	commands: readonly Command[];
	messageCommands: readonly MessageCommand[];
	cache: ReplyCache;
	/** Logs and counts an unexpected error; gives the reference that member and operator both see. */
	report(error: unknown, where: string): SafeText;
	/** A command as the client can click it: `</port:123>`. */
	mention(command: string): SafeText;
	/** Keys the seeds of commands: see `CommandInvocation.seed`. */
	seedKey: string;
	/** Counts what happened, for whoever runs the bot. */
	count(happened: 'command' | 'component' | 'autocomplete' | 'cacheHit' | 'cacheMiss'): void;
}

/** Gives the answer to one interaction. It never rejects. */
export type Dispatch = (interaction: APIInteraction) => Promise<Outgoing>;

export function createDispatcher(parts: DispatcherParts): Dispatch {
	const commands = new Map(parts.commands.map((command) => [command.declaration.name, command]));
	const messageCommands = new Map(
		parts.messageCommands.map((command) => [wordsIn('en').named(`${command.name}.name`) as string, command]),
	);
	const components = new Map(
		[...parts.commands, ...parts.messageCommands]
			.flatMap((command) => command.components)
			.map((component) => [component.id.prefix, component]),
	);
	const forms = new Map(parts.commands.flatMap((command) => command.forms ?? []).map((form) => [form.id.prefix, form]));

	return async (interaction) => {
		try {
			switch (interaction.type) {
				case InteractionType.Ping:
					return serialise({ type: InteractionResponseType.Pong });
				case InteractionType.ApplicationCommand:
					parts.count('command');
					return await answerCommand(interaction);
				case InteractionType.ApplicationCommandAutocomplete:
					parts.count('autocomplete');
					return serialise({
						type: InteractionResponseType.ApplicationCommandAutocompleteResult,
						data: { choices: suggestionsFor(interaction) },
					});
				case InteractionType.MessageComponent:
					parts.count('component');
					return await answerPress(interaction);
				case InteractionType.ModalSubmit:
					parts.count('component');
					return await answerForm(interaction);
				default:
					return newMessage(refusal(interaction, 'error.old-message'), true);
			}
		} catch (error) {
			return afterError(interaction, parts.report(error, whereOf(interaction)));
		}
	};

	async function answerCommand(interaction: APIApplicationCommandInteraction): Promise<Outgoing> {
		const { data } = interaction;
		if (data.type === ApplicationCommandType.Message) {
			const command = messageCommands.get(data.name);
			const picked = pickedOf(data);
			if (command !== undefined && picked !== undefined) {
				const words = wordsIn(localeOf(interaction, true));
				return newMessage(command.reply(readPicked(picked), { words, mention: parts.mention }), true);
			}
		}
		const command = commands.get(data.name);
		if (command === undefined || data.type !== ApplicationCommandType.ChatInput) {
			return newMessage(refusal(interaction, 'error.unknown-command'), true);
		}
		const { declaration } = command;
		const read = readOptions(declaration.options, data.options ?? []);
		if ('wrong' in read) {
			const words = wordsIn(localeOf(interaction, true));
			return newMessage(textReply(words.named(`${declaration.name}.option.${read.wrong}.wrong`)), true);
		}
		const isPrivate = declaration.private === 'always' || read.values.private === true;
		const addressee = declaration.options.for?.type === 'member' ? read.values.for : undefined;
		if (addressee !== undefined && isPrivate) {
			return newMessage(refusal(interaction, 'error.private-for'), true);
		}
		const locale = localeOf(interaction, isPrivate);
		const cacheable = command.cacheable && addressee === undefined;
		const key = `${declaration.name} ${JSON.stringify(read.values)} ${locale}`;
		if (cacheable) {
			const cached = await parts.cache.get(key);
			parts.count(cached === undefined ? 'cacheMiss' : 'cacheHit');
			if (cached !== undefined) return { body: cached, files: [] };
		}
		const answer = await command.answer(read.values);
		const seed = seedOf(interaction, parts.seedKey);
		const replyIn = (language: Locale) =>
			command.reply(answer, { options: read.values, words: wordsIn(language), mention: parts.mention, seed });
		const reply = await replyIn(locale);
		if (reply.private && !isPrivate) {
			const own = localeOf(interaction, true);
			return newMessage(own === locale ? reply : await replyIn(own), true);
		}
		const addressed = typeof addressee === 'string' ? addressTo(reply, addressee, wordsIn(locale)) : reply;
		const outgoing = newMessage(addressed, isPrivate);
		// The answer does not wait for the cache; what goes wrong in it is the operator's matter alone.
		// Pictures are kept where they are made.
		if (cacheable && outgoing.files.length === 0) {
			parts.cache.set(key, outgoing.body).catch((error: unknown) => parts.report(error, 'cache'));
		}
		return outgoing;
	}

	function suggestionsFor(interaction: APIApplicationCommandAutocompleteInteraction) {
		const { data } = interaction;
		const focused = data.options.find((option) => 'focused' in option && option.focused === true);
		if (focused === undefined || !('value' in focused)) return [];
		const suggesting = {
			// Discord sends whatever stands in the field, as text, also for a number.
			typed: String(focused.value),
			words: wordsIn(localeOf(interaction, true)),
			option: focused.name,
		};
		return commands.get(data.name)?.suggest?.(suggesting) ?? [];
	}

	async function answerPress(interaction: APIMessageComponentInteraction): Promise<Outgoing> {
		const { custom_id: customId } = interaction.data;
		const form = found(forms, customId);
		if (form !== undefined) {
			const modal = form.by.form(pressOf(interaction, form.fields, 'private'));
			if (modal !== null) return serialise({ type: InteractionResponseType.Modal, data: modal });
		}
		const component = found(components, customId);
		if (component === undefined) return newMessage(refusal(interaction, 'error.old-message'), true);
		const place = component.by.place(component.fields);
		return placed(interaction, place, await component.by.reply(pressOf(interaction, component.fields, place)));
	}

	async function answerForm(interaction: APIModalSubmitInteraction): Promise<Outgoing> {
		const form = found(forms, interaction.data.custom_id);
		if (form === undefined) return newMessage(refusal(interaction, 'error.old-message'), true);
		const place = form.by.place(form.fields);
		const submission: Submission<IdValues> = {
			...pressOf(interaction, form.fields, place),
			texts: writtenIn(interaction.data.components),
		};
		return placed(interaction, place, await form.by.reply(submission));
	}

	function pressOf(
		interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
		fields: IdValues,
		place: Place,
	): Press<IdValues> {
		return {
			fields,
			values: 'values' in interaction.data ? interaction.data.values : [],
			words: wordsIn(localeOf(interaction, place !== 'public')),
			mention: parts.mention,
		};
	}

	/** In place only where the message is private: what everybody sees is nobody's to change. */
	function placed(
		interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
		place: Place,
		reply: Reply | null,
	): Outgoing {
		if (reply === null) return newMessage(refusal(interaction, 'error.old-message'), true);
		const onPrivateMessage = ((interaction.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
		if (place !== 'in-place' || !onPrivateMessage) return newMessage(reply, place !== 'public');
		const { files = [] } = reply;
		// Old pictures would stay under the new text.
		const replaced = files.length > 0 || (interaction.message?.attachments ?? []).length > 0;
		const data = replaced ? { ...reply.message, attachments: attachmentsOf(reply) } : reply.message;
		return serialise({ type: InteractionResponseType.UpdateMessage, data }, files);
	}
}

/** Who understands an id, and what it holds. */
function found<T extends Component | Form>(known: ReadonlyMap<string, T>, customId: string) {
	const by = known.get(customId.split(':', 2).join(':'));
	const fields = by?.id.decode(customId);
	return by === undefined || fields === undefined ? undefined : { by, fields };
}

/** What was written into a form's text inputs, by their ids. */
function writtenIn(components: APIModalSubmitInteraction['data']['components']): Record<string, string> {
	const written: Record<string, string> = {};
	for (const label of components) {
		const field = 'component' in label ? label.component : undefined;
		if (field?.type === ComponentType.TextInput) written[field.custom_id] = field.value;
	}
	return written;
}

function newMessage(reply: Reply, isPrivate: boolean): Outgoing {
	const { message, files = [] } = reply;
	const flags = (message.flags ?? 0) | (isPrivate ? MessageFlags.Ephemeral : 0);
	const attachments = files.length > 0 ? { attachments: attachmentsOf(reply) } : {};
	const data = { ...message, ...attachments, flags };
	return serialise({ type: InteractionResponseType.ChannelMessageWithSource, data }, files);
}

function attachmentsOf({ files = [] }: Reply) {
	return files.map(({ name }, index) => ({ id: String(index), filename: name }));
}

function refusal(
	interaction: APIInteraction,
	key: 'error.old-message' | 'error.unknown-command' | 'error.private-for',
): Reply {
	return textReply(wordsIn(localeOf(interaction, true)).say(key));
}

/** Suggestions have no room for a sentence: an error there is an empty list. */
function afterError(interaction: APIInteraction, reference: SafeText): Outgoing {
	if (kindOf(interaction) === InteractionType.ApplicationCommandAutocomplete) {
		return serialise({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } });
	}
	return newMessage(textReply(wordsIn(languageOf(interaction)).say('error.unexpected', { reference })), true);
}

/** For the log: what kind of thing failed, from names of ours only. */
function whereOf(interaction: APIInteraction): string {
	const kind = kindOf(interaction);
	return (typeof kind === 'number' ? InteractionType[kind] : undefined) ?? 'unknown';
}

/** The kind of an interaction that threw, perhaps because it is none. */
function kindOf(interaction: APIInteraction | null): InteractionType | undefined {
	return interaction?.type;
}

/** The member's language, or English where an interaction that threw does not tell it. */
function languageOf(interaction: APIInteraction): Locale {
	try {
		return localeOf(interaction, true);
	} catch {
		return 'en';
	}
}

function serialise(response: APIInteractionResponse, files: Outgoing['files'] = []): Outgoing {
	return { body: JSON.stringify(response), files };
}

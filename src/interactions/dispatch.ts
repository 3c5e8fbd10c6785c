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
	ApplicationCommandType,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { ReplyCache } from '../memory/index.ts';
import { type Locale, type SafeText, wordsIn } from '../words/index.ts';
import type { Command, Component, MessageCommand } from './command.ts';
import type { IdValues } from './ids.ts';
import { localeOf } from './locale.ts';
import { readOptions } from './options.ts';
import { pickedOf, readPicked } from './picked.ts';
import { addressTo, textReply } from './reply.ts';
import type { Reply } from './types.ts';

export interface DispatcherParts {
	commands: readonly Command[];
	messageCommands: readonly MessageCommand[];
	cache: ReplyCache;
	/** Logs and counts an unexpected error; gives the reference that member and operator both see. */
	report(error: unknown, where: string): SafeText;
	/** A command as the client can click it: `</port:123>`. */
	mention(command: string): SafeText;
	/** Counts what happened, for whoever runs the bot. */
	count(happened: 'command' | 'component' | 'autocomplete' | 'cacheHit' | 'cacheMiss'): void;
}

/** Gives the body of the callback, serialised, for one interaction. It never rejects. */
export type Dispatch = (interaction: APIInteraction) => Promise<string>;

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

	return async (interaction) => {
		try {
			switch (interaction.type) {
				case InteractionType.Ping:
					return JSON.stringify({ type: InteractionResponseType.Pong });
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
					return serialise(answerPress(interaction));
				default:
					return serialise(newMessage(refusal(interaction, 'error.old-message'), true));
			}
		} catch (error) {
			return serialise(afterError(interaction, parts.report(error, whereOf(interaction))));
		}
	};

	async function answerCommand(interaction: APIApplicationCommandInteraction): Promise<string> {
		const { data } = interaction;
		if (data.type === ApplicationCommandType.Message) {
			const command = messageCommands.get(data.name);
			const picked = pickedOf(data);
			if (command !== undefined && picked !== undefined) {
				const words = wordsIn(localeOf(interaction, true));
				return serialise(newMessage(command.reply(readPicked(picked), { words, mention: parts.mention }), true));
			}
		}
		const command = commands.get(data.name);
		if (command === undefined || data.type !== ApplicationCommandType.ChatInput) {
			return serialise(newMessage(refusal(interaction, 'error.unknown-command'), true));
		}
		const { declaration } = command;
		const read = readOptions(declaration.options, data.options ?? []);
		if ('wrong' in read) {
			const words = wordsIn(localeOf(interaction, true));
			return serialise(newMessage(textReply(words.named(`${declaration.name}.option.${read.wrong}.wrong`)), true));
		}
		const isPrivate = declaration.private === 'always' || read.values.private === true;
		const addressee = declaration.options.for?.type === 'member' ? read.values.for : undefined;
		if (addressee !== undefined && isPrivate) {
			return serialise(newMessage(refusal(interaction, 'error.private-for'), true));
		}
		const locale = localeOf(interaction, isPrivate);
		const cacheable = command.cacheable && addressee === undefined;
		const key = `${declaration.name} ${JSON.stringify(read.values)} ${locale}`;
		if (cacheable) {
			const cached = await parts.cache.get(key);
			parts.count(cached === undefined ? 'cacheMiss' : 'cacheHit');
			if (cached !== undefined) return cached;
		}
		const answer = await command.answer(read.values);
		const replyIn = (language: Locale) =>
			command.reply(answer, { options: read.values, words: wordsIn(language), mention: parts.mention });
		const reply = replyIn(locale);
		if (reply.private && !isPrivate) {
			const own = localeOf(interaction, true);
			return serialise(newMessage(own === locale ? reply : replyIn(own), true));
		}
		const addressed = typeof addressee === 'string' ? addressTo(reply, addressee, wordsIn(locale)) : reply;
		const body = serialise(newMessage(addressed, isPrivate));
		// The answer does not wait for the cache; what goes wrong in it is the operator's matter alone.
		if (cacheable) parts.cache.set(key, body).catch((error: unknown) => parts.report(error, 'cache'));
		return body;
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

	function answerPress(interaction: APIMessageComponentInteraction): APIInteractionResponse {
		const { custom_id: customId } = interaction.data;
		const component = components.get(customId.split(':', 2).join(':'));
		const fields = component?.id.decode(customId);
		if (component === undefined || fields === undefined) {
			return newMessage(refusal(interaction, 'error.old-message'), true);
		}
		return pressed(component, fields, interaction);
	}

	function pressed(
		component: Component,
		fields: IdValues,
		interaction: APIMessageComponentInteraction,
	): APIInteractionResponse {
		const place = component.place(fields);
		const reply = component.reply({
			fields,
			values: 'values' in interaction.data ? interaction.data.values : [],
			words: wordsIn(localeOf(interaction, place !== 'public')),
			mention: parts.mention,
		});
		if (reply === null) return newMessage(refusal(interaction, 'error.old-message'), true);
		const onPrivateMessage = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
		if (place === 'in-place' && onPrivateMessage) {
			return { type: InteractionResponseType.UpdateMessage, data: reply.message };
		}
		return newMessage(reply, place !== 'public');
	}
}

function newMessage(reply: Reply, isPrivate: boolean): APIInteractionResponse {
	const { message } = reply;
	const flags = (message.flags ?? 0) | (isPrivate ? MessageFlags.Ephemeral : 0);
	return { type: InteractionResponseType.ChannelMessageWithSource, data: { ...message, flags } };
}

function refusal(
	interaction: APIInteraction,
	key: 'error.old-message' | 'error.unknown-command' | 'error.private-for',
): Reply {
	return textReply(wordsIn(localeOf(interaction, true)).say(key));
}

/** Suggestions have no room for a sentence: an error there is an empty list. */
function afterError(interaction: APIInteraction, reference: SafeText): APIInteractionResponse {
	if (kindOf(interaction) === InteractionType.ApplicationCommandAutocomplete) {
		return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
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

function serialise(response: APIInteractionResponse): string {
	return JSON.stringify(response);
}

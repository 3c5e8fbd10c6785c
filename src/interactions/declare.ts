/** Declarations -> what Discord registers, with every language's texts. */

import { type ApplicationCommandOptionBase, ContextMenuCommandBuilder, SlashCommandBuilder } from '@discordjs/builders';
import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { DISCORD_LOCALES, wordsIn } from '../words/index.ts';
import type { Declaration, MessageCommand, OptionDeclaration } from './command.ts';

const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** The body of one command for Discord's `PUT /applications/{id}/commands`. */
export function toDiscord(declaration: Declaration): RESTPostAPIChatInputApplicationCommandsJSONBody {
	const { name, options } = declaration;
	const builder = new SlashCommandBuilder()
		.setName(name)
		.setDescription(wordsAt(`${name}.description`).en)
		.setDescriptionLocalizations(wordsAt(`${name}.description`).others)
		.setIntegrationTypes(INSTALLS)
		.setContexts(CONTEXTS);
	for (const [optionName, option] of Object.entries(options)) addOption(builder, name, optionName, option);
	return builder.toJSON();
}

/** The same for a command in the menu of a message. */
export function messageCommandToDiscord({
	name,
}: Pick<MessageCommand, 'name'>): RESTPostAPIContextMenuApplicationCommandsJSONBody {
	const { en, others } = wordsAt(`${name}.name`);
	return new ContextMenuCommandBuilder()
		.setType(ApplicationCommandType.Message)
		.setName(en)
		.setNameLocalizations(others)
		.setIntegrationTypes(INSTALLS)
		.setContexts(CONTEXTS)
		.toJSON();
}

function addOption(builder: SlashCommandBuilder, command: string, name: string, option: OptionDeclaration): void {
	const description = wordsAt(`${command}.option.${name}.description`);
	const localNames = wordsAt(`${command}.option.${name}.name`);
	const said = <B extends ApplicationCommandOptionBase>(one: B) =>
		one
			.setName(name)
			.setNameLocalizations(localNames.others)
			.setDescription(description.en)
			.setDescriptionLocalizations(description.others)
			.setRequired(option.required ?? false);
	switch (option.type) {
		case 'boolean':
			builder.addBooleanOption(said);
			break;
		case 'member':
			builder.addUserOption(said);
			break;
		case 'choice':
			builder.addStringOption((one) =>
				said(one).addChoices(
					option.choices.map((value) => {
						const { en, others } = wordsAt(`${command}.option.${name}.choice.${value}`);
						return { name: en, name_localizations: others, value };
					}),
				),
			);
			break;
		case 'string':
			builder.addStringOption((one) =>
				said(one)
					.setMaxLength(option.longest)
					.setAutocomplete(option.suggest ?? false),
			);
			break;
		case 'integer':
			builder.addIntegerOption((one) =>
				said(one)
					.setMinValue(option.min)
					.setMaxValue(option.max)
					.setAutocomplete(option.suggest ?? false),
			);
	}
}

function wordsAt(name: string): { en: string; others: Record<string, string> } {
	const others = Object.entries(DISCORD_LOCALES).map(([locale, discordLocale]) => [
		discordLocale,
		wordsIn(locale as keyof typeof DISCORD_LOCALES).named(name),
	]);
	return { en: wordsIn('en').named(name), others: Object.fromEntries(others) };
}

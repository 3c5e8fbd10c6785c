/** Declarations -> what Discord registers, with every language's texts. */

import { SlashCommandBuilder } from '@discordjs/builders';
import {
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { DISCORD_LOCALES, wordsIn } from '../words/index.ts';
import type { Declaration, OptionDeclaration } from './command.ts';

/** The body of one command for Discord's `PUT /applications/{id}/commands`. */
export function toDiscord(declaration: Declaration): RESTPostAPIChatInputApplicationCommandsJSONBody {
	const { name, options } = declaration;
	const builder = new SlashCommandBuilder()
		.setName(name)
		.setDescription(wordsAt(`${name}.description`).en)
		.setDescriptionLocalizations(wordsAt(`${name}.description`).others)
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
		.setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel);
	for (const [optionName, option] of Object.entries(options)) addOption(builder, name, optionName, option);
	return builder.toJSON();
}

function addOption(builder: SlashCommandBuilder, command: string, name: string, option: OptionDeclaration): void {
	const description = wordsAt(`${command}.option.${name}.description`);
	const localNames = wordsAt(`${command}.option.${name}.name`);
	if (option.type === 'boolean') {
		builder.addBooleanOption((boolean) =>
			boolean
				.setName(name)
				.setNameLocalizations(localNames.others)
				.setDescription(description.en)
				.setDescriptionLocalizations(description.others)
				.setRequired(option.required ?? false),
		);
		return;
	}
	builder.addIntegerOption((integer) =>
		integer
			.setName(name)
			.setNameLocalizations(localNames.others)
			.setDescription(description.en)
			.setDescriptionLocalizations(description.others)
			.setMinValue(option.min)
			.setMaxValue(option.max)
			.setAutocomplete(option.suggest ?? false)
			.setRequired(option.required ?? false),
	);
}

function wordsAt(name: string): { en: string; others: Record<string, string> } {
	const others = Object.entries(DISCORD_LOCALES).map(([locale, discordLocale]) => [
		discordLocale,
		wordsIn(locale as keyof typeof DISCORD_LOCALES).named(name),
	]);
	return { en: wordsIn('en').named(name), others: Object.fromEntries(others) };
}

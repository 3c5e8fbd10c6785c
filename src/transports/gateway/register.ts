/** Tells Discord the bot's commands, but only when it has others: there is a limit of 200 creations a day. */

import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type {
	APIApplicationCommandOption,
	RESTGetAPIApplicationCommandsResult,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
	RESTPutAPIApplicationCommandsResult,
} from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';

type Declared = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * Registers what differs and gives the ids of the commands by their names.
 * @throws what discord.js' REST throws
 */
export async function registerCommands(
	rest: REST,
	applicationId: string,
	declared: readonly Declared[],
): Promise<{ ids: Map<string, string>; changed: boolean }> {
	const route = Routes.applicationCommands(applicationId);
	const query = new URLSearchParams({ with_localizations: 'true' });
	const there = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
	const changed = !sameCommands(there, declared);
	const now = changed ? ((await rest.put(route, { body: declared })) as RESTPutAPIApplicationCommandsResult) : there;
	return { ids: new Map(now.map((command) => [command.name, command.id])), changed };
}

/** Whether Discord has just these commands, in whatever order and with whatever it leaves out or fills in. */
export function sameCommands(there: RESTGetAPIApplicationCommandsResult, declared: readonly Declared[]): boolean {
	return isDeepStrictEqual(byName(there.map(essence)), byName(declared.map(essence)));
}

function byName<T extends { name: string }>(commands: T[]): T[] {
	return commands.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a member sees of a command; defaults that Discord leaves out or fills in are made the same. */
function essence(command: Declared | RESTGetAPIApplicationCommandsResult[number]) {
	return {
		type: command.type ?? ApplicationCommandType.ChatInput,
		name: command.name,
		description: command.description,
		nameLocalizations: command.name_localizations ?? {},
		descriptionLocalizations: command.description_localizations ?? {},
		options: (command.options ?? []).map(optionEssence),
		integrationTypes: [...(command.integration_types ?? [])].sort(),
		contexts: [...(command.contexts ?? [])].sort(),
		permissions: command.default_member_permissions ?? null,
		nsfw: command.nsfw ?? false,
	};
}

function optionEssence(option: APIApplicationCommandOption) {
	return {
		...option,
		name_localizations: option.name_localizations ?? {},
		description_localizations: option.description_localizations ?? {},
		required: option.required ?? false,
		autocomplete: 'autocomplete' in option ? (option.autocomplete ?? false) : false,
	};
}

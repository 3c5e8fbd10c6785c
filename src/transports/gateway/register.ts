/** Tells Discord the bot's commands, but only when it has others: there is a limit of 200 creations a day. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type {
	RESTGetAPIApplicationCommandsResult,
	RESTPostAPIApplicationCommandsJSONBody,
	RESTPutAPIApplicationCommandsResult,
} from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Log } from '../../operating/index.ts';

type Declared = RESTPostAPIApplicationCommandsJSONBody;

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

const TRIES = 10;
const BETWEEN_TRIES_MS = 60_000;

/**
 * Registers, and where that fails tries again, each time after `pauseMs`, ten times in all. The bot answers meanwhile: the
 * commands of an earlier start go on working. What Discord refuses (a 4xx) is refused again, and is tried once.
 * @returns `undefined` when it was given up; the log has said why
 */
export async function keepTrying<T>(
	register: () => Promise<T>,
	{ log, pauseMs = BETWEEN_TRIES_MS }: { log: Log; pauseMs?: number },
): Promise<T | undefined> {
	for (let triesLeft = TRIES - 1; ; triesLeft--) {
		try {
			return await register();
		} catch (error) {
			if (error instanceof DiscordAPIError) {
				log.error('Discord refuses the commands; those of an earlier start go on working', {}, error);
				return undefined;
			}
			log.error('The commands could not be registered; those of an earlier start go on working', { triesLeft }, error);
			if (triesLeft === 0) return undefined;
		}
		await sleep(pauseMs);
	}
}

/** What a declaration can set of a command, an option or a choice; Discord adds other fields of its own. */
const DECLARED_FIELDS: ReadonlySet<string> = new Set([
	'type',
	'name',
	'name_localizations',
	'description',
	'description_localizations',
	'options',
	'required',
	'autocomplete',
	'choices',
	'value',
	'min_value',
	'max_value',
	'min_length',
	'max_length',
	'channel_types',
	'default_member_permissions',
	'nsfw',
]);

/** Whether Discord has just these commands, in whatever order and with whatever it leaves out or fills in. */
export function sameCommands(there: RESTGetAPIApplicationCommandsResult, declared: readonly Declared[]): boolean {
	return isDeepStrictEqual(byName(there.map(commandEssence)), byName(declared.map(commandEssence)));
}

function byName<T extends { name: string }>(commands: T[]): T[] {
	return commands.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a member sees of a command. */
function commandEssence(command: Declared | RESTGetAPIApplicationCommandsResult[number]) {
	return {
		...essence(command),
		type: command.type ?? ApplicationCommandType.ChatInput,
		name: command.name,
		integrationTypes: [...(command.integration_types ?? [])].sort(),
		contexts: [...(command.contexts ?? [])].sort(),
	};
}

/** The declared fields that say something: Discord may leave out what is false or has nothing in it, or fill it in. */
function essence(declared: object): object {
	const telling = Object.entries(declared).filter(([field, value]) => DECLARED_FIELDS.has(field) && !isNothing(value));
	return Object.fromEntries(
		telling.map(([field, value]) => [
			field,
			field === 'options' || field === 'choices' ? value.map((inner: object) => essence(inner)) : value,
		]),
	);
}

function isNothing(value: unknown): boolean {
	if (value === undefined || value === null || value === false || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

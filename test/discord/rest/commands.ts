/** Application commands: registering, reading, changing and deleting them, globally and in a server. */
import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { checkCommandList } from '../validate/command.ts';
import { validateCommand, validateCommands } from '../validate/index.ts';
import { isObject, newReport, type Problem } from '../validate/problem.ts';
import type { World } from '../world.ts';
import {
	NAME_TAKEN,
	NO_CONTENT,
	NOT_YOUR_APPLICATION,
	ok,
	refuseForm,
	TOO_MANY_CREATES,
	UNKNOWN_COMMAND,
} from './answer.ts';
import type { Handler } from './call.ts';

/** Commands that may be created a day and scope. */
const MAX_DAILY_CREATES = 200;

/** The commands of a server, or the global ones. */
function inScope(world: World, guild: string | undefined): APIApplicationCommand[] {
	return world.commands.filter((command) => command.guild_id === guild);
}

/** Lets only the application itself near its commands. */
function own(handler: Handler): Handler {
	return (world, call) =>
		call.params.application === world.applicationId ? handler(world, call) : NOT_YOUR_APPLICATION;
}

export const listCommands = own((world, { params, query }) => {
	const full = query.get('with_localizations') === 'true';
	return ok(inScope(world, params.guild).map((command) => (full ? command : withoutTranslations(command))));
});

export const getCommand = own((world, { params }) => {
	const command = inScope(world, params.guild).find((known) => known.id === params.command);
	return command ? ok(command) : UNKNOWN_COMMAND;
});

export const replaceCommands = own((world, { params, body }) => {
	const problems = world.validate ? validateCommands(body) : [];
	const refused = refuseForm(problems);
	if (refused) return refused;
	const declarations = Array.isArray(body) ? body.filter(isObject) : [];
	const before = inScope(world, params.guild);
	const commands = declarations.map((declaration) => {
		const same = before.find((command) => isSame(command, declaration));
		return makeCommand(world, declaration, params.guild, same);
	});
	const created = commands.filter((command) => !before.some((known) => known.id === command.id)).length;
	if (!mayCreate(world, params.guild, created)) return TOO_MANY_CREATES;
	world.commands = [...world.commands.filter((command) => command.guild_id !== params.guild), ...commands];
	return { ...ok(commands), problems };
});

export const createCommand = own((world, { params, body }) => {
	const before = inScope(world, params.guild);
	const declaration = isObject(body) ? body : {};
	const same = before.find((command) => isSame(command, declaration));
	const others = before.filter((command) => command !== same);
	const problems = world.validate ? [...validateCommand(body), ...validateTogether([...others, body])] : [];
	const refused = refuseForm(problems);
	if (refused) return refused;
	if (!mayCreate(world, params.guild, same ? 0 : 1)) return TOO_MANY_CREATES;
	const command = makeCommand(world, declaration, params.guild, same);
	world.commands = [...world.commands.filter((known) => known !== same), command];
	return { ...ok(command, same ? 200 : 201), problems };
});

export const editCommand = own((world, { params, body }) => {
	const before = inScope(world, params.guild);
	const command = before.find((known) => known.id === params.command);
	if (!command) return UNKNOWN_COMMAND;
	const declaration = { ...declarationOf(command), ...(isObject(body) ? body : {}), type: command.type };
	if (before.some((known) => known !== command && isSame(known, declaration))) return NAME_TAKEN;
	const problems = world.validate ? validateCommand(declaration) : [];
	const refused = refuseForm(problems);
	if (refused) return refused;
	const changed = makeCommand(world, declaration, params.guild, command);
	world.commands = world.commands.map((known) => (known === command ? changed : known));
	return { ...ok(changed), problems };
});

export const deleteCommand = own((world, { params }) => {
	const command = inScope(world, params.guild).find((known) => known.id === params.command);
	if (!command) return UNKNOWN_COMMAND;
	world.commands = world.commands.filter((known) => known !== command);
	return NO_CONTENT;
});

/** Counts, and names that clash; the path loses the number of the command, for only one was sent. */
function validateTogether(declarations: unknown[]): Problem[] {
	const report = newReport();
	checkCommandList(declarations, report);
	return report.problems.map((problem) => ({ ...problem, path: problem.path === '' ? '' : 'name' }));
}

function isSame(command: APIApplicationCommand, declaration: Record<string, unknown>): boolean {
	const type: unknown = declaration.type ?? 1;
	return command.name === declaration.name && command.type === type;
}

function mayCreate(world: World, guild: string | undefined, count: number): boolean {
	const scope = guild ?? '';
	const created = (world.created.get(scope) ?? 0) + count;
	if (created > MAX_DAILY_CREATES) return false;
	world.created.set(scope, created);
	return true;
}

/** A command as Discord keeps it: with everything that was left out. */
function makeCommand(
	world: World,
	declaration: Record<string, unknown>,
	guild: string | undefined,
	before: APIApplicationCommand | undefined,
): APIApplicationCommand {
	const { default_member_permissions: permissions, options } = declaration;
	const type: unknown = declaration.type ?? 1;
	const made: Record<string, unknown> = {
		id: before?.id ?? world.newId(),
		application_id: world.applicationId,
		version: world.newId(),
		default_member_permissions: permissions === undefined || permissions === null ? null : String(permissions),
		type,
		name: declaration.name,
		name_localizations: declaration.name_localizations ?? null,
		description: declaration.description ?? '',
		description_localizations: declaration.description_localizations ?? null,
		...(guild
			? { guild_id: guild }
			: {
					dm_permission: declaration.dm_permission ?? true,
					contexts: declaration.contexts ?? null,
					integration_types: declaration.integration_types ?? [0],
				}),
		nsfw: declaration.nsfw ?? false,
		...(Array.isArray(options) && options.length > 0 ? { options: options.map(option) } : {}),
	};
	return made as Partial<APIApplicationCommand> as APIApplicationCommand;
}

/** Discord leaves out what is false, and fills in empty translations. */
function option(declared: APIApplicationCommandOption): Record<string, unknown> {
	const { required, autocomplete, options, choices, ...rest }: Record<string, unknown> = { ...declared };
	return {
		name_localizations: null,
		description_localizations: null,
		...rest,
		...(required === true ? { required } : {}),
		...(autocomplete === true ? { autocomplete } : {}),
		...(Array.isArray(choices) && choices.length > 0
			? { choices: choices.map((choice: object) => ({ name_localizations: null, ...choice })) }
			: {}),
		...(Array.isArray(options) && options.length > 0 ? { options: options.map(option) } : {}),
	};
}

/** Only what a bot declares, of a command that Discord gave. */
function declarationOf(command: object): Record<string, unknown> {
	const {
		id: _id,
		application_id: _application,
		version: _version,
		guild_id: _guild,
		...rest
	} = { ...command } as Record<string, unknown>;
	return rest;
}

function withoutTranslations(value: object): Record<string, unknown> {
	const {
		name_localizations: _name,
		description_localizations: _description,
		...rest
	} = { ...value } as Record<string, unknown>;
	for (const field of ['options', 'choices']) {
		const list = rest[field];
		if (Array.isArray(list)) rest[field] = list.map(withoutTranslations);
	}
	return rest;
}

/** What Discord's own client checks while a member types a command: nothing else ever reaches a bot. */
import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { attach } from './messages.ts';
import { apiMember, apiUser, type Channel, MARA, type Place, type User } from './people.ts';
import type { CommandData, Resolved, SentOption } from './sent.ts';
import { lengthOf } from './validate/problem.ts';
import type { FilePart, World } from './world.ts';

export type TypedValue = string | number | boolean | Partial<User> | Partial<Channel> | FilePart;
export type TypedOptions = Record<string, TypedValue>;

const SUB_COMMAND = 1;
const SUB_COMMAND_GROUP = 2;
const MAX_STRING = 6000;
const MAX_NUMBER = 2 ** 53;

/** The part of an option's declaration that limits what may be typed. */
interface Declared {
	name: string;
	type: number;
	required?: boolean;
	autocomplete?: boolean;
	choices?: { name: string; value: string | number }[];
	min_value?: number;
	max_value?: number;
	min_length?: number;
	max_length?: number;
	options?: Declared[];
}

export interface Typed {
	data: CommandData;
	/** The type of the option that has the focus. */
	focused: number | null;
}

/**
 * `words` are the command's name and, for commands with sub-commands, the names below it. Throws where the client
 * would not send: an unknown option, a wrong type, a value out of bounds, a required option left out.
 */
export function typeCommand(
	world: World,
	place: Place,
	command: APIApplicationCommand,
	words: string[],
	typed: TypedOptions,
	focus?: { name: string; text: string },
): Typed {
	const resolved: Resolved = {};
	let declared = declarations(command.options);
	const path: Declared[] = [];
	for (const word of words) {
		const sub = declared.find((option) => option.name === word);
		if (!sub || (sub.type !== SUB_COMMAND && sub.type !== SUB_COMMAND_GROUP)) {
			throw new Error(`/${command.name} has no sub-command ${word}`);
		}
		path.push(sub);
		declared = sub.options ?? [];
	}
	const first = declared[0]?.type;
	if (first === SUB_COMMAND || first === SUB_COMMAND_GROUP) {
		throw new Error(`/${command.name} needs one of its sub-commands: ${declared.map(({ name }) => name).join(', ')}`);
	}
	for (const name of [...Object.keys(typed), ...(focus ? [focus.name] : [])]) {
		if (!declared.some((option) => option.name === name)) throw new Error(`/${command.name} has no option ${name}`);
	}
	const options: SentOption[] = Object.entries(typed).flatMap(([name, value]) => {
		const option = declared.find((known) => known.name === name);
		if (!option || name === focus?.name) return [];
		return [{ name, type: option.type, value: accept(world, place, option, value, resolved) }];
	});
	let focused: number | null = null;
	if (focus) {
		const option = declared.find((known) => known.name === focus.name);
		if (!option?.autocomplete) throw new Error(`The option ${focus.name} has no autocomplete`);
		focused = option.type;
		// While it is typed any text is sent, for numbers too.
		options.push({ name: focus.name, type: option.type, value: focus.text, focused: true });
	} else {
		const missing = declared.find((option) => option.required && !Object.hasOwn(typed, option.name));
		if (missing) throw new Error(`/${command.name} needs its option ${missing.name}`);
	}
	const nested = path.reduceRight<SentOption[]>(
		(inner, { name, type }) => [{ name, type, ...(inner.length > 0 ? { options: inner } : {}) }],
		options,
	);
	const data: CommandData = {
		id: command.id,
		name: command.name,
		type: command.type,
		...(nested.length > 0 ? { options: nested } : {}),
		...(Object.keys(resolved).length > 0 ? { resolved } : {}),
		...(command.guild_id ? { guild_id: command.guild_id } : {}),
	};
	return { data, focused };
}

function declarations(options: APIApplicationCommandOption[] | undefined): Declared[] {
	return (options ?? []) as Declared[];
}

function accept(
	world: World,
	place: Place,
	option: Declared,
	value: TypedValue,
	resolved: Resolved,
): string | number | boolean {
	const wrong = (why: string) => new Error(`The option ${option.name} ${why}: ${JSON.stringify(value)}`);
	const { choices = [] } = option;
	if (choices.length > 0) {
		const choice = choices.find((known) => known.value === value || known.name === value);
		if (!choice) throw wrong(`takes one of ${choices.map(({ name }) => name).join(', ')}`);
		return choice.value;
	}
	switch (option.type) {
		case 3:
			return text(option, value, wrong);
		case 4:
		case 10:
			return number(option, value, wrong);
		case 5:
			if (typeof value !== 'boolean') throw wrong('takes true or false');
			return value;
		case 6:
		case 9:
			return user(place, value, resolved, wrong);
		case 7: {
			if (typeof value !== 'object') throw wrong('takes a channel');
			const channel = { ...place.channel, ...value };
			resolved.channels = { ...resolved.channels, [channel.id]: { ...channel, permissions: `${place.permissions}` } };
			return channel.id;
		}
		case 11: {
			if (typeof value !== 'object' || !('bytes' in value)) throw wrong('takes a file');
			const attachment = attach(world, place.channel.id, value);
			resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
			return attachment.id;
		}
		default:
			throw wrong(`is of a type (${option.type}) that cannot be typed here`);
	}
}

type Wrong = (why: string) => Error;

function text(
	{ min_length: min = 0, max_length: max = MAX_STRING }: Declared,
	value: TypedValue,
	wrong: Wrong,
): string {
	if (typeof value !== 'string' || value === '') throw wrong('takes text');
	const length = lengthOf(value);
	if (length < min || length > max) throw wrong(`takes ${min} to ${max} characters`);
	return value;
}

function number(option: Declared, value: TypedValue, wrong: Wrong): number {
	const { min_value: min = -MAX_NUMBER, max_value: max = MAX_NUMBER } = option;
	if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('takes a number');
	if (option.type === 4 && !Number.isSafeInteger(value)) throw wrong('takes a whole number');
	if (value < min || value > max) throw wrong(`takes ${min} to ${max}`);
	return value;
}

function user(place: Place, value: TypedValue, resolved: Resolved, wrong: Wrong): string {
	if (typeof value !== 'object') throw wrong('takes a user');
	const chosen: User = { ...MARA, ...(value as Partial<User>) };
	resolved.users = { ...resolved.users, [chosen.id]: apiUser(chosen) };
	if (place.guild) {
		const { user: _user, ...member } = apiMember({ ...place, user: chosen });
		resolved.members = { ...resolved.members, [chosen.id]: member };
	}
	return chosen.id;
}

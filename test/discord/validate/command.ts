/** What Discord refuses in application commands although its published schema lets it through. */
import { isObject, lengthOf, note, type Report } from './problem.ts';

/** The locales that Discord knows: https://docs.discord.com/developers/reference#locales */
const LOCALES: ReadonlySet<string> = new Set(
	`ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi
	zh-CN zh-TW`.split(/\s+/),
);

/** Names of slash commands and options: the documentation's own pattern, whose lengths the schema holds. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]*$/u;

const MAX_COMMAND_TEXT = 8000;
const MAX_VALUE = 100;

const CHAT_INPUT = 1;
const USER = 2;
const MESSAGE = 3;
const MAX_COMMANDS = new Map([
	[CHAT_INPUT, 100],
	[USER, 15],
	[MESSAGE, 15],
]);

const SUB_COMMAND = 1;
const SUB_COMMAND_GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const NUMBER = 10;
const TYPED: ReadonlySet<unknown> = new Set([STRING, INTEGER, NUMBER]);

export function checkCommand(command: unknown, report: Report): void {
	if (!isObject(command)) return;
	const type = command.type ?? CHAT_INPUT;
	permissions(command.default_member_permissions, report);
	locales(command, report);
	if (type === CHAT_INPUT) {
		name(command, report);
		if (typeof command.description !== 'string' || command.description === '') {
			note(report, 'BASE_TYPE_REQUIRED', 'This field is required', 'description');
		}
		const text = options(command.options, report) + longest(command, 'name') + longest(command, 'description');
		if (text > MAX_COMMAND_TEXT) {
			const message = `Command exceeds maximum size (${MAX_COMMAND_TEXT})`;
			note(report, 'APPLICATION_COMMAND_TOO_LARGE', message);
		}
	} else {
		if (command.description) {
			const message = 'Context menu commands cannot have description';
			note(report, 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED', message, 'description');
		}
		if (Array.isArray(command.options) && command.options.length > 0) {
			const message = 'Context menu commands cannot have options';
			note(report, 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_ALLOWED', message, 'options');
		}
	}
	for (const field of ['contexts', 'integration_types']) noRepetition(command[field], field, report);
}

/** What only shows when all commands of a scope are seen together. The paths begin with the number of the command. */
export function checkCommandList(commands: readonly unknown[], report: Report): void {
	const seen = new Set<string>();
	const counts = new Map<number, number>();
	for (const [index, command] of commands.entries()) {
		if (!isObject(command)) continue;
		const type = typeof command.type === 'number' ? command.type : CHAT_INPUT;
		const key = `${type} ${String(command.name)}`;
		if (seen.has(key)) {
			const message = 'Application command names must be unique';
			note(report, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message, index);
		}
		seen.add(key);
		counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	for (const [type, most] of MAX_COMMANDS) {
		if ((counts.get(type) ?? 0) > most) note(report, TOO_MANY_COMMANDS, tooManyCommands(most));
	}
}

/** The code under which too many commands are reported: Discord answers with JSON code 30032. */
export const TOO_MANY_COMMANDS = 'APPLICATION_COMMANDS_MAXIMUM';

function tooManyCommands(most: number): string {
	return `Maximum number of application commands reached (${most})`;
}

/** Checks a list of options, returns how many characters count towards the size of the command. */
function options(list: unknown, report: Report): number {
	if (!Array.isArray(list)) return 0;
	const names = new Set<unknown>();
	let text = 0;
	let optional = false;
	let kind: 'values' | 'commands' | undefined;
	for (let index = 0; index < list.length; index++) {
		const option: unknown = list[index];
		if (!isObject(option)) continue;
		report.path.push('options', index);
		if (names.has(option.name)) {
			const message = 'Option name is duplicated';
			note(report, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message);
		}
		names.add(option.name);
		const found = option.type === SUB_COMMAND || option.type === SUB_COMMAND_GROUP ? 'commands' : 'values';
		kind ??= found;
		if (kind !== found) {
			const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
			note(report, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
		}
		if (option.required === true && optional) {
			const message = 'Required options must be placed before non-required options';
			note(report, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
		}
		if (option.required !== true) optional = true;
		text += one(option, report);
		report.path.pop();
		report.path.pop();
	}
	return text;
}

function one(option: Record<string, unknown>, report: Report): number {
	name(option, report);
	locales(option, report);
	const { min_value: min, max_value: max, min_length: minLength, max_length: maxLength } = option;
	if (typeof min === 'number' && typeof max === 'number' && min > max) minimum('min_value', 'max_value', report);
	if (typeof minLength === 'number' && typeof maxLength === 'number' && minLength > maxLength) {
		minimum('min_length', 'max_length', report);
	}
	for (const key of ['min_value', 'max_value']) {
		const value = option[key];
		if (option.type === INTEGER && typeof value === 'number' && !Number.isInteger(value)) {
			note(report, 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`, key);
		}
	}
	return (
		longest(option, 'name') + longest(option, 'description') + choices(option, report) + options(option.options, report)
	);
}

function minimum(low: string, high: string, report: Report): void {
	note(report, 'APPLICATION_COMMAND_OPTION_MIN_EXCEEDS_MAX', `${low} must not be greater than ${high}`, low);
}

function choices(option: Record<string, unknown>, report: Report): number {
	const list = option.choices;
	if (!Array.isArray(list) || list.length === 0) return 0;
	if (option.autocomplete === true) {
		const message = 'Autocomplete cannot be set with choices';
		note(report, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES', message);
	}
	let text = 0;
	const names = new Set<unknown>();
	for (let index = 0; index < list.length; index++) {
		const choice: unknown = list[index];
		if (!isObject(choice)) continue;
		report.path.push('choices', index);
		if (names.has(choice.name)) {
			note(report, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', 'Option choice name is duplicated');
		}
		names.add(choice.name);
		locales(choice, report);
		text += longest(choice, 'name') + lengthOf(String(choice.value));
		choiceValue(option.type, choice.value, report);
		report.path.pop();
		report.path.pop();
	}
	return text;
}

/** The value of a choice has the type of its option, in declarations and in autocomplete. */
export function choiceValue(optionType: unknown, value: unknown, report: Report): void {
	if (!TYPED.has(optionType)) return;
	const fits =
		optionType === STRING
			? typeof value === 'string' && value !== '' && lengthOf(value) <= MAX_VALUE
			: typeof value === 'number' && (optionType === NUMBER || Number.isInteger(value));
	if (fits) return;
	const kind = optionType === STRING ? `a string of 1 to ${MAX_VALUE}` : optionType === NUMBER ? 'a number' : 'int';
	note(report, 'APPLICATION_COMMAND_OPTION_CHOICE_VALUE_INVALID', `Value "${String(value)}" is not ${kind}.`, 'value');
}

function name(command: Record<string, unknown>, report: Report): void {
	if (typeof command.name === 'string') validName(command.name, report, 'name');
	const translations = command.name_localizations;
	if (!isObject(translations)) return;
	for (const [locale, value] of Object.entries(translations)) {
		if (typeof value === 'string') validName(value, report, 'name_localizations', locale);
	}
}

function validName(value: string, report: Report, ...below: string[]): void {
	if (NAME.test(value) && value === value.toLowerCase()) return;
	note(report, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid', ...below);
}

function locales(holder: Record<string, unknown>, report: Report): void {
	for (const field of ['name_localizations', 'description_localizations']) {
		const translations = holder[field];
		if (!isObject(translations)) continue;
		for (const locale of Object.keys(translations)) {
			if (LOCALES.has(locale)) continue;
			note(report, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`, field, locale);
		}
	}
}

function longest(holder: Record<string, unknown>, field: string): number {
	let most = typeof holder[field] === 'string' ? lengthOf(holder[field]) : 0;
	const translations = holder[`${field}_localizations`];
	if (!isObject(translations)) return most;
	for (const value of Object.values(translations)) {
		if (typeof value === 'string') most = Math.max(most, lengthOf(value));
	}
	return most;
}

/** The schema says an integer; Discord takes and gives a string of digits. */
function permissions(value: unknown, report: Report): void {
	if (value === undefined || value === null || (typeof value === 'string' && /^\d+$/.test(value))) return;
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return;
	note(report, 'BITFIELD_TYPE_COERCE', `"${String(value)}" is not a permission set.`, 'default_member_permissions');
}

function noRepetition(list: unknown, field: string, report: Report): void {
	if (Array.isArray(list) && new Set(list).size < list.length) {
		note(report, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The Set already contains the value', field);
	}
}

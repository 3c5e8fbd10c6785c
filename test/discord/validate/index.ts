/**
 * Whether Discord would take it: every function returns the list of broken rules, `[]` when there are none.
 * The published schemas come first, what they let through is checked behind them. Fast enough for sweeps.
 */
import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	ApplicationCommandCreateRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	MessageCreateRequestSchema,
	ModalInteractionCallbackRequestSchema,
	PongInteractionCallbackRequestSchema,
	UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { checkCommand, checkCommandList, choiceValue } from './command.ts';
import { type Check, compile } from './compile.ts';
import { checkComponents, newTally } from './components.ts';
import { checkMessage, type MessageFacts, SOME_MESSAGE } from './message.ts';
import { isObject, newReport, note, type Problem, type Report } from './problem.ts';

export type { MessageFacts } from './message.ts';
export type { Problem } from './problem.ts';

const MAX_MODAL_COMPONENTS = 5;
const DEFERRED_MESSAGE = 5;

const command = compile(ApplicationCommandCreateRequestSchema);
const update = compile(UpdateMessageInteractionCallbackRequestSchema);
const create = compile(CreateMessageInteractionCallbackRequestSchema);

const RESPONSES = new Map<unknown, Check>([
	[1, compile(PongInteractionCallbackRequestSchema)],
	[4, create],
	[5, create],
	[6, update],
	[7, update],
	[8, compile(ApplicationCommandAutocompleteCallbackRequestSchema)],
	[9, compile(ModalInteractionCallbackRequestSchema)],
]);

const MESSAGES = {
	/** Sent as a follow-up. */
	'follow-up': compile(IncomingWebhookInteractionRequestSchema),
	/** Changes a message that is there, see `MessageFacts.edits`. */
	edit: compile(IncomingWebhookUpdateRequestPartialSchema),
	/** Posted to a channel. */
	post: compile(MessageCreateRequestSchema),
};

/** An answer to an interaction, as sent to its callback: `{ type, data }`. */
export function validateResponse(response: unknown, facts: MessageFacts = {}): Problem[] {
	const report = newReport();
	const type = isObject(response) ? response.type : undefined;
	const check = RESPONSES.get(type);
	if (!check || !isObject(response)) {
		const types = [...RESPONSES.keys()].join(', ');
		note(report, 'BASE_TYPE_CHOICES', `Value must be one of {${types}}.`, 'type');
		return report.problems;
	}
	check(response, report);
	report.path.push('data');
	const { data } = response;
	if (type === 4) checkMessage(data ?? {}, facts, report);
	if (type === DEFERRED_MESSAGE) deferred(data, report);
	if (type === 7) checkMessage(data, { ...facts, edits: facts.edits ?? SOME_MESSAGE }, report);
	if (type === 9) checkModal(data, report);
	report.path.pop();
	return report.problems;
}

/** A message that is posted to a channel (`post`), follows an answer, or edits one. */
export function validateMessage(
	message: unknown,
	facts: MessageFacts & { kind?: keyof typeof MESSAGES } = {},
): Problem[] {
	const report = newReport();
	const { kind = facts.edits ? 'edit' : 'follow-up' } = facts;
	MESSAGES[kind](message, report);
	const edits = facts.edits ?? (kind === 'edit' ? SOME_MESSAGE : undefined);
	checkMessage(message, { files: facts.files, edits }, report);
	return report.problems;
}

/** One application command, as sent to be registered. */
export function validateCommand(declaration: unknown): Problem[] {
	const report = newReport();
	commandInto(declaration, report);
	return report.problems;
}

/** All commands of a scope together, as sent to replace those that are there. */
export function validateCommands(declarations: unknown): Problem[] {
	const report = newReport();
	if (!Array.isArray(declarations)) {
		note(report, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
		return report.problems;
	}
	for (const [index, declaration] of declarations.entries()) {
		report.path.push(index);
		commandInto(declaration, report);
		report.path.pop();
	}
	checkCommandList(declarations, report);
	return report.problems;
}

/** Autocomplete choices for an option of the type given (3 string, 4 integer, 10 number). */
export function validateChoices(choices: unknown, optionType: number): Problem[] {
	const report = newReport();
	if (!Array.isArray(choices)) return report.problems;
	for (const [index, choice] of choices.entries()) {
		report.path.push('data', 'choices', index);
		if (isObject(choice)) choiceValue(optionType, choice.value, report);
		report.path.length -= 3;
	}
	return report.problems;
}

/** Fields that Discord takes on commands and the schema does not list, or lists with another type. */
function commandInto(declaration: unknown, report: Report): void {
	if (!isObject(declaration)) {
		command(declaration, report);
		return;
	}
	const { nsfw: _nsfw, default_permission: _default, default_member_permissions: _permissions, ...rest } = declaration;
	// A command that was read from Discord may be sent back as it is.
	for (const field of ['id', 'application_id', 'version', 'guild_id']) delete rest[field];
	command(rest, report);
	checkCommand(declaration, report);
}

function deferred(data: unknown, report: Report): void {
	if (!isObject(data)) return;
	for (const field of ['content', 'embeds', 'components', 'attachments', 'poll']) {
		if (data[field] !== undefined && data[field] !== null) {
			note(report, 'DEFERRED_TAKES_NO_MESSAGE', 'Discord ignores this until the reply is edited.', field);
		}
	}
}

function checkModal(data: unknown, report: Report): void {
	if (!isObject(data)) return;
	const { components } = data;
	report.path.push('components');
	if (Array.isArray(components) && components.length > MAX_MODAL_COMPONENTS) {
		note(report, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_MODAL_COMPONENTS} in length.`);
	}
	checkComponents(components, report, newTally(undefined, true));
	report.path.pop();
}

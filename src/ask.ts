/**
 * `npm run -s ask -- '/port number:3040'`: the bot without Discord, for a look, for scripts and for sweeps.
 * It goes the same way as a member's command, and never reads `.env`.
 */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Choice, Command, ReplyFile } from './interactions/index.ts';
import { assembleOffline, endWithReader, WRONG_USE } from './offline.ts';
import {
	linesOf,
	parseLine,
	parseSuggested,
	pressedInteraction,
	showMessage,
	suggestInteraction,
	type Typed,
	typedInteraction,
} from './transports/terminal/index.ts';
import { foreign, join, LOCALES, unescaped, wordsIn } from './words/index.ts';

const { commands, dispatch } = assembleOffline();
const arguments_ = readArguments();
const { options, locale } = arguments_;
const words = wordsIn(locale);

endWithReader();

if (options.stdin) await answerLines();
else await answerOnce(arguments_.line);

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				json: { type: 'boolean' },
				folds: { type: 'boolean' },
				facts: { type: 'boolean' },
				suggest: { type: 'boolean' },
				stdin: { type: 'boolean' },
				fold: { type: 'string' },
				system: { type: 'string' },
				out: { type: 'string' },
				locale: { type: 'string', default: 'en' },
			},
		});
		const asked = LOCALES.find((one) => one === values.locale);
		const isComplete = values.stdin === true ? positionals.length === 0 : positionals.length > 0;
		const isSystemOfNothing = values.system !== undefined && values.fold === undefined;
		if (asked === undefined || !isComplete || isSystemOfNothing) return wrongUse();
		return { options: values, locale: asked, line: positionals.join(' ') };
	} catch {
		// parseArgs throws at an option that it does not know.
		return wrongUse();
	}
}

function wrongUse(): never {
	console.error(wordsIn('en').say('terminal.usage'));
	process.exit(WRONG_USE);
}

async function answerOnce(line: string): Promise<void> {
	const answer = await answerTo(line);
	if (typeof answer === 'string') {
		console.log(answer);
	} else if ('error' in answer) {
		console.error(answer.error);
		process.exitCode = WRONG_USE;
	} else {
		console.log(JSON.stringify(answer.json, null, 2));
	}
}

/** One JSON a line, in the order of the commands. */
async function answerLines(): Promise<void> {
	options.json = true;
	for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
		const answer = await answerTo(line);
		const json = typeof answer === 'object' && 'json' in answer ? answer.json : answer;
		if (!process.stdout.write(`${JSON.stringify(json)}\n`)) {
			await new Promise((resolve) => process.stdout.once('drain', resolve));
		}
	}
}

async function answerTo(line: string): Promise<string | { json: unknown } | { error: string }> {
	if (options.suggest) return suggestionsFor(line);
	const typed = parseLine(
		line,
		commands.map((command) => command.declaration),
		words,
	);
	if ('problem' in typed) return { error: unescaped(typed.problem) };
	const command = commands.find((one) => one.declaration === typed.declaration);
	if (command === undefined) return wrongUse();
	if (options.facts) return { json: await command.answer(typed.options) };
	const folds = command.folds(typed.options);
	if (options.fold !== undefined) return oneFold(typed, folds, options.fold, options.system);
	const { message: card, files } = await replyTo(typed);
	// Of many commands nobody looks at the pictures.
	const written = options.stdin || files.length === 0 ? [] : writeFiles(files);
	if (written.length > 0 && (options.folds || options.json)) console.error(written.join('\n'));
	if (options.folds) return { json: { card, folds: Object.fromEntries(await openAll(folds)) } };
	if (options.json) return { json: card };
	const opened = await openAll(folds);
	return [showMessage(card), ...written, ...opened.map(([name, fold]) => `\n${rule(name)}\n${showMessage(fold)}`)].join(
		'\n',
	);
}

/** What Discord would suggest while the line is typed. */
async function suggestionsFor(line: string): Promise<string | { json: unknown } | { error: string }> {
	const suggested = parseSuggested(
		line,
		commands.map((command) => command.declaration),
		words,
	);
	if ('problem' in suggested) return { error: unescaped(suggested.problem) };
	const { data } = JSON.parse((await dispatch(suggestInteraction(suggested, locale))).body);
	const { choices }: { choices: Choice[] } = data;
	return options.json ? { json: choices } : choices.map(({ name }) => name).join('\n');
}

async function oneFold(
	{ declaration }: Typed,
	folds: ReturnType<Command['folds']>,
	fold: string,
	system: string | undefined,
) {
	const name = system === undefined ? fold : `${fold}:${system}`;
	const id = Object.hasOwn(folds, name) ? folds[name] : undefined;
	if (id === undefined) {
		const known = join(Object.keys(folds).map(foreign), ', ');
		const example = words.named(`${declaration.name}.example`);
		const problem =
			known === ''
				? words.say('terminal.unknown-option', { typed: foreign(name), example })
				: words.say('terminal.unknown-fold', { typed: foreign(name), folds: known });
		return { error: unescaped(problem) };
	}
	const message = await pressed(id);
	return options.json ? { json: message } : showMessage(message);
}

function openAll(folds: ReturnType<Command['folds']>): Promise<[string, APIInteractionResponseCallbackData][]> {
	return Promise.all(
		Object.entries(folds).map(
			async ([name, id]): Promise<[string, APIInteractionResponseCallbackData]> => [name, await pressed(id)],
		),
	);
}

async function replyTo(
	typed: Typed,
): Promise<{ message: APIInteractionResponseCallbackData; files: readonly ReplyFile[] }> {
	const { body, files } = await dispatch(typedInteraction(typed, locale));
	return { message: JSON.parse(body).data, files };
}

/** Into the folder of `--out`, or a new one among the system's temporary ones; gives the paths. */
function writeFiles(files: readonly ReplyFile[]): string[] {
	const folder = options.out ?? mkdtempSync(path.join(tmpdir(), 'harbormaster-'));
	mkdirSync(folder, { recursive: true });
	return files.map(({ name, bytes }) => {
		const file = path.join(folder, name);
		writeFileSync(file, bytes);
		return file;
	});
}

/** What a member who presses the button is sent: a new private message. */
async function pressed(id: string): Promise<APIInteractionResponseCallbackData> {
	return JSON.parse((await dispatch(pressedInteraction(id, locale))).body).data;
}

function rule(name: string): string {
	return `──── ${name} ────`;
}

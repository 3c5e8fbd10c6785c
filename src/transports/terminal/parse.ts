/** A typed line -> a command and its options, refused where Discord's own client would refuse it. */

import type { Declaration, OptionDeclaration, OptionValues } from '../../interactions/index.ts';
import { foreign, type SafeText, shorten, type Words } from '../../words/index.ts';

export interface Typed {
	declaration: Declaration;
	options: OptionValues;
}

/** An option of a command that is being typed into. */
export interface Suggested {
	declaration: Declaration;
	option: string;
	text: string;
}

/** How much of a wrong command is repeated in the sentence about it. */
const REPEATED_LENGTH = 40;

/**
 * `/port number:3040 private:true`. A value runs to the next known `name:` or to the end, so it needs no quotes; text
 * before the first name belongs to the first option, as it does in Discord.
 */
export function parseLine(
	line: string,
	declarations: readonly Declaration[],
	words: Words,
): Typed | { problem: SafeText } {
	const { declaration, rest } = splitLine(line, declarations);
	if (declaration === undefined) {
		const commands = foreign(declarations.map((one) => `/${one.name}`).join(', '));
		return { problem: words.say('terminal.unknown-command', { typed: repeated(line), commands }) };
	}
	const names = Object.keys(declaration.options);
	const texts = splitOptions(rest.trim(), names);
	const options: OptionValues = {};
	for (const [option, text] of texts) {
		const declared = declaration.options[option];
		// Discord has no repeated options: the second one would silently win.
		if (declared === undefined || options[option] !== undefined) {
			return {
				problem: words.say('terminal.unknown-option', {
					typed: repeated(text),
					example: exampleOf(declaration, words),
				}),
			};
		}
		const value = readValue(text, declared);
		if (value === undefined) return { problem: words.named(`${declaration.name}.option.${option}.wrong`) };
		options[option] = value;
	}
	const missing = names.find((one) => declaration.options[one]?.required === true && options[one] === undefined);
	return missing === undefined
		? { declaration, options }
		: { problem: words.named(`${declaration.name}.option.${missing}.wrong`) };
}

/** `/find name:valh`, not yet sent: the last option that is named, if it has suggestions. */
export function parseSuggested(
	line: string,
	declarations: readonly Declaration[],
	words: Words,
): Suggested | { problem: SafeText } {
	const { declaration, rest } = splitLine(line, declarations);
	const [option = '', text = ''] = splitOptions(rest, Object.keys(declaration?.options ?? {})).at(-1) ?? [];
	if (declaration !== undefined && suggests(declaration.options[option])) return { declaration, option, text };
	const suggesting = declarations.filter((one) => Object.values(one.options).some(suggests));
	const examples = foreign(suggesting.map((one) => words.named(`${one.name}.example`)).join(', '));
	return { problem: words.say('terminal.no-suggestions', { examples }) };
}

/** `/port 3040` -> the command, if there is one of that name, and what stands behind it. */
function splitLine(line: string, declarations: readonly Declaration[]) {
	const [, name, rest = ''] = /^\s*\/([^\s]+)(?:\s+(.*))?$/s.exec(line) ?? [];
	return { declaration: declarations.find((one) => one.name === name), rest };
}

function suggests(option: OptionDeclaration | undefined): boolean {
	return option !== undefined && 'suggest' in option && option.suggest === true;
}

function repeated(text: string): SafeText {
	return foreign(shorten(text, REPEATED_LENGTH));
}

function exampleOf(declaration: Declaration, words: Words): SafeText {
	return words.named(`${declaration.name}.example`);
}

/** Pairs of option and text. */
function splitOptions(rest: string, names: readonly string[]): [string, string][] {
	if (rest === '') return [];
	const [first = ''] = names;
	if (names.length === 0) return [['', rest]];
	const pattern = new RegExp(`(?:^|\\s)(${names.join('|')}):`, 'g');
	const found = [...rest.matchAll(pattern)];
	const leading = rest.slice(0, found[0]?.index ?? rest.length).trim();
	const pairs: [string, string][] = leading === '' ? [] : [[first, leading]];
	for (const [index, match] of found.entries()) {
		const from = match.index + match[0].length;
		pairs.push([match[1] ?? '', rest.slice(from, found[index + 1]?.index ?? rest.length).trim()]);
	}
	return pairs;
}

function readValue(text: string, option: OptionDeclaration): number | boolean | string | undefined {
	if (option.type === 'string') return text !== '' && text.length <= option.longest ? text : undefined;
	if (option.type === 'choice') return option.choices.find((one) => one === text.toLowerCase());
	if (option.type === 'member') return /^(?:<@!?)?(\d{17,20})>?$/.exec(text)?.[1];
	if (option.type === 'boolean') {
		const lower = text.toLowerCase();
		return lower === 'true' || lower === 'false' ? lower === 'true' : undefined;
	}
	if (!/^\d{1,9}$/.test(text)) return undefined;
	const value = Number(text);
	return value >= option.min && value <= option.max ? value : undefined;
}

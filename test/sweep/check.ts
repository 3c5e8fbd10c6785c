/** What must hold for every message of every number. Each check gives sentences about what is wrong, or nothing. */
import { hash } from 'node:crypto';
import { MessageFlags } from 'discord-api-types/v10';
import { loadPorts, type PortFacts } from '../../src/ports/index.ts';
import { CARD_CHARACTERS, CARD_LINES, PHONE_COLUMNS, RESERVED } from '../../src/replies/budget.ts';
import { LOCALES, type Locale, plain, wordsIn } from '../../src/words/index.ts';
import { walk } from '../discord/components.ts';
import { validateResponse } from '../discord/index.ts';
import { lengthOf } from '../discord/validate/problem.ts';
import { type MarkdownNode, parseMarkdown, readerSees } from '../proofs/markdown.ts';
import { type Size, sizeOf } from './measure.ts';
import { isUnderstood, type Reached, reach } from './port.ts';

/** Discord's limits for a message: characters and bytes of all text, and components. Each text display adds bytes. */
const LIMITS = { characters: 4_000, components: 40, bytes: 10_000 };
const BYTES_PER_TEXT = 12;

const TEXT_DISPLAY = 10;
const NEW_MESSAGE = 4;

const ports = loadPorts();

export interface CardSize extends Size {
	port: number;
	locale: Locale;
}

export interface Checked {
	passed: number;
	/** One for each message that is not as it should be. */
	failures: string[];
	cards: CardSize[];
}

/**
 * What was found before, by message and by text. Of two that differ in nothing but the number, written with as many
 * digits, one is looked at.
 */
export type Seen = Map<string, Findings>;

interface Findings {
	problems: string[];
	size: Size;
}

/** Checks every message of a number in every language. */
export async function checkPort(port: number, seen: Seen): Promise<Checked> {
	const facts = ports.look(port);
	const checked: Checked = { passed: 0, failures: [], cards: [] };
	// Where a number is taken, the one beside it is suggested.
	const numbers = new RegExp(`${port}|${port + 1}|${port - 1}`, 'g');
	const alike = (what: unknown) => {
		const key = JSON.stringify(what).replace(numbers, (number) =>
			`${Number(number) - port}`.padEnd(number.length, '#'),
		);
		return hash('md5', key, 'base64');
	};
	for (const locale of LOCALES) {
		const pages: string[] = [];
		for await (const reached of reach(port, locale)) {
			const text = textOf(reached.message);
			if (/^fold more(?: \d+)?$/.test(reached.name)) pages.push(text);
			const { problems, size } = findingsOn(reached, text, locale, alike, seen);
			const all = [...problems];
			if (reached.name === 'card') {
				checked.cards.push({ port, locale, ...size });
				all.push(...cardProblems(text, size, facts, locale));
			}
			if (all.length === 0) checked.passed++;
			else checked.failures.push(`${port} ${locale} ${reached.name}: ${all.join('; ')}`);
		}
		const missing = missingFrom(pages, facts);
		if (missing.length > 0) checked.failures.push(`${port} ${locale} more: says nothing of ${missing.join(', ')}`);
	}
	return checked;
}

type Alike = (what: unknown) => string;

/** What holds for every message, and the size of its text. */
function findingsOn(reached: Reached, text: string, locale: Locale, alike: Alike, seen: Seen): Findings {
	const numbered = !reached.name.startsWith('fold which-program');
	const key = alike([locale, numbered, reached.posted, reached.message]);
	let findings = seen.get(key);
	if (findings === undefined) {
		const { problems, size } = textFindings(text, numbered, locale, alike, seen);
		findings = { problems: [...problems, ...messageProblems(reached)], size };
		seen.set(key, findings);
	}
	return findings;
}

/** The same text stands in several messages: private, posted, and the card in its fold. */
function textFindings(text: string, numbered: boolean, locale: Locale, alike: Alike, seen: Seen): Findings {
	const key = alike([locale, numbered, text]);
	let findings = seen.get(key);
	if (findings === undefined) {
		const tree = parseMarkdown(text);
		const problems = [...wordProblems(tree, text), ...(numbered ? noteProblems(text, locale) : [])];
		findings = { problems, size: sizeOf(tree, PHONE_COLUMNS) };
		seen.set(key, findings);
	}
	return findings;
}

function messageProblems({ message, posted }: Reached): string[] {
	const flags = (message.flags ?? 0) | (posted ? 0 : MessageFlags.Ephemeral);
	const problems = validateResponse({ type: NEW_MESSAGE, data: { ...message, flags } });
	return [
		...problems.map(({ path, message: what }) => `${path} ${what}`),
		...roomProblems(message),
		...[...walk(message.components)].flatMap(({ custom_id: id }) =>
			typeof id === 'string' && !isUnderstood(id) ? [`nobody understands ${id}`] : [],
		),
	];
}

function textOf(message: Reached['message']): string {
	return textsOf(message).join('\n');
}

function textsOf({ components }: Reached['message']): string[] {
	return [...walk(components)].filter(({ type }) => type === TEXT_DISPLAY).map(({ content }) => String(content));
}

/** Room is left for a server's notes, a tip and the votes. */
function roomProblems(message: Reached['message']): string[] {
	const texts = textsOf(message);
	const used = {
		characters: texts.reduce((sum, text) => sum + lengthOf(text), 0),
		components: [...walk(message.components)].length,
		bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_TEXT, 0),
	};
	return (['characters', 'components', 'bytes'] as const)
		.filter((kind) => used[kind] > LIMITS[kind] - RESERVED[kind])
		.map((kind) => `${used[kind]} ${kind} leave no room for what comes later`);
}

/** What a mistake in the code, not in the words, looks like to a reader. */
function wordProblems(tree: readonly MarkdownNode[], text: string): string[] {
	const prose = readerSees(withoutCode(tree));
	const problems = [...prose.matchAll(/\bundefined\b|\bNaN\b|\bnull\b|\[object|[{}]/g)].map(([what]) => `says ${what}`);
	if (/ {2}| $|\(\)|\*{3,}| [,.;:](?:\s|$)/m.test(prose)) problems.push('has a gap where something should stand');
	if (text.split('\n').some((line) => /^(?:- |-# |\d+\. )?$/.test(line) && line !== ''))
		problems.push('has an empty item');
	return problems;
}

function withoutCode(nodes: readonly MarkdownNode[]): MarkdownNode[] {
	return nodes
		.map((node) => (node.type === 'inlineCode' || node.type === 'codeBlock' ? { type: 'text', content: 'code' } : node))
		.map((node) => (Array.isArray(node.content) ? { ...node, content: withoutCode(node.content) } : node));
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARKS = { '●': 'documented', '◐': 'catalogued', '◔': 'reported' } as const;

/** Raised numbers and marks of evidence stand behind claims, and all of them, no others, are explained at the end. */
function noteProblems(text: string, locale: Locale): string[] {
	const notes = text.split('\n').filter((line) => /^-# (?:[●◐◔]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+ \[)/.test(line));
	const claims = text
		.split('\n')
		.filter((line) => !notes.includes(line))
		.join('\n');
	const explained = notes.join('\n');
	const listed = [...explained.matchAll(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+) \[/g)].map(([, number]) => number ?? '');
	const cited = new Set([...claims.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map(([number]) => number));
	const problems = [
		...[...cited].filter((number) => !listed.includes(number)).map((number) => `cites ${number}, which is not listed`),
		...listed.filter((number) => !cited.has(number)).map((number) => `lists ${number}, which nothing cites`),
		...listed
			.filter((number, index) => number !== raised(index + 1))
			.map((number) => `${number} stands in the wrong place`),
	];
	for (const [mark, evidence] of Object.entries(MARKS) as [keyof typeof MARKS, (typeof MARKS)[keyof typeof MARKS]][]) {
		const isExplained = explained.includes(`${mark} ${wordsIn(locale).say(`evidence.${evidence}`)}`);
		if (claims.includes(mark) !== isExplained)
			problems.push(`${mark} is ${isExplained ? 'explained for nothing' : 'not explained'}`);
	}
	return problems;
}

function raised(number: number): string {
	return [...String(number)].map((digit) => RAISED[Number(digit)]).join('');
}

/** What holds for cards alone: their size on a phone, and that no registered name is left out or cut. */
function cardProblems(text: string, { characters, lines }: Size, facts: PortFacts, locale: Locale): string[] {
	const most = locale === 'en' ? CARD_LINES.en : CARD_LINES.other;
	return [
		...(characters > CARD_CHARACTERS ? [`${characters} characters`] : []),
		...(lines > most ? [`${lines} lines`] : []),
		...missingNames(text, facts).map((name) => `${name} is not on it`),
	];
}

function missingNames(text: string, facts: PortFacts): string[] {
	const names = namesOf(facts);
	if (names.length === 0) return [];
	const seen = readerSees(parseMarkdown(text));
	return names.filter((name) => !holds(seen, name));
}

function namesOf(facts: PortFacts): string[] {
	return [...new Set(facts.registrations.map((row) => plain(row.name)))];
}

/** Whether a name stands there by itself, not as part of a longer one. */
function holds(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
		const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
		if (/^[\s(][\s,.)]$/.test(around)) return true;
	}
	return false;
}

/** What the pages of `More` together must name and do not. */
function missingFrom(pages: readonly string[], facts: PortFacts): string[] {
	const names = [
		...namesOf(facts),
		...facts.uses.map(({ name }) => plain(name)),
		...facts.registrations.flatMap(({ registered, modified }) => [registered, modified]),
		...facts.uses.flatMap(({ sources }) => sources.map(({ publisher }) => plain(publisher))),
	];
	if (names.length === 0) return [];
	const seen = pages.map((page) => readerSees(parseMarkdown(page))).join('\n');
	return [...new Set(names)].filter((name) => name !== '' && !seen.includes(name));
}

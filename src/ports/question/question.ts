/** Reads one message: which game, program, number or error it asks about, if any. */

import type { UseEntry } from '../compiled.ts';
import { covers } from '../range.ts';
import { fold, GOES_WITH_ANY, type Keys, wordsOf } from '../search/index.ts';
import { type Hit, LAST_PORT, type Question } from '../types.ts';
import {
	EVERYDAY,
	IS_ERROR,
	IS_YEAR,
	LONE_NUMBERS,
	NAMES_PORTS,
	OTHER_TROUBLE,
	PORTS_SAID,
	SURROUNDINGS,
	WANTS_IN,
} from './signals.ts';

/** Discord's limit for a message; of a longer one its beginning is read. */
const LONGEST_READ = 4_000;
const MOST_WORDS = 400;
/** How many words one name may have in a message. */
const LONGEST_NAME = 5;
/** How many are offered where it is not clear which is meant. */
const CANDIDATES = 3;
/** So much better than the next one is the one that is meant. */
const CLEARLY = 1.5;
/** Shorter words are not looked for with slips: too many of them are like some name. */
const SLIPPING_LETTERS = 6;

/** Several words that only begin a name need so many letters to mean it: `minecraft bedrock`, but not `no one`. */
const TELLING_LETTERS = 12;
/** So often a message is searched for names with slips: each costs as much as a search. */
const LOOKS_FOR_SLIPS = 60;
/** So many names that begin alike are looked at. */
const MOST_BEGINNINGS = 20;

/** What a candidate has for it. */
const WEIGHT = {
	/** For each word of its name after the first. */
	word: 2,
	game: 1.5,
	common: 0.3,
	/** A number that the message names is one of its own. */
	ownNumber: 5,
	everyday: -4,
	/** An everyday word that is marked as a name. */
	marked: 3.5,
	surroundings: -3.5,
	slip: -2.5,
	/** For each time that it is named again. */
	again: 0.5,
	/** What is named first is more often what is meant. */
	later: -0.02,
	/** A number by itself, said to be a port. */
	number: 3,
	loneNumber: 1,
	laterNumber: 0.5,
	error: 2,
} as const;

interface Knowledge {
	keys: Keys;
	entries: readonly UseEntry[];
	entryHit(entry: UseEntry, port: number | null): Hit;
	numberHit(port: number): Hit;
}

interface Candidate {
	hit: Hit;
	weight: number;
}

interface NamedCandidate extends Candidate {
	entry: UseEntry;
}

export function readQuestion(message: string, knowledge: Knowledge): Question {
	const text = message.slice(0, LONGEST_READ);
	const folded = fold(text);
	const isError = IS_ERROR.test(folded);
	if (!isError && !asksAboutPorts(folded)) return { kind: 'none' };
	const said = portsSaid(folded);
	const ports = said.length > 0 ? said : loneNumbers(folded);
	const named = namesIn(text, ports, knowledge, NAMES_PORTS.test(folded));
	const numbers = ports.flatMap((port, index): Candidate[] => {
		if (named.some(({ entry }) => owns(entry, port))) return [];
		const weight = (said.length > 0 ? WEIGHT.number : WEIGHT.loneNumber) + (isError ? WEIGHT.error : 0);
		return [{ hit: knowledge.numberHit(port), weight: weight - index * WEIGHT.laterNumber }];
	});
	const candidates = [...named, ...numbers];
	candidates.sort((a, b) => b.weight - a.weight);
	const [best, next, ...others] = candidates;
	if (best === undefined) return { kind: 'none' };
	const alternatives = [next, ...others].flatMap((one) => one?.hit ?? []).slice(0, CANDIDATES - 1);
	return {
		kind: kindOf(best.hit, isError),
		hit: best.hit,
		alternatives,
		sure: next === undefined || best.weight - next.weight >= CLEARLY,
	};
}

/** What is asked about, where that is what was found. */
export function kindOf({ kind }: Hit, isError = false): Exclude<Question['kind'], 'none'> {
	if (kind === 'service' || kind === 'port') return isError ? 'error' : 'port';
	return kind === 'game' ? 'game' : 'program';
}

function asksAboutPorts(folded: string): boolean {
	if (NAMES_PORTS.test(folded) || isBareNumber(folded)) return true;
	return WANTS_IN.test(folded) && !OTHER_TROUBLE.test(folded);
}

function isBareNumber(folded: string): boolean {
	return /^[:#]?\d{1,5}(?:\/(?:tcp|udp))?\s*\?*$/.test(folded);
}

/** Numbers that are said to be ports, in the order of the message. */
function portsSaid(folded: string): number[] {
	const found = PORTS_SAID.flatMap((pattern) => [...folded.matchAll(pattern)]);
	found.sort((a, b) => a.index - b.index);
	return different(found.map(([, digits]) => Number(digits)));
}

function loneNumbers(folded: string): number[] {
	const found = [...folded.matchAll(LONE_NUMBERS)].flatMap(([, digits = '']) => (IS_YEAR.test(digits) ? [] : [digits]));
	return different(isBareNumber(folded) ? [Number(/\d+/.exec(folded)?.[0])] : found.map(Number));
}

function different(numbers: readonly number[]): number[] {
	return [...new Set(numbers)].filter((port) => port > 0 && port <= LAST_PORT);
}

function owns({ ports }: UseEntry, port: number): boolean {
	return ports.some((one) => covers(one, port));
}

/** A word of the message as it stands in it, and folded. */
interface Word {
	as: string;
	folded: string;
	/** Whether a sentence begins with it, so that its capital says nothing. */
	first: boolean;
}

/** Everything that the message names, each once. */
function namesIn(text: string, ports: readonly number[], knowledge: Knowledge, namesPorts: boolean): NamedCandidate[] {
	const { keys, entries } = knowledge;
	const words = wordsOfMessage(text);
	const found = new Map<number, NamedCandidate>();
	const taken = new Set<number>();
	let looksLeft = LOOKS_FOR_SLIPS;
	for (let length = LONGEST_NAME; length >= 1; length--) {
		for (let start = 0; start + length <= words.length; start++) {
			const some = words.slice(start, start + length);
			if (some.some((_word, index) => taken.has(start + index))) continue;
			const parts = some.map(({ folded }) => folded);
			let names = entriesNamed(parts, keys, entries.length);
			if (names.length === 0 && looksLeft > 0 && mayHaveSlips(parts)) {
				looksLeft -= 1;
				names = entriesNearly(parts.join(''), keys, entries.length);
			}
			for (const { document, slips } of names) {
				const entry = entries[document];
				if (entry === undefined) continue;
				const known = found.get(document);
				if (known !== undefined) {
					known.weight += WEIGHT.again;
					continue;
				}
				const own = ports.find((port) => owns(entry, port));
				const weight = weigh(entry, some, words[start + length]) + slips * WEIGHT.slip + start * WEIGHT.later;
				found.set(document, {
					entry,
					hit: knowledge.entryHit(entry, entry.kind === 'game' ? null : (own ?? null)),
					weight: weight + (own === undefined ? 0 : WEIGHT.ownNumber),
				});
			}
			// A longer name is not also the shorter one in it: `Minecraft Bedrock` is not `Minecraft`.
			if (names.length > 0 && length > 1) for (let index = 0; index < length; index++) taken.add(start + index);
		}
	}
	const meant = [...found.values()].filter(({ weight }) => weight > 0);
	// "What port does ssh use": an everyday word is a name where nothing else is.
	return meant.length > 0 || ports.length > 0 || !namesPorts ? meant : [...found.values()].map(asEveryday);
}

function asEveryday(candidate: NamedCandidate): NamedCandidate {
	return { ...candidate, weight: candidate.weight - WEIGHT.everyday };
}

function weigh(entry: UseEntry, named: readonly Word[], next: Word | undefined): number {
	const [only, ...others] = named;
	const everyday = others.length === 0 && only !== undefined && EVERYDAY.has(only.folded);
	const marked = everyday && (isMarked(only) || /^(?:servers?|game|сервер.*)$/.test(next?.folded ?? ''));
	return (
		1 +
		others.length * WEIGHT.word +
		(entry.kind === 'game' ? WEIGHT.game : 0) +
		entry.common * WEIGHT.common +
		(everyday ? WEIGHT.everyday : 0) +
		(marked ? WEIGHT.marked : 0) +
		(SURROUNDINGS.has(entry.id) ? WEIGHT.surroundings : 0)
	);
}

/** A capital letter that no beginning of a sentence explains. */
function isMarked({ as, first }: Word): boolean {
	return !first && /^\p{Lu}/u.test(as);
}

interface Named {
	/** The place of an entry. */
	document: number;
	slips: number;
}

/** The entries that have the name, or of several words one that begins so: `minecraft bedrock`. */
function entriesNamed(words: readonly string[], keys: Keys, entries: number): Named[] {
	const name = words.join('');
	// Short words side by side are often some abbreviation by chance: `do i`, `as a`.
	const telling = (key: number) =>
		words.length === 1 || name.length >= SLIPPING_LETTERS || keys.wordsOf(key).length === words.length;
	const same = [...keys.ofWhole(keys.wholes.same(name))].filter(telling);
	const mayBegin = same.length === 0 && words.length > 1 && name.length >= TELLING_LETTERS;
	const beginning = mayBegin ? keysBeginning(words, keys) : [];
	return [...same, ...beginning]
		.map((key) => ({ document: keys.documents[key] ?? 0, slips: 0 }))
		.filter(({ document }) => document < entries);
}

/** Names whose first words are these, word for word. */
function keysBeginning(words: readonly string[], keys: Keys): number[] {
	const { from, to } = keys.wholes.beginning(words.join(''), MOST_BEGINNINGS);
	const found: number[] = [];
	for (let place = from; place < to; place++) {
		for (const key of keys.ofWhole(place)) {
			const its = [...keys.wordsOf(key)].map((word) => keys.words.texts[word]);
			if (words.every((word) => its.includes(word) && !GOES_WITH_ANY.has(word))) found.push(key);
		}
	}
	return found;
}

function mayHaveSlips(words: readonly string[]): boolean {
	const name = words.join('');
	return name.length >= SLIPPING_LETTERS && !/\d/.test(name) && !words.some((word) => GOES_WITH_ANY.has(word));
}

function entriesNearly(name: string, keys: Keys, entries: number): Named[] {
	return keys
		.wholesNear(name, 1)
		.filter(({ prefix }) => !prefix)
		.flatMap(({ place, slips }) =>
			[...keys.ofWhole(place)].map((key) => ({ document: keys.documents[key] ?? 0, slips })),
		)
		.filter(({ document }) => document < entries);
}

/** Latin letters beside others are words of their own: `Ollama的API`. */
const SCRIPTS_MEET =
	/(?<=[a-z0-9])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])(?=[a-z0-9])/giu;

function wordsOfMessage(text: string): Word[] {
	const words: Word[] = [];
	let first = true;
	for (const as of text.replace(SCRIPTS_MEET, ' ').split(/\s+/)) {
		if (words.length >= MOST_WORDS) break;
		for (const folded of wordsOf(as)) {
			words.push({ as: as.replace(/^[^\p{L}\p{N}]+/u, ''), folded, first });
			first = false;
		}
		if (/[.!?:\]]$/.test(as)) first = true;
	}
	return words;
}

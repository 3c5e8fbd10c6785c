/**
 * Finds things by name, however it is typed.
 *
 * Every name is kept as its words and as one text without spaces (`wire guard` is `wireguard`). What is typed is compared
 * with both, and with how names sound; each way in which a name fits has its cost, and what people really run costs less.
 *
 * Tried instead, over the same documents and queries (`npm run bench` measures them anew): minisearch 7.2 had 71 % right
 * first, uFuzzy 1.0 73 %, fuse.js 7.5 75 % in 128 ms a query, a linear scan by Levenshtein's distance 86 % in 38 ms. None of
 * them joins and splits words, knows sounds, or lets what is common come first among equals.
 */

import { covers } from '../range.ts';
import type { Weighed } from './documents.ts';
import { isCyrillic, latinKeysOf, latinOf, soundOf } from './fold.ts';
import type { Keys } from './keys.ts';
import type { Near } from './nearby.ts';
import type { Typed } from './typed.ts';

/** In place of the place of a name: none of them. */
const NO_NAME = -1;

export interface Found {
	/** The place of the document. */
	document: number;
	/** The place of the name that fits best; NO_NAME where only what it is does. */
	name: number;
	/** The less the better. */
	cost: number;
}

export interface Search {
	/** The best first, each document once. */
	find(typed: Typed, limit: number): Found[];
}

/** What a way of fitting costs; tried out on `test/ports/search/queries.json`. */
const COST = {
	/** The very name; another name of it. */
	name: 0,
	alias: 1,
	/** It begins so; for each letter that is still to be typed. */
	beginning: 12,
	unsaid: 0.15,
	/** Every word that was typed is one of its words; the beginning of one; for each of its words that was not typed. */
	words: 18,
	wordBeginning: 1.5,
	unsaidWord: 0.7,
	/** Slips of typing: any, each of them, and all of them as a share of what was typed. */
	slips: 14,
	eachSlip: 6,
	slipShare: 64,
	/** Slips in the beginning of a name of which the rest is still to be typed. */
	unfinished: 5,
	/** It sounds the same, in letters of its own or in others; for each sound that it is shorter than five. */
	sound: 34,
	soundOfCyrillic: 16,
	shortSound: 5,
	unfinishedSound: 10,
	/** Letters of another alphabet, written in Latin ones. */
	latin: 1,
	/** The same keys on a keyboard that was left in Cyrillic. */
	otherKeyboard: 8,
	/** A word of another name of the same thing. */
	otherName: 8,
	/** A word that is none of its words but says what it is; one that is nowhere, of few words and of many. */
	described: 24,
	missing: 30,
	missingOfMany: 18,
	/** All that was typed says what it is, and none of it is its name. */
	onlyDescribed: 56,
	/** Something was left out that goes with any name, such as `port`. */
	beside: 3,
	besideRole: 4,
	/** What of it is meant was said, and it has no such port. */
	noSuchRole: 14,
} as const;
/** For each step of `Document.common`. */
const COMMON_IS_WORTH = 2.2;
/** Anything that costs more is not meant. */
const TOO_MUCH = 76;

/** A name that costs so much more than the best is not meant, either; what it is may still be asked for. */
const NO_WORSE_THAN = 24;

/** How many slips are forgiven in so many letters; in more of them as many as in the last. */
const SLIPS_FORGIVEN = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3];
/** So many texts that begin as typed are looked at. */
const MOST_BEGINNINGS = 3_000;
/** A shorter word by itself is too much like some word of many names to have slips. */
const SLIPPING_LETTERS = 5;
/** From so many words on one may be missing more easily. */
const MANY_WORDS = 4;
/** Of several words, one of so many letters at least has to be a name's. */
const TELLING_LETTERS = 3;
/** The beginning of a description's word says something from so many letters on. */
const DESCRIBING_LETTERS = 3;
const SOUNDS_THAT_SAY_SOMETHING = 2;

/** @param documents those that the keys were made of, in the same order */
export function createSearch(keys: Keys, documents: readonly Weighed[]): Search {
	/** Scratch: which of the typed words a key has, one bit each; there are at most eight of them (`MOST_WORDS`). */
	const has = new Uint8Array(keys.count);
	return {
		find(typed, limit) {
			const best = new Map<number, Found>();
			const offer = (document: number, name: number, cost: number) => {
				if (cost > TOO_MUCH || (best.get(document)?.cost ?? TOO_MUCH) < cost) return;
				best.set(document, { document, name, cost });
			};
			for (const way of waysToJoin(typed)) byWhole(way, offer);
			byWords(typed, offer);
			return ranked(best.values(), limit);
		},
	};

	/** By a name without its spaces: the same, its beginning, with slips, by its sound. */
	function byWhole({ text, roles, cost }: Joined, offer: Offer): void {
		const weigh = (key: number, more: number) => {
			const document = keys.documents[key] ?? 0;
			offer(document, keys.names[key] ?? 0, cost + more + missingRoles(document, roles));
		};
		const { texts } = keys.wholes;
		const same = keys.wholes.same(text);
		for (const key of keys.ofWhole(same)) weigh(key, keys.names[key] === 0 ? COST.name : COST.alias);
		const { from, to } = keys.wholes.beginning(text, MOST_BEGINNINGS);
		for (let place = from; place < to; place++) {
			const unsaid = (texts[place] ?? '').length - text.length;
			if (unsaid > 0) for (const key of keys.ofWhole(place)) weigh(key, COST.beginning + COST.unsaid * unsaid);
		}
		for (const near of keys.wholesNear(text, slipsForgiven(text))) {
			for (const key of keys.ofWhole(near.place)) weigh(key, costOfSlips(near, text));
		}
		const sound = soundOf(text);
		if (sound.length < SOUNDS_THAT_SAY_SOMETHING) return;
		const heard =
			(isCyrillic(text) ? COST.soundOfCyrillic : COST.sound) + COST.shortSound * Math.max(0, 5 - sound.length);
		const alike = keys.sounds.beginning(sound, MOST_BEGINNINGS);
		for (let place = alike.from; place < alike.to; place++) {
			const unsaid = (keys.sounds.texts[place] ?? '').length - sound.length;
			if (unsaid > sound.length) continue;
			for (const key of keys.ofSound(place)) weigh(key, heard + (unsaid > 0 ? COST.unfinishedSound + unsaid : 0));
		}
	}

	/** By words, in whatever order: those of a name, and those that say what it is. */
	function byWords(typed: Typed, offer: Offer): void {
		const asked = typed.naming.length > 0 ? typed.naming : typed.words;
		const roles = typed.naming.length > 0 ? typed.roles : [];
		// So many words begin with one or two letters that beside a longer word only names that have that are asked for them.
		const hasLonger = asked.some((word) => word.length >= TELLING_LETTERS);
		const isShort = asked.map((word) => hasLonger && word.length < TELLING_LETTERS);
		const costs = asked.map((word, index) =>
			isShort[index] ? new Map([[keys.words.same(word), 0]]) : costsOfWords(word, asked.length === 1),
		);
		const touched: number[] = [];
		/** Which of the typed words stand in any of its names, by document, one bit each. */
		const called = new Map<number, number>();
		for (const [index, places] of costs.entries()) {
			for (const [place, cost] of places) {
				for (const key of keys.ofWord(place)) {
					if (has[key] === 0) touched.push(key);
					has[key] = (has[key] ?? 0) | (1 << index);
					const document = keys.documents[key] ?? 0;
					if (cost <= COST.latin) called.set(document, (called.get(document) ?? 0) | (1 << index));
				}
			}
		}
		const describing = asked.map(documentsDescribedBy);
		// A number is no word of a name, but one of the thing's ports.
		const named = bits(asked, (word, index) => !isNumber(word) && !isShort[index]) || bits(asked, () => true);
		const telling = bits(asked, (word) => word.length >= TELLING_LETTERS);
		for (const key of touched) {
			const its = has[key] ?? 0;
			has[key] = 0;
			if ((its & named) !== named && (its & telling) === 0) continue;
			const document = keys.documents[key] ?? 0;
			const unsaid = Math.max(0, keys.wordsOf(key).length - asked.length);
			let cost = COST.words + COST.unsaidWord * unsaid + missingRoles(document, roles);
			for (const [index, word] of asked.entries()) {
				const isCalled = ((called.get(document) ?? 0) & (1 << index)) !== 0;
				let least = isCalled ? COST.otherName : costBesideNames(document, word, describing[index], asked.length);
				for (const place of keys.wordsOf(key)) {
					const begun = isShort[index] && keys.words.texts[place]?.startsWith(word);
					least = Math.min(least, costs[index]?.get(place) ?? (begun ? COST.wordBeginning : least));
				}
				cost += least;
			}
			offer(document, keys.names[key] ?? 0, cost);
		}
		const [first, ...others] = describing;
		for (const document of first ?? []) {
			if (!others.every((some) => some.has(document))) continue;
			offer(document, NO_NAME, COST.onlyDescribed + missingRoles(document, roles));
		}
	}

	/** What the words of names cost for one that was typed, in its own letters and in Latin ones. */
	function costsOfWords(typed: string, alone: boolean): Map<number, number> {
		const costs = costsInLetters(typed, alone);
		if (!isCyrillic(typed)) return costs;
		for (const [place, cost] of costsInLetters(latinOf(typed), alone)) {
			costs.set(place, Math.min(costs.get(place) ?? Number.POSITIVE_INFINITY, cost + COST.latin));
		}
		return costs;
	}

	function costsInLetters(word: string, alone: boolean): Map<number, number> {
		const costs = new Map<number, number>();
		const { from, to } = keys.words.beginning(word, MOST_BEGINNINGS);
		for (let place = from; place < to; place++) {
			const unsaid = (keys.words.texts[place] ?? '').length - word.length;
			costs.set(place, unsaid === 0 ? 0 : COST.wordBeginning + COST.unsaid * unsaid);
		}
		// A word of a name that people use is seldom another one with slips in it.
		const isOne = keys.ofWord(keys.words.same(word)).some((key) => isUsed(keys.documents[key] ?? 0));
		if (isOne || (alone && word.length < SLIPPING_LETTERS)) return costs;
		for (const near of keys.wordsNear(word, slipsForgiven(word))) {
			if (!costs.has(near.place)) costs.set(near.place, costOfSlips(near, word) - COST.words);
		}
		return costs;
	}

	function documentsDescribedBy(word: string): Set<number> {
		if (word.length < DESCRIBING_LETTERS) return new Set(keys.ofTerm(keys.terms.same(word)));
		const { from, to } = keys.terms.beginning(word, MOST_BEGINNINGS);
		const found = new Set<number>();
		for (let place = from; place < to; place++) {
			for (const document of keys.ofTerm(place)) found.add(document);
		}
		return found;
	}

	/** A word that is none of a name's: one of its numbers, or one that says what it is. */
	function costBesideNames(
		document: number,
		word: string,
		described: ReadonlySet<number> | undefined,
		words: number,
	): number {
		if (isNumber(word) && documents[document]?.ports.some((port) => covers(port, Number(word)))) return 0;
		if (described?.has(document)) return COST.described;
		return words >= MANY_WORDS ? COST.missingOfMany : COST.missing;
	}

	function isUsed(document: number): boolean {
		return (documents[document]?.common ?? 0) > 0;
	}

	function missingRoles(document: number, roles: Typed['roles']): number {
		const ports = documents[document]?.ports ?? [];
		return roles.every(({ role }) => ports.some((one) => one.role === role)) ? 0 : COST.noSuchRole;
	}

	function ranked(found: Iterable<Found>, limit: number): Found[] {
		const weighed = [...found].map((one) => ({
			...one,
			cost: one.cost - COMMON_IS_WORTH * (documents[one.document]?.common ?? 0),
		}));
		weighed.sort((a, b) => a.cost - b.cost || a.document - b.document);
		const most = (weighed[0]?.cost ?? 0) + NO_WORSE_THAN;
		return weighed.filter(({ cost, name }) => cost <= most || name === NO_NAME).slice(0, limit);
	}
}

/** One bit for each word that is so. */
function bits(words: readonly string[], isSo: (word: string, index: number) => boolean): number {
	return words.reduce((mask, word, index) => (isSo(word, index) ? mask | (1 << index) : mask), 0);
}

function isNumber(word: string): boolean {
	return /^\d+$/.test(word);
}

type Offer = (document: number, name: number, cost: number) => void;

/** What was typed as one text without spaces, and what was left out of it. */
interface Joined {
	text: string;
	roles: Typed['roles'];
	cost: number;
}

/** All of it; without what goes with any name; without what of the thing is meant. */
function waysToJoin({ words, naming, roles }: Typed): Joined[] {
	const withRoles = words.filter((word) => naming.includes(word) || roles.some((role) => role.word === word));
	const ways: Joined[] = [
		{ text: words.join(''), roles: [], cost: 0 },
		{ text: withRoles.join(''), roles: [], cost: COST.beside },
		{ text: naming.join(''), roles, cost: COST.beside + (roles.length > 0 ? COST.besideRole : 0) },
	];
	const inLatin = ways
		.filter(({ text }) => isCyrillic(text))
		.flatMap((way) => [
			{ ...way, text: latinOf(way.text), cost: way.cost + COST.latin },
			{ ...way, text: latinKeysOf(way.text), cost: way.cost + COST.otherKeyboard },
		]);
	return [...ways, ...inLatin].filter(
		({ text }, place, all) => text !== '' && all.findIndex((other) => other.text === text) === place,
	);
}

/** None in a number: another number is another thing. */
function slipsForgiven(text: string): number {
	if (isNumber(text)) return 0;
	return SLIPS_FORGIVEN[Math.min(text.length, SLIPS_FORGIVEN.length - 1)] ?? 0;
}

function costOfSlips({ slips, prefix }: Near, typed: string): number {
	return COST.slips + COST.eachSlip * slips + (COST.slipShare * slips) / typed.length + (prefix ? COST.unfinished : 0);
}

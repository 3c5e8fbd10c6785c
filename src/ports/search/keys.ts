/**
 * The names of all documents, and the vocabularies in which they are looked up. The data compiler makes them, for that
 * takes a third of a second; the bot opens them.
 */

import type { Document } from './documents.ts';
import { soundOf, wordsOf } from './fold.ts';
import { createNearby, type Nearby } from './nearby.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Many short lists in one: the length of each, and what is in them, one after the other. */
interface CompiledLists {
	lengths: number[];
	items: number[];
}

/** Different texts, sorted by code units, and what stands behind each. */
interface CompiledVocabulary extends CompiledLists {
	texts: string[];
}

/** A key is one name of one document. */
export interface CompiledKeys {
	/** By key: its document, its place among the document's names, and the places of its words in `words`. */
	documents: number[];
	names: number[];
	wordsOf: CompiledLists;
	/** Names without spaces, the words of names, and how names sound; behind them keys. */
	wholes: CompiledVocabulary;
	words: CompiledVocabulary;
	sounds: CompiledVocabulary;
	/** The words of descriptions; behind them documents. */
	terms: CompiledVocabulary;
}

type Behind = (place: number) => Uint32Array;

export interface Keys {
	count: number;
	documents: number[];
	names: number[];
	wordsOf: Behind;
	wholes: Vocabulary;
	words: Vocabulary;
	sounds: Vocabulary;
	terms: Vocabulary;
	wholesNear: Nearby;
	wordsNear: Nearby;
	/** What stands behind a place in each. */
	ofWhole: Behind;
	ofWord: Behind;
	ofSound: Behind;
	ofTerm: Behind;
}

export function compileKeys(documents: readonly Document[]): CompiledKeys {
	const keys = documents.flatMap(({ names }, document) =>
		names.map((name, place) => ({ document, place, words: wordsOf(name) })),
	);
	const wholes = keys.map(({ words }) => words.join(''));
	// What is only registered is not looked for by its sound: there is too much of it.
	const isUsed = ({ document }: (typeof keys)[number]) => (documents[document]?.common ?? 0) > 0;
	const words = compileVocabulary(keys.map((key) => key.words));
	return {
		documents: keys.map(({ document }) => document),
		names: keys.map(({ place }) => place),
		wordsOf: compileLists(words.placesOf),
		wholes: compileVocabulary(wholes.map((text) => [text])).vocabulary,
		words: words.vocabulary,
		sounds: compileVocabulary(keys.map((key, index) => (isUsed(key) ? [soundOf(wholes[index] ?? '')] : []))).vocabulary,
		terms: compileVocabulary(documents.map(({ descriptions }) => descriptions.flatMap(wordsOf))).vocabulary,
	};
}

/** @param textsOf the texts of each item */
function compileVocabulary(textsOf: readonly (readonly string[])[]) {
	const texts = [...new Set(textsOf.flat())].filter((text) => text !== '').sort();
	const places = new Map(texts.map((text, place) => [text, place]));
	const placesOf = textsOf.map((some) => [...new Set(some)].flatMap((text) => places.get(text) ?? []));
	const itemsOf: number[][] = texts.map(() => []);
	for (const [item, some] of placesOf.entries()) for (const place of some) itemsOf[place]?.push(item);
	return { vocabulary: { texts, ...compileLists(itemsOf) }, placesOf };
}

function compileLists(lists: readonly (readonly number[])[]): CompiledLists {
	return { lengths: lists.map((list) => list.length), items: lists.flat() };
}

export function openKeys({ documents, names, wordsOf, wholes, words, sounds, terms }: CompiledKeys): Keys {
	return {
		count: documents.length,
		documents,
		names,
		wordsOf: openLists(wordsOf),
		wholes: createVocabulary(wholes.texts),
		words: createVocabulary(words.texts),
		sounds: createVocabulary(sounds.texts),
		terms: createVocabulary(terms.texts),
		wholesNear: createNearby(wholes.texts),
		wordsNear: createNearby(words.texts),
		ofWhole: openLists(wholes),
		ofWord: openLists(words),
		ofSound: openLists(sounds),
		ofTerm: openLists(terms),
	};
}

const NOTHING = new Uint32Array();

function openLists({ lengths, items }: CompiledLists): Behind {
	const starts = new Uint32Array(lengths.length + 1);
	for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
	const all = Uint32Array.from(items);
	return (index) => (index < 0 || index >= lengths.length ? NOTHING : all.subarray(starts[index], starts[index + 1]));
}

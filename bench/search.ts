/**
 * How well and how fast things are found by name, beside what else could do it: the same documents, the queries of
 * `test/ports/search`, in this process.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readData } from '../src/importing/index.ts';
import { entryDocument, loadPorts, serviceDocuments } from '../src/ports/index.ts';
import type { Document } from '../src/ports/search/documents.ts';
import { compileKeys, createSearch, joinedOf, openKeys, readTyped } from '../src/ports/search/index.ts';
import { below, type Row, row } from './figures.ts';

// This file runs as dist/bench/search.js.
const ROOT = new URL('../../', import.meta.url);
const QUERY_FILES = ['queries.json', 'queries-unseen.json', 'queries-third.json', 'queries-fourth.json'];
const LIMIT = 5;
const TIMES_LARGER = 10;
/** Each query is asked so often; the slow ones of the others only once. */
const ASKED = { ours: 40, others: 1 };

interface Query {
	query: string;
	accept: string[];
	port?: number;
}

/** Gives the places of the documents that fit best, the best first. */
type Finder = (query: string) => number[];

export function compareSearch(): Row[] {
	const { entries, games } = readData(fileURLToPath(new URL('data', ROOT)));
	const documents: Document[] = [
		...[...entries, ...games].map(entryDocument),
		...serviceDocuments([...loadPorts().rows()]),
	];
	const names = readQueries().filter(({ port }) => port === undefined);
	const asTheyAre = ours(documents);
	const finders: [name: string, find: Finder, asked: number][] = [
		['ours', asTheyAre, ASKED.ours],
		['minisearch', miniSearch(documents), ASKED.others],
		['uFuzzy', uFuzzy(documents), ASKED.others],
		['fuse.js', fuse(documents), ASKED.others],
		['linear scan', linear(documents), ASKED.others],
	];
	const rows = finders.flatMap(([name, find, asked]) => rowsOf(name, find, asked, names, documents));
	const larger = timesOf(ours(enlarge(documents)), names, ASKED.ours);
	const { p99 } = timesOf(asTheyAre, names, ASKED.ours);
	return [
		...rows,
		row(`search, ours, ${TIMES_LARGER} times the entries: p99`, 'ms', [larger.p99], [p99], {
			words: '<= 3 x as it is',
			holds: (value, floor) => value <= 3 * floor,
		}),
	];
}

function readQueries(): Query[] {
	const paths = QUERY_FILES.map((file) => fileURLToPath(new URL(`test/ports/search/${file}`, ROOT)));
	return paths.flatMap((path): Query[] => JSON.parse(readFileSync(path, 'utf8')));
}

function rowsOf(name: string, find: Finder, asked: number, queries: Query[], documents: readonly Document[]): Row[] {
	const places = queries.map(({ query, accept }) => {
		const wanted = new Set(accept.map(joinedOf));
		return find(query)
			.slice(0, LIMIT)
			.findIndex((document) => documents[document]?.names.some((one) => wanted.has(joinedOf(one))));
	});
	const share = (some: number) => (100 * some) / queries.length;
	const first = share(places.filter((place) => place === 0).length);
	const inFive = share(places.filter((place) => place !== -1).length);
	const { mean, p99 } = timesOf(find, queries, asked);
	const isOurs = name === 'ours';
	const atLeast = (least: number) => ({ words: `>= ${least} %`, holds: (value: number) => value >= least });
	return [
		row(`search, ${name}: right first`, '%', [first], [], isOurs ? atLeast(95) : undefined),
		row(`search, ${name}: right in five`, '%', [inFive], [], isOurs ? atLeast(99) : undefined),
		row(`search, ${name}: mean of a query`, 'ms', [mean], [], isOurs ? below(0.3, 'ms') : undefined),
		row(`search, ${name}: p99 of a query`, 'ms', [p99], [], isOurs ? below(1, 'ms') : undefined),
	];
}

function timesOf(find: Finder, queries: Query[], asked: number): { mean: number; p99: number } {
	for (const { query } of queries) find(query);
	const times: number[] = [];
	for (let round = 0; round < asked; round++) {
		for (const { query } of queries) {
			const start = performance.now();
			find(query);
			times.push(performance.now() - start);
		}
	}
	times.sort((a, b) => a - b);
	return {
		mean: times.reduce((sum, time) => sum + time, 0) / times.length,
		p99: times[Math.floor(times.length * 0.99)] ?? 0,
	};
}

function ours(documents: readonly Document[]): Finder {
	const search = createSearch(openKeys(compileKeys(documents)), documents);
	return (query) => search.find(readTyped(query), LIMIT).map(({ document }) => document);
}

/** Copies whose letters are shifted through the alphabet: other names of the same lengths and the same kinds. */
function enlarge(documents: readonly Document[]): Document[] {
	const shifted = (text: string, by: number) =>
		text.toLowerCase().replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + by) % 26)));
	return Array.from({ length: TIMES_LARGER }, (_, copy) =>
		documents.map((one) => ({
			...one,
			names: one.names.map((name) => shifted(name, copy)),
			descriptions: one.descriptions.map((text) => shifted(text, copy)),
		})),
	).flat();
}

function miniSearch(documents: readonly Document[]): Finder {
	const search = new MiniSearch({
		fields: ['names', 'descriptions'],
		searchOptions: { prefix: true, fuzzy: 0.25, boost: { names: 4 }, combineWith: 'AND' },
	});
	search.addAll(
		documents.map(({ names, descriptions }, id) => ({
			id,
			names: names.join(' / '),
			descriptions: descriptions.join(' / '),
		})),
	);
	return (query) => search.search(query).map(({ id }) => Number(id));
}

function uFuzzy(documents: readonly Document[]): Finder {
	const search = new UFuzzy({
		unicode: true,
		intraMode: 1,
		interSplit: "[^\\p{L}\\d']+",
		intraSplit: '\\p{Ll}\\p{Lu}',
	});
	const texts = documents.map(({ names }) => names.join(' / '));
	return (query) => {
		const [places, info, order] = search.search(texts, query, 1);
		if (places === null) return [];
		return info && order ? order.map((one) => info.idx[one] ?? 0) : [...places];
	};
}

function fuse(documents: readonly Document[]): Finder {
	const search = new Fuse(documents, { keys: [{ name: 'names', weight: 4 }, 'descriptions'], threshold: 0.4 });
	return (query) => search.search(query, { limit: LIMIT }).map(({ refIndex }) => refIndex);
}

/** Every name compared with what is typed, by slips and nothing else. */
function linear(documents: readonly Document[]): Finder {
	const all = documents.flatMap(({ names }, document) => names.map((name) => ({ document, name: joinedOf(name) })));
	return (query) => {
		const typed = joinedOf(query);
		const found = all.map(({ document, name }) => ({ document, slips: distance(typed, name) }));
		return found.sort((a, b) => a.slips - b.slips).map(({ document }) => document);
	};
}

/** Levenshtein's, by the plain table of two rows. */
function distance(one: string, other: string): number {
	let above = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let line = 1; line <= one.length; line++) {
		const row = [line];
		for (let column = 1; column <= other.length; column++) {
			const same = one[line - 1] === other[column - 1] ? 0 : 1;
			row.push(Math.min((above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same));
		}
		above = row;
	}
	return above.at(-1) ?? 0;
}

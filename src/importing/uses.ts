/** Reads `data/uses`, `data/games` and `data/risks` and says everything that is wrong with them at once. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GameEntry, RegistryRow, RiskEntry, Source, UseEntry, WideRange } from '../ports/index.ts';
import { gamesFileSchema } from './games-schema.ts';
import { inWords } from './in-words.ts';
import { risksFileSchema } from './risks-schema.ts';
import { sourceProblems } from './source-rules.ts';
import {
	contradictions,
	entryProblems,
	gameProblems,
	type Named,
	rangeProblems,
	repeated,
	riskProblems,
} from './uses-rules.ts';
import { entriesFileSchema, rangesFileSchema } from './uses-schema.ts';

export interface Uses {
	entries: UseEntry[];
	games: GameEntry[];
	risks: RiskEntry[];
	wideRanges: WideRange[];
	/** One plain line each, with file and entry; nothing of the above is to be used when there are any. */
	problems: string[];
}

const RANGES_FILE = 'uses/ranges.json';
const SCHEMA_FILE = 'schema.json';
const HOSTS_FILE = 'hosts.json';

/**
 * @param data the data folder
 * @param rows the registry's, to check what a use says it is registered as
 */
export function readUses(data: string, rows: RegistryRow[]): Uses {
	const problems: string[] = [];
	const names: Named[] = [];

	const hosts = readHosts(data, problems);

	/** The entries of files of one kind; what is wrong with them is noted. */
	function entriesIn<Schema extends z.ZodType, Entry extends { id: string; sources: Source[] }>(
		files: string[],
		schema: Schema,
		list: string,
		entriesOf: (content: z.infer<Schema>) => Entry[],
		problemsOf: (entry: Entry) => string[],
	): Entry[] {
		return files.flatMap((file) => {
			const report = (entry: string | null, problem: string) => {
				problems.push(`${file}${entry === null ? '' : `, "${entry}"`}: ${problem}`);
			};
			const content = parsed(join(data, file), schema, list, report);
			const entries = content === null ? [] : entriesOf(content);
			for (const entry of entries) {
				names.push({ ...entry, file });
				for (const problem of problemsOf(entry)) report(entry.id, problem);
				for (const source of sourcesOf(entry)) {
					for (const problem of sourceProblems(source, hosts)) report(entry.id, problem);
				}
			}
			return entries;
		});
	}

	const files = jsonFiles(data, 'uses');
	const read = {
		entries: entriesIn(
			files.filter((file) => file !== RANGES_FILE),
			entriesFileSchema,
			'entries',
			({ entries }) => entries,
			(entry) => entryProblems(entry, rows),
		),
		games: entriesIn(
			jsonFiles(data, 'games'),
			gamesFileSchema,
			'entries',
			({ entries }) => entries,
			(game) => gameProblems(game, rows),
		),
		risks: entriesIn(jsonFiles(data, 'risks'), risksFileSchema, 'entries', ({ entries }) => entries, riskProblems),
		wideRanges: entriesIn(
			files.filter((file) => file === RANGES_FILE),
			rangesFileSchema,
			'ranges',
			({ ranges }) => ranges,
			rangeProblems,
		),
	};
	const contradicting = contradictions([...read.entries, ...read.games]);
	return { ...read, problems: [...problems, ...repeated(names), ...contradicting] };
}

/** All of an entry's sources, those of a game's `join` and `consoles` among them. */
export function sourcesOf(entry: {
	sources: Source[];
	join?: { sources: Source[] };
	consoles?: { sources: Source[] };
}): Source[] {
	return [...entry.sources, ...(entry.join?.sources ?? []), ...(entry.consoles?.sources ?? [])];
}

/** The hosts that sources may lie on. */
export function readHosts(data: string, problems: string[]): string[] {
	const path = join(data, HOSTS_FILE);
	if (!existsSync(path)) return [];
	const read = z.array(z.string()).safeParse(JSON.parse(readFileSync(path, 'utf8')));
	if (!read.success) problems.push(`${HOSTS_FILE}: must be a list of host names`);
	return read.data ?? [];
}

/** The files of a folder of the data, `uses/web.json` and so on, in the order of their names. */
export function jsonFiles(data: string, folder: string): string[] {
	if (!existsSync(join(data, folder))) return [];
	return readdirSync(join(data, folder))
		.filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE)
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** What a file holds, or `null` where it is not as the schema says; entries are looked for in `list`, where it has one. */
export function parsed<Schema extends z.ZodType>(
	path: string,
	schema: Schema,
	list: string | null,
	report: (entry: string | null, problem: string) => void,
): z.infer<Schema> | null {
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		report(null, `is no JSON: ${error instanceof Error ? error.message : error}`);
		return null;
	}
	const result = schema.safeParse(json);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const { entry, path: place } = placeOf(issue.path, list, json);
		report(entry === null ? null : entry.id, inWords({ ...issue, path: place }, entry?.value ?? json));
	}
	return null;
}

/** An issue's place within its entry, where it lies in one: people look for the entry's id, not for its position. */
function placeOf(path: PropertyKey[], list: string | null, json: unknown) {
	const [first, index, ...rest] = path;
	if (list === null || first !== list || typeof index !== 'number') return { entry: null, path };
	const items: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, list) : [];
	const value: unknown = Array.isArray(items) ? items[index] : undefined;
	const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
	return { entry: { id: typeof id === 'string' ? id : `${list}[${index}]`, value }, path: rest };
}

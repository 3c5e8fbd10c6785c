/** Reads `data/uses`, `data/games` and `data/risks` and says everything that is wrong with them at once. */

import { join } from 'node:path';
import type { z } from 'zod';
import type { GameEntry, RegistryRow, RiskEntry, Source, UseEntry, WideRange } from '../ports/index.ts';
import { jsonFiles, parsed, readHosts } from './files.ts';
import { gamesFileSchema } from './games-schema.ts';
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

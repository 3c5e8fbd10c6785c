/** Reads `data/uses` and says everything that is wrong with it at once. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { RegistryRow, UseEntry, WideRange } from '../ports/index.ts';
import { inWords } from './in-words.ts';
import { entryProblems, rangeProblems, repeated } from './uses-rules.ts';
import { entriesFileSchema, rangesFileSchema } from './uses-schema.ts';

export interface Uses {
	entries: UseEntry[];
	wideRanges: WideRange[];
	/** One plain line each, with file and entry; nothing of the above is to be used when there are any. */
	problems: string[];
}

const RANGES_FILE = 'ranges.json';
const SCHEMA_FILE = 'schema.json';

/** @param rows the registry's, to check what a use says it is registered as */
export function readUses(folder: string, rows: RegistryRow[]): Uses {
	const files = existsSync(folder)
		? readdirSync(folder)
				.filter((name) => name.endsWith('.json'))
				.sort()
		: [];
	const uses: Uses = { entries: [], wideRanges: [], problems: [] };
	const names: { file: string; id: string; number?: number }[] = [];
	for (const file of files) {
		if (file === SCHEMA_FILE) continue;
		const report = (entry: { id: string } | null, problem: string) =>
			uses.problems.push(`${file}${entry === null ? '' : `, "${entry.id}"`}: ${problem}`);
		if (file === RANGES_FILE) {
			const ranges = parsed(join(folder, file), rangesFileSchema, 'ranges', report)?.ranges ?? [];
			for (const range of ranges) for (const problem of rangeProblems(range)) report(range, problem);
			uses.wideRanges.push(...ranges);
			names.push(...ranges.map(({ id }) => ({ file, id })));
		} else {
			const entries = parsed(join(folder, file), entriesFileSchema, 'entries', report)?.entries ?? [];
			for (const entry of entries) for (const problem of entryProblems(entry, rows)) report(entry, problem);
			uses.entries.push(...entries);
			names.push(...entries.map(({ id, number }) => ({ file, id, number })));
		}
	}
	uses.problems.push(...repeated(names));
	return uses;
}

function parsed<Schema extends z.ZodType>(
	path: string,
	schema: Schema,
	list: string,
	report: (entry: { id: string } | null, problem: string) => void,
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
		report(entry === null ? null : { id: entry.id }, inWords({ ...issue, path: place }, entry?.value ?? json));
	}
	return null;
}

/** An issue's place within its entry, where it lies in one: people look for the entry's id, not for its position. */
function placeOf(path: PropertyKey[], list: string, json: unknown) {
	const [first, index, ...rest] = path;
	if (first !== list || typeof index !== 'number') return { entry: null, path };
	const items: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, list) : [];
	const value: unknown = Array.isArray(items) ? items[index] : undefined;
	const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
	return { entry: { id: typeof id === 'string' ? id : `${list}[${index}]`, value }, path: rest };
}

/** Reads the files of `data/` that people write. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inWords } from './in-words.ts';

const SCHEMA_FILE = 'schema.json';
const HOSTS_FILE = 'hosts.json';

/** The hosts that sources may lie on. */
export function readHosts(data: string, problems: string[]): string[] {
	const path = join(data, HOSTS_FILE);
	if (!existsSync(path)) return [];
	const read = z.array(z.string()).safeParse(JSON.parse(readFileSync(path, 'utf8')));
	if (!read.success) problems.push(`${HOSTS_FILE}: must be a list of host names`);
	return read.data ?? [];
}

/** `uses/web.json` and so on, in the order of their names. */
export function jsonFiles(data: string, folder: string): string[] {
	if (!existsSync(join(data, folder))) return [];
	return readdirSync(join(data, folder))
		.filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE)
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** A file's content as its schema has it, or `null`; `report` is told everything that is wrong, and in which entry of `list`, where it has one. */
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

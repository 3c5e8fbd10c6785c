/**
 * `data/iana`: the registry as files that a person can read and compare. Generated, never edited by hand.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAST_PORT, type RegistryManifest, type RegistryRow } from '../ports/index.ts';
import { portsFrom } from './csv.ts';
import { EMPTY_ROW } from './empty-row.ts';
import { type NewerNames, newerNamesSchema } from './newer.ts';

export interface RegistryFolder {
	manifest: RegistryManifest;
	rows: RegistryRow[];
	newer: NewerNames;
}

/** Where a file's first number begins; about 2,000 rows each. Fixed, so that one new row changes one file only. */
const STARTS = [0, 1024, 2048, 3072, 4096, 6144, 8192, 16_384];
const NAMES_FILE = 'names-without-port.jsonl';
const MANIFEST_FILE = 'manifest.json';
const NEWER_FILE = 'newer.json';

/** @throws Error when a file is missing or cannot be understood */
export function readRegistryFolder(folder: string): RegistryFolder {
	const manifest: RegistryManifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8'));
	const rows = [...STARTS.map(fileOf), NAMES_FILE].flatMap((file) => readRows(join(folder, file)));
	return { manifest, rows, newer: readNewer(folder) };
}

/** @throws Error when the folder holds none, or one that cannot be understood */
export function readNewer(folder: string): NewerNames {
	return newerNamesSchema.parse(JSON.parse(readFileSync(join(folder, NEWER_FILE), 'utf8')));
}

/** Replaces the folder as a whole: until everything is written, the old one stays as it is. */
export function writeRegistryFolder(folder: string, { manifest, rows, newer }: RegistryFolder): void {
	const fresh = `${folder}.new-${process.pid}`;
	const old = `${folder}.old-${process.pid}`;
	try {
		mkdirSync(fresh, { recursive: true });
		for (const [index, start] of STARTS.entries()) {
			const end = STARTS[index + 1] ?? LAST_PORT + 1;
			const part = rows.filter(({ ports }) => ports !== null && ports.from >= start && ports.from < end);
			writeFileSync(join(fresh, fileOf(start)), part.map(lineOf).join(''));
		}
		writeFileSync(
			join(fresh, NAMES_FILE),
			rows
				.filter(({ ports }) => ports === null)
				.map(lineOf)
				.join(''),
		);
		writeFileSync(join(fresh, NEWER_FILE), newerText(newer));
		writeFileSync(join(fresh, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
		if (existsSync(folder)) renameSync(folder, old);
		renameSync(fresh, folder);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
		rmSync(old, { recursive: true, force: true });
	}
}

/** The text of `newer.json`: one entry a line. */
export function newerText({ entries, ...about }: NewerNames): string {
	const head = Object.entries(about).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
	const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
	return `{\n${head.join('')}  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function fileOf(start: number): string {
	return `from-${String(start).padStart(5, '0')}.jsonl`;
}

/** One row a line, empty fields left out. */
function lineOf({ ports: _, ...fields }: RegistryRow): string {
	const filled = Object.entries(fields).filter(([, value]) => value !== '');
	return `${JSON.stringify(Object.fromEntries(filled))}\n`;
}

function readRows(file: string): RegistryRow[] {
	const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
	return lines.map((line) => {
		const fields: Partial<RegistryRow> = JSON.parse(line);
		return { ...EMPTY_ROW, ...fields, ports: portsFrom(fields.port ?? '') };
	});
}

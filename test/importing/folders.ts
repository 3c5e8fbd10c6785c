/** Data folders for tests: the project's own registry, with uses of the test's own. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileData } from '../../src/importing/index.ts';
import type { CompiledPorts, Ports, UseEntry } from '../../src/ports/index.ts';
import { openPorts } from '../../src/ports/open.ts';

export const PROJECT_DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** A new folder, which goes with the test run. */
export function temporaryFolder(): string {
	return mkdtempSync(join(tmpdir(), 'data-'));
}

/** A data folder with the project's registry and these files (name to JSON or text) as its `uses`. */
export function dataFolder(uses: Record<string, unknown>): string {
	const folder = temporaryFolder();
	cpSync(join(PROJECT_DATA, 'iana'), join(folder, 'iana'), { recursive: true });
	writeUses(folder, uses);
	return folder;
}

/** Writes the files of `uses` into a data folder; the host of the tests' sources is one that it knows. */
export function writeUses(folder: string, uses: Record<string, unknown>): void {
	mkdirSync(join(folder, 'uses'));
	writeFileSync(join(folder, 'hosts.json'), JSON.stringify(['example.org']));
	for (const [name, content] of Object.entries(uses)) {
		writeFileSync(join(folder, 'uses', name), typeof content === 'string' ? content : JSON.stringify(content));
	}
}

export function entriesFile(...entries: unknown[]): object {
	return { $schema: './schema.json', topic: 'test', entries };
}

export function rangesFile(...ranges: unknown[]): object {
	return { $schema: './schema.json', ranges };
}

export function source(at = 'https://example.org/ports'): UseEntry['sources'][number] {
	return { at, publisher: 'Example', shows: 'lists the port', seen: 'read', checked: '2026-09-01' };
}

let lastNumber = 0;

/** An entry in order, but for what the test says. */
export function entry(changes: Partial<UseEntry> & { id: string }): UseEntry {
	lastNumber += 1;
	return {
		number: lastNumber,
		name: changes.id,
		kind: 'program',
		what: { en: 'a program' },
		common: 2,
		ports: [{ port: 3040, transports: ['tcp'], role: 'game', exposure: 'forward' }],
		evidence: 'documented',
		sources: [source()],
		checked: '2026-09-01',
		...changes,
	};
}

/** The knowledge over the project's registry and these uses. */
export function portsWith(uses: Record<string, unknown>): Ports {
	const to = temporaryFolder();
	const problems = compileData(dataFolder(uses), to);
	if (problems.length > 0) throw new Error(problems.join('\n'));
	const data: CompiledPorts = JSON.parse(readFileSync(join(to, 'ports.json'), 'utf8'));
	return openPorts(data);
}

/** Every file below a folder, name to content. */
export function contents(folder: string): Record<string, string> {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		names.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
		}),
	);
}

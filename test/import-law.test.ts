import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Which folder may import which: by the folder's index.ts, or by the file named. */
const LAW: Record<string, string[]> = {
	'src/words': [],
	'src/ports': ['src/words'],
	'src/memory': ['src/words'],
	'src/operating': ['src/words'],
	'src/listening': ['src/ports'],
	'src/hosting': ['src/ports', 'src/listening'],
	'src/teaching': ['src/ports'],
	'src/interactions': ['src/words', 'src/memory', 'src/operating'],
	'src/replies': ['src/words', 'src/ports', 'src/listening', 'src/hosting', 'src/teaching'],
	commands: [
		'src/interactions',
		'src/words',
		'src/replies',
		'src/ports',
		'src/listening',
		'src/hosting',
		'src/teaching',
		'src/memory',
	],
	'src/transports': ['src/words', 'src/interactions', 'src/operating'],
	'src/importing': ['src/ports', 'src/hosting', 'src/teaching'],
};
const FOLDERS = Object.keys(LAW);

/** From where a folder may take types and nothing else. */
const TYPES_ONLY = [
	['src/ports', 'src/listening'],
	['src/memory', 'src/interactions'],
	['src/operating', 'src/ports'],
	['src/hosting', 'src/words'],
	['src/teaching', 'src/words'],
	['src/replies', 'src/interactions'],
] as const;

interface Case {
	file: string;
	code: string;
	refused: boolean;
}

const cases: Case[] = [];
const root = path.resolve(import.meta.dirname, '..');
let project: string;
let refused: Set<string>;

/** One file with one import each. */
function add(folder: string, code: string, isRefused: boolean): void {
	cases.push({ file: `${folder}/case${cases.length}.ts`, code, refused: isRefused });
}

/** How a file of one folder names a file of another. */
function to(from: string, target: string): string {
	const relative = path.posix.relative(from, target);
	return relative.startsWith('.') ? relative : `./${relative}`;
}

for (const from of FOLDERS) {
	for (const target of FOLDERS.filter((folder) => folder !== from)) {
		const forbidden = !LAW[from]?.includes(target);
		add(from, `import { x } from '${to(from, `${target}/index.ts`)}';`, forbidden);
		add(`${from}/deeper`, `export { x } from '${to(`${from}/deeper`, `${target}/index.ts`)}';`, forbidden);
		// By its door alone.
		add(from, `import type { X } from '${to(from, `${target}/inside.ts`)}';`, true);
		add(from, `await import('${to(from, `${target}/deeper/index.ts`)}');`, true);
	}
	add(from, `import { x } from './inside.ts';`, false);
	add(`${from}/deeper`, `import { x } from '../inside.ts';`, false);
	add(from, `import { x } from '${to(from, 'test/inside.ts')}';`, true);
	add(from, `import { Client } from 'discord.js';`, true);
	add('src', `import { x } from '${to('src', `${from}/index.ts`)}';`, false);
	if (from !== 'src/transports') add('src', `import { x } from '${to('src', `${from}/inside.ts`)}';`, true);
	if (from !== 'src/transports') add('src', `import { x } from '${to('src', `${from}/deeper/index.ts`)}';`, true);
	add('test/deeper', `import { x } from '${to('test/deeper', `${from}/inside.ts`)}';`, false);
}

// Types alone, which begin with a capital.
for (const [folder, door] of TYPES_ONLY) {
	const from = to(folder, `${door}/index.ts`);
	add(folder, `import type { Reply } from '${from}';`, false);
	add(`${folder}/deeper`, `import type { Reply, PortFacts } from '../${to(folder, `${door}/types.ts`)}';`, false);
	add(folder, `import { encode } from '${to(folder, `${door}/types.ts`)}';`, true);
	add(folder, `import { encode } from '${from}';`, true);
	add(folder, `import { type Reply, LIMIT } from '${from}';`, true);
	add(folder, `export { encode } from '${from}';`, true);
}

// Of the transports each is a door of its own: the terminal must not load discord.js.
add('src', `import { x } from './transports/terminal.ts';`, false);
add('src', `import { x } from './transports/gateway/index.ts';`, false);
add('src', `import { x } from './transports/gateway/inside.ts';`, true);

for (const folder of [
	'src/ports',
	'src/listening',
	'src/hosting',
	'src/teaching',
	'src/memory',
	'src/operating',
	'src/importing',
]) {
	add(folder, `import type { X } from 'discord-api-types/v10';`, true);
	add(folder, `import { X } from '@discordjs/builders';`, true);
}
add('src/replies', `import { ContainerBuilder } from '@discordjs/builders';`, false);

for (const folder of ['src/transports/gateway', 'test', 'bench']) {
	add(folder, `import { Client } from 'discord.js';`, false);
	add(folder, `import { Client, type ButtonBuilder } from 'discord.js';`, true);
	add(folder, `import type { ModalBuilder as Modal } from 'discord.js';`, true);
	add(folder, `const { ContainerBuilder } = await import('discord.js');`, true);
}
add('src', `import { Client } from 'discord.js';`, true);
cases.push({ file: 'src/transports/gateway.ts', code: `import { Client } from 'discord.js';`, refused: false });

/** What Biome prints with `--reporter=json`, as far as it is read here. */
interface Report {
	diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

beforeAll(() => {
	project = fs.mkdtempSync(path.join(os.tmpdir(), 'harbormaster-import-law-'));
	fs.copyFileSync(path.join(root, 'biome.json'), path.join(project, 'biome.json'));
	for (const { file, code } of cases) {
		fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
		fs.writeFileSync(path.join(project, file), `${code}\n`);
	}
	const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
	let printed: string;
	try {
		const flags = [
			'--vcs-enabled=false',
			'--only=style/noRestrictedImports',
			'--reporter=json',
			'--max-diagnostics=none',
		];
		printed = execFileSync(process.execPath, [biome, 'lint', ...flags, '.'], {
			cwd: project,
			encoding: 'utf8',
			stdio: 'pipe',
		});
	} catch (error) {
		printed = String((error as { stdout: unknown }).stdout);
	}
	const report: Report = JSON.parse(printed);
	refused = new Set(
		report.diagnostics.map(({ location }) =>
			path.posix.normalize(typeof location.path === 'string' ? location.path : location.path.file),
		),
	);
});

afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

describe('the import law', () => {
	test('refuses what it forbids', () => {
		expect(cases.filter((one) => one.refused && !refused.has(one.file))).toEqual([]);
	});

	test('allows everything else', () => {
		expect(cases.filter((one) => !one.refused && refused.has(one.file))).toEqual([]);
	});
});

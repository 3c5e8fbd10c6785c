import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const temporary: string[] = [];
const CODE_ONLY = '--code-only';

afterEach(() => {
	for (const folder of temporary.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** A project of three files: its "data compiler" writes a line to `compiled.log` each time and obeys `behave`. */
function project(): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'harbormaster-build-'));
	temporary.push(folder);
	for (const place of ['src', 'data', 'node_modules']) fs.mkdirSync(path.join(folder, place));
	fs.cpSync(path.join(root, 'build.js'), path.join(folder, 'build.js'));
	fs.cpSync(path.join(root, 'building'), path.join(folder, 'building'), { recursive: true });
	for (const tool of ['typescript', 'rolldown']) {
		fs.symlinkSync(path.join(root, 'node_modules', tool), path.join(folder, 'node_modules', tool));
	}
	write(folder, 'package.json', '{ "type": "module" }');
	write(
		folder,
		'tsconfig.json',
		JSON.stringify({
			compilerOptions: { module: 'nodenext', lib: ['es2023'], types: [], allowJs: true, rootDir: '.', outDir: 'dist' },
			include: ['src'],
		}),
	);
	write(folder, 'src/word.ts', 'export const word: string = "one";\n');
	write(folder, 'src/main.ts', 'export {};\n');
	write(
		folder,
		'src/compile.js',
		`import fs from 'node:fs';
		const behave = fs.existsSync('behave') ? fs.readFileSync('behave', 'utf8') : '';
		fs.appendFileSync('compiled.log', 'compiled\\n');
		fs.mkdirSync('dist/data');
		if (behave === 'fail') throw new Error('the data is wrong');
		if (behave === 'hang') setInterval(() => fs.existsSync('behave') || process.exit(), 20);
		else fs.writeFileSync('dist/data/data.json', '{}');`,
	);
	return folder;
}

function write(folder: string, name: string, text: string): void {
	fs.writeFileSync(path.join(folder, name), text);
}

const has = (folder: string, name: string): boolean => fs.existsSync(path.join(folder, name));

function compiled(folder: string): number {
	return has(folder, 'compiled.log')
		? fs.readFileSync(path.join(folder, 'compiled.log'), 'utf8').split('\n').length - 1
		: 0;
}

/** `flags` are Node's, but for `--code-only`. */
function start(folder: string, ...flags: string[]): ChildProcess {
	const own = flags.filter((flag) => flag === CODE_ONLY);
	const ofNode = flags.filter((flag) => flag !== CODE_ONLY);
	return spawn(process.execPath, [...ofNode, path.join(folder, 'build.js'), ...own], { cwd: os.tmpdir(), env: {} });
}

async function build(
	folder: string,
	...flags: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
	const child = start(folder, ...flags);
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (chunk) => {
		stdout += chunk;
	});
	child.stderr?.on('data', (chunk) => {
		stderr += chunk;
	});
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { code, stdout, stderr };
}

const built = { code: 0, stdout: '', stderr: '' };

describe('npm run build', () => {
	test('builds once, and again only after something changed', async () => {
		const folder = project();
		expect(await build(folder)).toEqual(built);
		for (const made of ['dist/src/word.js', 'dist/data/data.json', 'dist/main.js'])
			expect(has(folder, made)).toBe(true);
		expect(await build(folder)).toEqual(built);
		expect(compiled(folder)).toBe(1);

		write(folder, 'data/fact.json', '{}');
		expect(await build(folder)).toEqual(built);
		expect(compiled(folder)).toBe(2);

		fs.rmSync(path.join(folder, 'dist/data/data.json'));
		expect(await build(folder)).toEqual(built);
		expect(has(folder, 'dist/data/data.json')).toBe(true);
	});

	test('removes what a deleted source had become', async () => {
		const folder = project();
		await build(folder);
		fs.rmSync(path.join(folder, 'src/word.ts'));
		expect(await build(folder)).toEqual(built);
		expect(has(folder, 'dist/src/word.js')).toBe(false);
	});

	test('several at once build it once, and all end well', async () => {
		const folder = project();
		const all = await Promise.all([build(folder), build(folder), build(folder), build(folder)]);
		expect(all).toEqual([built, built, built, built]);
		expect(compiled(folder)).toBe(1);
		expect(fs.readdirSync(path.join(folder, 'node_modules')).sort()).toEqual(['rolldown', 'typescript']);
	});

	test('shows what the compiler says, and does not count the result as built', async () => {
		const folder = project();
		await build(folder);
		write(folder, 'src/word.ts', 'export const word: string = 1;\n');
		for (let time = 0; time < 2; time++) {
			const { code, stdout, stderr } = await build(folder);
			expect(code).not.toBe(0);
			expect(stdout).toBe('');
			expect(stderr).toContain('src/word.ts');
		}
		write(folder, 'src/word.ts', 'export const word: string = "two";\n');
		expect(await build(folder)).toEqual(built);
	});

	test('fails with the data compiler', async () => {
		const folder = project();
		write(folder, 'behave', 'fail');
		const { code, stderr } = await build(folder);
		expect(code).not.toBe(0);
		expect(stderr).toContain('the data is wrong');
		fs.rmSync(path.join(folder, 'behave'));
		expect(await build(folder)).toEqual(built);
	});

	test('one that was killed in the middle leaves nothing that counts, and nobody waiting', async () => {
		const folder = project();
		write(folder, 'behave', 'hang');
		const killed = start(folder);
		while (compiled(folder) === 0) await sleep(20);
		const waiting = build(folder);
		fs.rmSync(path.join(folder, 'behave'));
		killed.kill('SIGKILL');
		expect(await waiting).toEqual(built);
		expect(compiled(folder)).toBe(2);
		expect(has(folder, 'dist/data/data.json')).toBe(true);
	});

	test('without the packages it says what to run', async () => {
		const folder = project();
		fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
		const { code, stderr } = await build(folder);
		expect(code).toBe(1);
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect(stderr).toContain('npm ci');
	});
});

describe('the code alone', () => {
	test('is built where the data is wrong, and does not count as built', async () => {
		const folder = project();
		write(folder, 'behave', 'fail');
		expect(await build(folder, CODE_ONLY)).toEqual(built);
		expect(has(folder, 'dist/src/word.js')).toBe(true);
		expect(compiled(folder)).toBe(0);
		expect((await build(folder)).code).not.toBe(0);
	});

	test('leaves what is up to date as it is', async () => {
		const folder = project();
		await build(folder);
		expect(await build(folder, CODE_ONLY)).toEqual(built);
		expect(await build(folder)).toEqual(built);
		expect(compiled(folder)).toBe(1);
	});

	test('after a change of the data keeps the old data until the next build', async () => {
		const folder = project();
		await build(folder);
		write(folder, 'data/fact.json', '{}');
		expect(await build(folder, CODE_ONLY)).toEqual(built);
		expect(has(folder, 'dist/data/data.json')).toBe(true);
		expect(await build(folder)).toEqual(built);
		expect(compiled(folder)).toBe(2);
	});

	test('waits for a build that runs, and is built once by it', async () => {
		const folder = project();
		expect(await Promise.all([build(folder), build(folder, CODE_ONLY)])).toEqual([built, built]);
		expect(await build(folder)).toEqual(built);
		expect(has(folder, 'dist/data/data.json')).toBe(true);
	});
});

describe('the version of Node', () => {
	/** Nothing is installed, so a version that fits is told so and builds nothing. */
	async function buildOn(version: string): Promise<{ code: number | null; stderr: string }> {
		const folder = project();
		fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
		write(folder, 'pretend.cjs', `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`);
		return build(folder, '--require', path.join(folder, 'pretend.cjs'));
	}

	test.each(['12.22.12', '18.20.4', '20.18.3', '21.7.3', '22.11.0', '23.0.0'])(
		'%s is refused in one sentence',
		async (version) => {
			const { code, stderr } = await buildOn(version);
			expect(code).toBe(1);
			expect(stderr.trim().split('\n')).toHaveLength(1);
			expect(stderr).toContain(version);
		},
	);

	test.each(['20.19.0', '22.12.0', '24.0.0', '26.1.0'])('%s is accepted', async (version) => {
		expect((await buildOn(version)).stderr).toContain('npm ci');
	});
});

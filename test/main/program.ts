/** Runs what `npm run build` made as a process of its own, as an operator would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '../../dist');
const children = new Set<ChildProcess>();
const folders = new Set<string>();

export interface Ended {
	code: number | null;
	stdout: string;
	stderr: string;
}

export interface Program {
	/** Resolves once the program has printed this, or rejects when it ends without. */
	says(text: string): Promise<void>;
	signal(name: NodeJS.Signals): void;
	/** Closes the program's standard output from this side, as `head` does. */
	closeOutput(): void;
	ended: Promise<Ended>;
}

export interface Start {
	arguments?: readonly string[];
	/** All of the environment: nothing of this process's own gets through. */
	env?: NodeJS.ProcessEnv;
	/** What the program reads; nothing unless given. */
	input?: string;
	/** Where it runs; an empty folder, so that no `.env` is found, unless given. */
	folder?: string;
}

export function start(
	file: 'main.js' | 'src/ask.js' | 'src/answer.js',
	{ arguments: given = [], env = {}, input, folder }: Start = {},
): Program {
	const child = spawn(process.execPath, ['--enable-source-maps', path.join(dist, file), ...given], {
		cwd: folder ?? emptyFolder(),
		env,
	});
	children.add(child);
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	// A program that ends early does not read all.
	child.stdin.on('error', () => {});
	child.stdin.end(input ?? '');
	const ended = once(child, 'close').then(([code]): Ended => {
		children.delete(child);
		return { code, stdout, stderr };
	});
	return {
		async says(text) {
			while (!stdout.includes(text) && !stderr.includes(text)) {
				const over = await Promise.race([
					once(child.stdout, 'data').then(() => false),
					once(child.stderr, 'data').then(() => false),
					ended.then(() => true),
				]);
				if (over && !stdout.includes(text) && !stderr.includes(text)) {
					throw new Error(`The program ended without saying “${text}”: ${stdout}${stderr}`);
				}
			}
		},
		signal: (name) => void child.kill(name),
		closeOutput: () => void child.stdout.destroy(),
		ended,
	};
}

/** A new empty folder, which `cleanUp` removes. */
export function emptyFolder(): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'harbormaster-main-'));
	folders.add(folder);
	return folder;
}

/** To be called after each test: ends what still runs and removes the folders. */
export async function cleanUp(): Promise<void> {
	await Promise.all(
		[...children].map((child) => {
			child.kill('SIGKILL');
			return once(child, 'close');
		}),
	);
	for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
	folders.clear();
}

/** A process that is measured: the bot or the floor, with the probe beside it and nothing of our environment. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { talkTo } from './talk.ts';

/** What the probe tells: microseconds of CPU time of all threads, and bytes. */
export interface Usage {
	cpu: number;
	rss: number;
	heapUsed: number;
}

export interface Measured {
	/** As it is. */
	usage(): Promise<Usage>;
	/** After forced collections. */
	collected(): Promise<Usage>;
	stop(): Promise<void>;
}

const PROBE = new URL('./probe.js', import.meta.url).href;
const SCRIPTS = {
	bot: fileURLToPath(new URL('../main.js', import.meta.url)),
	floor: fileURLToPath(new URL('./floor.js', import.meta.url)),
};

/**
 * Starts a process in an empty folder: no `.env` is there to be read, and of the environment it gets only how to find
 * the local Discord and what is in `settings`.
 */
export function startMeasured(
	script: keyof typeof SCRIPTS,
	emptyFolder: string,
	discord: { api: string; token: string },
	settings: Record<string, string>,
): Measured {
	const child = fork(SCRIPTS[script], {
		cwd: emptyFolder,
		env: { LOG_LEVEL: 'warn', ...settings, DISCORD_API: discord.api, DISCORD_TOKEN: discord.token },
		execArgv: ['--expose-gc', '--import', PROBE],
		// What it prints is a warning of ours or an error: standard output belongs to `--json`.
		stdio: ['ignore', 2, 2, 'ipc'],
	});
	const ask = talkTo(child, script);
	return {
		usage: () => ask<Usage>({ collect: false }),
		collected: () => ask<Usage>({ collect: true }),
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
		},
	};
}

/**
 * Preloaded (`--import`) into the processes that are measured, so that they can be asked what they cost without a line
 * of their own for it. Needs `--expose-gc`.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Usage } from './measured.ts';

const COLLECTIONS = 4;
/** V8 gives pages back a little after a collection, by a task of its own. */
const PAUSE_MS = 100;

process.on('message', async (question: { collect: boolean }) => {
	if (question.collect) await collect();
	process.send?.(usage());
});
// Whoever asks is gone: nobody else would end this process.
process.on('disconnect', () => process.exit());

async function collect(): Promise<void> {
	for (let times = 0; times < COLLECTIONS; times++) {
		globalThis.gc?.();
		await sleep(PAUSE_MS);
	}
}

function usage(): Usage {
	const { user, system } = process.cpuUsage();
	const { rss, heapUsed } = process.memoryUsage();
	return { cpu: user + system, rss, heapUsed };
}

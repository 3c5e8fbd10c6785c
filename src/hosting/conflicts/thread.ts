/** The one thread that searches, started when the first question comes. */

import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Problem, Solution } from './solve.ts';
import type { Answer, Question } from './worker.ts';

const NOTHING_FOUND: Solution = { moves: null, exact: false };

interface Thread {
	worker: Worker;
	waiting: Map<number, (solution: Solution) => void>;
}

let thread: Thread | undefined;
let asked = 0;

/** Never rejects: a thread that broke has found nothing, and the next question starts another. */
export function solveInThread(problem: Problem): Promise<Solution> {
	thread ??= startThread();
	const { worker, waiting } = thread;
	const id = asked++;
	return new Promise((resolve) => {
		waiting.set(id, resolve);
		// While somebody waits, the process must not end; an idle thread keeps it from nothing.
		worker.ref();
		worker.postMessage({ id, problem } satisfies Question);
	});
}

function startThread(): Thread {
	const started: Thread = {
		worker: new Worker(fileURLToPath(import.meta.resolve('#worker/hosting/conflicts/worker.js'))),
		waiting: new Map(),
	};
	const { worker, waiting } = started;
	worker.on('message', ({ id, solution }: Answer) => {
		waiting.get(id)?.(solution);
		waiting.delete(id);
		if (waiting.size === 0) worker.unref();
	});
	// An error is followed by the exit.
	worker.on('error', () => {});
	worker.on('exit', () => {
		if (thread === started) thread = undefined;
		for (const resolve of waiting.values()) resolve(NOTHING_FOUND);
	});
	return started;
}

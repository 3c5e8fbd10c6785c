/** The one thread that searches, started when the first question comes. */

import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Problem, Solution } from './solve.ts';
import type { Answer, Question } from './worker.ts';

/** Somebody who asked. */
interface Waiting {
	resolve(solution: Solution): void;
	reject(error: unknown): void;
}

interface Thread {
	worker: Worker;
	waiting: Map<number, Waiting>;
}

let thread: Thread | undefined;
let asked = 0;

/** Rejects where the thread broke, with what broke it; the next question starts another. */
export function solveInThread(problem: Problem): Promise<Solution> {
	thread ??= startThread();
	const { worker, waiting } = thread;
	const id = asked++;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
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
	const end = (error: unknown) => {
		if (thread === started) thread = undefined;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('message', ({ id, solution }: Answer) => {
		waiting.get(id)?.resolve(solution);
		waiting.delete(id);
		if (waiting.size === 0) worker.unref();
	});
	worker.on('error', end);
	worker.on('exit', () => end(new Error('The thread that searches has ended')));
	return started;
}

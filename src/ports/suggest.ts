import type { CompiledNames } from './compiled.ts';
import { fold } from './fold.ts';
import { LAST_PORT } from './types.ts';

/** What the suggestions need to know of a number. */
export interface Standing {
	/** 4 to 1 as in `Use.common`, the best of the number's uses; 0 without any. */
	common(port: number): number;
	registered(port: number): boolean;
	/** Numbers with uses, the commonest first. */
	used: number[];
}

/** More cannot be the beginning of a name, so whatever is longer costs nothing. */
const LONGEST_TYPED = 100;
const HIGHEST_COMMON = 4;
/** Room for `CompiledNames.places` in a score. */
const PLACES = 64;
const NUMBERS = LAST_PORT + 1;

/** At most `limit` different numbers for what is being typed, the likeliest first. */
export function suggestPorts(typed: string, limit: number, names: CompiledNames, standing: Standing): number[] {
	if (typed.length > LONGEST_TYPED || limit < 1) return [];
	const folded = fold(typed);
	const hits = new Set<number>();
	const found = folded === '' ? wellKnown(standing) : candidates(folded, names, standing);
	for (const port of found) {
		hits.add(port);
		if (hits.size >= limit) break;
	}
	return [...hits];
}

function* wellKnown({ used, common }: Standing): Generator<number> {
	for (const port of used) if (common(port) === HIGHEST_COMMON) yield port;
}

function* candidates(folded: string, names: CompiledNames, standing: Standing): Generator<number> {
	const digits = /^\d+$/.test(folded);
	if (digits) yield* beginningWith(Number(folded), standing);
	// Digits within a name are rarely what is looked for: `cft-7` while 7 is typed.
	yield* named(folded, names, standing, { laterWords: !digits });
}

/** The number itself, then numbers that begin with it: those with uses, then those with a registered name. */
function* beginningWith(number: number, { used, registered }: Standing): Generator<number> {
	if (number > LAST_PORT) return;
	yield number;
	if (number === 0) return;
	for (const port of used) if (beginsWith(port, number)) yield port;
	for (let step = 10; number * step <= LAST_PORT; step *= 10) {
		const last = Math.min(number * step + step - 1, LAST_PORT);
		for (let port = number * step; port <= last; port++) if (registered(port)) yield port;
	}
}

function beginsWith(port: number, number: number): boolean {
	let rest = port;
	while (rest > number) rest = Math.floor(rest / 10);
	return rest === number;
}

/** Numbers by name: the whole name, its beginning, the beginning of a later word; then by what is most used. */
function* named(
	folded: string,
	{ keys, ports, kinds, places }: CompiledNames,
	{ common }: Standing,
	{ laterWords }: { laterWords: boolean },
): Generator<number> {
	const scores: number[] = [];
	for (let at = firstFrom(keys, folded); keys[at]?.startsWith(folded); at++) {
		const port = ports[at] ?? 0;
		const whole = kinds[at] === 'w';
		if (!whole && !laterWords) continue;
		const tier = whole ? Number(keys[at] !== folded) : 2;
		const rank = tier * (HIGHEST_COMMON + 1) + (HIGHEST_COMMON - common(port));
		scores.push((rank * PLACES + Math.min(places[at] ?? 0, PLACES - 1)) * NUMBERS + port);
	}
	for (const score of Float64Array.from(scores).sort()) yield score % NUMBERS;
}

/** The place of the first key that is not before `folded`. */
function firstFrom(keys: string[], folded: string): number {
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((keys[middle] ?? '') < folded) low = middle + 1;
		else high = middle;
	}
	return low;
}

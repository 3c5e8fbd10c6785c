import type { CompiledRows } from './compiled.ts';
import { LAST_PORT } from './types.ts';

/**
 * Finds the places of the rows that bear on a number, in ascending order. The published rows ascend by their first
 * number (the import refuses others), so where a number's own rows begin and which range is the first to cover it is
 * all that has to be kept: a quarter of a megabyte, filled in a millisecond.
 */
export function indexByPort({ first, more, newerFrom }: CompiledRows): (port: number) => number[] {
	const from = (place: number | undefined) => first[place ?? -1] ?? -1;
	const to = (place: number | undefined) => from(place) + (more[place ?? -1] ?? 0);

	/** The place, plus one, of the first row that begins at a number; 0 where none does. */
	const begins = new Uint16Array(LAST_PORT + 1);
	const ranges: number[] = [];
	for (let place = newerFrom - 1; place >= 0; place--) {
		const port = from(place);
		if (port < 0) continue;
		begins[port] = place + 1;
		if (more[place] !== 0) ranges.unshift(place);
	}
	/** The same for the first range that covers a number, as a place in `ranges`. */
	const covers = new Uint16Array(LAST_PORT + 1);
	for (let index = ranges.length - 1; index >= 0; index--) {
		covers.fill(index + 1, from(ranges[index]), to(ranges[index]) + 1);
	}
	const newer = new Map<number, number[]>();
	for (let place = newerFrom; place < first.length; place++) {
		newer.set(from(place), [...(newer.get(from(place)) ?? []), place]);
	}

	return (port) => {
		const found: number[] = [];
		for (let index = (covers[port] ?? 0) - 1; index >= 0 && from(ranges[index]) < port; index++) {
			const place = ranges[index];
			if (place === undefined) break;
			if (to(place) >= port) found.push(place);
		}
		const own = (begins[port] ?? 0) - 1;
		for (let place = own; place >= 0 && place < newerFrom && from(place) === port; place++) found.push(place);
		return found.concat(newer.get(port) ?? []);
	};
}

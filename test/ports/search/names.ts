/** All names of what a hit is, as the data has them. */
import { fileURLToPath } from 'node:url';
import { readData } from '../../../src/importing/index.ts';
import type { Hit } from '../../../src/ports/index.ts';
import { joinedOf } from '../../../src/ports/search/index.ts';

const { entries, games } = readData(fileURLToPath(new URL('../../../data', import.meta.url)));
const byNumber = new Map(
	[...entries, ...games].map(({ number, name, aliases = [] }): [number, string[]] => [number, [name, ...aliases]]),
);

function namesOf({ name, entry }: Hit): string[] {
	return entry === null ? [name] : (byNumber.get(entry.number) ?? [name]);
}

/** Whether a hit is one of the things that somebody may have meant, by any of its names. */
export function isCalled(hit: Hit, accepted: readonly string[]): boolean {
	const wanted = new Set(accepted.map(joinedOf));
	return namesOf(hit).some((name) => wanted.has(joinedOf(name)));
}

/** Of all places where what was meant stands, -1 where it is missing: the share that comes first, and that is there at all. */
export function sharesOf(places: readonly number[]): { first: number; there: number } {
	const share = (is: (place: number) => boolean) => places.filter(is).length / places.length;
	return { first: share((place) => place === 0), there: share((place) => place !== -1) };
}

/** Pictures for messages: drawn when they are first asked for, then kept. */

import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { LAST_PORT, type Ports } from '../../ports/index.ts';
import { drawMap } from './map.ts';

/** Of all kept pictures together; a map takes some 17,000. */
const MOST_BYTES = 32_000_000;

/** In place of a number: the map without one. */
const NO_NUMBER = LAST_PORT + 1;

/** Gives the map as a PNG, with that number marked. Two who ask for the same one at once share the drawing of it. */
export function openMapPictures(ports: Ports): (marked: number | null) => Promise<Uint8Array> {
	const kept = new LRUCache<number, Uint8Array>({
		maxSize: MOST_BYTES,
		sizeCalculation: (bytes) => bytes.length,
		async fetchMethod(marked) {
			const { places } = ports.states();
			// The states take 15 ms the first time, and drawing ten more: others come in between.
			await setImmediate();
			return drawMap(places, marked === NO_NUMBER ? null : marked);
		},
	});
	return (marked) => kept.forceFetch(marked ?? NO_NUMBER);
}

import { LRUCache } from 'lru-cache';

/** The part of Keyv's store that the cache uses, and what tells at once that asking is in vain. */
export interface Store {
	get(key: string): unknown;
	set(key: string, value: unknown): unknown;
	delete(key: string): unknown;
	clear(): unknown;
	/** Where it can tell without waiting: `false` when the key is not in it. */
	mayHave?(key: string): boolean;
}

/** What an entry costs beside its letters: the map's slot, the list's links, two string headers. Measured, rounded up. */
const ENTRY_BYTES = 200;
/** V8 keeps a string with any letter beyond Latin-1 at two bytes a letter. */
const BYTES_A_LETTER = 2;

/**
 * Strings in memory, never more than `bytes` in all: the longest unused go first. Keyv's own Map would grow for ever,
 * for what has expired there stays until it is asked for.
 */
export function createBoundedStore(bytes: number): Store & { bytes(): number } {
	const entries = new LRUCache<string, string>({
		maxSize: bytes,
		sizeCalculation: (value, key) => ENTRY_BYTES + BYTES_A_LETTER * (key.length + value.length),
	});
	return {
		get: (key) => entries.get(key),
		set: (key, value) => entries.set(key, String(value)),
		delete: (key) => entries.delete(key),
		clear: () => entries.clear(),
		mayHave: (key) => entries.has(key),
		bytes: () => entries.calculatedSize,
	};
}

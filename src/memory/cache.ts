import { type DeserializedData, Keyv } from 'keyv';
import { createBoundedStore, type Store } from './bounded-store.ts';

/**
 * Replies that were made before, as the text they are sent as. It may lose anything at any time and never fails: what
 * goes wrong is a miss.
 */
export interface ReplyCache {
	get(key: string): Promise<string | undefined>;
	/** Need not be waited for. Keeps a reply that is made a second time within short, for a day at most. */
	set(key: string, reply: string): Promise<void>;
}

/** Keeps nothing. */
export const NO_CACHE: ReplyCache = { get: async () => undefined, set: async () => {} };

const LONGEST_KEPT_MS = 24 * 60 * 60 * 1_000;

/** The store has so long to answer; to make the reply anew takes far less. */
const DEADLINE_MS = 100;

/** How many keys are remembered (at most twice as many): few enough that a random port does not come back in time. */
const RECENT_KEYS = 2_048;

/**
 * A cache of at most `bytes` of memory; 0 keeps nothing. `onTrouble` hears of every failure and must not throw.
 * `store` is for another store than the bounded one in memory.
 */
export function createReplyCache({
	bytes,
	onTrouble,
	store,
}: {
	bytes: number;
	onTrouble: (thrown: unknown) => void;
	store?: Store;
}): ReplyCache {
	if (bytes === 0) return NO_CACHE;
	const entries = store ?? createBoundedStore(bytes);
	const keyv = new Keyv<string>({
		store: entries,
		useKeyPrefix: false,
		ttl: LONGEST_KEPT_MS,
		serialize,
		deserialize,
		throwOnErrors: true,
	});
	const wasMadeBefore = createRecentKeys();
	return {
		async get(key) {
			// Most misses end here: asking Keyv would cost more than what is saved is worth.
			if (entries.mayHave?.(key) === false) return undefined;
			try {
				const kept = await inTime(keyv.get(key, { raw: true }));
				if (kept === undefined || typeof kept.value === 'string') return kept?.value;
				throw new TypeError('the store holds something that is no reply');
			} catch (thrown) {
				onTrouble(thrown);
				return undefined;
			}
		},
		async set(key, reply) {
			if (!wasMadeBefore(key)) return;
			try {
				await inTime(keyv.set(key, reply));
			} catch (thrown) {
				onTrouble(thrown);
			}
		},
	};
}

/**
 * Tells whether a key was seen shortly before, and remembers it. A reply nobody asks for again should cost nothing: with
 * uniformly random ports, keeping each made the bot slower than no cache.
 */
function createRecentKeys(): (key: string) => boolean {
	let recent = new Set<string>();
	let older = new Set<string>();
	return (key) => {
		if (recent.has(key) || older.has(key)) return true;
		recent.add(key);
		if (recent.size >= RECENT_KEYS) {
			older = recent;
			recent = new Set();
		}
		return false;
	};
}

// What the store holds is `<expires> <reply>`. Keyv's own way, JSON, would quote a reply that is JSON already.

function serialize<Value>({ value, expires }: DeserializedData<Value>): string {
	return `${expires} ${value}`;
}

function deserialize<Value>(kept: string): DeserializedData<Value> {
	const space = kept.indexOf(' ');
	const expires = Number(kept.slice(0, space));
	if (space < 1 || !Number.isInteger(expires)) throw new TypeError('the store holds something that is no reply');
	// The type is Keyv's, for any value; this one holds strings alone.
	return { value: kept.slice(space + 1) as Value, expires };
}

/** What `work` resolves to, or a rejection after the deadline; what the work does then is ignored. */
function inTime<T>(work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('the store did not answer in time')), DEADLINE_MS);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

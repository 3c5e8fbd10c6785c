import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBoundedStore, type Store } from '../../src/memory/bounded-store.ts';
import { createReplyCache, type ReplyCache } from '../../src/memory/cache.ts';

function cacheOver(store?: Store, bytes = 1_000_000): { cache: ReplyCache; troubles: unknown[] } {
	const troubles: unknown[] = [];
	return {
		cache: createReplyCache({ bytes, onTrouble: (thrown) => troubles.push(thrown), ...(store && { store }) }),
		troubles,
	};
}

async function setTwice(cache: ReplyCache, key: string, reply: string): Promise<void> {
	await cache.set(key, reply);
	await cache.set(key, reply);
}

/** A store of another kind, all of whose answers are the same. */
function storeThat(answers: () => unknown): Store {
	return { get: answers, set: answers, delete: answers, clear: answers };
}

describe('the reply cache', () => {
	test('keeps a reply from the second time on that it is made', async () => {
		const { cache, troubles } = cacheOver();
		await cache.set('a', '{"one":1}');
		expect(await cache.get('a')).toBeUndefined();
		await cache.set('a', '{"one":1}');
		expect(await cache.get('a')).toBe('{"one":1}');
		expect(troubles).toEqual([]);
	});

	test('gives back exactly what was put in', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (key, reply) => {
				const { cache, troubles } = cacheOver();
				await setTwice(cache, key, reply);
				expect(await cache.get(key)).toBe(reply);
				expect(troubles).toEqual([]);
			}),
		);
	});

	test('forgets which keys were made once, so that what is asked for seldom is never kept', async () => {
		const { cache } = cacheOver();
		await cache.set('seldom', 'reply');
		for (let key = 0; key < 10_000; key++) await cache.set(`${key}`, 'reply');
		await cache.set('seldom', 'reply');
		expect(await cache.get('seldom')).toBeUndefined();
	});

	test('remembers a key over two thousand others, wherever among them it stands', async () => {
		for (const before of [0, 1_000, 2_000]) {
			const { cache } = cacheOver();
			for (let key = 0; key < before; key++) await cache.set(`before ${key}`, 'reply');
			await cache.set('often', 'reply');
			for (let key = 0; key < 2_000; key++) await cache.set(`after ${key}`, 'reply');
			await cache.set('often', 'reply');
			expect(await cache.get('often')).toBe('reply');
		}
	});

	test('keeps nothing for more than a day', async () => {
		const kept: string[] = [];
		const { cache } = cacheOver({ ...storeThat(() => undefined), set: (_key, value) => kept.push(String(value)) });
		await setTwice(cache, 'a', 'reply');
		const inADay = Date.now() + 24 * 60 * 60 * 1_000;
		expect(kept).toHaveLength(1);
		expect(Number(kept[0]?.split(' ')[0])).toBeLessThanOrEqual(inADay);

		const expired = cacheOver(storeThat(() => `${Date.now() - 1} reply`));
		expect(await expired.cache.get('a')).toBeUndefined();
		expect(expired.troubles).toEqual([]);
	});

	test('of no bytes keeps nothing', async () => {
		const { cache } = cacheOver(undefined, 0);
		await setTwice(cache, 'a', 'reply');
		expect(await cache.get('a')).toBeUndefined();
	});
});

describe('trouble with the store is a miss that is heard of', () => {
	const failing: [string, () => unknown][] = [
		[
			'throws',
			() => {
				throw new Error('down');
			},
		],
		['rejects', () => Promise.reject(new Error('down'))],
		[
			'throws what is no error',
			() => {
				throw 'down';
			},
		],
		['hangs', () => new Promise(() => {})],
	];

	test.each(failing)('one that %s', async (_how, answers) => {
		const { cache, troubles } = cacheOver(storeThat(answers));
		expect(await cache.get('a')).toBeUndefined();
		await setTwice(cache, 'a', 'reply');
		expect(troubles).toHaveLength(2);
	});

	test.each(['reply', '', ' reply', 'x reply', '1.5 reply', '{"value":"reply"}', 5, true, {}, { value: 5 }, []])(
		'one that returns garbage: %j',
		async (garbage) => {
			const { cache, troubles } = cacheOver(storeThat(() => garbage));
			expect(await cache.get('a')).toBeUndefined();
			expect(troubles).toHaveLength(1);
		},
	);

	test('one that has an entry which cannot be removed when it has expired', async () => {
		const { cache, troubles } = cacheOver({
			...storeThat(() => {
				throw new Error('down');
			}),
			get: () => `${Date.now() - 1} reply`,
		});
		expect(await cache.get('a')).toBeUndefined();
		expect(troubles).toHaveLength(1);
	});
});

describe('the bounded store', () => {
	test('never holds more than its bytes, letters of the key included', () => {
		const entry = fc.tuple(fc.string({ maxLength: 40 }), fc.nat({ max: 3_000 }));
		fc.assert(
			fc.property(fc.integer({ min: 500, max: 20_000 }), fc.array(entry, { maxLength: 60 }), (bytes, entries) => {
				const store = createBoundedStore(bytes);
				const put = new Map<string, string>();
				for (const [key, length] of entries) {
					const value = 'x'.repeat(length);
					store.set(key, value);
					put.set(key, value);
					let letters = 0;
					for (const [key, value] of put) if (store.mayHave?.(key)) letters += key.length + value.length;
					expect(letters * 2).toBeLessThanOrEqual(bytes);
					expect(store.bytes()).toBeLessThanOrEqual(bytes);
				}
			}),
		);
	});

	test('lets the longest unused go first', () => {
		const store = createBoundedStore(2_000);
		for (const key of ['a', 'b', 'c']) store.set(key, 'x'.repeat(200));
		store.get('a');
		store.set('d', 'x'.repeat(200));
		expect(['a', 'b', 'c', 'd'].filter((key) => store.get(key) !== undefined)).toEqual(['a', 'c', 'd']);
	});
});

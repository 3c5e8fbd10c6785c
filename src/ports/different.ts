/** The first of those that have the same key, in their order, at most `limit` of them; no more are taken than are needed. */
export function firstDifferent<T>(
	items: Iterable<T>,
	key: (item: T) => unknown,
	limit = Number.POSITIVE_INFINITY,
): T[] {
	const different = new Map<unknown, T>();
	if (limit < 1) return [];
	for (const item of items) {
		const its = key(item);
		if (!different.has(its)) different.set(its, item);
		if (different.size >= limit) break;
	}
	return [...different.values()];
}

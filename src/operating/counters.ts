/** All that is counted. Known names only, so that nothing a member typed can become one. */
const NONE_YET = {
	command: 0,
	component: 0,
	autocomplete: 0,
	/** The dispatcher or a command threw: the member got a reference. */
	failed: 0,
	/** Discord had given the interaction up before the answer came. */
	tooLate: 0,
	/** The answer did not reach Discord. */
	undelivered: 0,
	cacheHit: 0,
	cacheMiss: 0,
	cacheTrouble: 0,
};
export type Counter = keyof typeof NONE_YET;

export interface Counters {
	count(name: Counter): void;
	/** Every count since the start. */
	all(): Record<Counter, number>;
}

export function createCounters(): Counters {
	const counts = { ...NONE_YET };
	return {
		count(name) {
			counts[name]++;
		},
		all: () => ({ ...counts }),
	};
}

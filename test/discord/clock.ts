/**
 * Discord's time rules (3 s for the first answer, 15 minutes for a token) are kept on a clock that a test can hold,
 * so that no test waits for them.
 */
export interface Clock {
	/** Milliseconds since the Unix epoch. */
	now(): number;
	/** Runs `task` once after `ms`; the function returned calls it off. */
	after(ms: number, task: () => void): () => void;
}

export const realClock: Clock = {
	now: Date.now,
	after(ms, task) {
		const timer = setTimeout(task, ms);
		return () => clearTimeout(timer);
	},
};

export interface ManualClock extends Clock {
	/** Moves the time on by `ms` and runs what falls due, in order. */
	advance(ms: number): void;
}

/** A clock that stands still until it is advanced. `start` is in milliseconds since the Unix epoch. */
export function manualClock(start = Date.UTC(2026, 8, 1, 12)): ManualClock {
	let time = start;
	const tasks = new Set<{ due: number; task: () => void }>();
	return {
		now: () => time,
		after(ms, task) {
			const entry = { due: time + ms, task };
			tasks.add(entry);
			return () => tasks.delete(entry);
		},
		advance(ms) {
			const end = time + ms;
			for (;;) {
				const next = [...tasks].filter((entry) => entry.due <= end).sort((a, b) => a.due - b.due)[0];
				if (!next) break;
				tasks.delete(next);
				time = next.due;
				next.task();
			}
			time = end;
		},
	};
}

/** Work that was begun and is not finished yet. */
export interface InFlight {
	/** Counts `work` until it settles; how it ends is the caller's matter. */
	add(work: Promise<unknown>): void;
	/** Resolves as soon as nothing is in flight, at once if nothing is. */
	finished(): Promise<void>;
}

export function createInFlight(): InFlight {
	const works = new Set<Promise<unknown>>();
	return {
		add(work) {
			works.add(work);
			const done = () => works.delete(work);
			work.then(done, done);
		},
		async finished() {
			// What is finished last may have begun something else.
			while (works.size > 0) await Promise.allSettled(works);
		},
	};
}

/** Many texts, sorted: whether one is there, and which begin so. */

export interface Vocabulary {
	texts: readonly string[];
	/** The place of the text itself, or -1. */
	same(typed: string): number;
	/** The places of the texts that begin so, of at most so many: `from`, and up to but without `to`. */
	beginning(typed: string, most: number): { from: number; to: number };
}

/** @param texts different ones, sorted by code units */
export function createVocabulary(texts: readonly string[]): Vocabulary {
	return {
		texts,
		same(typed) {
			const place = firstFrom(texts, typed);
			return texts[place] === typed ? place : -1;
		},
		beginning(typed, most) {
			const from = firstFrom(texts, typed);
			// Nothing that begins so comes after the same with the highest letter behind.
			return { from, to: Math.min(firstFrom(texts, `${typed}\uffff`, from), from + most) };
		},
	};
}

/** The place of the first text that is not before `typed`. */
function firstFrom(texts: readonly string[], typed: string, from = 0): number {
	let low = from;
	let high = texts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((texts[middle] ?? '') < typed) low = middle + 1;
		else high = middle;
	}
	return low;
}

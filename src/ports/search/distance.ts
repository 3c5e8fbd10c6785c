/**
 * How many slips of typing lie between two words: a letter left out, put in or replaced, or two swapped (optimal string
 * alignment).
 */

/** What is longer is cut: nobody types it, and the rows below must not grow. */
export const LONGEST_COMPARED = 48;

const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST_COMPARED + 1));

export interface Slips {
	/** To make one of the other. */
	whole: number;
	/** To make what is typed of the beginning of the other, whichever beginning fits best. */
	prefix: number;
}

const far: Slips = { whole: Number.POSITIVE_INFINITY, prefix: Number.POSITIVE_INFINITY };
const found: Slips = { whole: 0, prefix: 0 };

/**
 * Infinity for what is more than `most`. The object is used again by the next call.
 * @param typed both at most LONGEST_COMPARED characters
 */
export function slipsBetween(typed: string, name: string, most: number): Slips {
	const height = typed.length;
	// Beyond what is typed and `most` letters more no beginning fits any better.
	const width = Math.min(name.length, height + most, LONGEST_COMPARED);
	if (height > LONGEST_COMPARED || width < height - most) return far;
	let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
	for (let column = 0; column <= width; column++) above[column] = column;
	for (let line = 1; line <= height; line++) {
		const from = Math.max(1, line - most);
		const to = Math.min(width, line + most);
		row[from - 1] = from === 1 ? line : most + 1;
		let best = row[from - 1] ?? 0;
		const letter = typed.charCodeAt(line - 1);
		for (let column = from; column <= to; column++) {
			const other = name.charCodeAt(column - 1);
			let slips = (above[column - 1] ?? 0) + (letter === other ? 0 : 1);
			if (column < line + most) slips = Math.min(slips, (above[column] ?? 0) + 1);
			slips = Math.min(slips, (row[column - 1] ?? 0) + 1);
			const swapped =
				line > 1 &&
				column > 1 &&
				letter === name.charCodeAt(column - 2) &&
				typed.charCodeAt(line - 2) === other &&
				letter !== other;
			if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
			row[column] = slips;
			if (slips < best) best = slips;
		}
		if (best > most) return far;
		[before, above, row] = [above, row, before];
	}
	const last = above;
	found.prefix = Number.POSITIVE_INFINITY;
	for (let column = Math.max(0, height - most); column <= Math.min(width, height + most); column++) {
		found.prefix = Math.min(found.prefix, last[column] ?? 0);
	}
	const whole = name.length <= height + most && name.length <= width ? (last[name.length] ?? most + 1) : most + 1;
	found.whole = whole <= most ? whole : Number.POSITIVE_INFINITY;
	if (found.prefix > most) found.prefix = Number.POSITIVE_INFINITY;
	return found;
}

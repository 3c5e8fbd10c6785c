/** A number by itself, or a range of two; not the digits in `[RFC4146]` or `krb524`. */
const NUMBERS = /\b(\d{1,5})(?:-(\d{1,5}))?\b/g;

/**
 * Whether a note on unauthorized use is about this number. A row's note can be about one number of its range, or
 * even about another number altogether; a note that names no number is about all of the row's.
 */
export function bearsOn(note: string, port: number): boolean {
	if (note === '') return true;
	const named = [...note.matchAll(NUMBERS)];
	return named.length === 0 || named.some(([, from, to]) => port >= Number(from) && port <= Number(to ?? from));
}

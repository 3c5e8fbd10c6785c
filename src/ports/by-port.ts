import { LAST_PORT } from './types.ts';

/**
 * Which rows bear on which number, as two flat arrays: the rows of `port` are `places[starts[port]]` up to
 * `places[starts[port + 1]]`, in ascending order. Half a megabyte, where lists of objects would take ten.
 */
export function indexByPort(first: number[], more: number[]): (port: number) => Uint16Array {
	const starts = new Uint32Array(LAST_PORT + 2);
	eachNumber(first, more, (port) => {
		starts[port + 1] = (starts[port + 1] ?? 0) + 1;
	});
	for (let port = 0; port <= LAST_PORT; port++) starts[port + 1] = (starts[port + 1] ?? 0) + (starts[port] ?? 0);

	const places = new Uint16Array(starts[LAST_PORT + 1] ?? 0);
	const next = starts.slice();
	eachNumber(first, more, (port, place) => {
		const slot = next[port] ?? 0;
		places[slot] = place;
		next[port] = slot + 1;
	});
	return (port) => places.subarray(starts[port], starts[port + 1]);
}

function eachNumber(first: number[], more: number[], visit: (port: number, place: number) => void): void {
	for (let place = 0; place < first.length; place++) {
		const from = first[place] ?? -1;
		if (from < 0) continue;
		const to = from + (more[place] ?? 0);
		for (let port = from; port <= to; port++) visit(port, place);
	}
}

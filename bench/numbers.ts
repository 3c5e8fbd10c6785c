/** The port numbers that members ask for, the same ones in every run. */

import { LAST_PORT, type Ports } from '../src/ports/index.ts';

/** Gives one number after the other, without end. */
export type Numbers = () => number;

const COUNT = LAST_PORT + 1;

/** Every number as often as any other: what a cache is of no use for. */
export function uniform(seed: number): Numbers {
	const random = randomBy(seed);
	return () => Math.floor(random() * COUNT);
}

/**
 * By Zipf's law (exponent 1): the second number half as often as the first, the third a third as often. The commonest
 * uses come first, then assigned numbers, then the rest, each in an order drawn by lot.
 */
export function zipf(seed: number, ports: Ports): Numbers {
	const random = randomBy(seed);
	const ranked = rank(ports, random);
	const upTo = new Float64Array(COUNT);
	let sum = 0;
	for (let place = 0; place < COUNT; place++) {
		sum += 1 / (place + 1);
		upTo[place] = sum;
	}
	return () => ranked[firstAbove(upTo, random() * sum)] ?? 0;
}

function rank(ports: Ports, random: () => number): number[] {
	const standing = Array.from({ length: COUNT }, (_, port) => {
		const { uses, states } = ports.look(port);
		const common = uses[0]?.common ?? (states.tcp === 'assigned' || states.udp === 'assigned' ? 0 : -1);
		return { port, common, lot: random() };
	});
	return standing.sort((a, b) => b.common - a.common || a.lot - b.lot).map(({ port }) => port);
}

function firstAbove(upTo: Float64Array, value: number): number {
	let low = 0;
	let high = upTo.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((upTo[middle] ?? 0) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** From 0 up to 1; mulberry32, because Math.random takes no seed. */
function randomBy(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

import { LAST_PORT, type PortRange } from './types.ts';

/** RFC 6335, section 6. */
export const RANGES = [
	{ name: 'system', from: 0, to: 1023 },
	{ name: 'user', from: 1024, to: 49_151 },
	{ name: 'dynamic', from: 49_152, to: LAST_PORT },
] as const;

/** The first number that is never assigned. */
export const FIRST_DYNAMIC = RANGES[2].from;

/** Whether a number is one of those of a port or a range of them. */
export function covers({ port, to = port }: { port: number; to?: number }, number: number): boolean {
	return number >= port && number <= to;
}

/** The range that a valid port number lies in. */
export function rangeOf(port: number): PortRange {
	const range = RANGES.find((one) => port <= one.to) ?? RANGES[2];
	const edge = edgeOf(port, range);
	return edge === undefined ? { ...range } : { ...range, edge };
}

function edgeOf(port: number, range: { from: number; to: number }): PortRange['edge'] {
	if (port === 0) return 'zero';
	if (port === range.from) return 'first';
	return port === range.to ? 'last' : undefined;
}

import type { RiskEntry } from './compiled.ts';
import type { Risk } from './types.ts';

/** What each number has a record of, in the order of the data. */
export function risksByPort(entries: RiskEntry[]): (port: number) => Risk[] {
	const byPort = new Map<number, Risk[]>();
	for (const { ports, checked: _checked, ...risk } of entries) {
		const numbers = new Set(ports.flatMap(({ port, to = port }) => numbersFrom(port, to)));
		for (const port of numbers) byPort.set(port, [...(byPort.get(port) ?? []), risk]);
	}
	return (port) => byPort.get(port) ?? [];
}

function numbersFrom(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
}

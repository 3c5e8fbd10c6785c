/** From what was measured to rows with goals, and to a table. */

export interface Row {
	name: string;
	value: number;
	unit: string;
	/** The same of the floor; `null` where there is nothing to compare with. */
	floor: number | null;
	/** `value` through `floor`. */
	ratio: number | null;
	/** `null` where the figure is for information only. */
	goal: string | null;
	met: boolean | null;
}

/** What is asked of a figure, in words and as a test of it. */
export interface Goal {
	words: string;
	holds(value: number, floor: number): boolean;
}

export function atLeast(share: number): Goal {
	return { words: `>= ${share} x floor`, holds: (value, floor) => value >= share * floor };
}

export function atMost(share: number): Goal {
	return { words: `<= floor / ${share}`, holds: (value, floor) => value <= floor / share };
}

export function atMostMore(more: number, unit: string): Goal {
	return { words: `<= floor + ${more} ${unit}`, holds: (value, floor) => value <= floor + more };
}

export function below(limit: number, unit: string): Goal {
	return { words: `< ${limit} ${unit}`, holds: (value) => value < limit };
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** One figure out of all its rounds. */
export function row(
	name: string,
	unit: string,
	values: readonly number[],
	floors: readonly number[] = [],
	goal?: Goal,
): Row {
	const value = rounded(median(values));
	const floor = floors.length === 0 ? null : rounded(median(floors));
	return {
		name,
		value,
		unit,
		floor,
		ratio: floor === null ? null : rounded(value / floor),
		goal: goal?.words ?? null,
		met: goal === undefined ? null : goal.holds(value, floor ?? 0),
	};
}

/** To four figures, whole numbers above that. */
function rounded(value: number): number {
	return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
}

/** The rows as columns for a terminal. */
export function table(rows: readonly Row[]): string {
	const lines = [
		['', 'value', 'unit', 'floor', 'ratio', 'goal', 'met'],
		...rows.map(({ name, value, unit, floor, ratio, goal, met }) => [
			name,
			String(value),
			unit,
			floor === null ? '' : String(floor),
			ratio === null ? '' : ratio.toFixed(2),
			goal ?? '',
			met === null ? '' : met ? 'yes' : 'NO',
		]),
	];
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const isNumber = (column: number) => column === 1 || column === 3 || column === 4;
	return lines
		.map((line) =>
			line
				.map((cell, column) =>
					isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
				)
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

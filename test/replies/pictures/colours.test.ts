/** The map's colours for everybody: also for those who see no red (protanopia) or no green (deuteranopia). */
import { describe, expect, test } from 'vitest';
import { PORT_STATES } from '../../../src/ports/index.ts';
import { type Colour, rgb } from '../../../src/replies/pictures/canvas.ts';
import { MAP_COLOURS } from '../../../src/replies/pictures/map-colours.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira, Fernandes (2009), severity 1, over linear RGB. */
const EYES: Record<string, Matrix> = {
	'all colours': [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	'no red': [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	'no green': [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
};

/** What Discord draws the squares in (Twemoji). */
const SQUARES: Record<string, Colour> = {
	'🟦': '#55acee',
	'🟩': '#78b159',
	'🟨': '#fdcb58',
	'🟪': '#aa8ed6',
	'🟧': '#f4900c',
	'🟫': '#c1694f',
};

/** Backgrounds of Discord's dark and light themes. */
const THEMES: readonly Colour[] = ['#313338', '#2b2d31', '#1a1a1e', '#000000', '#ffffff', '#f2f3f5'];

/** In CIE76: 2 is just to be seen side by side; these are to be told apart in a legend, or seen at all. */
const TOLD_APART = 25;
const SEEN = 20;

function seen(colour: Colour, eye: Matrix): Triple {
	const linear = rgb(colour).map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	const times = (matrix: Matrix, values: readonly number[]) =>
		matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (values[index] ?? 0), 0));
	const shown = times(eye, linear).map((value) => Math.min(Math.max(value, 0), 1));
	const [x = 0, y = 0, z = 0] = times(
		[
			[0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
			[0.2126729, 0.7151522, 0.072175],
			[0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
		],
		shown,
	).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Colour, other: Colour, eye: Matrix): number {
	const [a, b] = [seen(one, eye), seen(other, eye)];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each(Object.entries(EYES))('to eyes that see %s', (_name, eye) => {
	test('no two states look alike', () => {
		const near = PORT_STATES.flatMap((one, index) =>
			PORT_STATES.slice(index + 1).flatMap((other) =>
				distance(MAP_COLOURS[one].colour, MAP_COLOURS[other].colour, eye) < TOLD_APART ? [[one, other]] : [],
			),
		);
		expect(near).toEqual([]);
	});

	test('each colour is likest to its own square', () => {
		for (const state of PORT_STATES) {
			const { colour, square } = MAP_COLOURS[state];
			const [likest] = Object.entries(SQUARES).sort(
				([, a], [, b]) => distance(colour, a, eye) - distance(colour, b, eye),
			);
			expect([state, likest?.[0]]).toEqual([state, square]);
		}
	});

	test.each(THEMES)('the squares are seen on %s', (theme) => {
		for (const colour of Object.values(SQUARES)) expect(distance(colour, theme, eye)).toBeGreaterThan(SEEN);
	});
});

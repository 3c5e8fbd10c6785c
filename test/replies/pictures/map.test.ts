/** The map's PNG, read back by a decoder that is not ours. */
import fc from 'fast-check';
import { type DecodedPng, decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { LAST_PORT, loadPorts } from '../../../src/ports/index.ts';
import { rgb } from '../../../src/replies/pictures/canvas.ts';
import { openMapPictures } from '../../../src/replies/pictures/index.ts';
import { drawMap, neighboursOf } from '../../../src/replies/pictures/map.ts';
import { MAP_COLOURS } from '../../../src/replies/pictures/map-colours.ts';

const MOST_BYTES = 250_000;
/** Where the squares lie, in pixels: 256 of four in a row, from there on. */
const GRID = { left: 177, top: 16, cell: 4, row: 256 };
/** How far from its square a marked number's frame and arms reach. */
const MARK = 64;
/** Where its frame is white, from its square's upper edge. */
const FRAME = { below: 19, above: 15 };
/** Where the strip's squares lie. */
const STRIP = { left: 24, top: 1_056, across: 168, down: 80, columns: 7 };

const ports = loadPorts();
const states = ports.states();
const port = fc.integer({ min: 0, max: LAST_PORT });

const read = async (marked: number | null) => decode(await drawMap(states.places, marked), { checkCrc: true });

function colourAt({ data, width, palette }: DecodedPng, x: number, y: number): number[] | undefined {
	return palette?.[data[y * width + x] ?? -1];
}

function placeOf(number: number): { x: number; y: number } {
	return {
		x: GRID.left + (number % GRID.row) * GRID.cell,
		y: GRID.top + Math.floor(number / GRID.row) * GRID.cell,
	};
}

const colourOf = (number: number) => rgb(MAP_COLOURS[states.of(number)].colour);

test('every number’s square has the colour of its state, to its corners', async () => {
	const png = await read(null);
	const wrong = [];
	for (let number = 0; number <= LAST_PORT; number++) {
		const { x, y } = placeOf(number);
		const corners = [colourAt(png, x, y), colourAt(png, x + GRID.cell - 1, y + GRID.cell - 1)];
		if (corners.join(';') !== `${colourOf(number)};${colourOf(number)}`) wrong.push(number);
	}
	expect(wrong).toEqual([]);
});

describe('with a number', () => {
	test('a frame leaves its square to be seen, and changes nothing far from it', async () => {
		const plain = await read(null);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(0, 255, 3_040, 65_280, LAST_PORT), port, async (marked, other) => {
				const png = await read(marked);
				const [at, there] = [placeOf(marked), placeOf(other)];
				expect(colourAt(png, at.x + 1, at.y + 1)).toEqual(colourOf(marked));
				// Below it at the top of the map, above it at the end.
				const frame = marked < LAST_PORT / 2 ? at.y + FRAME.below : at.y - FRAME.above;
				expect(colourAt(png, at.x + 1, frame)).toEqual([255, 255, 255]);
				if (Math.abs(at.x - there.x) > MARK || Math.abs(at.y - there.y) > MARK) {
					expect(colourAt(png, there.x, there.y)).toEqual(colourAt(plain, there.x, there.y));
				}
			}),
			{ numRuns: 20 },
		);
	});

	test('its neighbours stand below, each in its colour', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(port, fc.constantFrom(0, LAST_PORT)), async (marked) => {
				const png = await read(marked);
				const { from, to } = neighboursOf(marked);
				for (let number = from; number <= to; number++) {
					const x = STRIP.left + ((number - from) % STRIP.columns) * STRIP.across;
					const y = STRIP.top + Math.floor((number - from) / STRIP.columns) * STRIP.down;
					expect(colourAt(png, x + 2, y + 2)).toEqual(colourOf(number));
				}
			}),
			{ numRuns: 20 },
		);
	});

	test('21 numbers are its neighbours, itself in the middle wherever that can be', () => {
		fc.assert(
			fc.property(port, (marked) => {
				const { from, to } = neighboursOf(marked);
				expect(to - from).toBe(20);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(LAST_PORT);
				if (marked >= 10 && marked <= LAST_PORT - 10) expect(marked - from).toBe(10);
				else expect([from, to]).toContain(marked < 10 ? 0 : LAST_PORT);
			}),
		);
	});
});

test('a picture is small, drawn once and kept, also when many ask at once', async () => {
	const pictureOf = openMapPictures(ports);
	const [first, second] = await Promise.all([pictureOf(3_040), pictureOf(3_040)]);
	expect(first?.length).toBeLessThan(MOST_BYTES);
	expect(second).toBe(first);
	expect(await pictureOf(3_040)).toBe(first);
	expect(Buffer.compare(first ?? Buffer.of(), await pictureOf(null))).not.toBe(0);
	expect(Buffer.compare(first ?? Buffer.of(), await pictureOf(3_041))).not.toBe(0);
});

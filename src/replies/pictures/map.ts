/**
 * The map of all port numbers: 256 rows of 256 squares, read like a page, the number at the left being its row's first.
 *
 * A Hilbert curve, which keeps neighbours together in two directions, was drawn and looked at beside it. It makes
 * handsome islands, but nobody can tell which number a square is, or which way the numbers run; in rows the ranges are
 * bands from top to bottom, and an axis says where one is.
 */

import { LAST_PORT, PORT_STATES } from '../../ports/index.ts';
import { type Canvas, type Colour, createCanvas, numberSize, rgb } from './canvas.ts';
import { MAP_COLOURS } from './map-colours.ts';

const ROW = 256;
/** Pixels. Discord shows the picture some 350 wide on a phone, a third of its size: a digit is ten high there. */
const CELL = 4;
const GRID = ROW * CELL;
const MARGIN = 16;
const DIGIT = 5;
const AXIS = numberSize(LAST_PORT, DIGIT).width + 2 * MARGIN;
const WIDTH = AXIS + GRID + MARGIN;
/** Rows from one number of the axis to the next. */
const AXIS_STEP = 16;

/** The strip of neighbours: rows of numbers, the one that was asked for in the middle wherever there are enough on both sides. */
const STRIP_COLUMNS = 7;
const STRIP_ROWS = 3;
/** Odd, as every number is, so that numbers stand in whole pixels. */
const STRIP_CELL = { width: 161, height: 73 } as const;
const STRIP_GAP = 7;
const STRIP_LEFT = Math.floor((WIDTH - STRIP_COLUMNS * (STRIP_CELL.width + STRIP_GAP) + STRIP_GAP) / 2);
const STRIP_FRAME = 6;

/** The mark: a frame around the number's square, lined with dark on both sides so that it shows on every colour, and four arms. */
const MARK = { inside: 12, light: 5, dark: 3, arm: 40 } as const;

const BACKGROUND: Colour = '#1e1f22';
const LIGHT: Colour = '#ffffff';
const DARK: Colour = '#000000';
const PALETTE: readonly Colour[] = [BACKGROUND, LIGHT, DARK, ...PORT_STATES.map((state) => MAP_COLOURS[state].colour)];
const LIGHT_PLACE = PALETTE.indexOf(LIGHT);
const DARK_PLACE = PALETTE.indexOf(DARK);
const FIRST_STATE = PALETTE.length - PORT_STATES.length;

/** The numbers in the strip: ten on each side, or more on one where the other has fewer. */
export function neighboursOf(port: number): { from: number; to: number } {
	const count = STRIP_COLUMNS * STRIP_ROWS;
	const from = Math.min(Math.max(port - Math.floor(count / 2), 0), LAST_PORT - count + 1);
	return { from, to: from + count - 1 };
}

/**
 * The map as a PNG, with a number marked and its neighbours below where one is given.
 * @param states each number's state, as its place in `PORT_STATES`
 */
export function drawMap(states: Readonly<Uint8Array>, marked: number | null): Promise<Uint8Array> {
	const strip = marked === null ? 0 : STRIP_ROWS * (STRIP_CELL.height + STRIP_GAP) + MARGIN - STRIP_GAP;
	const canvas = createCanvas(WIDTH, GRID + 2 * MARGIN + strip);
	const colours = states.map((state) => FIRST_STATE + state);
	for (let first = 0; first <= LAST_PORT; first += ROW) {
		const { left, top } = placeOf(first);
		canvas.squares(left, top, CELL, colours.subarray(first, first + ROW));
	}
	drawAxis(canvas);
	if (marked !== null) {
		drawMark(canvas, marked);
		drawStrip(canvas, marked, colours);
	}
	return canvas.png(PALETTE);
}

function placeOf(port: number): { left: number; top: number } {
	return { left: AXIS + (port % ROW) * CELL, top: MARGIN + Math.floor(port / ROW) * CELL };
}

function drawAxis(canvas: Canvas): void {
	for (let port = 0; port <= LAST_PORT; port += AXIS_STEP * ROW) {
		const { left, top } = placeOf(port);
		canvas.number(port, left - MARGIN - numberSize(port, DIGIT).width, top, DIGIT, LIGHT_PLACE);
		canvas.fill(left - MARGIN / 2, top, MARGIN / 2, CELL, LIGHT_PLACE);
	}
}

function drawMark(canvas: Canvas, port: number): void {
	const { left, top } = placeOf(port);
	const { inside, light, dark, arm } = MARK;
	const centre = { x: left + CELL / 2, y: top + CELL / 2 };
	const ring = (reach: number, thickness: number, colour: number) =>
		canvas.frame(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach, thickness, colour);
	const arms = (from: number, to: number, thickness: number, colour: number) => {
		for (const [start, length] of [
			[-to, to - from],
			[from, to - from],
		] as const) {
			canvas.fill(centre.x + start, centre.y - thickness / 2, length, thickness, colour);
			canvas.fill(centre.x - thickness / 2, centre.y + start, thickness, length, colour);
		}
	};
	const edge = inside + dark + light;
	ring(edge + dark, light + 2 * dark, DARK_PLACE);
	arms(edge, edge + arm + dark, CELL + 2 * dark, DARK_PLACE);
	ring(edge, light, LIGHT_PLACE);
	arms(edge, edge + arm, CELL, LIGHT_PLACE);
}

function drawStrip(canvas: Canvas, marked: number, colours: Readonly<Uint8Array>): void {
	const { from, to } = neighboursOf(marked);
	const { width, height } = STRIP_CELL;
	for (let port = from; port <= to; port++) {
		const column = (port - from) % STRIP_COLUMNS;
		const row = Math.floor((port - from) / STRIP_COLUMNS);
		const left = STRIP_LEFT + column * (width + STRIP_GAP);
		const top = GRID + 2 * MARGIN + row * (height + STRIP_GAP);
		const colour = colours[port] ?? 0;
		canvas.fill(left, top, width, height, colour);
		const size = numberSize(port, DIGIT);
		const ink = inkOn(PALETTE[colour] ?? BACKGROUND) === LIGHT ? LIGHT_PLACE : DARK_PLACE;
		canvas.number(port, left + (width - size.width) / 2, top + (height - size.height) / 2, DIGIT, ink);
		if (port !== marked) continue;
		const around = STRIP_FRAME + STRIP_GAP;
		canvas.frame(left - around, top - around, width + 2 * around, height + 2 * around, around, DARK_PLACE);
		canvas.frame(
			left - STRIP_FRAME,
			top - STRIP_FRAME,
			width + 2 * STRIP_FRAME,
			height + 2 * STRIP_FRAME,
			STRIP_FRAME,
			LIGHT_PLACE,
		);
	}
}

/** Whichever of light and dark is easier to read on a colour, by the usual weights of brightness. */
function inkOn(colour: Colour): Colour {
	const [red = 0, green = 0, blue = 0] = rgb(colour);
	return 0.299 * red + 0.587 * green + 0.114 * blue > 128 ? DARK : LIGHT;
}

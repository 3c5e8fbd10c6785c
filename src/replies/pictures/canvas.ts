/**
 * A picture of few colours: one byte a pixel, which is a place in its palette, and the PNG of it. Numbers are the only
 * text in a picture, so ten digits are the whole font: no font file, and nothing of the system's.
 */

import { encode } from 'fast-png';

/** Four bits a pixel in the PNG. */
const MOST_COLOURS = 16;

/** `#rrggbb` */
export type Colour = `#${string}`;

export interface Canvas {
	/** Edges are in pixels, `colour` is a place in the palette. */
	fill(left: number, top: number, width: number, height: number, colour: number): void;
	/** A frame of that thickness, which lies inside the edges. */
	frame(left: number, top: number, width: number, height: number, thickness: number, colour: number): void;
	/** A number, each pixel of its digits `size` pixels wide. */
	number(number: number, left: number, top: number, size: number, colour: number): void;
	/** @throws RangeError for more than 16 colours */
	png(palette: readonly Colour[]): Uint8Array;
}

/** @param width in pixels, an even number */
export function createCanvas(width: number, height: number): Canvas {
	const pixels = new Uint8Array(width * height);

	function fill(left: number, top: number, across: number, down: number, colour: number): void {
		const from = Math.max(left, 0);
		const to = Math.min(left + across, width);
		for (let y = Math.max(top, 0); y < Math.min(top + down, height) && from < to; y++) {
			pixels.fill(colour, y * width + from, y * width + to);
		}
	}

	return {
		fill,
		frame(left, top, across, down, thickness, colour) {
			fill(left, top, across, thickness, colour);
			fill(left, top + down - thickness, across, thickness, colour);
			fill(left, top, thickness, down, colour);
			fill(left + across - thickness, top, thickness, down, colour);
		},
		number(number, left, top, size, colour) {
			for (const [place, digit] of [...String(number)].entries()) {
				const start = left + place * (DIGIT_WIDTH + 1) * size;
				for (const [row, line] of (DIGITS[Number(digit)] ?? []).entries()) {
					for (const [column, sign] of [...line].entries()) {
						if (sign === '#') fill(start + column * size, top + row * size, size, size, colour);
					}
				}
			}
		},
		png(palette) {
			if (palette.length > MOST_COLOURS)
				throw new RangeError(`${palette.length} colours are more than ${MOST_COLOURS}`);
			const data = new Uint8Array(pixels.length / 2);
			for (let index = 0; index < data.length; index++) {
				data[index] = ((pixels[2 * index] ?? 0) << 4) | (pixels[2 * index + 1] ?? 0);
			}
			return encode({ width, height, data, depth: 4, channels: 1, palette: palette.map(rgb) });
		},
	};
}

/** The size of a number in pixels. */
export function numberSize(number: number, size: number): { width: number; height: number } {
	return { width: (String(number).length * (DIGIT_WIDTH + 1) - 1) * size, height: DIGIT_HEIGHT * size };
}

/** Red, green and blue, 0 to 255. */
export function rgb(colour: Colour): number[] {
	return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

const DIGIT_WIDTH = 5;
const DIGIT_HEIGHT = 7;
const DIGITS = [
	[' ### ', '#   #', '#   #', '#   #', '#   #', '#   #', ' ### '],
	['  #  ', ' ##  ', '  #  ', '  #  ', '  #  ', '  #  ', ' ### '],
	[' ### ', '#   #', '    #', '  ## ', ' #   ', '#    ', '#####'],
	[' ### ', '#   #', '    #', '  ## ', '    #', '#   #', ' ### '],
	['   # ', '  ## ', ' # # ', '#  # ', '#####', '   # ', '   # '],
	['#####', '#    ', '#### ', '    #', '    #', '#   #', ' ### '],
	[' ### ', '#    ', '#    ', '#### ', '#   #', '#   #', ' ### '],
	['#####', '    #', '   # ', '  #  ', '  #  ', ' #   ', ' #   '],
	[' ### ', '#   #', '#   #', ' ### ', '#   #', '#   #', ' ### '],
	[' ### ', '#   #', '#   #', ' ####', '    #', '    #', ' ### '],
];

/**
 * A picture of few colours: one byte a pixel, which is a place in its palette, and the PNG of it. Numbers are the only
 * text in a picture, so ten digits are the whole font: no font file, and nothing of the system's.
 *
 * The packages that write PNGs either know no palette (pngjs: three bytes a pixel) or compress in JavaScript (fast-png:
 * 85 ms of work for a map, when it is the first). Node's own zlib takes 3 ms, in a thread that is not the bot's, and what
 * is left of a PNG then is four chunks; a test reads them with fast-png.
 */

import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

/** See https://www.w3.org/TR/png-3/, 5.2 and 11.2. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BIT_DEPTH = 8;
const INDEXED = 3;

/** `#rrggbb` */
export type Colour = `#${string}`;

export interface Canvas {
	/** Edges are in pixels, `colour` is a place in the palette. */
	fill(left: number, top: number, width: number, height: number, colour: number): void;
	/** A row of squares of that size, side by side. */
	squares(left: number, top: number, size: number, colours: Readonly<Uint8Array>): void;
	/** A frame of that thickness, which lies inside the edges. */
	frame(left: number, top: number, width: number, height: number, thickness: number, colour: number): void;
	/** A number, each pixel of its digits `size` pixels wide. */
	number(number: number, left: number, top: number, size: number, colour: number): void;
	png(palette: readonly Colour[]): Promise<Uint8Array>;
}

/** Width and height are in pixels. */
export function createCanvas(width: number, height: number): Canvas {
	// As a PNG has it: each line begins with the number of its filter, and 0 is none.
	const line = width + 1;
	const pixels = new Uint8Array(line * height);

	function fill(left: number, top: number, across: number, down: number, colour: number): void {
		const from = Math.max(left, 0);
		const to = Math.min(left + across, width);
		for (let y = Math.max(top, 0); y < Math.min(top + down, height) && from < to; y++) {
			pixels.fill(colour, y * line + 1 + from, y * line + 1 + to);
		}
	}

	return {
		fill,
		squares(left, top, size, colours) {
			const start = top * line + 1 + left;
			// Squares of one colour side by side are filled at once: there are few others.
			for (let from = 0, to = 0; from < colours.length; from = to) {
				const colour = colours[from] ?? 0;
				while (to < colours.length && colours[to] === colour) to += 1;
				pixels.fill(colour, start + from * size, start + to * size);
			}
			// The lines below are the same: to copy them takes a fraction of the time.
			for (let below = 1; below < size; below++) {
				pixels.copyWithin(start + below * line, start, start + colours.length * size);
			}
		},
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
		async png(palette) {
			const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, BIT_DEPTH, INDEXED, 0, 0, 0]);
			header.writeUInt32BE(width, 0);
			header.writeUInt32BE(height, 4);
			return Buffer.concat([
				SIGNATURE,
				chunk('IHDR', header),
				chunk('PLTE', Uint8Array.from(palette.flatMap(rgb))),
				chunk('IDAT', await compress(pixels)),
				chunk('IEND', new Uint8Array()),
			]);
		},
	};
}

/** Length, name, content and check sum. */
function chunk(name: string, content: Uint8Array): Uint8Array {
	const named = Buffer.concat([Buffer.from(name), content]);
	const bytes = Buffer.alloc(named.length + 8);
	bytes.writeUInt32BE(content.length, 0);
	bytes.set(named, 4);
	bytes.writeUInt32BE(crc32(named), named.length + 4);
	return bytes;
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

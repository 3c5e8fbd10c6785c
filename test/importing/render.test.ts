/** Drawings become PNGs, with their numbers in them. */
import { expect, test } from 'vitest';
import { renderPicture } from '../../src/importing/render.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function drawing(inside: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">${inside}</svg>`;
}

test('a picture is a PNG as large as the drawing says', () => {
	const bytes = Buffer.from(renderPicture(drawing('')));
	expect([...bytes.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
	// Width and height stand in the first chunk.
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([120, 60]);
});

test('a number is drawn: the font was found', () => {
	const empty = renderPicture(drawing(''));
	const number = renderPicture(drawing('<text x="5" y="40" font-size="30" fill="#fff">3040</text>'));
	const other = renderPicture(drawing('<text x="5" y="40" font-size="30" fill="#fff">3041</text>'));
	expect(number).not.toEqual(empty);
	expect(number).not.toEqual(other);
});

test('the same drawing gives the same bytes', () => {
	const svg = drawing('<text x="5" y="40" font-size="30">65535</text>');
	expect(renderPicture(svg)).toEqual(renderPicture(svg));
});

test('what is no drawing is an error', () => {
	expect(() => renderPicture('<p>not a drawing</p>')).toThrow();
});

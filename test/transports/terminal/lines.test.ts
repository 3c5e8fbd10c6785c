/** Lines out of pieces: one for each that was sent, wherever the pieces end. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../src/transports/terminal/index.ts';

async function read(pieces: readonly string[]): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of linesOf(Readable.from(pieces))) lines.push(line);
	return lines;
}

const line = fc.string({
	unit: fc.constantFrom('/', 'p', ' ', '\r', '\u2028', '\u2029', '\v', '\f', '\u0085', '\0', 'ж', '🚢'),
});

test('every line that is ended comes out as it is, in order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.array(fc.nat(200)), async (lines, end, cuts) => {
			const expected = lines.map((one) => (end === '\n' ? one.replace(/\r$/, '') : one));
			const text = lines.map((one) => one + end).join('');
			const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
			const pieces = at.slice(1).map((to, index) => text.slice(at[index], to));
			expect(await read(pieces)).toEqual(expected);
		}),
	);
});

test('the last line needs no end, and nothing is no line', async () => {
	expect(await read(['/help\n/about'])).toEqual(['/help', '/about']);
	expect(await read(['/help\r\n/about\r'])).toEqual(['/help', '/about']);
	expect(await read(['\n\n'])).toEqual(['', '']);
	expect(await read([''])).toEqual([]);
	expect(await read([])).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { LAST_PORT } from '../../src/ports/index.ts';
import { parseMarkdown } from '../proofs/markdown.ts';
import { checkPort, type Seen } from './check.ts';
import { sizeOf, wrap } from './measure.ts';

/** Every hundred-and-first number, and those that are special. */
const STEP = 101;
const SPECIAL = [0, 1, 22, 80, 443, 1023, 1024, 3040, 5000, 6000, 25_565, 32_400, 49_151, 49_152, 50_000, 65_535];

test('every message of a hundredth of the numbers is as it should be', async () => {
	const seen: Seen = new Map();
	const numbers = new Set(SPECIAL);
	for (let port = 0; port <= LAST_PORT; port += STEP) numbers.add(port);
	const failures: string[] = [];
	for (const port of numbers) failures.push(...(await checkPort(port, seen)).failures);
	expect(failures).toEqual([]);
});

describe('the measure of a card', () => {
	const size = (text: string, columns = 10) => sizeOf(parseMarkdown(text), columns);

	test.each([
		['word', { characters: 4, lines: 1 }],
		['ten letters', { characters: 11, lines: 2 }],
		['**bold** \\*', { characters: 6, lines: 1 }],
		['### ab\ncd', { characters: 5, lines: 2 }],
		['-# ab', { characters: 2, lines: 1 }],
		['[a label](https://example.org/far/away)', { characters: 7, lines: 1 }],
		['a\n```\nb c\nd\n```\ne', { characters: 9, lines: 4 }],
		['`a` *b*', { characters: 3, lines: 1 }],
		['- one\n- two', { characters: 11, lines: 2 }],
	])('counts what is seen: %s', (text, expected) => {
		expect(size(text)).toEqual(expected);
	});

	test('wraps at spaces, and long words where the line ends', () => {
		expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
		expect(wrap('one abcdefghijkl', 5)).toEqual(['one', 'abcde', 'fghij', 'kl']);
		expect(wrap('', 5)).toEqual(['']);
	});
});

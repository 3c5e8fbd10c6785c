import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeBlock, either, foreign, inlineCode, join, link, NOTHING, raised, shorten } from '../../src/words/index.ts';
import { hostileText } from '../proofs/hostile.ts';
import { parseMarkdown, shapeOf } from '../proofs/markdown.ts';

const x = foreign('x');

describe('code', () => {
	test('lets nothing out, whatever is in it', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				fc.pre(/[^\s`]/.test(text) && /\S/.test(inlineCode(text).slice(1, -1)));
				expect(shapeOf(parseMarkdown(`x ${inlineCode(text)} x`))).toMatch(/^x\(inlineCode "[^`]*"\)x$/);
				expect(shapeOf(parseMarkdown(`x\n${codeBlock(text)}\nx`))).toMatch(/^x\(br\)\(codeBlock "[^`]*"\)\(br\)x$/);
			}),
		);
	});
});

describe('link', () => {
	test.each(['http://example.org', 'javascript:alert(1)', 'data:text/html,x', 'discord://-/x'])(
		'leaves a label where it leads is not https: %s',
		(address) => {
			expect(link(x, address)).toBe('x');
		},
	);

	test('takes any address of https whole', () => {
		fc.assert(
			fc.property(
				fc.webUrl({ withQueryParameters: true, withFragments: true }),
				fc.string({ unit: fc.constantFrom(...'a()<>[]*_`|~ "\'') }),
				(url, more) => {
					const address = `${url.replace(/^http:/, 'https:')}/${more}`;
					const nodes = parseMarkdown(`x ${link(x, address)} x`);
					expect(nodes.map(({ type }) => type).filter((type) => type !== 'text')).toEqual(['link']);
					const target = nodes.find(({ type }) => type === 'link')?.target ?? '';
					expect(decodeURIComponent(new URL(target).href)).toBe(decodeURIComponent(new URL(address).href));
				},
			),
		);
	});
});

test('join leaves no gap for what is empty', () => {
	expect(join([x, NOTHING, x, NOTHING], ' · ')).toBe('x · x');
	expect(join([NOTHING], '\n')).toBe('');
});

test('either lists as the language does', () => {
	expect(either([foreign('a'), foreign('b'), foreign('c')], 'en')).toBe('a, b, or c');
	expect(either([foreign('a'), foreign('b')], 'ru')).toBe('a или b');
});

test('raised writes each digit up', () => {
	expect([1, 10, 123, 4567, 890].map(raised)).toEqual(['¹', '¹⁰', '¹²³', '⁴⁵⁶⁷', '⁸⁹⁰']);
});

describe('shorten', () => {
	test('keeps what fits, and cuts no letter in two', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
				const short = shorten(text, length);
				expect(short.length).toBeLessThanOrEqual(Math.max(length, 1));
				if (text.length <= length) expect(short).toBe(text);
				else {
					const kept = short.slice(0, -1);
					expect(short.endsWith('…') && text.startsWith(kept)).toBe(true);
					const letters = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
					// Spaces at the cut are dropped too.
					expect(letters.some((index) => text.slice(0, index).trimEnd() === kept.trimEnd())).toBe(true);
				}
			}),
		);
	});
});

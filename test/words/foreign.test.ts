import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreign, link, md, plain, unescaped } from '../../src/words/index.ts';
import { CORPUS, hostileText } from '../proofs/hostile.ts';
import { parseMarkdown, readerSees, shapeOf } from '../proofs/markdown.ts';

/** Where foreign text stands in replies: `x` is a harmless one. */
const POSITIONS = {
	'alone on a line': (text) => md`x\n${text}\nx`,
	'in the middle of a line': (text) => md`x ${text} x`,
	'after a bullet': (text) => md`x\n- ${text}\n- x`,
	'as small print': (text) => md`x\n-# ${text}\nx`,
	'in bold': (text) => md`x **${text}** x`,
	'as a link’s label': (text) => md`x ${link(text, 'https://example.org')} x`,
	'behind a link': (text) => md`${link(foreign('x'), 'https://example.org')} ${text}`,
	'before a link': (text) => md`${text} ${link(foreign('x'), 'https://example.org')}`,
	twice: (text) => md`${text} (${text})`,
} as const satisfies Record<string, (text: ReturnType<typeof foreign>) => string>;

describe('foreign', () => {
	test.each(Object.entries(POSITIONS))('is text and nothing else %s', (_name, position) => {
		const harmless = shapeOf(parseMarkdown(position(foreign('x'))));
		const check = (text: string) => {
			// Nothing in bold would not be bold.
			fc.pre(foreign(text) !== '');
			expect(shapeOf(parseMarkdown(position(foreign(text))))).toBe(harmless);
		};
		fc.assert(fc.property(hostileText, check), { numRuns: 300, examples: CORPUS.map((text) => [text.slice(0, 200)]) });
	});

	test('shows no sign that was not there: a reader sees the plain text', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(readerSees(parseMarkdown(`x ${foreign(text)} x`))).toBe(`x ${plain(text)} x`);
			}),
			{ numRuns: 1_000 },
		);
	});

	test('lets no character that is no letter become an emoji or anything else', () => {
		const signs: string[] = [];
		for (let point = 0; point <= 0x10ffff; point++) {
			const sign = String.fromCodePoint(point);
			if (!/\p{L}/u.test(sign) && foreign(sign) !== '') signs.push(sign);
		}
		expect(signs.length).toBeGreaterThan(5_000);
		for (let start = 0; start < signs.length; start += 500) {
			const text = signs.slice(start, start + 500).join(' x ');
			expect(shapeOf(parseMarkdown(`x${foreign(text)}`))).toBe('x');
		}
	});
});

describe('plain', () => {
	test('is one line without what hides, piles up or is half a character', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const made = plain(text);
				expect(made).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{3}| {2}|^ | $/u);
				expect(plain(made)).toBe(made);
				expect(plain(foreign(text))).toBe(foreign(text));
			}),
			{ numRuns: 1_000, examples: CORPUS.map((text) => [text]) },
		);
	});

	test('changes nothing but space in text of letters, digits and signs', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'aZ0*_[](){}\\:; \t\n') }), (text) => {
				expect(plain(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
			}),
		);
	});

	test.each(['Ünïcödé', 'порт', '端口', 'e\u0301\u0323', 'นี่', 'a–b “c”'])('leaves writing as it is: %s', (text) => {
		expect(plain(text)).toBe(text);
	});
});

test('unescaped gives back what foreign escaped', () => {
	const check = (text: string) => {
		expect(unescaped(foreign(text))).toBe(plain(text));
	};
	fc.assert(fc.property(hostileText, check), { numRuns: 300, examples: CORPUS.map((text) => [text]) });
});

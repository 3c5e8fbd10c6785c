import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cardSize,
	createMeasure,
	fitsReply,
	foldToFit,
	type Part,
	PHONE_COLUMNS,
	REPLY_ROOM,
	visible,
} from '../../src/replies/budget.ts';
import { codeBlock, foreign, join, link, md, NOTHING, type SafeText } from '../../src/words/index.ts';
import { hostileText } from '../proofs/hostile.ts';
import { parseMarkdown, readerSees } from '../proofs/markdown.ts';
import { wrap } from '../sweep/measure.ts';

const text = fc.string({ unit: fc.constantFrom(...'ab \n'), maxLength: 300 });

describe('visible', () => {
	test('is foreign text as it came, wherever it stands', () => {
		fc.assert(
			fc.property(hostileText, (hostile) => {
				const safe = foreign(hostile);
				fc.pre(safe !== '');
				const made = md`### x ${safe}\n**x** ${safe}\n- ${safe}\n${link(safe, 'https://example.org')} ${safe}\n-# ${safe}`;
				expect(visible(made)).toBe(readerSees(parseMarkdown(made)).replace(/\n$/, ''));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('cardSize', () => {
	test('breaks lines as a plain loop over the words does', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab'), minLength: 1, maxLength: 90 })), (words) => {
				const line = words.join(' ');
				expect(cardSize(line)).toEqual({ characters: line.length, lines: wrap(line, PHONE_COLUMNS).length });
			}),
		);
	});

	test('is that of texts measured one by one, whatever was measured before', () => {
		fc.assert(
			fc.property(fc.array(fc.array(text.map(foreign), { minLength: 1 })), (some) => {
				const measure = createMeasure();
				for (const texts of some) {
					if (texts.every((one) => one === '')) continue;
					expect(measure(texts)).toEqual(cardSize(join(texts, '\n')));
				}
			}),
		);
	});

	test('adds up over lines', () => {
		fc.assert(
			fc.property(text, text, (above, below) => {
				const [a, b, both] = [above, below, `${above}\n${below}`].map(cardSize);
				expect(both?.lines).toBe((a?.lines ?? 0) + (b?.lines ?? 0));
			}),
		);
	});
});

describe('fitsReply', () => {
	test('counts characters and bytes', () => {
		expect(fitsReply('a'.repeat(REPLY_ROOM.sent))).toBe(true);
		expect(fitsReply('a'.repeat(REPLY_ROOM.sent + 1))).toBe(false);
		expect(fitsReply('端'.repeat(Math.floor(REPLY_ROOM.bytes / 3)))).toBe(false);
	});
});

test('a command in a block is seen as it stands, with its signs', () => {
	const command = 'findstr /R /C:":80 .*:[0*] " a\\_b [x](y)';
	const made = md`**Windows**\n${codeBlock(command)}\n**Linux**`;
	expect(visible(made)).toBe(`Windows\n${command}\nLinux`);
	expect(visible(made)).toBe(readerSees(parseMarkdown(made)).replace(/\n$/, ''));
});

describe('foldToFit', () => {
	/** Parts whose wordings say which they are: `2b` is the second wording of the third part. */
	const parts = fc
		.array(fc.record({ worth: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 4 }) }), {
			minLength: 1,
			maxLength: 6,
		})
		.map((made) => made.map(({ worth, count }, index) => partOf(index, worth, count)));

	function partOf(index: number, worth: number, count: number): Part {
		const wording = (place: number) => () => foreign(`${index}${'abcd'[place]}${'x'.repeat(10 * (count - place))}`);
		return {
			worth,
			wordings: [wording(0), ...Array.from({ length: count - 1 }, (_nothing, place) => wording(place + 1))],
		};
	}

	/** The place of each part's wording in a text. */
	const chosen = (folded: SafeText) => folded.split('\n').map((line) => 'abcd'.indexOf(line[1] ?? ''));

	test('is as full as fits: nothing folds for nothing, and never more than all', () => {
		fc.assert(
			fc.property(parts, fc.integer({ min: 0, max: 300 }), (some, room) => {
				const folded = foldToFit(some, (texts) => join(texts, '\n').length <= room);
				const shortest = foldToFit(some, () => false);
				expect(folded.split('\n')).toHaveLength(some.length);
				if (shortest.length <= room) expect(folded.length).toBeLessThanOrEqual(room);
				else expect(folded).toBe(shortest);
				const fullest = foldToFit(some, () => true);
				if (fullest.length <= room) expect(folded).toBe(fullest);
			}),
		);
	});

	test('lets the least worthy give way first', () => {
		fc.assert(
			fc.property(parts, fc.integer({ min: 0, max: 300 }), (some, room) => {
				const places = chosen(foldToFit(some, (texts) => join(texts, '\n').length <= room));
				for (const [index, place] of places.entries()) {
					if (place === 0) continue;
					for (const [other, part] of some.entries()) {
						const isLess = part.worth < (some[index]?.worth ?? 0);
						if (isLess) expect(places[other]).toBe(part.wordings.length - 1);
					}
				}
			}),
		);
	});

	test('leaves no gap where the last wording is empty, and cites anew for each try', () => {
		const page = { at: 'https://example.org', publisher: 'x' };
		const some: Part[] = [
			{
				worth: 1,
				wordings: [(notes) => md`first ${notes.cite({ ...page, at: 'https://example.org/1' })}`, () => NOTHING],
			},
			{ worth: 2, wordings: [(notes) => md`second ${notes.cite(page)}`] },
			{ worth: 9, wordings: [(notes) => notes.sources()] },
		];
		expect(foldToFit(some, (texts) => !join(texts, '\n').includes('first'))).toBe(
			'second ¹\n¹ [x](https://example.org/)',
		);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/words/index.ts';
import { LONGEST_COMPARED, leaksIn, leaksOf } from './foreign-proof.ts';
import { CORPUS, hostileText } from './hostile.ts';
import { type MarkdownNode, parseMarkdown } from './markdown.ts';
import { repliesWith } from './replies.ts';
import { everywhere, SLOT_NAMES } from './slots.ts';

/** A hundredth of what `npm run sweep` tries. */
const TRIES = 1_000;
const SEED = 20_261_124;

const short = CORPUS.filter((text) => text.length <= LONGEST_COMPARED);
const NOWHERE = everywhere('word');

describe('foreign text stays text', () => {
	test('whatever it is, in all places at once', () => {
		const texts = fc.sample(hostileText, { numRuns: TRIES, seed: SEED });
		const leaks = texts.flatMap((text, turn) =>
			leaksOf(text.slice(0, LONGEST_COMPARED), { locale: LOCALES[turn % LOCALES.length] ?? 'en', turn }),
		);
		expect(leaks).toEqual([]);
	}, 60_000);

	test('the corpus, in all places at once', () => {
		const leaks = short.flatMap((text, turn) => LOCALES.flatMap((locale) => leaksOf(text, { locale, turn })));
		expect(leaks).toEqual([]);
	});

	test('the corpus, in one place alone', () => {
		const leaks = short.flatMap((text, turn) => {
			const slot = SLOT_NAMES[turn % SLOT_NAMES.length] ?? 'name';
			return leaksIn({ ...NOWHERE, [slot]: everywhere(text)[slot] }, { locale: 'en', turn: Math.floor(turn / 5) });
		});
		expect(leaks).toEqual([]);
	});

	test('however long, where a text may be long', () => {
		const allowed = new Set([
			'text',
			'br',
			'heading',
			'subtext',
			'bullet',
			'strong',
			'em',
			'codeBlock',
			'inlineCode',
			'twemoji',
		]);
		const links = new Set(repliesWith(NOWHERE, { locale: 'en' }).flatMap(({ texts }) => texts.flatMap(linksIn)));
		for (const text of CORPUS.filter((one) => one.length > LONGEST_COMPARED)) {
			const long = {
				description: text,
				reference: text,
				serviceCode: text,
				unauthorizedUse: text,
				notes: text,
				typed: text,
			};
			for (const { texts, name } of repliesWith({ ...NOWHERE, ...long }, { locale: 'en' })) {
				const nodes = texts.flatMap((one) => allNodes(parseMarkdown(one)));
				expect(
					nodes.filter(({ type }) => !allowed.has(type) && type !== 'link'),
					name,
				).toEqual([]);
				expect(
					texts.flatMap(linksIn).filter((target) => !links.has(target)),
					name,
				).toEqual([]);
			}
		}
	});
});

describe('what would be found', () => {
	// A proof that finds nothing must be able to find something: each kind of leak, as if a reply let it through.
	test.each([
		['<@1>', 'mention'],
		['<@&1>', 'mention'],
		['<#1>', 'mention'],
		['@everyone', 'mention'],
		['@here', 'mention'],
		['</x:1>', 'mention'],
		['<id:customize>', 'mention'],
		['<t:0:R>', 'mention'],
		[':smile:', 'emoji'],
		['<a:smile:1>', 'mention'],
		['😀', 'twemoji'],
		['[a](https://e.il)', 'link'],
		['https://e.il', 'link'],
		['steam://run/1', 'link'],
		['<https://e.il>', 'autolink'],
		['<a@e.il>', 'mention'],
		['`a`', 'inlineCode'],
		['```a```', 'codeBlock'],
		['**a**', 'strong'],
		['*a*', 'em'],
		['__a__', 'underline'],
		['~~a~~', 'strikethrough'],
		['||a||', 'spoiler'],
		['b\n# a', 'heading'],
		['b\n-# a', 'subtext'],
		['b\n> a', 'blockQuote'],
		['b\n1. a', 'bullet'],
		['b\n- # a', 'heading'],
	])('%s', (text, type) => {
		expect(allNodes(parseMarkdown(text)).map((node) => node.type)).toContain(type);
	});
});

function allNodes(nodes: readonly MarkdownNode[]): MarkdownNode[] {
	return nodes.flatMap((node) => [node, ...(Array.isArray(node.content) ? allNodes(node.content) : [])]);
}

function linksIn(text: string): string[] {
	return allNodes(parseMarkdown(text))
		.filter((node) => node.type === 'link')
		.map((node) => node.target ?? String(node.content));
}

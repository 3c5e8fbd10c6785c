/** The fold `More`: range, the whole record, every use with its sources, and the wide ranges around; in pages. */

import type { PortFacts, WideRange } from '../../ports/index.ts';
import { foreign, join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { fitsReply } from '../budget.ts';
import { small } from '../message.ts';
import { numberSources, type Sources } from '../sources.ts';
import { rangeText } from './range.ts';
import { evidenceLegend, nameUse, type SeenUse, seenUses } from './really-seen.ts';
import { recordBlocks } from './record.ts';

type Block = (sources: Sources) => SafeText;

export interface Page {
	text: SafeText;
	/** 1 for the first. */
	number: number;
	count: number;
}

/** The page of that number, or the last one where there are fewer. */
export function morePage(facts: PortFacts, wanted: number, words: Words): Page {
	const pages = paginate(blocksOf(facts, words), (blocks, number, count) =>
		pageText(facts, blocks, number, count, words),
	);
	const number = Math.min(Math.max(wanted, 1), pages.length);
	return { text: pageText(facts, pages[number - 1] ?? [], number, pages.length, words), number, count: pages.length };
}

function blocksOf(facts: PortFacts, words: Words): Block[] {
	const seen = seenUses(facts);
	return [
		(sources) => rangeText(facts, sources, words),
		...withHeading(words.say('more.record'), recordBlocks(facts, words)),
		...withHeading(
			words.say('more.uses'),
			seen.length === 0
				? [() => words.say('more.no-uses')]
				: seen.map((one) => (sources: Sources) => useText(one, sources, words)),
		),
		...facts.wideRanges.map((range, index) => (sources: Sources) => wideRangeText(range, index === 0, sources, words)),
	];
}

function withHeading(heading: SafeText, blocks: readonly Block[]): Block[] {
	return blocks.map(
		(block, index) => (sources) => (index === 0 ? md`**${heading}**\n${block(sources)}` : block(sources)),
	);
}

function useText(one: SeenUse, sources: Sources, words: Words): SafeText {
	const { use } = one;
	const span = use.from === use.to ? NOTHING : md`${use.from}–${use.to}`;
	const details = [
		span,
		words.say(`role.${use.role}`),
		words.say(`exposure.${use.exposure}`),
		use.default ? NOTHING : words.say('use.not-default'),
	];
	const note = use.note === null ? NOTHING : localized(use.note, words.locale);
	return join(
		[md`${nameUse(one, true, words)} ${sources.cite(...use.sources)}`, small(join(details, ' · ')), small(note)],
		'\n',
	);
}

function wideRangeText(range: WideRange, first: boolean, sources: Sources, words: Words): SafeText {
	const line = md`${localized(range.name, words.locale)} ${range.from}–${range.to} (${foreign(range.transports.join(', '))}) ${sources.cite(...range.sources)}`;
	return first ? md`**${words.say('more.also-inside')}**\n- ${line}` : md`- ${line}`;
}

function pageText(facts: PortFacts, blocks: readonly Block[], number: number, count: number, words: Words): SafeText {
	const sources = numberSources();
	const title =
		count > 1
			? words.say('more.title-page', { port: facts.port, number, count })
			: words.say('more.title', { port: facts.port });
	const body = blocks.map((block) => block(sources));
	return join(
		[md`### ${title}`, ...body, small(join([evidenceLegend(seenUses(facts), words)], ' · ')), small(sources.list())],
		'\n',
	);
}

/** As many blocks on each page as fit, never one torn. */
function paginate(
	blocks: readonly Block[],
	textOf: (blocks: readonly Block[], number: number, count: number) => SafeText,
): Block[][] {
	const pages: Block[][] = [[]];
	for (const block of blocks) {
		const page = pages.at(-1) ?? [];
		if (page.length > 0 && !fitsReply(textOf([...page, block], pages.length, blocks.length))) pages.push([block]);
		else page.push(block);
	}
	return pages;
}

/** The fold `All details`: range, the whole record, every use with its notes, and the wide ranges around; in pages. */

import type { PortFacts, WideRange } from '../../ports/index.ts';
import { foreign, join, link, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { fitsReply } from '../budget.ts';
import { changeText } from '../change.ts';
import { createFootnotes, type Footnotes } from '../footnotes.ts';
import { small } from '../message.ts';
import type { Correction } from './correction.ts';
import { rangeText } from './range.ts';
import { nameUse, type SeenUse, seenUses } from './really-seen.ts';
import { recordBlocks } from './record.ts';

type Block = (notes: Footnotes) => SafeText;

export interface Page {
	text: SafeText;
	/** 1 for the first. */
	number: number;
	count: number;
}

/** The page of that number, or the last one where there are fewer. */
export function morePage(facts: PortFacts, wanted: number, correction: Correction, words: Words): Page {
	const pages = paginate(blocksOf(facts, correction, words), (blocks, number, count) =>
		pageText(facts, blocks, number, count, words),
	);
	const number = Math.min(Math.max(wanted, 1), pages.length);
	return { text: pageText(facts, pages[number - 1] ?? [], number, pages.length, words), number, count: pages.length };
}

function blocksOf(facts: PortFacts, correction: Correction, words: Words): Block[] {
	return [
		(notes) => rangeText(facts, notes, words),
		...withHeading(words.say('more.record'), recordBlocks(facts, words)),
		...(facts.port === 0 ? [] : withHeading(words.say('more.uses'), useBlocks(facts, correction, words))),
		...facts.wideRanges.map((range, index) => (notes: Footnotes) => wideRangeText(range, index === 0, notes, words)),
	];
}

function useBlocks(facts: PortFacts, correction: Correction, words: Words): Block[] {
	const seen = seenUses(facts);
	if (seen.length === 0) return [() => words.say('more.no-uses')];
	return seen.map((one) => (notes) => useText(one, correction(one.use.id), notes, words));
}

function withHeading(heading: SafeText, blocks: readonly Block[]): Block[] {
	return blocks.map((block, index) => (notes) => (index === 0 ? md`**${heading}**\n${block(notes)}` : block(notes)));
}

function useText(one: SeenUse, correction: string | null, notes: Footnotes, words: Words): SafeText {
	const { use } = one;
	const span = use.from === use.to ? NOTHING : md`${use.from}–${use.to}`;
	const role = words.say(`role.${use.role}`);
	const details = [
		span,
		use.offset === null
			? role
			: md`${role}: ${words.say('use.offset', { role: words.say(`role.${use.offset.from}`), plus: use.offset.plus })}`,
		words.say(`exposure.${use.exposure}`),
		use.default ? NOTHING : words.say(use.noFixedPort ? 'use.no-fixed-port' : 'use.not-default'),
		use.change === null ? NOTHING : changeText(use.change, words),
	];
	const upkeep = [
		words.say('use.checked', { date: foreign(use.checked) }),
		correction === null
			? words.say('use.entry', { entry: foreign(use.id) })
			: link(words.say('use.correct'), correction),
	];
	const note = use.note === null ? NOTHING : localized(use.note, words.locale);
	return join(
		[
			md`${nameUse(one, true, notes, words)}\u00a0${notes.cite(...use.sources)}`,
			small(join(details, ' · ')),
			small(note),
			small(join(upkeep, ' · ')),
		],
		'\n',
	);
}

function wideRangeText(range: WideRange, first: boolean, notes: Footnotes, words: Words): SafeText {
	const line = md`${localized(range.name, words.locale)} ${range.from}–${range.to} (${foreign(range.transports.join(', '))})\u00a0${notes.cite(...range.sources)}`;
	return first ? md`**${words.say('more.also-inside')}**\n- ${line}` : md`- ${line}`;
}

function pageText(facts: PortFacts, blocks: readonly Block[], number: number, count: number, words: Words): SafeText {
	const notes = createFootnotes();
	const title =
		count > 1
			? words.say('more.title-page', { port: facts.port, number, count })
			: words.say('more.title', { port: facts.port });
	const body = blocks.map((block) => block(notes));
	return join([md`### ${title}`, ...body, small(notes.legend(words)), small(notes.sources())], '\n');
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

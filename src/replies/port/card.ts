/** The card: the whole answer to `/port` that fits a phone. Everything else is a fold behind a button. */

import type { Reply } from '../../interactions/index.ts';
import { shortCommands } from '../../listening/index.ts';
import type { PortFacts } from '../../ports/index.ts';
import { codeBlock, either, foreign, join, md, type SafeText, type Words } from '../../words/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize, foldToFit, type Part } from '../budget.ts';
import { cardMessage, small } from '../message.ts';
import { numberSources, type Sources } from '../sources.ts';
import { onPaper } from './on-paper.ts';
import { CARD_USES, evidenceLegend, reallySeen, seenUses } from './really-seen.ts';
import { relationSentence } from './relation.ts';

/** The ids of the card's buttons, encoded by the command that answers them. */
export interface CardIds {
	whichProgram: string;
	whenToWorry: string;
	more: string;
}

export function portCard(facts: PortFacts, ids: CardIds, words: Words): Reply {
	return cardMessage(cardText(facts, words), [
		...(facts.port === 0 ? [] : [{ id: ids.whichProgram, label: words.say('button.which-program') }]),
		{ id: ids.whenToWorry, label: words.say('button.when-to-worry') },
		{ id: ids.more, label: words.say('button.more') },
	]);
}

export function cardText(facts: PortFacts, words: Words): SafeText {
	const sources = numberSources();
	const maximum = words.locale === 'en' ? CARD_LINES.en : CARD_LINES.other;
	const parts: Part[] = [
		whole(md`### ${words.say('card.title', { port: facts.port })}`),
		onPaper(facts, sources, words),
		...(facts.port === 0 ? [whole(words.say('card.port-zero'))] : seenAndFound(facts, sources, words)),
		lastLine(facts, sources, words),
	];
	return foldToFit(parts, (text) => {
		const { characters, lines } = cardSize(text);
		return characters <= CARD_CHARACTERS && lines <= maximum;
	});
}

/** A part that never folds. */
function whole(text: SafeText): Part {
	return { worth: Number.POSITIVE_INFINITY, wordings: [text] };
}

/** What runs there, how that fits the paper, and how to see for oneself. */
function seenAndFound(facts: PortFacts, sources: Sources, words: Words): Part[] {
	return [
		reallySeen(facts, sources, words),
		whole(relationSentence(facts, words)),
		...warning(facts, words),
		...howToSee(facts, words),
	];
}

/** What must never be open to the internet says so above the commands. */
function warning(facts: PortFacts, words: Words): Part[] {
	const never = seenUses(facts)
		.slice(0, CARD_USES)
		.filter(({ use }) => use.exposure === 'never');
	if (never.length === 0) return [];
	const names = [...new Set(never.map(({ use }) => use.name))].map(foreign);
	return [whole(md`⚠️ **${words.say('card.never', { name: either(names, words.locale) })}**`)];
}

function howToSee(facts: PortFacts, words: Words): Part[] {
	const commands = shortCommands(facts.port);
	if (commands === null) return [];
	const found = words.say('card.found-it-open');
	const unknown = md`**${found}** ${words.say('card.found.unknown')}`;
	const [likeliest, ...others] = new Set(facts.uses.map((use) => use.name));
	const known =
		others.length > 0
			? words.say('card.found.one-of-these')
			: words.say('card.found.known', { name: foreign(likeliest ?? '') });
	return [
		{ worth: 2, wordings: likeliest === undefined ? [unknown] : [md`**${found}** ${known}`, unknown] },
		whole(md`${words.say('card.windows')}\n${codeBlock(commands.windows)}`),
		whole(md`${words.say('card.linux-macos')}\n${codeBlock(commands.unix)}`),
	];
}

/** Sources, what the marks mean, and the range, which gives way first. */
function lastLine(facts: PortFacts, sources: Sources, words: Words): Part {
	const legend = evidenceLegend(seenUses(facts).slice(0, CARD_USES), words);
	const range = words.say(`range.${facts.range.name}.short`);
	const list = sources.list();
	return { worth: 1, wordings: [small(join([list, legend, range], ' · ')), () => small(join([list, legend], ' · '))] };
}

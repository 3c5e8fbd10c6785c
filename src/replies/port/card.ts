/** The card: the whole answer to `/port` that fits a phone. Everything else is a fold behind a button. */

import type { Reply } from '../../interactions/index.ts';
import { shortCommands } from '../../listening/index.ts';
import type { PortFacts } from '../../ports/index.ts';
import { codeBlock, foreign, join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize, foldToFit, type Part } from '../budget.ts';
import { cardMessage, small } from '../message.ts';
import { numberSources } from '../sources.ts';
import { onPaper } from './on-paper.ts';
import { evidenceLegend, reallySeen, seenUses } from './really-seen.ts';
import { relationSentence } from './relation.ts';

/** The ids of the card's buttons, encoded by the command that answers them. */
export interface CardIds {
	whichProgram: string;
	whenToWorry: string;
	more: string;
}

/** How many of a card's uses are looked at for a warning and for the legend: those that it names. */
const USES_ON_CARD = 3;

export function portCard(facts: PortFacts, ids: CardIds, words: Words): Reply {
	return cardMessage(cardText(facts, words), [
		...(facts.port === 0 ? [] : [{ id: ids.whichProgram, label: words.say('button.which-program') }]),
		{ id: ids.whenToWorry, label: words.say('button.when-to-worry') },
		{ id: ids.more, label: words.say('button.more') },
	]);
}

export function cardText(facts: PortFacts, words: Words): SafeText {
	const sources = numberSources();
	const shown = seenUses(facts).slice(0, USES_ON_CARD);
	const maximum = words.locale === 'en' ? CARD_LINES.en : CARD_LINES.other;
	const parts: Part[] = [
		whole(md`### ${words.say('card.title', { port: facts.port })}`),
		onPaper(facts, sources, words),
		reallySeen(facts, sources, words),
		{ worth: 2, wordings: [relationSentence(facts, words)] },
		...warnings(facts, words),
		...howToSee(facts, words),
		{ worth: 1, wordings: [small(evidenceLegend(shown, words)), NOTHING] },
		whole(small(join([sources.list(), words.say(`range.${facts.range.name}.short`)], ' · '))),
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

/** What must never be open to the internet says so above the commands. */
function warnings(facts: PortFacts, words: Words): Part[] {
	const never = seenUses(facts)
		.slice(0, USES_ON_CARD)
		.filter(({ use }) => use.exposure === 'never');
	if (never.length === 0) return [];
	const names = [...new Set(never.map(({ use }) => use.name))];
	return [whole(md`⚠️ **${words.say('card.never', { name: foreign(names.join(', ')) })}**`)];
}

function howToSee(facts: PortFacts, words: Words): Part[] {
	const commands = shortCommands(facts.port);
	if (commands === null) return [whole(words.say('card.port-zero'))];
	const [likeliest] = facts.uses;
	const unknown = words.say('card.found.unknown');
	const known = likeliest === undefined ? unknown : words.say('card.found.known', { name: foreign(likeliest.name) });
	const found = words.say('card.found-it-open');
	return [
		{ worth: 2, wordings: [md`**${found}** ${known}`, md`**${found}** ${unknown}`] },
		whole(md`${words.say('card.windows')}\n${codeBlock(commands.windows)}`),
		whole(md`${words.say('card.linux-macos')}\n${codeBlock(commands.unix)}`),
	];
}

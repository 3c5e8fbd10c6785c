/** The card: the whole answer to `/port` that fits a phone. Everything else is a fold behind a button. */

import type { Reply } from '../../interactions/index.ts';
import { shortCommands } from '../../listening/index.ts';
import type { PortFacts } from '../../ports/index.ts';
import { codeBlock, foreign, join, md, type SafeText, type Words } from '../../words/index.ts';
import { foldToCard, type Part, whole } from '../budget.ts';
import { type Button, cardMessage, small } from '../message.ts';
import { onPaper } from './on-paper.ts';
import { neverOpen, neverSentence, reallySeen } from './really-seen.ts';
import { MANY_USES, relationSentence, usersOf } from './relation.ts';

/** How many names a warning names. */
const WARNED_USES = 2;

/** The ids of the card's buttons, encoded by the command that answers them. */
export interface CardIds {
	whichProgram: string;
	whenToWorry: string;
	more: string;
}

export function portCard(facts: PortFacts, ids: CardIds, words: Words, besides: readonly Button[] = []): Reply {
	return cardMessage(cardText(facts, words), [
		...(facts.port === 0 ? [] : [{ id: ids.whichProgram, label: words.say('button.which-program') }]),
		{ id: ids.whenToWorry, label: words.say('button.when-to-worry') },
		{ id: ids.more, label: words.say('button.more') },
		...besides,
	]);
}

export function cardText(facts: PortFacts, words: Words): SafeText {
	const title = md`### ${words.say('card.title', { port: facts.port })}`;
	const zero = words.say('card.port-zero');
	const parts: Part[] = [
		whole(() => title),
		onPaper(facts, words),
		...(facts.port === 0 ? [whole(() => zero)] : seenAndFound(facts, words)),
		lastLine(facts, words),
	];
	return foldToCard(parts, words);
}

/** What runs there, how that fits the paper, and how to see for oneself. */
function seenAndFound(facts: PortFacts, words: Words): Part[] {
	const relation = relationSentence(facts, words);
	return [reallySeen(facts, words), whole(() => relation), ...warning(facts, words), ...howToSee(facts, words)];
}

/** What must never be open to the internet says so above the commands, wherever it stands among the uses. */
function warning(facts: PortFacts, words: Words): Part[] {
	const names = neverOpen(facts, words);
	if (names.length === 0) return [];
	if (usersOf(facts) >= MANY_USES) {
		const sentence = words.say('card.never-many');
		return [whole(() => md`⚠️ **${sentence}**`)];
	}
	const said = (count: number) => {
		const sentence = neverSentence(names, count, words);
		return () => md`⚠️ **${sentence}**`;
	};
	return [{ worth: 3, wordings: [said(WARNED_USES), said(1)] }];
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
			: words.say(facts.uses[0]?.kind === 'game' ? 'card.found.host' : 'card.found.known', {
					name: foreign(likeliest ?? ''),
				});
	const windows = md`${words.say('card.windows')}\n${codeBlock(commands.windows)}`;
	const unix = md`${words.say('card.linux-macos')}\n${codeBlock(commands.unix)}`;
	return [
		{
			worth: 2,
			wordings: likeliest === undefined ? [() => unknown] : [() => md`**${found}** ${known}`, () => unknown],
		},
		whole(() => windows),
		whole(() => unix),
	];
}

/** Sources, what the marks mean, and the range, which gives way first. */
function lastLine(facts: PortFacts, words: Words): Part {
	const range = words.say(`range.${facts.range.name}.short`);
	return {
		worth: 1,
		wordings: [
			(notes) => small(join([notes.sources(), notes.legend(words), range], ' · ')),
			(notes) => small(join([notes.sources(), notes.legend(words)], ' · ')),
		],
	};
}

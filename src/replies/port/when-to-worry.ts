/** The fold `When to worry`: a ladder, cheapest step first, without crying wolf. */

import type { PortFacts } from '../../ports/index.ts';
import type { Tip } from '../../teaching/index.ts';
import { inlineCode, join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { fitsReply } from '../budget.ts';
import { createFootnotes, type Footnotes } from '../footnotes.ts';
import { numbered, small } from '../message.ts';
import { tipLines } from '../tip.ts';
import { neverOpen, neverSentence } from './really-seen.ts';

/** How many names a warning names. */
const WARNED_USES = 5;

/** How many records a fold tells; a number with more has them in common with many. */
const TOLD_RISKS = 4;

/** @param tip the one that fits the number, if any does; records give way to it */
export function whenToWorryText(facts: PortFacts, tip: Tip | null, words: Words): SafeText {
	for (let told = TOLD_RISKS; ; told--) {
		const text = textWith(facts, { tip, told }, words);
		if (told === 0 || fitsReply(text)) return text;
	}
}

function textWith(facts: PortFacts, { tip, told }: { tip: Tip | null; told: number }, words: Words): SafeText {
	const notes = createFootnotes();
	const title = md`### ${words.say('worry.title', { port: facts.port })}`;
	const records = recordsText(facts, told, notes, words);
	if (facts.port === 0) {
		return join([title, words.say('worry.port-zero'), records, small(notes.sources())], '\n');
	}
	const loopback = inlineCode('127.0.0.1');
	const never = neverOpen(facts, words);
	return join(
		[
			title,
			words.say('worry.start'),
			never.length === 0 ? NOTHING : md`⚠️ **${neverSentence(never, WARNED_USES, words)}**`,
			numbered([
				words.say('worry.address', {
					loopback6: inlineCode('[::1]'),
					any: inlineCode('0.0.0.0'),
					star: inlineCode('*'),
					any6: inlineCode('[::]'),
				}),
				words.say('worry.program'),
				words.say('worry.file'),
				words.say('worry.signed'),
				words.say('worry.known', { loopback, published: inlineCode('127.0.0.1:8080:80') }),
				words.say('worry.unknown'),
				words.say('worry.still'),
			]),
			records,
			small(words.say('worry.number-alone')),
			tip === null ? NOTHING : tipLines(tip, notes, words),
			small(notes.sources()),
		],
		'\n',
	);
}

/** What the number has a record of: each one sentence with its source, none of which says what the number is. */
function recordsText(facts: PortFacts, most: number, notes: Footnotes, words: Words): SafeText {
	const told = facts.risks
		.slice(0, most)
		.map((risk) => md`- ${localized(risk.calm, words.locale)}\u00a0${notes.cite(...risk.sources.slice(0, 1))}`);
	return told.length === 0 ? NOTHING : join([md`**${words.say('worry.records')}**`, ...told], '\n');
}

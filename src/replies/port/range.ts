/** Which of RFC 6335's three ranges a number is in, and what that means for a layman. */

import type { PortFacts } from '../../ports/index.ts';
import { join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { type Footnotes, RFC_6335 } from '../footnotes.ts';

export function rangeText(facts: PortFacts, notes: Footnotes, words: Words): SafeText {
	const { name, from, to, edge } = facts.range;
	const title = words.say(`range.${name}`, { from, to });
	const edgeText = edge === undefined ? NOTHING : words.say(`range.edge.${edge}`);
	// What holds for the range does not hold for port 0.
	const meaning = edge === 'zero' ? NOTHING : words.say(`range.${name}.meaning`);
	return md`**${title}**\u00a0${notes.cite(RFC_6335)}\n${join([meaning, edgeText], ' ')}`;
}

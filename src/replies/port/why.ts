/** The fold `Why?`: why a name on paper and a program in use are two things, fitted to the number's state. */

import type { PortFacts } from '../../ports/index.ts';
import { foreign, join, md, type SafeText, type Words } from '../../words/index.ts';
import { createFootnotes, RFC_6335, RFC_7605 } from '../footnotes.ts';
import { small } from '../message.ts';
import { registeredNames } from './names.ts';

export function whyText(facts: PortFacts, words: Words): SafeText {
	const notes = createFootnotes();
	const shared = md`${words.say('why.shared')}\u00a0${notes.cite(RFC_6335)}`;
	const here = whyHere(facts, words);
	const paper = md`${words.say('why.scanners')}\u00a0${notes.cite(RFC_7605)}`;
	return join(
		[
			md`### ${words.say('why.title', { port: facts.port })}`,
			shared,
			md`**${words.say('why.here')}** ${here}`,
			md`**${words.say('why.tools')}** ${paper}`,
			md`**${words.say('why.quiet')}** ${words.say('why.malware')}`,
			small(notes.sources()),
		],
		'\n\n',
	);
}

function whyHere(facts: PortFacts, words: Words): SafeText {
	const name = foreign(registeredNames(facts)[0]?.name ?? '');
	if (facts.port === 0) return words.say('why.port-zero');
	if (facts.range.name === 'dynamic') return words.say('why.dynamic');
	switch (facts.relation) {
		case 'used-by-owner':
			return words.say('why.used-by-owner');
		case 'used-by-others':
			return name === '' ? words.say('why.unassigned-but-used') : words.say('why.used-by-others', { name });
		case 'no-known-use':
			return name === '' ? words.say('why.set-aside') : words.say('why.no-known-use', { name });
		case 'unassigned-but-used':
			return words.say('why.unassigned-but-used');
		case 'neither':
			return words.say('why.neither');
	}
}

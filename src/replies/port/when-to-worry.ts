/** The fold `When to worry`: a ladder, cheapest step first, without crying wolf. */

import type { PortFacts } from '../../ports/index.ts';
import { either, inlineCode, join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { numbered, small } from '../message.ts';
import { neverOpen } from './really-seen.ts';

/** How many names a warning names. */
const WARNED_USES = 5;

export function whenToWorryText(facts: PortFacts, words: Words): SafeText {
	const title = md`### ${words.say('worry.title', { port: facts.port })}`;
	if (facts.port === 0) return join([title, words.say('worry.port-zero')], '\n');
	const loopback = inlineCode('127.0.0.1');
	const never = neverOpen(facts, words);
	return join(
		[
			title,
			words.say('worry.start'),
			never.length === 0
				? NOTHING
				: md`⚠️ **${words.say('card.never', { name: either(never.slice(0, WARNED_USES), words.locale) })}**`,
			numbered([
				words.say('worry.address', {
					loopback,
					loopback6: inlineCode('[::1]'),
					any: inlineCode('0.0.0.0'),
					star: inlineCode('*'),
					any6: inlineCode('[::]'),
				}),
				words.say('worry.program'),
				words.say('worry.file'),
				words.say('worry.signed'),
				words.say('worry.known', { loopback }),
				words.say('worry.unknown'),
				words.say('worry.still'),
			]),
			small(words.say('worry.number-alone')),
		],
		'\n',
	);
}

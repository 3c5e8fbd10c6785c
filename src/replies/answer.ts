/** What *Answer this* says where it shows no card. */

import type { Reply } from '../interactions/index.ts';
import type { Hit } from '../ports/index.ts';
import { plain, shorten, type Words } from '../words/index.ts';
import { hitChoice } from './find.ts';
import { cardMessage } from './message.ts';

/** Discord's limit for the label of a button. */
const BUTTON_LENGTH = 80;

/** It is not clear which is meant: one button each. */
export function whichOfThese(hits: readonly Hit[], idOf: (hit: Hit) => string, words: Words): Reply {
	return cardMessage(
		words.say('answer.which'),
		hits.map((hit) => ({ id: idOf(hit), label: plain(shorten(hitChoice(hit, words), BUTTON_LENGTH)) })),
	);
}

export function noQuestion(words: Words): Reply {
	return cardMessage(words.say('answer.none'), []);
}

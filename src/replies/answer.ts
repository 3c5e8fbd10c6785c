/** What *Answer this* says where it shows no card. */

import type { Reply } from '../interactions/index.ts';
import type { Hit } from '../ports/index.ts';
import type { Words } from '../words/index.ts';
import { hitChoice } from './find.ts';
import { buttonLabel, cardMessage } from './message.ts';

/** It is not clear which is meant: one button each. */
export function whichOfThese(candidates: readonly { hit: Hit; id: string }[], words: Words): Reply {
	return cardMessage(
		words.say('answer.which'),
		candidates.map(({ hit, id }) => ({ id, label: buttonLabel(hitChoice(hit, words)) })),
	);
}

export function noQuestion(words: Words): Reply {
	return cardMessage(words.say('answer.none'), []);
}

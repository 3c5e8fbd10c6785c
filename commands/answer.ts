/** *Answer this*, in the menu of a message: finds what one message asks about and shows its card. */

import {
	addressTo,
	choiceField,
	defineComponent,
	defineId,
	integerField,
	type MessageCommand,
	memberField,
} from '../src/interactions/index.ts';
import { firstDifferent, type Hit, LAST_ENTRY, LAST_PORT, type Ports } from '../src/ports/index.ts';
import { noQuestion, whichOfThese } from '../src/replies/index.ts';
import type { Words } from '../src/words/index.ts';
import { cardOf } from './port.ts';

/** `open`: the card of one of several candidates, in place; `post`: for everybody, to the message's author. */
const answerId = defineId('answer', 1, {
	port: integerField(LAST_PORT),
	/** The number of what was meant, 0 for a number that nothing was meant by. */
	entry: integerField(LAST_ENTRY),
	author: memberField(),
	how: choiceField(['open', 'post']),
});

export function answerCommand(ports: Ports): MessageCommand {
	return {
		name: 'answer',
		reply({ text, author }, { words }) {
			const question = ports.question(text);
			if (question.kind === 'none') return noQuestion(words);
			// Games can share a number, and then its card is the answer for all of them.
			const candidates = firstDifferent([question.hit, ...question.alternatives], ({ port }) => port);
			if (question.sure || candidates.length === 1) return card(meaning(question.hit), author, words);
			return whichOfThese(candidates, (hit) => answerId.encode({ ...meaning(hit), author, how: 'open' }), words);
		},
		components: [
			defineComponent({
				id: answerId,
				place: ({ how }) => (how === 'open' ? 'in-place' : 'public'),
				reply({ fields: { author, how, ...meant }, words }) {
					if (how === 'open' || author === null) return card(meant, author, words);
					return addressTo(cardOf(ports.look(meant.port), words, { entry: meant.entry }), author, words);
				},
			}),
		],
	};

	/** The card, and the button that posts it for who asked. */
	function card({ port, entry }: Meaning, author: string | null, words: Words) {
		const id = answerId.encode({ port, entry, author, how: 'post' });
		const besides = author === null ? [] : [{ id, label: words.say('button.post-for') }];
		return cardOf(ports.look(port), words, { entry, besides });
	}
}

/** What an id holds of a hit. */
interface Meaning {
	port: number;
	entry: number;
}

function meaning({ port, entry }: Hit): Meaning {
	return { port, entry: entry?.number ?? 0 };
}

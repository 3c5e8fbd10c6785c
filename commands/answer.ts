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
import { LAST_PORT, type Ports } from '../src/ports/index.ts';
import { noQuestion, whichOfThese } from '../src/replies/index.ts';
import type { Words } from '../src/words/index.ts';
import { cardOf } from './port.ts';

/** `open`: the card of one of several candidates, in place; `post`: for everybody, to the message's author. */
const answerId = defineId('answer', 1, {
	port: integerField(LAST_PORT),
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
			const candidates = [
				...new Map([question.hit, ...question.alternatives].reverse().map((hit) => [hit.port, hit])).values(),
			];
			if (question.sure || candidates.length === 1) return card(question.hit.port, author, words);
			return whichOfThese(candidates.reverse(), ({ port }) => answerId.encode({ port, author, how: 'open' }), words);
		},
		components: [
			defineComponent({
				id: answerId,
				place: ({ how }) => (how === 'open' ? 'in-place' : 'public'),
				reply({ fields: { port, author, how }, words }) {
					if (how === 'open' || author === null) return card(port, author, words);
					return addressTo(cardOf(ports.look(port), words), author, words);
				},
			}),
		],
	};

	/** The card, and the button that posts it for who asked. */
	function card(port: number, author: string | null, words: Words) {
		const post =
			author === null
				? []
				: [{ id: answerId.encode({ port, author, how: 'post' }), label: words.say('button.post-for') }];
		return cardOf(ports.look(port), words, post);
	}
}

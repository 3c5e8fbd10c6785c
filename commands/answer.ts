/** *Answer this*, in the menu of a message: finds what one message asks about and shows its card. */

import {
	addressTo,
	choiceField,
	defineComponent,
	defineId,
	integerField,
	type MessageCommand,
	memberField,
	type Reply,
} from '../src/interactions/index.ts';
import { firstDifferent, type Hit, LAST_ENTRY, LAST_PORT, type Ports, type Question } from '../src/ports/index.ts';
import { type Button, noQuestion, whichOfThese } from '../src/replies/index.ts';
import type { Words } from '../src/words/index.ts';
import { hostCardOf } from './host.ts';
import { cardOf } from './port.ts';

/** `open`: the card of one of several candidates, in place; `post`: for everybody, to the message's author. */
const answerId = defineId('answer', 2, {
	card: choiceField(['port', 'host']),
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
			const meant = [question.hit, ...question.alternatives].map((hit) => ({ hit, ...meaning(question, hit) }));
			// Games can share a number, and then its card is the answer for all of them.
			const candidates = firstDifferent(meant, ({ card, port, entry }) => (card === 'host' ? `host ${entry}` : port));
			const [first, ...others] = candidates;
			if (first !== undefined && (question.sure || others.length === 0)) return privateCard(first, author, words);
			const ways = candidates.map(({ hit, ...one }) => ({ hit, id: answerId.encode({ ...one, author, how: 'open' }) }));
			return whichOfThese(ways, words);
		},
		components: [
			defineComponent({
				id: answerId,
				place: ({ how }) => (how === 'open' ? 'in-place' : 'public'),
				reply({ fields: { author, how, ...meant }, words }) {
					if (how === 'open' || author === null) return privateCard(meant, author, words);
					return addressTo(card(meant, [], words), author, words);
				},
			}),
		],
	};

	/** The card, and the button that posts it for who asked. */
	function privateCard(meant: Meaning, author: string | null, words: Words): Reply {
		const { card: shown, port, entry } = meant;
		const id = answerId.encode({ card: shown, port, entry, author, how: 'post' });
		return card(meant, author === null ? [] : [{ id, label: words.say('button.post-for') }], words);
	}

	/** Of a game that today's data no longer has, the card of its number. */
	function card({ card: shown, port, entry }: Meaning, besides: readonly Button[], words: Words): Reply {
		const asked = { games: [entry], friends: 'address', firewall: 'windows' } as const;
		const host = shown === 'host' ? hostCardOf(ports, asked, words, besides) : null;
		return host ?? cardOf(ports.look(port), words, { entry, besides });
	}
}

/** What an id holds of a hit. */
interface Meaning {
	card: 'port' | 'host';
	port: number;
	entry: number;
}

/** Who asks about a game wants to play it with others; who has an error wants to know who holds the number. */
function meaning({ kind }: Question, { kind: of, port, entry }: Hit): Meaning {
	return { card: kind !== 'error' && of === 'game' ? 'host' : 'port', port, entry: entry?.number ?? 0 };
}

/** `/tip`: one thing at a time that makes a server, a router or an account safer. */

import {
	type Choice,
	type Command,
	choiceField,
	defineCommand,
	defineComponent,
	defineId,
	integerField,
} from '../src/interactions/index.ts';
import { noTipTopic, tipCard, topicName } from '../src/replies/index.ts';
import { LAST_TIP, TIP_TOPICS, type Tips, type TipTopic } from '../src/teaching/index.ts';
import { LOCALES, plain, wordsIn } from '../src/words/index.ts';

/** Longer than the name of any topic in any language. */
const LONGEST_TOPIC = 60;

const EVERY_TOPIC = 'all';
const TOPICS = [EVERY_TOPIC, ...TIP_TOPICS] as const;

/** The tip to show. `turn`: in place; `post`: for everybody. The number is its place: the order of tips is fixed. */
const tipId = defineId('tip', 1, {
	topic: choiceField(TOPICS),
	tip: integerField(LAST_TIP),
	how: choiceField(['turn', 'post']),
});

export function tipCommand(tips: Tips): Command {
	return defineCommand({
		declaration: {
			name: 'tip',
			options: {
				topic: { type: 'string', longest: LONGEST_TOPIC, suggest: true },
				private: { type: 'boolean' },
			},
			private: 'option',
		},
		// Another member begins at another place.
		cacheable: false,
		answer: ({ topic: typed }) => {
			if (typed === undefined) return { topic: null, tips: tips.count(null) };
			const [topic] = topicsFor(typed);
			return topic === undefined ? null : { topic, tips: tips.count(topic) };
		},
		reply(answer, { options, words, seed }) {
			if (answer === null) return noTipTopic(tips.topics, words);
			const { topic } = answer;
			const tip = tips.tipAt(topic, seed('tip'));
			// What is posted already needs no button to post it.
			return tipCard(tip, options.private === true ? bothIds(topic, tip.number) : anotherId(topic, tip.number), words);
		},
		suggest: ({ typed, words }): Choice[] =>
			topicsFor(typed).map((topic) => ({ name: plain(topicName(topic, words)), value: topic })),
		components: [
			defineComponent({
				id: tipId,
				place: ({ how }) => (how === 'post' ? 'public' : 'in-place'),
				reply({ fields, words }) {
					const topic = fields.topic === EVERY_TOPIC ? null : fields.topic;
					const tip = tips.numbered(fields.tip);
					if (tip === undefined) return null;
					return tipCard(tip, fields.how === 'post' ? anotherId(topic, tip.number) : bothIds(topic, tip.number), words);
				},
			}),
		],
		folds({ topic: typed }) {
			const topic = typed === undefined ? null : topicsFor(typed)[0];
			if (topic === undefined) return {};
			const { another, post } = bothIds(topic, tips.tipAt(topic, 0).number);
			return { another, post };
		},
	});

	function anotherId(topic: TipTopic | null, shown: number) {
		return { another: idOf(topic, tips.after(topic, shown).number, 'turn') };
	}

	function bothIds(topic: TipTopic | null, shown: number) {
		return { ...anotherId(topic, shown), post: idOf(topic, shown, 'post') };
	}

	/** Those whose id was chosen, or whose name in any language has what was typed; all while nothing is typed. */
	function topicsFor(typed: string): TipTopic[] {
		const chosen = tips.topics.find((topic) => topic === typed);
		if (chosen !== undefined) return [chosen];
		const sought = typed.trim().toLowerCase();
		return tips.topics.filter((topic) =>
			LOCALES.some((locale) => topicName(topic, wordsIn(locale)).toLowerCase().includes(sought)),
		);
	}
}

function idOf(topic: TipTopic | null, tip: number, how: 'turn' | 'post'): string {
	return tipId.encode({ topic: topic ?? EVERY_TOPIC, tip, how });
}

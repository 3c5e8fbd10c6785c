/** `/port`: what a number is registered for, what really runs there, and who is listening. */

import {
	type Choice,
	type Command,
	choiceField,
	defineCommand,
	defineComponent,
	defineId,
	type How,
	howField,
	integerField,
	MOST_CHOICES,
	placeOf,
	type Reply,
} from '../src/interactions/index.ts';
import { SYSTEMS } from '../src/listening/index.ts';
import { LAST_PORT, type PortFacts, type Ports } from '../src/ports/index.ts';
import {
	type Button,
	correctionPage,
	PORT_FOLDS,
	type PortFold,
	portCard,
	portChoice,
	portFold,
} from '../src/replies/index.ts';
import type { FiledTip, Tips } from '../src/teaching/index.ts';
import type { Words } from '../src/words/index.ts';
import type { Program } from './about.ts';
import { lessonIdFor } from './learn.ts';

/** More pages than any number has: a page beyond the last shows the last. */
const LAST_PAGE = 99;

const foldId = defineId('port', 1, {
	port: integerField(LAST_PORT),
	fold: choiceField(PORT_FOLDS),
	system: choiceField(SYSTEMS),
	page: integerField(LAST_PAGE),
	how: howField(),
});
/** The menu of systems in the fold `Which program?`: the system is what was chosen. */
const systemId = defineId('port-system', 1, { port: integerField(LAST_PORT) });

type FoldAddress = { fold: PortFold; system?: (typeof SYSTEMS)[number]; page?: number };

function idOf(port: number, how: How, { fold, system, page }: FoldAddress): string {
	return foldId.encode({ port, fold, system: system ?? SYSTEMS[0], page: page ?? 1, how });
}

/** What somebody who asked by name meant: its entry, which comes first on the card. */
interface Meant {
	entry: number | null;
	/** Buttons of whoever shows the card. */
	besides?: readonly Button[];
}

/** The card of a number, whoever shows it. */
export function cardOf(facts: PortFacts, words: Words, { entry, besides }: Meant = { entry: null }): Reply {
	const { port } = facts;
	const ids = {
		whichProgram: idOf(port, 'open', { fold: 'which-program' }),
		whenToWorry: idOf(port, 'open', { fold: 'when-to-worry' }),
		more: idOf(port, 'open', { fold: 'more' }),
	};
	return portCard(entry === null ? facts : withFirst(facts, entry), ids, words, besides);
}

function withFirst(facts: PortFacts, entry: number): PortFacts {
	const uses = facts.uses.toSorted((a, b) => Number(b.number === entry) - Number(a.number === entry));
	return { ...facts, uses };
}

export function portCommand(ports: Ports, tips: Tips, { sourceCode }: Pick<Program, 'sourceCode'>): Command {
	return defineCommand({
		declaration: {
			name: 'port',
			options: {
				number: { type: 'integer', required: true, min: 0, max: LAST_PORT, suggest: true },
				private: { type: 'boolean' },
				for: { type: 'member' },
			},
			private: 'option',
		},
		cacheable: true,
		answer: ({ number }) => ports.look(number),
		reply: (facts, { words }) => cardOf(facts, words),
		suggest: ({ typed, words }): Choice[] =>
			ports.suggest(typed, MOST_CHOICES).map((hit) => ({ name: portChoice(hit, words), value: hit.port })),
		components: [
			defineComponent({
				id: foldId,
				place: ({ how }) => placeOf(how),
				reply: ({ fields, words }) => foldReply(fields, words),
			}),
			defineComponent({
				id: systemId,
				place: () => 'in-place',
				reply: ({ fields, values, words }) => {
					const system = SYSTEMS.find((one) => one === values[0]) ?? SYSTEMS[0];
					return foldReply({ port: fields.port, fold: 'which-program', system, page: 1, how: 'turn' }, words);
				},
			}),
		],
		folds: ({ number }) =>
			Object.fromEntries([
				...PORT_FOLDS.map((fold) => [fold, idOf(number, 'open', { fold })]),
				...SYSTEMS.map((system) => [
					`which-program:${system}`,
					idOf(number, 'open', { fold: 'which-program', system }),
				]),
			]),
	});

	function foldReply(
		{ port, fold, system, page, how }: ReturnType<typeof foldId.decode> & object,
		words: Words,
	): Reply {
		const facts = ports.look(port);
		return portFold(
			facts,
			{ fold, system, page, posted: how === 'post', tip: fold === 'when-to-worry' ? tipOn(facts) : null },
			{
				open: (address) => idOf(port, 'turn', address),
				post: idOf(port, 'post', { fold, system, page }),
				system: systemId.encode({ port }),
				lesson: lessonIdFor(facts),
				correction: (entry) => (sourceCode === null ? null : correctionPage(sourceCode, port, entry)),
			},
			words,
		);
	}

	/** The one tip for the number and what most likely runs there. */
	function tipOn({ port, uses: [likeliest] }: PortFacts): FiledTip | null {
		if (likeliest === undefined) return tips.tipFor({ port });
		const { id, role, exposure } = likeliest;
		return tips.tipFor({ port, program: id, role, exposure });
	}
}

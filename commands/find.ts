/** `/find`: a program, a game, a service or a number, however it is typed. */

import {
	type Choice,
	type Command,
	defineCommand,
	defineComponent,
	defineId,
	integerField,
	MOST_CHOICES,
	numbersField,
} from '../src/interactions/index.ts';
import {
	chosenHit,
	codeOf,
	firstDifferent,
	type Hit,
	hitOfCode,
	LONGEST_TYPED,
	type Ports,
} from '../src/ports/index.ts';
import { findCard, HITS_A_PAGE, hitChoices, nothingFound } from '../src/replies/index.ts';
import { cardOf } from './port.ts';

const PAGES = 3;
const NEAR = 5;

/** The next page's id holds what was found, not what was typed: that may be anything, and longer than an id. */
const pageId = defineId('find', 1, { page: integerField(PAGES), hits: numbersField(PAGES * HITS_A_PAGE) });
const menuId = defineId('find-open', 1, {});

export function findCommand(ports: Ports): Command {
	return defineCommand({
		declaration: {
			name: 'find',
			options: {
				name: { type: 'string', required: true, longest: LONGEST_TYPED, suggest: true },
				private: { type: 'boolean' },
				for: { type: 'member' },
			},
			private: 'option',
		},
		// Made from free text.
		cacheable: false,
		answer: ({ name }) => found(name),
		reply: (hits, { options, words }) =>
			hits.length === 0
				? nothingFound(ports.findNear(options.name, NEAR), idsOf([]), words)
				: findCard(hits, 1, idsOf(hits), words),
		suggest: ({ typed, words }): Choice[] => hitChoices(different(ports.find(typed, MOST_CHOICES)), words),
		components: [
			defineComponent({
				id: pageId,
				place: () => 'in-place',
				reply: ({ fields: { page, hits: codes }, words }) => {
					const hits = codes.flatMap((code) => hitOfCode(ports, code) ?? []);
					return hits.length === 0 ? null : findCard(hits, page, idsOf(hits), words);
				},
			}),
			defineComponent({
				id: menuId,
				place: () => 'private',
				reply({ values, words }) {
					const hit = hitOfCode(ports, Number(values[0]));
					return hit === undefined ? null : cardOf(ports.look(hit.port), words, { entry: hit.entry?.number ?? null });
				},
			}),
		],
		folds: ({ name }) => {
			const hits = found(name);
			const pages = Math.ceil(hits.length / HITS_A_PAGE);
			return Object.fromEntries(
				Array.from({ length: Math.max(0, pages - 1) }, (_, index) => [
					`page-${index + 2}`,
					idsOf(hits).page(index + 2),
				]),
			);
		},
	});

	/** What was chosen among the suggestions, then what else fits; or what fits what was typed. */
	function found(name: string): Hit[] {
		const chosen = chosenHit(ports, name);
		const hits = ports.find(chosen === undefined ? name : chosen.name, PAGES * HITS_A_PAGE);
		return different(chosen === undefined ? hits : [chosen, ...hits]).slice(0, PAGES * HITS_A_PAGE);
	}

	function idsOf(hits: readonly Hit[]) {
		const codes = hits.map(codeOf);
		return {
			menu: menuId.encode({}),
			value: (hit: Hit) => String(codeOf(hit)),
			page: (page: number) => pageId.encode({ page, hits: codes }),
		};
	}
}

/** Each once, by what an id can hold of it. */
function different(hits: readonly Hit[]): Hit[] {
	return firstDifferent(hits, codeOf);
}

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
import { firstDifferent, type Hit, LAST_ENTRY, LAST_PORT, LONGEST_TYPED, type Ports } from '../src/ports/index.ts';
import { findCard, HITS_A_PAGE, hitChoice, nothingFound } from '../src/replies/index.ts';
import { cardOf } from './port.ts';

const PAGES = 3;
const NEAR = 5;

/**
 * The next page's id holds what was found, not what was typed: that may be anything, and longer than an id. One number for
 * each: ports, each with the first two names that are registered there, and behind them entries by their number, with the
 * place of the port.
 */
const pageId = defineId('find', 1, { page: integerField(PAGES), hits: numbersField(PAGES * HITS_A_PAGE) });
const menuId = defineId('find-open', 1, {});
const PORTS = LAST_PORT + 1;
const NAMES_A_PORT = 2;
const ENTRIES_FROM = PORTS * NAMES_A_PORT;
const ENTRIES = LAST_ENTRY + 1;
/** A port that stands further back in its entry is shown as the entry's first. */
const PLACES = 13;

function codeOf({ entry, port, registered }: Hit): number {
	if (entry === null) return port + PORTS * Math.min(registered ?? 0, NAMES_A_PORT - 1);
	return ENTRIES_FROM + (entry.place < PLACES ? entry.place : 0) * ENTRIES + entry.number;
}

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
		suggest: ({ typed, words }): Choice[] =>
			different(ports.find(typed, MOST_CHOICES)).map((hit) => ({ name: hitChoice(hit, words), value: chosen(hit) })),
		components: [
			defineComponent({
				id: pageId,
				place: () => 'in-place',
				reply: ({ fields: { page, hits: codes }, words }) => {
					const hits = codes.flatMap((code) => hitOf(code) ?? []);
					return hits.length === 0 ? null : findCard(hits, page, idsOf(hits), words);
				},
			}),
			defineComponent({
				id: menuId,
				place: () => 'private',
				reply({ values, words }) {
					const hit = hitOf(Number(values[0]));
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
		const code = CHOSEN.exec(name)?.[1];
		const chosen = code === undefined ? undefined : hitOf(Number(code));
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

	/** `undefined` for a code that no data of today has. */
	function hitOf(code: number): Hit | undefined {
		if (!Number.isInteger(code) || code < 0) return undefined;
		if (code < ENTRIES_FROM) return ports.numberHit(code % PORTS, Math.floor(code / PORTS));
		const entry = code - ENTRIES_FROM;
		return ports.entryHit(entry % ENTRIES, Math.floor(entry / ENTRIES));
	}
}

/** Each once, by what an id can hold of it. */
function different(hits: readonly Hit[]): Hit[] {
	return firstDifferent(hits, codeOf);
}

/** What a chosen suggestion sends: no name looks like it. */
const CHOSEN = /^#(\d{1,6})#$/;

function chosen(hit: Hit): string {
	return `#${codeOf(hit)}#`;
}

/** `/find`: a program, a game, a service or a number, however it is typed. */

import {
	type Choice,
	type Command,
	defineCommand,
	defineComponent,
	defineId,
	integerField,
	numbersField,
} from '../src/interactions/index.ts';
import { type Hit, LAST_PORT, LONGEST_TYPED, type Ports } from '../src/ports/index.ts';
import { findCard, HITS_A_PAGE, hitChoice, nothingFound } from '../src/replies/index.ts';
import { cardOf } from './port.ts';

/** Discord's limit for suggestions. */
const CHOICES = 25;
const PAGES = 3;
const NEAR = 5;

/**
 * The next page's id holds what was found, not what was typed: that may be anything, and longer than an id. Of an entry
 * its number, behind the ports', with the place of the port; of all else the port.
 */
const pageId = defineId('find', 1, { page: integerField(PAGES), hits: numbersField(PAGES * HITS_A_PAGE) });
const menuId = defineId('find-open', 1, {});
const ENTRIES_FROM = LAST_PORT + 1;
/** Entries have numbers below this. */
const ENTRIES = 10_000;
const PLACES = 16;

function codeOf({ entry, port }: Hit): number {
	if (entry === null) return port;
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
			ports.find(typed, CHOICES).map((hit) => ({ name: hitChoice(hit, words), value: chosen(hit) })),
		components: [
			defineComponent({
				id: pageId,
				place: () => 'in-place',
				reply: ({ fields: { page, hits: codes }, words }) => {
					const hits = codes.flatMap((code) => hitOf(code) ?? []);
					return findCard(hits, page, idsOf(hits), words);
				},
			}),
			defineComponent({
				id: menuId,
				place: () => 'private',
				reply: ({ values, words }) => cardOf(ports.look(hitOf(Number(values[0]))?.port ?? 0), words),
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
		const hit = code === undefined ? undefined : hitOf(Number(code));
		if (hit === undefined) return ports.find(name, PAGES * HITS_A_PAGE);
		const others = ports.find(hit.name, PAGES * HITS_A_PAGE).filter((other) => codeOf(other) !== codeOf(hit));
		return [hit, ...others].slice(0, PAGES * HITS_A_PAGE);
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
		if (code < ENTRIES_FROM) return ports.numberHit(code);
		const entry = code - ENTRIES_FROM;
		return ports.entryHit(entry % ENTRIES, Math.floor(entry / ENTRIES));
	}
}

/** What a chosen suggestion sends: no name looks like it. */
const CHOSEN = /^#(\d{1,6})#$/;

function chosen(hit: Hit): string {
	return `#${codeOf(hit)}#`;
}

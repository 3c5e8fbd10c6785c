/** The folds of `/port`: each one text, the buttons to the others, and `Post it here`. */

import type { Reply } from '../../interactions/index.ts';
import { SYSTEMS, type System } from '../../listening/index.ts';
import type { PortFacts } from '../../ports/index.ts';
import type { Tip } from '../../teaching/index.ts';
import type { SafeText, Words } from '../../words/index.ts';
import { type Button, cardMessage, type Menu } from '../message.ts';
import { cardText } from './card.ts';
import type { Correction } from './correction.ts';
import { morePage } from './more.ts';
import { takenText } from './taken.ts';
import { whenToWorryText } from './when-to-worry.ts';
import { whichProgramText } from './which-program.ts';
import { whyText } from './why.ts';

export const PORT_FOLDS = ['which-program', 'when-to-worry', 'more', 'taken', 'why', 'card'] as const;
export type PortFold = (typeof PORT_FOLDS)[number];

export interface FoldView {
	fold: PortFold;
	/** For `which-program`. */
	system: System;
	/** For `more`, from 1. */
	page: number;
	/** For everybody: without the buttons of the private message. */
	posted: boolean;
	/** For `when-to-worry`: the one that fits the number, if any does. */
	tip: Tip | null;
}

/** Where a fold leads: ids of its buttons, encoded by the command that answers them, and pages. */
export interface FoldLinks {
	open(address: { fold: PortFold; page?: number }): string;
	post: string;
	/** The menu of systems. */
	system: string;
	/** The lesson that fits the number's state. */
	lesson: string;
	correction: Correction;
}

/** Where each fold leads on. */
const NEXT: Record<PortFold, readonly PortFold[]> = {
	'which-program': ['taken', 'when-to-worry'],
	'when-to-worry': ['which-program', 'more'],
	more: ['taken', 'why', 'card'],
	taken: ['which-program', 'more'],
	why: ['more'],
	card: ['which-program', 'when-to-worry', 'more'],
};

const LABELS = {
	'which-program': 'button.which-program',
	'when-to-worry': 'button.when-to-worry',
	more: 'button.more',
	taken: 'button.taken',
	why: 'button.why',
	card: 'button.in-my-language',
} as const;

export function portFold(facts: PortFacts, view: FoldView, links: FoldLinks, words: Words): Reply {
	const { text, turns } = contentOf(facts, view, links, words);
	if (view.posted) return cardMessage(text, []);
	const next = NEXT[view.fold]
		.filter((fold) => facts.port !== 0 || (fold !== 'which-program' && fold !== 'taken'))
		.map((fold) => ({ id: links.open({ fold }), label: words.say(LABELS[fold]) }));
	const lesson = view.fold === 'why' ? [{ id: links.lesson, label: words.say('learn.button') }] : [];
	const buttons = [...turns, ...lesson, ...next, { id: links.post, label: words.say('button.post') }];
	const menu = view.fold === 'which-program' && facts.port !== 0 ? systemMenu(view.system, links, words) : undefined;
	return cardMessage(text, buttons, menu);
}

function contentOf(
	facts: PortFacts,
	view: FoldView,
	links: FoldLinks,
	words: Words,
): { text: SafeText; turns: Button[] } {
	switch (view.fold) {
		case 'which-program':
			return { text: whichProgramText(facts.port, view.system, words), turns: [] };
		case 'when-to-worry':
			return { text: whenToWorryText(facts, view.tip, words), turns: [] };
		case 'taken':
			return { text: takenText(facts, words), turns: [] };
		case 'why':
			return { text: whyText(facts, words), turns: [] };
		case 'card':
			return { text: cardText(facts, words), turns: [] };
		case 'more': {
			const page = morePage(facts, view.page, links.correction, words);
			const turn = (to: number, label: SafeText): Button => ({ id: links.open({ fold: 'more', page: to }), label });
			return {
				text: page.text,
				turns: [
					...(page.number > 1 ? [turn(page.number - 1, words.say('button.previous'))] : []),
					...(page.number < page.count ? [turn(page.number + 1, words.say('button.next'))] : []),
				],
			};
		}
	}
}

function systemMenu(chosen: System, links: FoldLinks, words: Words): Menu {
	return {
		id: links.system,
		placeholder: words.say('program.choose-system'),
		options: SYSTEMS.map((system) => ({
			value: system,
			label: words.say(`system.${system}`),
			chosen: system === chosen,
		})),
	};
}

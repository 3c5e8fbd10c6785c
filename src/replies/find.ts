/** What was found by name or number: a list to choose from, and one suggestion while a name is typed. */

import type { Choice, Reply } from '../interactions/index.ts';
import { chosenValue, type Hit } from '../ports/index.ts';
import { foreign, join, md, NOTHING, plain, type SafeText, shorten, type Words } from '../words/index.ts';
import { createFootnotes } from './footnotes.ts';
import { CHOICE_LENGTH, cardMessage, small } from './message.ts';

/** How many things a page shows. */
export const HITS_A_PAGE = 10;

/** The ids of what can be chosen and pressed, encoded by the command that answers them. */
export interface FindIds {
	menu: string;
	/** The value of a hit in the menu. */
	value(hit: Hit): string;
	page(page: number): string;
}

/** @param page from 1; one beyond the last shows the last */
export function findCard(hits: readonly Hit[], page: number, ids: FindIds, words: Words): Reply {
	const pages = Math.max(1, Math.ceil(hits.length / HITS_A_PAGE));
	const shownPage = Math.min(Math.max(page, 1), pages);
	const shown = hits.slice((shownPage - 1) * HITS_A_PAGE, shownPage * HITS_A_PAGE);
	const notes = createFootnotes();
	const lines = shown.map((hit) => {
		const mark = hit.evidence === null ? NOTHING : notes.mark(hit.evidence);
		return md`**${numbersOf(hit)}** ${join([transportsOf(hit), join([mark, nameOf(hit, foreign, words)], ' ')], ' · ')}`;
	});
	const title = pages === 1 ? words.say('find.title') : words.say('find.title-page', { page: shownPage, pages });
	const turns = [
		...(shownPage > 1 ? [{ id: ids.page(shownPage - 1), label: words.say('button.previous') }] : []),
		...(shownPage < pages ? [{ id: ids.page(shownPage + 1), label: words.say('button.next') }] : []),
	];
	return cardMessage(
		join([md`### ${title}`, ...lines, small(notes.legend(words))], '\n'),
		turns,
		menuOf(shown, ids, words),
	);
}

/** Nothing was found: what begins alike, if anything does. What was typed is not repeated. */
export function nothingFound(near: readonly Hit[], ids: FindIds, words: Words): Reply {
	const text =
		near.length === 0 ? words.say('find.nothing') : join([words.say('find.nothing'), words.say('find.near')], '\n');
	const reply = cardMessage(text, [], near.length === 0 ? undefined : menuOf(near, ids, words));
	return { ...reply, private: true };
}

/** `25565/tcp · Minecraft: Java Edition (game port)`: what it is for says why it was found, or the other name of it does. */
export function hitChoice(hit: Hit, words: Words): SafeText {
	const transports = hit.transports.length === 0 ? NOTHING : md`/${plain(hit.transports.join('+'))}`;
	return plain(shorten(join([md`${numbersOf(hit)}${transports}`, nameOf(hit, plain, words)], ' · '), CHOICE_LENGTH));
}

/** What is suggested while a name is typed into an option that takes text: the value finds the very hit again. */
export function hitChoices(hits: readonly Hit[], words: Words): Choice[] {
	return hits.map((hit) => ({ name: hitChoice(hit, words), value: chosenValue(hit) }));
}

function menuOf(hits: readonly Hit[], ids: FindIds, words: Words) {
	return {
		id: ids.menu,
		placeholder: words.say('find.menu'),
		options: hits.map((hit) => ({
			value: ids.value(hit),
			label: hitChoice(hit, words),
			description:
				hit.what === null ? undefined : plain(shorten(plain(hit.what[words.locale] ?? hit.what.en), CHOICE_LENGTH)),
			chosen: false,
		})),
	};
}

function numbersOf({ port, to }: Hit): SafeText {
	return port === to ? md`${port}` : md`${port}–${to}`;
}

function transportsOf({ transports }: Hit): SafeText {
	return join(transports.map(foreign), ', ');
}

/** Name, what of it the number is, and the other name by which it was found. */
function nameOf(hit: Hit, safe: (text: string) => SafeText, words: Words): SafeText {
	if (hit.kind === 'port') return words.say('choice.nothing');
	const name = safe(hit.name);
	const role = hit.role === null ? words.say('find.registered') : words.say(`role.${hit.role}`);
	const also = hit.alias === null ? NOTHING : md`, ${words.say('find.also', { name: safe(hit.alias) })}`;
	return md`${name} (${role})${also}`;
}

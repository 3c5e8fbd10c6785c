/**
 * How much room a message has, and what folds first when a text does not fit.
 * Discord's limits are in its API documentation under "Components V2"; the byte limit was found by trying.
 */

import { join, type SafeText, unescaped } from '../words/index.ts';
import { createFootnotes, type Footnotes } from './footnotes.ts';

const MESSAGE_CHARACTERS = 4_000;
const MESSAGE_COMPONENTS = 40;
/** Above this Discord answers 500: all text as UTF-8 and `BYTES_PER_TEXT` for each text display. */
const MESSAGE_BYTES = 10_000;
const BYTES_PER_TEXT = 12;

/** Kept free in every message for a server's own notes, one tip and the vote row. */
export const RESERVED = { characters: 900, components: 10, bytes: 2_000 } as const;

export interface Room {
	/** Characters as they are sent, addresses of links included. */
	sent: number;
	/** Bytes of all texts as UTF-8, with what Discord adds for each. */
	bytes: number;
	components: number;
}

/** What one reply of ours may fill. */
export const REPLY_ROOM: Room = {
	sent: MESSAGE_CHARACTERS - RESERVED.characters,
	bytes: MESSAGE_BYTES - RESERVED.bytes,
	components: MESSAGE_COMPONENTS - RESERVED.components,
};

/** Whether a text, in one text display, fits a message beside what is reserved. */
export function fitsReply(text: string): boolean {
	return text.length <= REPLY_ROOM.sent && Buffer.byteLength(text) + BYTES_PER_TEXT <= REPLY_ROOM.bytes;
}

/** The size of a card on a phone: characters that are seen, and lines at `PHONE_COLUMNS`. */
export interface CardSize {
	characters: number;
	lines: number;
}

export const PHONE_COLUMNS = 38;
export const CARD_CHARACTERS = 700;
export const CARD_LINES = { en: 22, other: 26 } as const;

/** What `codeBlock` makes: Discord shows what is in it as it stands. */
const CODE_BLOCK = /^```\n([^`]*)\n```$/m;

/** What a reader sees of a text in Discord's markdown: no signs, no addresses. */
export function visible(text: string): string {
	// Splitting by a group leaves what it caught at every second place.
	return text
		.split(CODE_BLOCK)
		.map((part, index) => (index % 2 === 1 ? part : withoutSigns(part)))
		.join('');
}

function withoutSigns(text: string): string {
	return unescaped(
		text
			.replace(/^(?:-# |#{1,3} )/gm, '')
			.replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
			.replace(/(?<!\\)[*`]/g, ''),
	);
}

/** Characters and lines that a text takes on a phone, words wrapped whole. */
export function cardSize(text: string): CardSize {
	const seen = visible(text);
	let lines = 0;
	for (const line of seen.split('\n')) lines += linesOf(line);
	return { characters: seen.length, lines };
}

function linesOf(line: string): number {
	if (line.length <= PHONE_COLUMNS) return 1;
	let lines = 1;
	let column = 0;
	for (let start = 0; start <= line.length; ) {
		const space = line.indexOf(' ', start);
		const end = space === -1 ? line.length : space;
		const word = end - start;
		start = end + 1;
		if (column > 0 && column + 1 + word > PHONE_COLUMNS) {
			lines += 1;
			column = 0;
		}
		column += word + (column > 0 ? 1 : 0);
		// A word longer than a line is broken wherever the line ends.
		lines += Math.ceil(column / PHONE_COLUMNS) - 1;
		column = column % PHONE_COLUMNS || (column > 0 ? PHONE_COLUMNS : 0);
	}
	return lines;
}

/** One way to say a part; it cites its sources anew each time. */
export type Wording = (notes: Footnotes) => SafeText;

/** One part of a text: its wordings from full to shortest. A part whose shortest wording is empty may vanish. */
export interface Part {
	wordings: readonly [Wording, ...Wording[]];
	/** Parts with a lower number give way first. */
	worth: number;
}

/** The parts one under the other, each as full as `fits` allows: the least worthy fold first, one wording at a time. */
export function foldToFit(parts: readonly Part[], fits: (text: SafeText) => boolean): SafeText {
	const chosen = parts.map(() => 0);
	const foldable = parts.map((_part, index) => index).sort((a, b) => worthOf(parts, a) - worthOf(parts, b));
	for (;;) {
		const notes = createFootnotes();
		const text = join(
			parts.map((part, index) => (part.wordings[chosen[index] ?? 0] ?? part.wordings[0])(notes)),
			'\n',
		);
		if (fits(text)) return text;
		const next = foldable.find((index) => (chosen[index] ?? 0) < (parts[index]?.wordings.length ?? 0) - 1);
		// Nothing folds any more: the sweep over all numbers asserts that this does not happen.
		if (next === undefined) return text;
		chosen[next] = (chosen[next] ?? 0) + 1;
	}
}

/** A part that never folds. */
export function whole(wording: Wording): Part {
	return { worth: Number.POSITIVE_INFINITY, wordings: [wording] };
}

function worthOf(parts: readonly Part[], index: number): number {
	return parts[index]?.worth ?? 0;
}

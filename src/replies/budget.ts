/**
 * How much room a message has, and what folds first when a text does not fit.
 * Discord's limits are in its API documentation under "Components V2"; the byte limit was found by trying.
 */

import { join, type SafeText, type Words } from '../words/index.ts';
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

/** What `codeBlock` makes, which Discord shows as it stands; a link; an escaped sign; small print and headings; signs of layout. */
const SIGNS = /^```\n([^`]*)\n```$|\[((?:\\.|[^\]\\])*)\]\([^)]*\)|\\([^0-9A-Za-z\s])|^(?:-# |#{1,3} )|[*`]/gm;

/** What a reader sees of a text in Discord's markdown: no signs, no addresses. */
export function visible(text: string): string {
	return text.replace(SIGNS, (_all, code?: string, label?: string, escaped?: string) =>
		label === undefined ? (code ?? escaped ?? '') : visible(label),
	);
}

/** The size of texts under each other. It remembers what each takes, for they are measured once more when one has changed. */
export function createMeasure(): (texts: readonly SafeText[]) => CardSize {
	const sizes = new Map<SafeText, CardSize>();
	return (texts) => {
		const total = { characters: 0, lines: 0 };
		for (const text of texts) {
			if (text === '') continue;
			let size = sizes.get(text);
			if (size === undefined) {
				size = cardSize(text);
				sizes.set(text, size);
			}
			// The line break between two texts is a character, too.
			total.characters += size.characters + (total.lines > 0 ? 1 : 0);
			total.lines += size.lines;
		}
		return total;
	};
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

/**
 * The parts one under the other, each as full as `fits` allows: the least worthy fold first, one wording at a time.
 * `fits` is given the parts' texts, of which from one call to the next few are new.
 */
export function foldToFit(parts: readonly Part[], fits: (texts: readonly SafeText[]) => boolean): SafeText {
	const chosen = parts.map(() => 0);
	const foldable = parts.map((_part, index) => index).sort((a, b) => worthOf(parts, a) - worthOf(parts, b));
	for (;;) {
		const notes = createFootnotes();
		const texts = parts.map((part, index) => (part.wordings[chosen[index] ?? 0] ?? part.wordings[0])(notes));
		if (fits(texts)) return join(texts, '\n');
		const next = foldable.find((index) => (chosen[index] ?? 0) < (parts[index]?.wordings.length ?? 0) - 1);
		// Nothing folds any more: the sweep over all numbers asserts that this does not happen.
		if (next === undefined) return join(texts, '\n');
		chosen[next] = (chosen[next] ?? 0) + 1;
	}
}

/** The same for one text that a message has room for. */
export function foldToReply(parts: readonly Part[]): SafeText {
	return foldToFit(parts, (texts) => fitsReply(join(texts, '\n')));
}

/** The same for a card: as much as a phone shows at once. */
export function foldToCard(parts: readonly Part[], { locale }: Words): SafeText {
	const maximum = locale === 'en' ? CARD_LINES.en : CARD_LINES.other;
	const measure = createMeasure();
	return foldToFit(parts, (texts) => {
		const { characters, lines } = measure(texts);
		return characters <= CARD_CHARACTERS && lines <= maximum;
	});
}

/** A part that never folds. */
export function whole(wording: Wording): Part {
	return { worth: Number.POSITIVE_INFINITY, wordings: [wording] };
}

function worthOf(parts: readonly Part[], index: number): number {
	return parts[index]?.worth ?? 0;
}

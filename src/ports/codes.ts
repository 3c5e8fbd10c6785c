/**
 * Hits as one number each, for where there is room for no more: the ids of buttons, the values of menus and of
 * suggestions. Ports come first, each with the first two names that are registered there, and behind them entries of the
 * facts by their number, with the place of the port. Messages keep these numbers for years.
 */

import { type Hit, LAST_ENTRY, LAST_PORT, type Ports } from './types.ts';

const PORTS = LAST_PORT + 1;
const NAMES_A_PORT = 2;
const ENTRIES_FROM = PORTS * NAMES_A_PORT;
const ENTRIES = LAST_ENTRY + 1;
/** A port that stands further back in its entry is shown as the entry's first. */
const PLACES = 13;

/** Below 262,144: what three signs of an id hold. */
export function codeOf({ entry, port, registered }: Hit): number {
	if (entry === null) return port + PORTS * Math.min(registered ?? 0, NAMES_A_PORT - 1);
	return ENTRIES_FROM + (entry.place < PLACES ? entry.place : 0) * ENTRIES + entry.number;
}

/** `undefined` for a code that no data of today has. */
export function hitOfCode(ports: Ports, code: number): Hit | undefined {
	if (!Number.isInteger(code) || code < 0) return undefined;
	if (code < ENTRIES_FROM) return ports.numberHit(code % PORTS, Math.floor(code / PORTS));
	const entry = code - ENTRIES_FROM;
	return ports.entryHit(entry % ENTRIES, Math.floor(entry / ENTRIES));
}

/** What a chosen suggestion sends: no name looks like it. */
const CHOSEN = /^#(\d{1,6})#$/;

/** The value of a suggestion in an option that takes text. */
export function chosenValue(hit: Hit): string {
	return `#${codeOf(hit)}#`;
}

/** What was chosen among suggestions; `undefined` for a text that somebody typed. */
export function chosenHit(ports: Ports, text: string): Hit | undefined {
	const code = CHOSEN.exec(text.trim())?.[1];
	return code === undefined ? undefined : hitOfCode(ports, Number(code));
}

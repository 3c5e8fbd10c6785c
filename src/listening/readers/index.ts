/** Reads who listens out of whatever somebody pasted: it finds the format by itself. */

import { readNetstat } from './netstat.ts';
import { readPowerShell } from './powershell.ts';
import { readSs } from './ss.ts';
import type { Finding, Reader } from './types.ts';

const READERS: readonly Reader[] = [readSs, readNetstat, readPowerShell];

/** Discord's limit for one text of a form. */
export const LONGEST_PASTE = 4_000;

const ESCAPE = String.fromCharCode(27);
/** Colours of a terminal. */
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;?]{0,20}[A-Za-z]`, 'g');
/** Zeros between the letters are what is left of UTF-16; the rest has no place in any format. */
const NO_TEXT = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?![\n\t])\p{Cc}/gu;

/**
 * Each waiting socket once, in the order of the paste; of a socket with several owners the first. Nothing for a text that
 * holds none. It never throws, whatever the text.
 */
export function readListeners(paste: string): Finding[] {
	const text = cleaned(paste);
	const seen = new Map<string, Finding>();
	for (const finding of READERS.flatMap((read) => read(text))) {
		const key = `${finding.transport} ${finding.port} ${finding.address} ${finding.pid ?? ''}`;
		if (!seen.has(key)) seen.set(key, finding);
	}
	return [...seen.values()];
}

function cleaned(paste: string): string {
	return paste
		.slice(0, LONGEST_PASTE)
		.replace(COLOURS, '')
		.replace(/\r\n?/g, '\n')
		.replace(NO_TEXT, '')
		.replace(/[^\S\n\t]/g, ' ');
}

/** How a rule is named after a game: no sign in it means anything to a shell, a firewall or a cloud. */

import { FIREWALL_BLANKS } from './types.ts';

export const LABEL_LENGTH = 40;
const WITHOUT_A_NAME = 'game';
const OURS = 'harbormaster';
const BLANK_WORDS = new RegExp(`\\b(?:${FIREWALL_BLANKS.join('|')})\\b`, 'g');

/**
 * A name reduced to letters without accents, digits, single spaces, `_` and `-`, at most `LABEL_LENGTH` of them, with a
 * letter or digit at both ends. A name that has none of these is called `game`.
 */
export function safeLabel(name: string): string {
	const plain = name
		// É becomes E and an accent, ２ becomes 2.
		.normalize('NFKD')
		.replace(/[^A-Za-z0-9 _-]+/g, (signs) => (/\s/.test(signs) ? ' ' : ''))
		.replace(/ {2,}/g, ' ');
	return withoutEdges(withoutEdges(plain).slice(0, LABEL_LENGTH)) || WITHOUT_A_NAME;
}

/** The mark of a game's rules for names and comments. No word in it looks like one that the reader must put in. */
export function markOf(label: string): string {
	return `${OURS} ${safeLabel(label).replace(BLANK_WORDS, (word) => word.toLowerCase())}`;
}

/** The same for names that allow only lower case, digits and `-`. */
export function slugOf(label: string): string {
	return `${OURS}-${safeLabel(label)
		.toLowerCase()
		.replace(/[ _-]+/g, '-')}`;
}

function withoutEdges(text: string): string {
	return text.replace(/^[ _-]+|[ _-]+$/g, '');
}

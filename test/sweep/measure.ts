/** The size of a card on a phone, worked out from what a reader sees and independently of the bot's own measure. */
import { type MarkdownNode, readerSees } from '../proofs/markdown.ts';

export interface Size {
	characters: number;
	lines: number;
}

/** Characters that are seen and lines at so many columns: addresses of links and signs of formatting do not count. */
export function sizeOf(text: readonly MarkdownNode[], columns: number): Size {
	const seen = readerSees(text).replace(/\n$/, '');
	return {
		characters: [...seen].length,
		lines: seen.split('\n').reduce((lines, line) => lines + wrap(line, columns).length, 0),
	};
}

/** Breaks at the last space that fits; a word that is longer than a line is broken where the line ends. */
export function wrap(line: string, columns: number): string[] {
	const lines: string[] = [];
	let rest = line;
	while (rest.length > columns) {
		const space = rest.lastIndexOf(' ', columns);
		const cut = space > 0 ? space : columns;
		lines.push(rest.slice(0, cut));
		rest = rest.slice(space > 0 ? cut + 1 : cut);
	}
	return [...lines, rest];
}

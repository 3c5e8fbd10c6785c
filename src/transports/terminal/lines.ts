/**
 * The lines of a text that comes in pieces. A line ends with LF or CRLF and nothing else, so that one command gives one
 * answer: `readline` would also end it at a lone CR, at U+2028 and at U+2029.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = '';
	for await (const piece of pieces) {
		const lines = (rest + piece).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) yield line.replace(/\r$/, '');
	}
	if (rest !== '') yield rest.replace(/\r$/, '');
}

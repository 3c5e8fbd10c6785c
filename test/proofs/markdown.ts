/**
 * Discord's markdown as a tree. discord-markdown-parser knows most of it; where Discord reads more than the parser does,
 * a rule is added here, rather too broad than too narrow: what must not be found should be found easily.
 *
 * Not here, because Discord's markdown makes nothing of them: HTML, `discord.gg/name` without a scheme (it stays text,
 * and a message of components shows no cards of links or invites), and emoticons such as `:)`, which a client replaces
 * only while its own member types.
 */
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

export interface MarkdownNode {
	type: string;
	/** A leaf's text, or the nodes inside. */
	content?: string | MarkdownNode[];
	/** Of a link. */
	target?: string;
}

type Rules = typeof rulesExtended;
type Match = NonNullable<Rules[string]>['match'];

/** `- `, `* `, `1. ` at the start of a line; the parser knows no lists, Discord does. */
const BULLET = /^ *(?:[-*+]|\d+\.) +(?=\S)/;

/** Matches what only the start of a line can be. Inside a list's item Discord reads headings, quotes and lists too. */
const atLineStart =
	(pattern: RegExp): Match =>
	(source, state, previous) => {
		const afterBullet = state.afterBullet === source.length && /^ *(?:[-*+]|\d+\.) +$/.test(previous);
		return previous === '' || previous.endsWith('\n') || afterBullet ? pattern.exec(source) : null;
	};

const bullet: Match = (source, state, previous) => {
	const capture = atLineStart(BULLET)(source, state, previous);
	// How much is left then: a dash in the middle of a line looks the same to what comes next.
	if (capture) state.afterBullet = source.length - (capture[0] ?? '').length;
	return capture;
};

/**
 * Words up to the last one, which may begin an address: no other rule begins with any of these, save at the start of a
 * line. The parser alone would try every rule at every comma.
 */
const WORDS = /^[\p{L}\p{Nd} ,;.'"’“”·…–?()\u00a0]*[ ,;.'"’“”·…–?()\u00a0]/u;

const words: Match = (source, _state, previous) =>
	previous === '' || previous.endsWith('\n') ? null : WORDS.exec(source);

const inner: NonNullable<Rules[string]>['parse'] = (capture, parse, state) => ({
	content: parse(capture[1] ?? '', state),
});

function leaf(type: string, pattern: RegExp, order: number): NonNullable<Rules[string]> {
	return { order, match: (source) => pattern.exec(source), parse: (capture) => ({ type, content: capture[0] }) };
}

/** Where a rule comes among the parser's own. */
const AMONG_MENTIONS = rulesExtended.strong?.order ?? 0;
const AMONG_LINKS = rulesExtended.autolink?.order ?? 0;
const FIRST = (rulesExtended.heading?.order ?? 0) - 1;

/**
 * Whatever means something in angle brackets: people, roles, channels, commands, emoji, places, times, sounds, addresses
 * of e-mail, telephone numbers. The parser wants 17 digits in an id, and a number in place of the word `id`.
 */
const BRACKETS =
	/^<(?:@[!&]?\d+|#\d+|\/[^\n:<>]+:\d+|a?:\w+:\d+|[\w-]+:[\w-]+(?::\w+)?|[^\s<>]+@[^\s<>]+|(?:tel|sms|mailto):[^\s<>]+|\+\d[\d -]*)>/i;

const REPLACED = 'user role channel emoji everyone here timestamp slashCommand guildNavigation'.split(' ');
const others = Object.entries(rulesExtended).filter(([name]) => !REPLACED.includes(name));

const rules: Rules = {
	...Object.fromEntries(others),
	words: { order: FIRST - 1, match: words, parse: (capture) => ({ type: 'text', content: capture[0] }) },
	bullet: { order: FIRST, match: bullet, parse: (capture) => ({ content: (capture[0] ?? '').trim() }) },
	heading: { order: FIRST, match: atLineStart(/^#{1,3} +([^\n]+?)(\n|$)/), parse: inner },
	subtext: { order: FIRST, match: atLineStart(/^-# +([^\n]+?)(\n|$)/), parse: inner },
	blockQuote: { order: FIRST, match: atLineStart(/^ *>(?:>>)? +([^\n]*)/), parse: inner },
	mention: leaf('mention', BRACKETS, AMONG_MENTIONS),
	everybody: leaf('mention', /^@(?:everyone|here)/, AMONG_MENTIONS),
	// The parser leaves `:smile:` alone, for clients replace it while a member types; they do in a bot's text too.
	shortcode: leaf('emoji', /^:[^\s:]+(?:::skin-tone-\d)?:/, AMONG_MENTIONS),
	anyScheme: leaf('link', /^[a-z][a-z0-9+.-]*:\/\/[^\s<]+/i, AMONG_LINKS),
};

const parser = SimpleMarkdown.parserFor(rules);

/** What Discord would make of a text display. */
export function parseMarkdown(text: string): MarkdownNode[] {
	return parser(text, { inline: true });
}

/** The tree written out, with `x` for all text outside of code: equal for two texts that differ in nothing but words. */
export function shapeOf(nodes: readonly MarkdownNode[]): string {
	let shape = '';
	for (const node of nodes) {
		if (node.type === 'text') {
			if (!shape.endsWith('x')) shape += 'x';
		} else if (Array.isArray(node.content)) {
			shape += `(${node.type}${node.target === undefined ? '' : ` ${node.target}`} ${shapeOf(node.content)})`;
		} else {
			shape += `(${node.type}${node.content === undefined ? '' : ` ${JSON.stringify(node.content)}`})`;
		}
	}
	return shape;
}

/** What a reader sees of a tree: no signs, no addresses. Lines end where Discord ends them. */
export function readerSees(nodes: readonly MarkdownNode[]): string {
	let seen = '';
	for (const node of nodes) {
		if (node.type === 'br') seen += '\n';
		else if (node.type === 'bullet') seen += `${String(node.content)} `;
		else if (node.type === 'codeBlock')
			seen += `${seen === '' || seen.endsWith('\n') ? '' : '\n'}${String(node.content)}`;
		else if (Array.isArray(node.content)) seen += readerSees(node.content);
		else seen += node.content ?? '';
		if (node.type === 'heading' || node.type === 'subtext') seen += '\n';
	}
	return seen;
}

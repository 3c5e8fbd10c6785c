/**
 * The one function that foreign text passes: everything that is not the bot's own words (the registry, facts,
 * what somebody typed) before it reaches Discord, a log or a terminal.
 *
 * `SafeText` can only be made here and by the bot's own words, so that the compiler finds whoever forgets.
 */

declare const safe: unique symbol;
export type SafeText = string & { readonly [safe]: true };

/**
 * Control, format (direction marks, zero-width signs, tags), private, unassigned and lone surrogate characters, those
 * that fonts draw as nothing (Hangul fillers, variation selectors), and marks that enclose (a keycap makes 1 an emoji).
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Me}]/gu;

/** More than two marks on one letter are not writing: they pile up over the lines above. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * What means something to Discord anywhere in a line. `](` is escaped twice: Discord looks for the end of a link's label
 * without minding escapes, so that in `[ours](…) \](…` the label would end at the second bracket.
 */
const MARKDOWN_ANYWHERE = /[\\*_~|`<[\]@]|(?<=\])\(/g;

/** Escaped, an emoji stays the letter that it is. */
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Regional_Indicator}]/gu;

/** A colon starts an emoji (`:name:`) or a link's scheme only before something that is no space. */
const COLON_BEFORE_WORD = /:(?=\S)/g;

/** What means something at the start of a line: lists, headings, quotes, small print. */
const MARKDOWN_AT_START = /^(?:([-+=>#])|(\d+)([.)]))/;

/**
 * Most of what passes here has nothing to be made safe: `tcp`, `Plex`, a command. To see that takes a quarter of the time
 * that the replacing does. Printable ASCII with single spaces inside; and of that, words that mean nothing to Discord.
 */
const PLAIN_ALREADY = /^[!-~]+(?: [!-~]+)*$/;
const SAFE_ALREADY = /^[A-Za-z][A-Za-z0-9.,;/()-]*(?: [A-Za-z0-9.,;/()-]+)*$/;

/**
 * Text that Discord shows as it is: no mention, link, emoji or formatting can come of it, and nothing in it can
 * turn round or hide what stands beside it. White space, line breaks included, becomes single spaces.
 */
export function foreign(text: string): SafeText {
	if (SAFE_ALREADY.test(text)) return text as SafeText;
	return plain(text)
		.replace(MARKDOWN_ANYWHERE, '\\$&')
		.replace(COLON_BEFORE_WORD, '\\:')
		.replace(EMOJI, '\\$&')
		.replace(
			MARKDOWN_AT_START,
			(_all, sign: string | undefined, digits: string | undefined, dot: string | undefined) =>
				sign === undefined ? `${digits}\\${dot}` : `\\${sign}`,
		) as SafeText;
}

/** The same for where Discord reads no markdown (suggestions) and for a terminal or a log: one line, nothing hidden in it. */
export function plain(text: string): SafeText {
	if (PLAIN_ALREADY.test(text)) return text as SafeText;
	return text
		.replace(/\s+/g, ' ')
		.replace(INVISIBLE, '')
		.replace(PILED_MARKS, '$1')
		.replace(/ {2,}/g, ' ')
		.trim() as SafeText;
}

/** What Discord shows of an escaped text: its letters without the escapes that `foreign` puts before signs. */
export function unescaped(text: string): string {
	return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

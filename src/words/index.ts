export { foreign, plain, type SafeText, unescaped } from './foreign.ts';
export {
	all,
	codeBlock,
	codeTable,
	commandMention,
	either,
	inlineCode,
	join,
	link,
	md,
	memberMention,
	NOTHING,
	raised,
	shorten,
} from './layout.ts';
export { DISCORD_LOCALES, LOCALES, type Locale, localeFor } from './locales.ts';
export { type Localized, localized } from './localized.ts';
export { type Words, wordsIn } from './words.ts';

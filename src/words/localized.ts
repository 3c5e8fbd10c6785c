import { foreign, type SafeText } from './foreign.ts';
import type { Locale } from './locales.ts';

/** A fact's few words in English and, where somebody wrote them, in other languages: `{ en, ru }`. */
export type Localized = { en: string } & Partial<Record<Exclude<Locale, 'en'>, string>>;

/** A fact's words in a language, in English where nobody wrote them in it. */
export function localized(text: Localized, locale: Locale): SafeText {
	return foreign(text[locale] ?? text.en);
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WordKey } from './words.ts';

/** The languages the bot speaks. English is written in `data/locales/en.ts`, the others in a JSON file each. */
export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** What Discord calls our languages, where it has them: the keys of a command's localised texts. */
export const DISCORD_LOCALES = { ru: 'ru' } as const satisfies Partial<Record<Locale, string>>;

/** Our language for one of Discord's (`en-GB`, `ru`), English where we have none. */
export function localeFor(discordLocale: string): Locale {
	const language = discordLocale.split('-')[0];
	return LOCALES.find((locale) => locale === language) ?? 'en';
}

/** The messages of a language; a missing one is said in English. */
export function messagesOf(locale: Locale): Partial<Record<WordKey, string>> {
	if (locale === 'en') return {};
	return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`#data/locales/${locale}.json`)), 'utf8'));
}

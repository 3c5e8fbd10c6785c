import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { DISCORD_LOCALES, foreign, LOCALES, localeFor, localized, plain, wordsIn } from '../../src/words/index.ts';
import { messagesOf } from '../../src/words/locales.ts';

describe('localeFor', () => {
	test.each([
		['en-US', 'en'],
		['en-GB', 'en'],
		['ru', 'ru'],
		['de', 'en'],
		['', 'en'],
		['constructor', 'en'],
	])('%s -> %s', (discord, ours) => {
		expect(localeFor(discord)).toBe(ours);
	});

	test('finds every language by Discord’s own name for it', () => {
		for (const [ours, discord] of Object.entries(DISCORD_LOCALES)) expect(localeFor(discord)).toBe(ours);
	});
});

describe.each(LOCALES)('wordsIn %s', (locale) => {
	const words = wordsIn(locale);

	test('writes a port as one number', () => {
		expect(words.say('card.title', { port: 65_535 })).toContain('65535');
	});

	test('takes an argument as it is, whatever ICU would make of it', () => {
		const reference = plain("{x} # '{y}' </x:1>");
		expect(words.say('error.unexpected', { reference })).toContain(reference);
	});

	test('fills in every message as ICU does', () => {
		for (const [key, message] of Object.entries({ ...en, ...messagesOf(locale) })) {
			const fill = Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]));
			const icu = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(fill);
			// Which arguments a message takes is known to the compiler for one key at a time only.
			expect(words.say(key as 'card.title', fill as { port: number }), key).toBe(icu);
		}
	});

	test('finds messages by a name that is put together, and none by another', () => {
		expect(words.named('port.description')).toBe(words.say('port.description'));
		for (const name of ['port.nothing', '', 'toString', '__proto__']) expect(() => words.named(name)).toThrow();
	});
});

describe('localized', () => {
	test('is English where nobody wrote it in the language, and safe in both', () => {
		expect(localized({ en: '*a*' }, 'ru')).toBe(foreign('*a*'));
		expect(localized({ en: 'a', ru: '*б*' }, 'ru')).toBe(foreign('*б*'));
		expect(localized({ en: 'a', ru: 'б' }, 'en')).toBe('a');
	});
});

import type { GetICUArgs } from '@schummar/icu-type-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../data/locales/en.ts';
import type { SafeText } from './foreign.ts';
import { type Locale, messagesOf } from './locales.ts';

export type WordKey = keyof typeof en;

interface ArgumentTypes {
	ICUArgument: SafeText | number;
	ICUNumberArgument: number;
	ICUDateArgument: Date;
}

/** The arguments of one message, read from its English text by the compiler. */
export type WordArguments<K extends WordKey> = GetICUArgs<(typeof en)[K], ArgumentTypes>;

type Fill = Record<string, SafeText | number | Date>;

type SayArguments<K extends WordKey> = keyof WordArguments<K> extends never ? [] : [WordArguments<K>];

/** The bot's words in one language. */
export interface Words {
	locale: Locale;
	/** One message, filled in. Arguments are numbers or text that passed `foreign`; ports must be `{port}`, never `#`. */
	say<K extends WordKey>(key: K, ...fill: SayArguments<K>): SafeText;
	/**
	 * A message without arguments whose name is put together from data, such as a command's description.
	 * @throws Error when there is none of that name
	 */
	named(name: string): SafeText;
}

const byLocale = new Map<Locale, Words>();

/** The words of a language; messages are parsed when they are first said, and kept. */
export function wordsIn(locale: Locale): Words {
	let words = byLocale.get(locale);
	if (words === undefined) {
		words = makeWords(locale);
		byLocale.set(locale, words);
	}
	return words;
}

function makeWords(locale: Locale): Words {
	const messages = messagesOf(locale);
	const parsed = new Map<WordKey, IntlMessageFormat>();
	const withoutArguments = new Map<WordKey, SafeText>();

	function constant(key: WordKey): SafeText {
		let text = withoutArguments.get(key);
		if (text === undefined) {
			text = format(key);
			withoutArguments.set(key, text);
		}
		return text;
	}

	function format(key: WordKey, fill?: Fill): SafeText {
		let message = parsed.get(key);
		if (message === undefined) {
			message = new IntlMessageFormat(messages[key] ?? en[key], locale, undefined, { ignoreTag: true });
			parsed.set(key, message);
		}
		return message.format(fill) as SafeText;
	}

	return {
		locale,
		say: (key, ...fill) => (fill[0] === undefined ? constant(key) : format(key, fill[0] as Fill)),
		named(name) {
			if (!isWordKey(name)) throw new Error(`data/locales/en.ts has no "${name}"`);
			return constant(name);
		},
	};
}

function isWordKey(name: string): name is WordKey {
	return Object.hasOwn(en, name);
}

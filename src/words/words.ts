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
	const read = new Map<WordKey, Format>();
	const withoutArguments = new Map<WordKey, SafeText>();

	function constant(key: WordKey): SafeText {
		let text = withoutArguments.get(key);
		if (text === undefined) {
			text = format(key);
			withoutArguments.set(key, text);
		}
		return text;
	}

	function format(key: WordKey, fill: Fill = {}): SafeText {
		let written = read.get(key);
		if (written === undefined) {
			written = readMessage(messages[key] ?? en[key], locale);
			read.set(key, written);
		}
		return written(fill) as SafeText;
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

type Format = (fill: Fill) => string;

/** A message that has nothing but places to fill in: no plural, no choice, nothing quoted. */
const ONLY_PLACES = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;

/** Most messages have only places to fill in. They need no parser, and cost a tenth of what its formatter takes. */
function readMessage(message: string, locale: Locale): Format {
	if (!ONLY_PLACES.test(message)) {
		const parsed = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
		return (fill) => parsed.format(fill) as string;
	}
	// Splitting by a group leaves what it caught at every second place.
	const [start = '', ...rest] = message.split(/\{(\w+)\}/);
	return (fill) => {
		let text = start;
		for (let index = 0; index < rest.length; index += 2) text += `${fill[rest[index] ?? '']}${rest[index + 1]}`;
		return text;
	};
}

function isWordKey(name: string): name is WordKey {
	return Object.hasOwn(en, name);
}

/** The languages' messages, held to English. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { LOCALES, type Locale } from '../../src/words/index.ts';
import { messagesOf } from '../../src/words/locales.ts';

/** What is said in a terminal alone may name addresses and commands, and stays English. */
const TERMINAL = /^(?:start|terminal)\./;

/** Kinds of a message's elements, as intl-messageformat numbers them. */
const KINDS = { 1: 'text', 2: 'number', 3: 'date', 4: 'date', 5: 'choice', 6: 'plural' } as const;
const POUND = 7;
/** Arguments that hold a port: they must never be grouped in thousands. */
const PORTS = new Set(['port', 'from', 'to']);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

interface Argument {
	name: string;
	kind: (typeof KINDS)[keyof typeof KINDS];
	/** The cases of a choice or a plural. */
	cases: string[];
	/** Whether `#` stands in one of them. */
	pound: boolean;
}

function parse(message: string, locale: Locale): Element[] {
	return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();
}

/** Every argument of a message, those inside of cases too. */
function argumentsOf(elements: readonly Element[]): Argument[] {
	return elements.flatMap((element): Argument[] => {
		const kind = element.type in KINDS ? KINDS[element.type as keyof typeof KINDS] : undefined;
		if (kind === undefined || !('value' in element)) return [];
		const cases = 'options' in element ? Object.entries(element.options) : [];
		const inside = cases.flatMap(([, { value }]) => value);
		return [
			{
				name: String(element.value),
				kind,
				cases: cases.map(([name]) => name),
				pound: inside.some(({ type }) => type === POUND),
			},
			...argumentsOf(inside),
		];
	});
}

function messages(locale: Locale): [string, string][] {
	return Object.entries(locale === 'en' ? en : messagesOf(locale));
}

const english = new Map(messages('en').map(([key, message]) => [key, argumentsOf(parse(message, 'en'))]));

describe.each(LOCALES)('messages in %s', (locale) => {
	const all = messages(locale);

	test('are there, no more and no fewer than in English', () => {
		const keys = all.map(([key]) => key);
		const missing = [...english.keys()].filter(
			(key) => !keys.includes(key) && !(locale !== 'en' && TERMINAL.test(key)),
		);
		expect({
			missing,
			unknown: keys.filter((key) => !english.has(key)),
			empty: all.filter(([, text]) => text.trim() === ''),
		}).toEqual({
			missing: [],
			unknown: [],
			empty: [],
		});
	});

	test('can be parsed, and take English’s arguments', () => {
		const wrong = all.filter(([key, message]) => {
			const names = (list: Argument[]) => [...new Set(list.map(({ name }) => name))].sort().join();
			return names(argumentsOf(parse(message, locale))) !== names(english.get(key) ?? []);
		});
		expect(wrong).toEqual([]);
	});

	test('choose between the same cases as English, and count by cases that the language has', () => {
		const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
		const wrong = all.flatMap(([key, message]) =>
			argumentsOf(parse(message, locale)).flatMap(({ name, kind, cases }) => {
				const same = (english.get(key) ?? []).filter((one) => one.name === name);
				if (kind === 'choice') {
					const expected = same.find((one) => one.kind === 'choice')?.cases ?? [];
					return [...cases].sort().join() === [...expected].sort().join() ? [] : [`${key}: ${name} ${cases}`];
				}
				if (kind === 'plural') {
					const isNumber = same.some((one) => one.kind === 'plural' || one.kind === 'number');
					const strange = cases.filter(
						(one) => !/^=\d+$/.test(one) && !categories.some((category) => category === one),
					);
					return isNumber && strange.length === 0 ? [] : [`${key}: ${name} ${strange}`];
				}
				return [];
			}),
		);
		expect(wrong).toEqual([]);
	});

	test('group no port in thousands', () => {
		const wrong = all.filter(([, message]) =>
			argumentsOf(parse(message, locale)).some(
				({ name, kind, pound }) => PORTS.has(name) && (kind === 'number' || pound),
			),
		);
		expect(wrong).toEqual([]);
	});

	test('hold no address, no code and no apostrophe that swallows an argument', () => {
		const wrong = all.filter(([key, message]) => {
			if (/'[{}#]|[{}]'/.test(message)) return true;
			return !TERMINAL.test(key) && /:\/\/|\bwww\.|`|\n/.test(message);
		});
		expect(wrong).toEqual([]);
	});
});

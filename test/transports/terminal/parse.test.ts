/** A typed line, read as Discord's client would read it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../src/interactions/index.ts';
import { parseLine } from '../../../src/transports/terminal/index.ts';
import { LOCALES, wordsIn } from '../../../src/words/index.ts';

const declarations: Declaration[] = [
	{
		name: 'port',
		options: { number: { type: 'integer', required: true, min: 0, max: 65_535 }, private: { type: 'boolean' } },
		private: 'option',
	},
	{ name: 'help', options: {}, private: 'always' },
];
const en = wordsIn('en');

const read = (line: string) => parseLine(line, declarations, en);

/** The values that were read; fails where there is a problem. */
function optionsOf(line: string) {
	const typed = read(line);
	if ('problem' in typed) throw new Error(`${line}: ${typed.problem}`);
	return typed.options;
}

const spaces = fc.string({ unit: fc.constantFrom(' ', '\t'), minLength: 1, maxLength: 3 });
const boolean = fc.constantFrom('true', 'false', 'True', 'FALSE');

test('whatever order, spaces and capitals, the same options are read', () => {
	const line = fc.record({
		number: fc.integer({ min: 0, max: 65_535 }),
		isPrivate: fc.option(boolean),
		numberFirst: fc.boolean(),
		named: fc.boolean(),
		gaps: fc.array(spaces, { minLength: 6, maxLength: 6 }),
	});
	fc.assert(
		fc.property(
			line,
			({ number, isPrivate, numberFirst, named, gaps: [a = ' ', b = ' ', c = ' ', d = '', e = '', f = ''] }) => {
				const numberText = named || !numberFirst ? `number:${d}${number}` : String(number);
				const privateText = isPrivate === null ? '' : `private:${e}${isPrivate}`;
				const texts = numberFirst ? [numberText, privateText] : [privateText, numberText];
				expect(optionsOf(`${f}/port${a}${texts.join(b)}${c}`)).toEqual({
					number,
					...(isPrivate === null ? {} : { private: isPrivate.toLowerCase() === 'true' }),
				});
			},
		),
	);
});

test('whatever is typed, there are valid options or one line that says what to type', () => {
	const words = fc.constantFrom(
		'/port',
		'/help',
		'number:',
		'private:',
		'true',
		'3040',
		'70000',
		'-1',
		' ',
		'\n',
		'@everyone',
		'\\',
	);
	const texts = fc.oneof(
		fc.array(words).map((list) => list.join(' ')),
		fc.string({ unit: 'binary' }),
	);
	const locales = fc.constantFrom(...LOCALES);
	fc.assert(
		fc.property(texts, locales, (line, locale) => {
			const typed = parseLine(line, declarations, wordsIn(locale));
			if ('problem' in typed) {
				expect(typed.problem).toMatch(/^[^\n\r]+$/);
				expect(typed.problem).toContain('/');
			} else if (typed.declaration.name === 'port') {
				expect(typed.options.number).toSatisfy((value) => Number.isInteger(value) && value >= 0 && value <= 65_535);
				expect([undefined, true, false]).toContain(typed.options.private);
			} else expect(typed.options).toEqual({});
		}),
		{ numRuns: 1_000 },
	);
});

describe('a value runs to the next known name', () => {
	test.each([
		['/port number:3040 private:true', { number: 3040, private: true }],
		['/port private:true number:3040', { number: 3040, private: true }],
		['/port 3040', { number: 3040 }],
		['/port 3040 private:false', { number: 3040, private: false }],
		['/port number: 3040', { number: 3040 }],
		['  /port   number:3040  ', { number: 3040 }],
		['/port number:0', { number: 0 }],
		['/port number:65535', { number: 65_535 }],
	])('%s', (line, options) => {
		expect(optionsOf(line)).toEqual(options);
	});

	test('a name inside a word is none', () => {
		expect(read('/port 30number:40')).toHaveProperty('problem');
	});
});

describe('what is wrong is answered with what to type instead', () => {
	test.each([
		'/port',
		'/port number:',
		'/port number:abc',
		'/port number:65536',
		'/port number:-1',
		'/port number:3.5',
		'/port number:1e3',
		'/port number:0x50',
		'/port number:３０４０',
		'/port number:99999999999999999999',
		'/port number:3040 tide:5',
		'/port private:true',
		'/port abc private:true',
	])('%s', (line) => {
		expect(read(line)).toEqual({ problem: en.named('port.option.number.wrong') });
	});

	test.each(['/port number:3040 private:', '/port 3040 private:yes', '/port 3040 private:1'])('%s', (line) => {
		expect(read(line)).toEqual({ problem: en.named('port.option.private.wrong') });
	});

	test.each(['', ' ', '/', 'port 3040', '/Port 3040', '/tide', '/port/3040', '/__proto__', '/portnumber:3040'])(
		'%j is no command: all of them are named',
		(line) => {
			const typed = read(line);
			for (const { name } of declarations) expect('problem' in typed && typed.problem).toContain(`/${name}`);
		},
	);

	test.each(['/port 3040 number:443', '/port number:80 number:443', '/port 1 private:true private:true', '/help me'])(
		'%s has too much, and an example is given',
		(line) => {
			const typed = read(line);
			const example = en.named(`${line.startsWith('/help') ? 'help' : 'port'}.example`);
			expect('problem' in typed && typed.problem).toContain(example);
		},
	);

	test('what was typed is repeated in part only, and nothing in it works', () => {
		const typed = read(`/${'x'.repeat(5_000)}\u202e@everyone\u001b[31m`);
		const problem = 'problem' in typed ? typed.problem : '';
		expect(problem.length).toBeLessThan(300);
		expect(problem).not.toMatch(/\p{Cc}|\p{Cf}/u);
	});
});

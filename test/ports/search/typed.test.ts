import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundOf, wordsOf } from '../../../src/ports/search/fold.ts';
import { LONGEST_TYPED, readTyped } from '../../../src/ports/search/typed.ts';

describe('numbers', () => {
	test.each([
		['25565', 25_565, 25_565, null],
		['25565/udp', 25_565, 25_565, 'udp'],
		['udp 51820', 51_820, 51_820, 'udp'],
		['27015-27030', 27_015, 27_030, null],
		['27030 – 27015', 27_015, 27_030, null],
		['port 3389', 3389, 3389, null],
		[':8080', 8080, 8080, null],
		['порт 80', 80, 80, null],
		['２５５６５', 25_565, 25_565, null],
	])('%s', (text, from, to, transport) => {
		const typed = readTyped(text);
		expect(typed.numbers).toEqual({ from, to });
		expect(typed.transport).toBe(transport);
	});

	test.each(['65536', '1-99999', '7 days to die', 'cs 1.6', '', '-', '123456'])('none in "%s"', (text) => {
		expect(readTyped(text).numbers).toBeNull();
	});
});

test('what goes with any name is set aside, what of it is meant is kept', () => {
	expect(readTyped('minecraft server rcon port')).toMatchObject({
		naming: ['minecraft'],
		roles: [{ word: 'rcon', role: 'rcon' }],
	});
	expect(readTyped('constructor __proto__')).toMatchObject({ naming: ['constructor', 'proto'], roles: [] });
});

test.each([
	['マイクラサーバー ポート', 'マイクラ'],
	['ﾏｲｸﾗｻｰﾊﾞｰ', 'マイクラ'],
	['我的世界服务器端口', '我的世界'],
	['팰월드 서버 포트', '팰월드'],
	['منفذ ماينكرافت', 'ماينكرافت'],
])('so is what goes with any name in other scripts: %s', (text, name) => {
	expect(readTyped(text).naming).toEqual(wordsOf(name));
});

test('words: accents, apostrophes, signs and Roman numbers make no difference', () => {
	expect(wordsOf("Garry's Mod")).toEqual(['garrys', 'mod']);
	expect(wordsOf('Left 4 Dead II')).toEqual(wordsOf('left 4 dead 2'));
	expect(wordsOf('Café-Ünïcode')).toEqual(['cafe', 'unicode']);
	expect(wordsOf('Ёлка & Co')).toEqual(['елка', 'co']);
});

test('names sound alike across alphabets', () => {
	expect(soundOf('маинкрафт')).toBe(soundOf('minecraft'));
	expect(soundOf('террария')).toBe(soundOf('terraria'));
	expect(soundOf('sonarr')).toBe(soundOf('sonnar'));
});

test('whatever is typed is read without failing, and no more of it than is typed on purpose', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 7_000 }), (text) => {
			const typed = readTyped(text);
			expect(typed.words.length).toBeLessThanOrEqual(8);
			expect(typed).toEqual(readTyped(text.slice(0, LONGEST_TYPED)));
		}),
	);
});

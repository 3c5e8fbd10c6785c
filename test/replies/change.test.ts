/** Where a port is changed, as a reader sees it. */
import { describe, expect, test } from 'vitest';
import { changeText, changeTo } from '../../src/replies/change.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';

describe.each(LOCALES)('in %s', (locale) => {
	const words = wordsIn(locale);

	test.each([
		['-port', '`-port 27016`'],
		['-Port=', '`-Port=27016`'],
		['--bind 0.0.0.0:', '`--bind 0.0.0.0:27016`'],
	])('the start option %s is written as one types it', (key, typed) => {
		const change = { file: 'start options', key };
		expect(changeTo(change, 27_016, words)).toContain(typed);
		expect(changeText(change, words)).toContain(`\`${key}\``);
		for (const text of [changeTo(change, 27_016, words), changeText(change, words)])
			expect(text).not.toContain(change.file);
	});

	test('a key in a file stands beside the file', () => {
		const change = { file: 'server.properties', key: 'port' };
		for (const text of [changeText(change, words), changeTo(change, 25_566, words)]) {
			expect(text).toContain('server.properties');
			expect(text).toContain('port');
		}
		expect(changeTo(change, 25_566, words)).toContain('25566');
	});
});

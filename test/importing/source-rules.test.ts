import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceProblems } from '../../src/importing/source-rules.ts';

const HOSTS = ['github.com', 'support.plex.tv', 'ietf.org'];

describe('an address that no source may have', () => {
	test.each<[string, string]>([
		['http://github.com/a', 'no https address'],
		['ftp://github.com/a', 'no https address'],
		['javascript:alert(1)', 'no https address'],
		['github.com/a', 'no https address'],
		['https://me@github.com/a', 'a user name'],
		['https://github.com:secret@evil.example/', 'a user name'],
		['https://github.com:8443/a', 'a port of its own'],
		['https://140.82.121.4/a', 'plain small letters'],
		['https://[2606:50c0::1]/', 'plain small letters'],
		['https://0x8c527904/', 'plain small letters'],
		['https://localhost/', 'plain small letters'],
		['https://gıthub.com/a', 'plain small letters'],
		['https://githυb.com/a', 'plain small letters'],
		['https://xn--gthub-n4a.com/a', 'plain small letters'],
		['https://GITHUB.COM/a', 'plain small letters'],
		['https://bit.ly/3x', 'a shortened address'],
		['https://www.tinyurl.com/3x', 'a shortened address'],
		['https://discord.gg/abc', 'leads to a chat'],
		['https://github.com.evil.example/', 'not in data/hosts.json'],
		['https://evilgithub.com/', 'not in data/hosts.json'],
		['https://github.com/a/releases/download/v1/setup.exe', 'a file to run'],
		['https://github.com/a/archive/main.zip', 'a file to run'],
		['https://github.com/a/install%2Esh', 'a file to run'],
	])('%s', (at, problem) => {
		expect(sourceProblems({ at }, HOSTS).join('\n')).toContain(problem);
	});
});

test.each([
	'https://github.com/a/b/blob/0c1/setup.sh',
	'https://www.ietf.org/rfc/x',
	'https://support.plex.tv/articles/1?x=1#y',
])('%s is in order', (at) => expect(sourceProblems({ at }, HOSTS)).toEqual([]));

test('whatever is no page on a known host is refused', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.webUrl(), fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
			(at) => {
				const known = URL.canParse(at) && HOSTS.some((host) => new URL(at).hostname.endsWith(host));
				if (!known) expect(sourceProblems({ at }, HOSTS)).not.toEqual([]);
			},
		),
	);
});

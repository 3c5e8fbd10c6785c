import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/operating/config.ts';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';

function problems(env: NodeJS.ProcessEnv): string[] {
	const read = readConfig(env);
	return 'problems' in read ? read.problems : [];
}

describe('readConfig', () => {
	test('needs nothing, and takes what is empty as not set', () => {
		const config = {
			token: undefined,
			api: 'https://discord.com/api',
			logLevel: 'info',
			cacheBytes: 4_000_000,
			sourceUrl: undefined,
		};
		expect(readConfig({})).toEqual({ config });
		expect(readConfig({ DISCORD_TOKEN: '', DISCORD_API: ' ', LOG_LEVEL: '', CACHE_BYTES: '', PATH: '/bin' })).toEqual({
			config,
		});
	});

	test('takes what is set', () => {
		const env = {
			DISCORD_TOKEN: TOKEN,
			DISCORD_API: 'http://127.0.0.1:8080/api',
			LOG_LEVEL: 'trace',
			CACHE_BYTES: '0',
			SOURCE_URL: 'https://github.com/owner/name',
		};
		expect(readConfig(env)).toEqual({
			config: {
				token: TOKEN,
				api: 'http://127.0.0.1:8080/api',
				logLevel: 'trace',
				cacheBytes: 0,
				sourceUrl: 'https://github.com/owner/name',
			},
		});
	});

	test('reports everything at once, each by its name', () => {
		const wrong = problems({ DISCORD_TOKEN: 'x', DISCORD_API: 'x', LOG_LEVEL: 'x', CACHE_BYTES: 'x', SOURCE_URL: 'x' });
		expect(wrong.map((problem) => problem.split(' ')[0])).toEqual([
			'DISCORD_TOKEN',
			'DISCORD_API',
			'LOG_LEVEL',
			'CACHE_BYTES',
			'SOURCE_URL',
		]);
	});

	test.each([
		['quotes', `"${TOKEN}"`],
		['quotes', `'${TOKEN}'`],
		['"Bot "', `Bot ${TOKEN}`],
		['"Bot "', `bot  ${TOKEN}`],
		['spaces', `${TOKEN} `],
		['line break', `${TOKEN}\n`],
		["an application's or member's id", '1234567890123456789'],
		['public key', 'ab'.repeat(32)],
		['three parts', 'abcdefghijklmnopqrstuvwxyzABCDEF'],
	])('a token with the mistake "%s" is told what is wrong', (mistake, token) => {
		expect(problems({ DISCORD_TOKEN: token })).toEqual([expect.stringContaining(mistake)]);
	});

	test.each([
		'discord.com/api',
		'ftp://discord.com/api',
		'https://discord.com/api/',
		'https://discord.com/api/v10',
		'https://user:password@discord.com/api',
		'https://discord.com/api?x=1',
		'http://discord.com/api',
		'http://192.168.1.5:8080/api',
		'http://127.0.0.1.example.org/api',
		'http://localhost.example.org/api',
		'http://[::2]/api',
	])('the address %s is refused', (api) => {
		expect(problems({ DISCORD_API: api })).toHaveLength(1);
	});

	test.each(['http://localhost:8080/api', 'http://127.9.0.1/api', 'http://[::1]:8080/api', 'https://example.org/api'])(
		'the address %s is taken',
		(api) => {
			expect(problems({ DISCORD_API: api })).toEqual([]);
		},
	);

	test.each(['-1', '1e6', '16 MB', '0x10', '1.5', '99999999999', '९'])('%s bytes are refused', (bytes) => {
		expect(problems({ CACHE_BYTES: bytes })).toHaveLength(1);
	});

	test('never repeats what was given, wherever a secret was pasted', () => {
		const secret = 'canary-secret';
		const told = [secret, `"${secret}"`, `https://${secret}@x/`, `${secret} `].flatMap((value) =>
			problems({ DISCORD_TOKEN: value, DISCORD_API: value, LOG_LEVEL: value, CACHE_BYTES: value }),
		);
		expect(told.length).toBeGreaterThanOrEqual(16);
		expect(told.join('\n')).not.toContain('canary');
	});
});

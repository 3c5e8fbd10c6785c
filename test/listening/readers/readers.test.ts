/** Pastes of who listens: real ones are read, hostile ones do no harm, and nothing else of them gets out. */
import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListeners } from '../../../src/listening/index.ts';
import { SAMPLES } from './samples.ts';

test.each(SAMPLES)('$what', ({ text, findings }) => {
	expect(readListeners(text)).toEqual(findings);
});

describe('the same, mistreated', () => {
	const ESC = String.fromCharCode(27);
	const mistreatments: Record<string, (text: string) => string> = {
		'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
		'with zeros between its letters': (text) => [...text].join('\0'),
		'with a mark of byte order': (text) => `\uFEFF${text}`,
		'coloured by grep': (text) =>
			text.replace(/\b(?:25565|8211)\b/g, (port) => `${ESC}[01;31m${ESC}[K${port}${ESC}[m${ESC}[K`),
		'with spaces that do not break': (text) => text.replaceAll('  ', '\u00A0\u00A0'),
		'in a block of code': (text) => `\`\`\`\n${text}\n\`\`\``,
	};
	test.each(Object.entries(mistreatments))('%s', (_how, mistreat) => {
		for (const { text, findings } of SAMPLES) {
			const cut = mistreat(text).length > 4_000;
			if (!cut) expect(readListeners(mistreat(text))).toEqual(findings);
		}
	});

	test('cut in the middle: what is whole is read, and nothing else is made up', () => {
		for (const { text, findings } of SAMPLES) {
			const known = new Set(findings.map(({ transport, port }) => `${transport} ${port}`));
			for (let length = 0; length < text.length; length += 7) {
				// The last word may be half a number.
				const whole = text.slice(0, length).replace(/\S+$/, '');
				for (const { transport, port } of readListeners(whole)) expect(known).toContain(`${transport} ${port}`);
			}
		}
	});
});

describe('real programs of this machine', () => {
	const has = (program: string) => {
		try {
			execFileSync(program, ['--version'], { stdio: 'ignore' });
			return true;
		} catch {
			return false;
		}
	};

	const programs = [
		['ss', ['-tulnp']],
		['ss', ['-Hlnu', '-t']],
		['netstat', ['-tulpn']],
	] as const;

	// Reported as skipped, not as passed, where a program is not installed.
	for (const [program, options] of programs)
		test.skipIf(!has(program))(`${program} ${options.join(' ')}`, async () => {
			const tcp = createServer().listen(0, '127.0.0.1');
			const udp = createSocket('udp4');
			try {
				udp.bind(0, '0.0.0.0');
				await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
				const printed = execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
				const address = tcp.address();
				const ours = [typeof address === 'object' ? address?.port : 0, udp.address().port];
				const rows = printed.split('\n').filter((line) => ours.some((port) => line.includes(`:${port} `)));
				expect(readListeners(rows.join('\n')).map(({ pid: _, name: __, ...rest }) => rest)).toEqual(
					expect.arrayContaining([
						{ transport: 'tcp', port: ours[0], address: 'loopback' },
						{ transport: 'udp', port: ours[1], address: 'any' },
					]),
				);
			} finally {
				tcp.close();
				udp.close();
			}
		});
});

const WORDS = SAMPLES.flatMap(({ text }) => text.split(/(\s+)/));
const scrambled = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }), fc.constant('\n')), {
	maxLength: 400,
});

test('whatever is pasted, only what may leave does', () => {
	fc.assert(
		fc.property(scrambled, (words) => {
			for (const finding of readListeners(words.join(' '))) {
				expect(Object.keys(finding).every((key) => ['transport', 'port', 'address', 'pid', 'name'].includes(key))).toBe(
					true,
				);
				expect(finding.transport).toMatch(/^(?:tcp|udp)$/);
				expect(finding.address).toMatch(/^(?:any|loopback|one-address)$/);
				expect(Number.isInteger(finding.port) && finding.port > 0 && finding.port < 65_536).toBe(true);
				expect(finding.name ?? 'x').toMatch(/^[A-Za-z0-9._-]{1,32}$/);
			}
		}),
		{ numRuns: 2_000 },
	);
});

/** What somebody's paste may hold besides: each with the canary in it, or a number that no port or process is. */
const CANARY = 'c4n4ry';
const SECRETS = [
	'198.51.100.77',
	'2001:db8:77::c4n4',
	`${CANARY}.example.org`,
	`${CANARY}@example.org`,
	`/home/${CANARY}/server/start.sh`,
	`C:\\Users\\${CANARY}\\Desktop\\server.exe`,
	`https://${CANARY}:hunter2@example.org/x`,
	`MTAw.${CANARY}.Zm9vYmFy`,
	`password=${CANARY}`,
	`--token=${CANARY}`,
];

test('10,000 pastes with addresses, hosts, users, paths, e-mails, tokens and passwords: none gets out', () => {
	const secret = fc.constantFrom(...SECRETS);
	const row = fc.oneof(
		secret.map((host) => `tcp LISTEN 0 128 198.51.100.77:25565 0.0.0.0:* users:(("${host}",pid=12,fd=1)) ${host}`),
		secret.map((host) => `TCP 198.51.100.77:25565 0.0.0.0:0 ${host} 1234`),
		secret.map((host) => `tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 812/${host}`),
		secret.map((host) => `UDP ${host}:8211 *:* 14308`),
		secret.map((host) => `udp UNCONN 0 0 ${host}:8211 0.0.0.0:* users:(("java",pid=9,fd=1))`),
		secret.map((host) => `LocalAddress LocalPort OwningProcess\n${host} 8211 77\n0.0.0.0 ${host} 77`),
		secret.map((host) => `LocalAddress : ${host}\nLocalPort : 8211\nState : ${host}`),
		secret,
	);
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
			const findings = JSON.stringify(readListeners(rows.join('\n')));
			for (const text of [CANARY, 'hunter2', '198.51.100', '2001:db8', 'example.org', 'Users', '/home'])
				expect(findings).not.toContain(text);
		}),
		{ numRuns: 10_000 },
	);
}, 60_000);

test('the longest hostile pastes are read to their end', () => {
	const longest = [
		'TCP ',
		'[::1]:',
		'users:(("',
		'LISTEN 0 0 ',
		'0.0.0.0:0 ',
		'LocalAddress LocalPort\n',
		'1',
		':',
		'%',
	];
	for (const piece of longest) {
		const text = piece.repeat(4_000).slice(0, 4_000);
		expect(readListeners(text).length).toBeLessThanOrEqual(1_000);
	}
});

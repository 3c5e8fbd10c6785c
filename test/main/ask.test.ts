/** `npm run ask`, as a process: the bot without Discord. */
import fs from 'node:fs';
import path from 'node:path';
import { decode } from 'fast-png';
import { afterAll, describe, expect, test } from 'vitest';
import { SYSTEMS } from '../../src/listening/index.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import { validateMessage } from '../discord/index.ts';
import { openHarbor } from '../e2e/harbor.ts';
import { buttonsOf, textOf } from '../e2e/message.ts';
import { cleanUp, type Ended, emptyFolder, start } from './program.ts';

const en = wordsIn('en');
const LAST_PORT = 65_535;
const FOLDS = ['which-program', 'when-to-worry', 'more', 'taken', 'why', 'card'];
/** Milliseconds after which a process may be late when others run beside it. */
const SLOW = 20_000;

afterAll(cleanUp);

/** Runs to the end, with canaries where the operator's secrets would be. */
function run(given: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Ended> {
	return start('src/ask.js', {
		arguments: given,
		input,
		env: { DISCORD_TOKEN: '"', DISCORD_API: 'no', LOG_LEVEL: 'no', ...env },
	}).ended;
}

async function printed(...given: string[]): Promise<string> {
	const { code, stdout, stderr } = await run(given);
	expect(stderr).toBe('');
	expect(code).toBe(0);
	return stdout;
}

/** One line of JSON for each line of input. */
async function answers(lines: readonly string[], flags: readonly string[], end = '\n') {
	const { code, stdout, stderr } = await run(['--stdin', ...flags], lines.map((line) => line + end).join(''));
	expect(stderr).toBe('');
	expect(code).toBe(0);
	expect(stdout.endsWith('\n')).toBe(true);
	const given = stdout.slice(0, -1).split('\n');
	expect(given).toHaveLength(lines.length);
	return given;
}

describe.concurrent('one command', { timeout: SLOW }, () => {
	test('prints the card and its folds as text', async () => {
		// Without quotes, and without the option's name.
		const text = await printed('/port', '3040');
		for (const fact of ['3040', 'tomato-springs', 'Fleet Operations', 'PandaROM', `[${en.say('button.more')}]`]) {
			expect(text.slice(0, text.indexOf('────'))).toContain(fact);
		}
		for (const fold of FOLDS) expect(text).toContain(`──── ${fold} ────`);
		expect(text).not.toMatch(/\*\*|```|\\_|\p{Cf}/u);
	});

	test.each(['macos', 'docker'] as const)('--fold which-program --system %s prints that recipe', async (system) => {
		const text = await printed('--fold', 'which-program', '--system', system, '/port number:3040');
		expect(text.split('\n')[0]).toBe(en.say('program.title', { port: 3040, system: en.say(`system.${system}`) }));
		expect(text).toContain('3040');
		expect(text).not.toContain('────');
	});

	test.each([['/map number:3040'], ['--json', '/map number:3040']])(
		'%s %s writes the picture and says where',
		async (...given) => {
			const folder = emptyFolder();
			const out = path.join(folder, 'pictures');
			const { code, stdout, stderr } = await run(['--out', out, ...given]);
			expect(code).toBe(0);
			expect(fs.readdirSync(out)).toEqual(['ports-3040.png']);
			const file = path.join(out, 'ports-3040.png');
			expect((given.length > 1 ? stderr : stdout).split('\n')).toContain(file);
			if (given.length > 1) expect(validateMessage(JSON.parse(stdout))).toEqual([]);
			expect(decode(fs.readFileSync(file))).toMatchObject({ channels: 1 });
		},
	);

	test('a picture goes into a new folder of the system’s, unless one is named', async () => {
		const folder = emptyFolder();
		const { stdout } = await run(['/map'], '', { TMPDIR: folder, TEMP: folder });
		const [made = ''] = fs.readdirSync(folder);
		expect(stdout.split('\n')).toContain(path.join(folder, made, 'ports.png'));
	});

	test('--json prints the message as Discord gets it, --folds all of them', async () => {
		const card = JSON.parse(await printed('--json', '/port number:3040'));
		const all = JSON.parse(await printed('--folds', '/port number:3040'));
		expect(Object.keys(all)).toEqual(['card', 'folds']);
		expect(all.card).toEqual(card);
		expect(Object.keys(all.folds)).toEqual(expect.arrayContaining(FOLDS));
		for (const message of [card, ...Object.values(all.folds)]) expect(validateMessage(message)).toEqual([]);
		expect(buttonsOf(card)).toHaveLength(3);
		for (const fold of FOLDS) expect(textOf(all.folds[fold])).toContain('3040');
		for (const system of SYSTEMS) {
			const title = en.say('program.title', { port: 3040, system: en.say(`system.${system}`) });
			expect(textOf(all.folds[`which-program:${system}`])).toContain(title);
		}
		const one = JSON.parse(await printed('--json', '--fold', 'why', '/port number:3040'));
		expect(one).toEqual(all.folds.why);
	});

	test('--facts prints the answer before it is put into words', async () => {
		const facts = JSON.parse(await printed('--facts', '/port number:3040'));
		expect(facts).toEqual(JSON.parse(JSON.stringify(loadPorts().look(3040))));
		expect(facts).toMatchObject({ port: 3040, relation: 'used-by-others', range: { name: 'user' } });
		expect(facts.registrations).toContainEqual(
			expect.objectContaining({ name: 'tomato-springs', transport: 'tcp', description: expect.any(String) }),
		);
		for (const use of facts.uses) {
			expect(Object.keys(use)).toEqual(
				expect.arrayContaining(['name', 'transport', 'role', 'exposure', 'evidence', 'sources']),
			);
		}
		expect(facts.uses.map(({ name }: { name: string }) => name)).toContain('Fleet Operations');
	});

	test('--locale ru speaks Russian', async () => {
		const ru = wordsIn('ru');
		const text = await printed('--locale', 'ru', '/port number:3040');
		for (const key of ['button.more', 'card.on-paper', 'card.really-seen'] as const) {
			expect(text).toContain(ru.say(key));
			expect(ru.say(key)).not.toBe(en.say(key));
		}
	});
});

describe.concurrent('what is wrong ends with exit code 2 and one line that says what to type', {
	timeout: SLOW,
}, () => {
	test.each<[what: string, given: string[], says: string]>([
		['an unknown command', ['/tide'], '/port'],
		['-1', ['/port number:-1'], '/port number:'],
		['an unknown option', ['/port number:3040 tide:1'], '/port number:'],
		['an unknown fold', ['--fold', 'tides', '/port number:3040'], 'which-program'],
		['a fold that every object has', ['--fold', 'constructor', '/port number:3040'], 'which-program'],
		['a fold of what has none', ['--fold', 'more', '/help'], '/help'],
		['an unknown system', ['--fold', 'which-program', '--system', 'beos', '/port number:3040'], 'which-program:linux'],
		['a system of no fold', ['--system', 'linux', '/port number:3040'], '--fold'],
		['an unknown locale', ['--locale', 'tlh', '/port number:3040'], 'en|ru'],
		['an unknown flag', ['--tide', '/port number:3040'], '--json'],
		['no arguments', [], '/port number:3040'],
		['a command beside --stdin', ['--stdin', '/port number:3040'], '--stdin'],
	])('%s', async (_what, given, says) => {
		const { code, stdout, stderr } = await run(given);
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect(stderr).toContain(says);
	});
});

describe.concurrent('--stdin', { timeout: SLOW }, () => {
	test('answers wrong and empty lines where they stand', async () => {
		const wrong = [
			'',
			'   ',
			'/tide',
			'/help x',
			'/port',
			'/port number:abc',
			'/port number:65536',
			'/port number:3.5',
		];
		const lines = ['/port number:80', ...wrong, '/port number:1\u2028/port number:2', '/port 443'];
		const given = (await answers(lines, [], '\r\n')).map((line) => JSON.parse(line));
		for (const [index, answer] of given.entries()) {
			const isRight = index === 0 || index === lines.length - 1;
			expect(Object.keys(answer)).toEqual(isRight ? expect.arrayContaining(['components']) : ['error']);
		}
		expect(given.at(-2).error).toBe(en.named('port.option.number.wrong'));
		expect(textOf(given.at(-1))).toContain('443');
	});

	test('answers a last line that is not ended, and nothing with nothing', async () => {
		const { stdout } = await run(['--stdin', '--facts'], '/port 1\n/port 2');
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line).port),
		).toEqual([1, 2]);
		expect(await run(['--stdin'])).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	test('answers in the kind chosen', async () => {
		const [one = ''] = await answers(['/port 3040'], ['--json', '--folds']);
		expect(Object.keys(JSON.parse(one))).toEqual(['card', 'folds']);
		const [fold = ''] = await answers(['/port 3040'], ['--fold', 'which-program', '--system', 'macos']);
		expect(JSON.parse(fold)).toEqual(JSON.parse(one).folds['which-program:macos']);
	});
});

test('--stdin answers the facts of all 65,536 ports, in order', { timeout: 3 * SLOW }, async () => {
	const lines = Array.from({ length: LAST_PORT + 1 }, (_one, port) => `/port number:${port}`);
	const given = await answers(lines, ['--facts']);
	given.forEach((line, port) => {
		// Parsing all of it would cost more than making it.
		if (!line.startsWith(`{"port":${port},`)) expect.fail(`line ${port} is ${line.slice(0, 80)}`);
	});
});

test.each(LOCALES)(
	'what --json prints is, byte for byte, what is sent in a direct message: %s',
	{ timeout: SLOW },
	async (locale) => {
		const harbor = await openHarbor();
		try {
			const known = [0, 22, 80, 443, 3040, 25_565, 49_151, 50_000, LAST_PORT];
			const numbers = [...known, ...Array.from({ length: 60 }, (_one, index) => index * 1_091)];
			const typed = [
				...numbers.map((number) => ({ command: 'port', options: { number } })),
				{ command: 'port', options: { number: 3040, private: true } },
				{ command: 'about' },
			];
			const lines = typed.map(({ command, options = {} }) =>
				[`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' '),
			);
			const given = await answers(lines, ['--json', '--locale', locale]);
			for (const [index, typing] of typed.entries()) {
				const { response } = await harbor.discord.type({
					...typing,
					context: 'bot-dm',
					locale: locale === 'en' ? 'en-US' : locale,
				});
				expect(given[index]).toBe(JSON.stringify(response.data));
			}
			const pretty = await run(['--json', '--locale', locale, lines[0] ?? '']);
			expect(JSON.stringify(JSON.parse(pretty.stdout))).toBe(given[0]);
			expect(harbor.problems()).toEqual([]);
		} finally {
			await harbor.close();
		}
	},
);

test('a reader that has seen enough ends it quietly', { timeout: SLOW }, async () => {
	const program = start('src/ask.js', { arguments: ['--stdin'], input: '/port number:80\n'.repeat(20_000) });
	await program.says('components');
	program.closeOutput();
	const { code, stderr } = await program.ended;
	expect(stderr).toBe('');
	expect(code).toBe(0);
});

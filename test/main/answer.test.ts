/** `npm run answer`, and `ask` for what is found by name: as processes. */
import { afterAll, describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/words/index.ts';
import { cleanUp, type Ended, start } from './program.ts';

const en = wordsIn('en');
/** Milliseconds after which a process may be late when others run beside it. */
const SLOW = 20_000;

afterAll(cleanUp);

function run(file: 'src/ask.js' | 'src/answer.js', given: readonly string[], input = ''): Promise<Ended> {
	// What an operator would have set: neither reads any of it.
	return start(file, { arguments: given, input, env: { DISCORD_TOKEN: '"', DISCORD_API: 'no', LOG_LEVEL: 'no' } })
		.ended;
}

describe.concurrent('answer', { timeout: SLOW }, () => {
	test('prints the card that Answer this would show', async () => {
		const { stdout } = await run('src/answer.js', [], 'how do i host palworld for friends\n');
		expect(stdout).toContain('8211');
		expect(stdout).toContain(`[${en.say('host.button.home')}]`);
	});

	test('says what was understood, one JSON a line', async () => {
		const lines = ['how do i host palworld', 'EADDRINUSE 3000', 'good morning', 'what is 5040 doing on my pc'];
		const { stdout, code } = await run('src/answer.js', ['--facts', '--lines'], `${lines.join('\n')}\n`);
		expect(code).toBe(0);
		const facts = stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(facts[0]).toMatchObject({ kind: 'game', name: 'Palworld', port: 8211 });
		expect(facts[1]).toMatchObject({ kind: 'error', port: 3000 });
		expect(facts[2]).toEqual({ kind: 'none', name: null, port: null, alternatives: [] });
		expect(facts[3]).toMatchObject({ port: 5040 });
	});

	test('says how it is called where it was called wrong', async () => {
		const { code, stderr } = await run('src/answer.js', ['--no-such']);
		expect(code).toBe(2);
		expect(stderr.trim()).toBe(en.say('terminal.answer-usage'));
	});
});

describe.concurrent('ask', { timeout: SLOW }, () => {
	test('/find shows Valheim first, however it is typed', async () => {
		const { stdout } = await run('src/ask.js', ['--facts', '/find name:valhiem']);
		expect(JSON.parse(stdout)[0]).toMatchObject({ port: 2456, transport: 'udp', name: 'Valheim', kind: 'game' });
	});

	test('--suggest prints what Discord would suggest', async () => {
		const { stdout } = await run('src/ask.js', ['--suggest', '/find name:valh']);
		expect(stdout.split('\n')[0]).toBe(`2456/udp · Valheim (${en.say('role.game')})`);
		const asJson = await run('src/ask.js', ['--suggest', '--json', '/port number:mine']);
		expect(JSON.parse(asJson.stdout)[0]).toMatchObject({ value: 25_565 });
	});

	test('--suggest says where suggestions are', async () => {
		for (const line of ['/help', '/port number:80 private:T', 'valheim']) {
			const { code, stderr } = await run('src/ask.js', ['--suggest', line]);
			expect(code).toBe(2);
			expect(stderr).toContain(en.say('find.example'));
		}
	});
});

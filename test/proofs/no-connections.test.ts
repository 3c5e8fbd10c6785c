/** What a person runs to try or to test the bot never sees the operator's secrets and calls nobody. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUp, emptyFolder } from '../main/program.ts';

const CANARY = 'c4n4ry';
const dist = path.resolve(import.meta.dirname, '../../dist');

let server: Server;
let connections = 0;
let folder: string;
let secrets: Record<string, string>;

beforeAll(async () => {
	server = createServer((socket) => {
		connections++;
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	secrets = {
		DISCORD_TOKEN: `MTAw.${CANARY}.${CANARY}`,
		DISCORD_API: `http://127.0.0.1:${port}/api`,
		CACHE_URL: `redis://${CANARY}:${CANARY}@127.0.0.1:${port}`,
		DATABASE_URL: `postgres://${CANARY}:${CANARY}@127.0.0.1:${port}/${CANARY}`,
	};
	folder = emptyFolder();
	const env = Object.entries({ ...secrets, ONLY_IN_FILE: CANARY }).map(([name, value]) => `${name}=${value}\n`);
	fs.writeFileSync(path.join(folder, '.env'), env.join(''));
});

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await cleanUp();
});

async function run(given: readonly string[], input = ''): Promise<{ code: number | null; output: string }> {
	const child = spawn(process.execPath, given, { cwd: folder, env: { ...secrets, LOG_LEVEL: 'trace' } });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output += text;
		});
	}
	child.stdin.end(input);
	const [code] = await once(child, 'close');
	return { code, output };
}

const ask = path.join(dist, 'src/ask.js');

test.each([
	['a card and its folds', ['/port number:3040'], ''],
	['facts', ['--facts', '/port number:25565'], ''],
	['a command that there is not', ['/nothing'], ''],
	['one command a line', ['--stdin', '--folds'], '/port number:1\n/help\n/about\n'],
] as const)('ask: %s', async (_name, given, input) => {
	const { output } = await run([ask, ...given], input);
	expect(output.length).toBeGreaterThan(20);
	expect(output).not.toContain(CANARY);
	expect(connections).toBe(0);
});

test('what tests, the sweep and the bench import, and a whole bot on a local Discord', async () => {
	const doors = fs
		.readdirSync(path.join(dist, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('index.js'))
		.map((file) => path.join('src', file));
	const helpers = ['commands/index.js', 'test/discord/index.js', 'test/sweep/check.js', 'test/proofs/foreign-proof.js'];
	const script = `
		for (const file of ${JSON.stringify([...doors, ...helpers])}) await import('${dist}/' + file);
		const { openHarbor } = await import('${dist}/test/e2e/harbor.js');
		const harbor = await openHarbor();
		await harbor.discord.type({ command: 'port', options: { number: 80 } });
		await harbor.close();
		console.log('came to the end', process.env.ONLY_IN_FILE);
	`;
	const { code, output } = await run(['--input-type=module', '-e', script]);
	expect(output).toContain('came to the end undefined');
	expect(output).not.toContain(CANARY);
	expect({ code, connections }).toEqual({ code: 0, connections: 0 });
});

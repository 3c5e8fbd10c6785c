import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from 'vitest';

/** What ends a process is tried on one of its own, which runs what `npm run build` made. */
const built = new URL('../../dist/src/operating/index.js', import.meta.url).href;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'harbormaster-process-'));
const children = new Set<ChildProcess>();

afterEach(() => {
	for (const child of children) child.kill('SIGKILL');
	children.clear();
	fs.rmSync(path.join(folder, '.env'), { recursive: true, force: true });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Run {
	signal(name: NodeJS.Signals): void;
	/** Resolves once the process has logged this sentence. */
	says(sentence: string): Promise<void>;
	left: Promise<{ code: number | null; output: string }>;
}

function run(script: string): Run {
	const before = `import * as o from '${built}'; const log = o.createLog({ level: 'info' }), counters = o.createCounters();`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', before + script], { cwd: folder, env: {} });
	children.add(child);
	let output = '';
	const take = (chunk: Buffer) => {
		output += chunk;
	};
	child.stdout.on('data', take);
	child.stderr.on('data', take);
	return {
		signal: (name) => void child.kill(name),
		async says(sentence) {
			while (!output.includes(sentence)) await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
		},
		left: once(child, 'close').then(([code]) => ({ code, output })),
	};
}

/** `stop` is what the process does when it is asked to leave. */
const start = (stop: string) =>
	run(`setInterval(() => {}, 1000); o.onShutdown(${stop}, { log, counters }); log.info('Ready');`);

describe('onShutdown', () => {
	test.each(['SIGTERM', 'SIGINT'] as const)('%s finishes what is in flight and leaves in peace', async (signal) => {
		const bot = run(`
			const inFlight = o.createInFlight();
			inFlight.add(new Promise((done) => setTimeout(() => { counters.count('command'); log.info('Answered'); done(); }, 200)));
			inFlight.add(Promise.reject(new Error('one that failed')));
			o.onShutdown(() => inFlight.finished(), { log, counters });
			log.info('Ready');`);
		await bot.says('Ready');
		bot.signal(signal);
		const { code, output } = await bot.left;
		expect(code).toBe(0);
		expect(output).toContain('Answered');
		expect(output).toContain('"command":1');
	});

	test('leaves with the npm that started it, whose shell passes no signal on', async () => {
		const script = `import * as o from '${built}'; const log = o.createLog({ level: 'info' });
			setInterval(() => {}, 1000);
			o.onShutdown(async () => {}, { log, counters: o.createCounters() });
			log.info('Ready');`;
		const shell = spawn('sh', ['-c', '"$0" "$@"; exit', process.execPath, '--input-type=module', '-e', script], {
			env: { npm_lifecycle_event: 'start' },
		});
		children.add(shell);
		await once(shell.stdout, 'data');
		shell.kill('SIGTERM');
		let output = '';
		for await (const chunk of shell.stdout) output += chunk;
		expect(output).toContain('everything finished');
	});

	test('leaves in any case', async () => {
		const bot = start('() => new Promise(() => {})');
		await bot.says('Ready');
		bot.signal('SIGTERM');
		const { code, output } = await bot.left;
		expect(code).toBe(0);
		expect(output).toContain('unfinished');
	});

	test.each(['() => { throw new Error("canary") }', 'async () => { throw new Error("canary") }'])(
		'leaves when stopping fails: %s',
		async (stop) => {
			const bot = start(stop);
			await bot.says('Ready');
			bot.signal('SIGTERM');
			const { code, output } = await bot.left;
			expect(code).toBe(0);
			expect(output).toContain('Stopping failed');
			expect(output).not.toContain('canary');
		},
	);

	test('a second signal leaves at once, but one that came twice is one', async () => {
		const bot = start('() => { log.info("Stopping"); return new Promise(() => {}); }');
		await bot.says('Ready');
		bot.signal('SIGINT');
		bot.signal('SIGTERM');
		await bot.says('Stopping');
		await sleep(400);
		bot.signal('SIGTERM');
		const { code, output } = await bot.left;
		expect(code).toBe(0);
		expect(output).toContain('second signal');
	});

	test.each(['throw new TypeError("canary")', 'Promise.reject(new TypeError("canary"))'])(
		'what nobody catches ends it with 1 and says nothing of what was typed: %s',
		async (failure) => {
			const { code, output } = await run(`
				o.onShutdown(async () => {}, { log, counters });
				setInterval(() => {}, 1000);
				setTimeout(() => { ${failure} });`).left;
			expect(code).toBe(1);
			expect(output).toContain('TypeError');
			expect(output).not.toContain('canary');
		},
	);
});

describe('loadEnv', () => {
	const print = 'console.log(JSON.stringify([o.loadEnv(), process.env.LOG_LEVEL, process.env.CACHE_BYTES]));';

	test('adds what .env holds, prints nothing, and leaves alone what is set', async () => {
		fs.writeFileSync(path.join(folder, '.env'), 'LOG_LEVEL="debug" # loud\nCACHE_BYTES=1\n');
		const { output } = await run(`process.env.CACHE_BYTES = '2'; ${print}`).left;
		expect(output).toBe('[null,"debug","2"]\n');
	});

	test('is content without a file', async () => {
		expect((await run(print).left).output).toBe('[null,null,null]\n');
	});

	test('says when there is one that cannot be read', async () => {
		fs.mkdirSync(path.join(folder, '.env'));
		expect((await run(print).left).output).toContain('.env cannot be read (EISDIR)');
	});
});

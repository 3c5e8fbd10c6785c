import { runLocal } from './local.ts';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
const code = await runLocal(process.argv.slice(2), {
	input: process.stdin,
	print: (line) => process.stdout.write(`${line}\n`),
	signal: interrupted.signal,
});
// What an interrupted line still waits for must not keep the program alive.
process.exit(code);

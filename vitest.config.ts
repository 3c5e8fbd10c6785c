import { defineConfig } from 'vitest/config';

/** A minute: only what hangs should fail by its time, not what runs on a busy or slow machine. */
const PATIENCE_MS = 60_000;

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: 'test/temporary-folder.ts',
		testTimeout: PATIENCE_MS,
		hookTimeout: PATIENCE_MS,
		// Importing discord.js is what costs, not testing: files that share it take an eighth of the time.
		pool: 'threads',
		isolate: false,
	},
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// Importing discord.js is what costs, not testing: files that share it take an eighth of the time.
		pool: 'threads',
		isolate: false,
	},
});

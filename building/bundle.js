// The bot and all its packages as one file: discord.js alone is hundreds of files, and finding and reading them takes
// longer than running them. The bot is ready in two thirds of the time.

import path from 'node:path';
import { rolldown } from 'rolldown';

/** What discord.js can do without, and tries to load when it is there. */
const OPTIONAL_PACKAGES = ['bufferutil', 'utf-8-validate', 'zlib-sync'];

/** The copy that discord.js requires: what we import would be a second one of every builder. */
const BUILDERS = path.resolve('node_modules/@discordjs/builders/dist/index.js');

const bundle = await rolldown({
	input: 'dist/src/main.js',
	platform: 'node',
	external: OPTIONAL_PACKAGES,
	resolve: { alias: { '@discordjs/builders': BUILDERS } },
	// discord.js evaluates scripts for its shards; nothing here calls that.
	checks: { eval: false },
});
await bundle.write({ file: 'dist/main.js', format: 'esm', sourcemap: true });
await bundle.close();

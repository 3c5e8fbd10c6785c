/** `npm run data:import -- FILE [--newer FILE]`: rebuilds `data/iana` from IANA's CSV. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importRegistry } from './importing/index.ts';

const USAGE = 'npm run data:import -- service-names-port-numbers.csv [--newer comparison.json]';

try {
	const { values, positionals } = parseArgs({ options: { newer: { type: 'string' } }, allowPositionals: true });
	const [csv, ...more] = positionals;
	if (csv === undefined || more.length > 0) throw new Error(`give one file: ${USAGE}`);
	// This file runs as dist/src/data-import.js.
	const folder = fileURLToPath(new URL('../../data/iana', import.meta.url));
	const { manifest, leftOut } = importRegistry(csv, values.newer, folder);
	console.log(`${manifest.rows} rows, the newest change of ${manifest.newestChange}; now run: npm run build`);
	for (const line of leftOut) console.log(`newer name left out: ${line}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

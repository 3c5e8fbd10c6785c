/** `npm run data:stats`, `data:sample -- 100 --seed 7` and `data:sources`: what `data/` holds, for those who look after it. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { oldSources, readData, sample, statistics } from './importing/index.ts';

const A_YEAR_MS = 365 * 24 * 60 * 60 * 1_000;
const SAMPLE = 100;

// This file runs as dist/src/data-report.js.
const data = readData(fileURLToPath(new URL('../../data', import.meta.url)));
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string', default: '1' } },
});
const [what, count] = positionals;

switch (what) {
	case 'stats':
		console.log(statistics(data));
		break;
	case 'sample':
		for (const [index, claim] of sample(data, Number(count ?? SAMPLE), Number(values.seed)).entries()) {
			console.log(`${index + 1}. ${claim.entry} [${claim.evidence}] ${claim.says}`);
			for (const source of claim.sources)
				console.log(`   ${source.at} (${source.seen} ${source.checked}): ${source.shows}`);
		}
		break;
	case 'sources': {
		const since = new Date(Date.now() - A_YEAR_MS).toISOString().slice(0, 10);
		const old = oldSources(data, since);
		for (const { entry, source } of old) console.log(`${source.checked}  ${entry}  ${source.at}`);
		console.log(`${old.length} sources were last looked at before ${since}`);
		break;
	}
	default:
		console.error('Say stats, sample or sources.');
		process.exitCode = 2;
}

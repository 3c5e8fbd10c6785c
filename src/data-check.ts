/** `npm run data:check`: says everything that is wrong with `data/`. */

import { fileURLToPath } from 'node:url';
import { checkData } from './importing/index.ts';

// This file runs as dist/src/data-check.js.
const problems = checkData(fileURLToPath(new URL('../../data', import.meta.url)));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('data/ is in order');

/** Compiles `data/` into `dist/data/`: the second half of `npm run build`. */

import { fileURLToPath } from 'node:url';
import { compileData } from './importing/index.ts';

// This file runs as dist/src/compile.js.
const from = fileURLToPath(new URL('../../data', import.meta.url));
const to = fileURLToPath(new URL('../data', import.meta.url));
const problems = compileData(from, to);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

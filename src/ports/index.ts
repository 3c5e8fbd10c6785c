import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledPorts } from './compiled.ts';
import { openPorts } from './open.ts';
import type { Ports } from './types.ts';

export { chosenHit, chosenValue, codeOf, hitOfCode } from './codes.ts';
export * from './compiled.ts';
export { firstDifferent } from './different.ts';
export { kindOf } from './question/index.ts';
export { covers } from './range.ts';
export { compileKeys, entryDocument, LONGEST_TYPED, namesOf, serviceDocuments, wordsOf } from './search/index.ts';
export * from './state-types.ts';
export * from './types.ts';
export { sourcesShowing } from './uses.ts';

/**
 * Reads the compiled data; everything after that is in memory and synchronous.
 * @throws when `npm run build` has not been run
 */
export function loadPorts(): Ports {
	// The compiler writes ASCII, and this is the quickest way to read it.
	const file = fileURLToPath(import.meta.resolve('#data/ports.json'));
	const data: CompiledPorts = JSON.parse(readFileSync(file, 'latin1'));
	return openPorts(data);
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledTroubles, Trouble } from './types.ts';

/** Read when the first cause is named: most who ask for a port never need them. */
let troubles: ReadonlyMap<string, Trouble> | undefined;

/** @throws Error for an id that the data does not have */
export function troubleOf(id: string): Trouble {
	troubles ??= readTroubles();
	const trouble = troubles.get(id);
	if (trouble === undefined) throw new Error(`data/hosting has no cause "${id}"`);
	return trouble;
}

function readTroubles(): ReadonlyMap<string, Trouble> {
	const file = fileURLToPath(import.meta.resolve('#data/troubles.json'));
	const compiled: CompiledTroubles = JSON.parse(readFileSync(file, 'latin1'));
	return new Map(compiled.map((trouble) => [trouble.id, trouble]));
}

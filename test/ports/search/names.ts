/** All names of what a hit is, as the data has them. */
import { fileURLToPath } from 'node:url';
import { readData } from '../../../src/importing/index.ts';
import type { Hit } from '../../../src/ports/index.ts';

const { entries, games } = readData(fileURLToPath(new URL('../../../data', import.meta.url)));
const byNumber = new Map(
	[...entries, ...games].map(({ number, name, aliases = [] }): [number, string[]] => [number, [name, ...aliases]]),
);

export function namesOf({ name, entry }: Hit): string[] {
	return entry === null ? [name] : (byNumber.get(entry.number) ?? [name]);
}

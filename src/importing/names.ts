import { type CompiledNames, fold, type RegistryRow, type UseEntry } from '../ports/index.ts';

interface Key {
	key: string;
	kind: 'w' | 'r';
	port: number;
	place: number;
}

/** Where another word begins: after anything that is neither letter nor digit. */
const WORD_START = /(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])/gu;

/** Every name by which a number can be found, sorted so that the bot only has to search. */
export function compileNames(
	rows: RegistryRow[],
	entries: Pick<UseEntry, 'name' | 'aliases' | 'ports'>[],
): CompiledNames {
	const keys = new Map<string, Key>();
	for (const { name, ports } of rows) {
		if (name !== '' && ports !== null) addName(keys, name, ports.from, 0);
	}
	for (const { name, aliases = [], ports } of entries) {
		for (const [place, { port }] of ports.entries()) {
			for (const one of [name, ...aliases]) addName(keys, one, port, place);
		}
	}
	const sorted = [...keys.values()].sort(byKey);
	return {
		keys: sorted.map(({ key }) => key),
		ports: sorted.map(({ port }) => port),
		kinds: sorted.map(({ kind }) => kind).join(''),
		places: sorted.map(({ place }) => place),
	};
}

function addName(keys: Map<string, Key>, name: string, port: number, place: number): void {
	const folded = fold(name);
	add(keys, { key: folded, kind: 'w', port, place });
	for (const { index } of folded.matchAll(WORD_START)) add(keys, { key: folded.slice(index), kind: 'r', port, place });
}

/** Of the same key and number the nearest place is kept. */
function add(keys: Map<string, Key>, key: Key): void {
	const identity = `${key.key}\n${key.kind}${key.port}`;
	const there = keys.get(identity);
	if (there === undefined || key.place < there.place) keys.set(identity, key);
}

function byKey(a: Key, b: Key): number {
	if (a.key !== b.key) return a.key < b.key ? -1 : 1;
	return a.port - b.port || (a.kind < b.kind ? 1 : -1);
}

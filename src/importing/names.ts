import {
	type CompiledNames,
	compileKeys,
	entryDocument,
	type RegistryRow,
	serviceDocuments,
	type UseEntry,
} from '../ports/index.ts';

/** Everything that things are found by, so that the bot only has to search. */
export function compileNames(
	rows: readonly RegistryRow[],
	entries: readonly Pick<UseEntry, 'name' | 'aliases' | 'what' | 'ports' | 'common'>[],
): CompiledNames {
	const services = serviceDocuments(rows);
	return {
		services: services.map(({ row }) => row),
		keys: compileKeys([...entries.map(entryDocument), ...services]),
	};
}

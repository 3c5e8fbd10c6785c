/** What can be found by name: every entry of the facts, and every service of the registry. */

import type { UseEntry } from '../compiled.ts';
import type { RegistryRow, Role } from '../types.ts';

/** What the search knows of one thing, beside its names. */
export interface Weighed {
	/** 4 to 1 as in `Use.common`; 0 for what is only registered. */
	common: number;
	/** Its ports, and what they are for. */
	ports: readonly { port: number; to?: number; role: Role }[];
}

export interface Document extends Weighed {
	/** Its name, then others that people use. */
	names: readonly string[];
	/** What it is, in as many languages as there are. */
	descriptions: readonly string[];
}

/** A service of the registry and its first row. */
export interface ServiceDocument extends Document {
	row: number;
}

/** Its name, other names of it, and those of its numbers. */
export function namesOf({ name, aliases = [], ports }: Pick<UseEntry, 'name' | 'aliases' | 'ports'>): string[] {
	return [name, ...aliases, ...ports.flatMap((port) => port.aliases ?? [])];
}

export function entryDocument(entry: Pick<UseEntry, 'name' | 'aliases' | 'what' | 'ports' | 'common'>): Document {
	return {
		names: namesOf(entry),
		descriptions: Object.values(entry.what),
		common: entry.common,
		ports: entry.ports,
	};
}

export const ONLY_REGISTERED: Weighed = { common: 0, ports: [] };

/** One for each registered name that has a number, in the order of the rows. */
export function serviceDocuments(rows: readonly RegistryRow[]): ServiceDocument[] {
	const byName = new Map<string, ServiceDocument & { descriptions: string[] }>();
	for (const [row, { name, ports, description }] of rows.entries()) {
		if (name === '' || ports === null) continue;
		const known = byName.get(name);
		if (known === undefined) byName.set(name, { names: [name], descriptions: [description], row, ...ONLY_REGISTERED });
		else if (!known.descriptions.includes(description)) known.descriptions.push(description);
	}
	return [...byName.values()];
}

/** The registered names of a number, gathered over transports. */

import type { PortFacts, Registration, Transport } from '../../ports/index.ts';

export interface RegisteredName {
	name: string;
	/** `null` stands for a row that states no transport. */
	transports: (Transport | null)[];
	/** Historic and second names of the same service. */
	aliases: string[];
	/** Its rows, one a transport. */
	rows: Registration[];
}

/** Main names in the registry's order, each with its transports; aliases stand behind the first main name. */
export function registeredNames(facts: PortFacts): RegisteredName[] {
	const names = new Map<string, RegisteredName>();
	for (const row of facts.registrations.filter((registration) => !registration.alias)) {
		const known = names.get(row.name);
		if (known === undefined) {
			names.set(row.name, { name: row.name, transports: [row.transport], aliases: [], rows: [row] });
		} else {
			if (!known.transports.includes(row.transport)) known.transports.push(row.transport);
			known.rows.push(row);
		}
	}
	const [first] = names.values();
	for (const row of facts.registrations.filter((registration) => registration.alias)) {
		if (first !== undefined && !first.aliases.includes(row.name)) first.aliases.push(row.name);
	}
	return [...names.values()];
}

/** Whether a description tells more than the name does: `Tomato Springs` beside `tomato-springs` does not. */
export function saysMore(description: string, name: string): boolean {
	const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return description !== '' && letters(description) !== letters(name);
}

const RFC = /\[RFC(\d+)\]/g;

/** The numbers of the RFCs that a reference field names. */
export function rfcsIn(reference: string): number[] {
	return [...reference.matchAll(RFC)].map((match) => Number(match[1]));
}

/** `[Jack_Waller_III]` -> `Jack Waller III`; several stand one after the other. */
export function peopleIn(field: string): string[] {
	const bracketed = [...field.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '');
	const people = bracketed.length > 0 ? bracketed : [field];
	return people.map((person) => person.replaceAll('_', ' ').trim()).filter((person) => person !== '');
}

/** What somebody calls a game or a server program -> which one it is. */

import { chosenHit, firstDifferent, type Hit, type KnownEntry, type Ports } from '../ports/index.ts';

/** A hit that is a game or program of the facts. */
export interface Hostable extends Hit {
	entry: NonNullable<Hit['entry']>;
}

/** How many hits are looked through for something that can be hosted. */
const LOOKED_AT = 20;

/** What a name may mean, the likeliest first; none where nothing is called nearly so. */
export function findHostable(ports: Ports, name: string): Hostable[] {
	const chosen = chosenHit(ports, name);
	const hits = chosen === undefined ? ports.find(name, LOOKED_AT).filter(({ close }) => close) : [chosen];
	return hostable(ports, hits);
}

/** What is called a little like it, for a name that nothing has. */
export function nearHostable(ports: Ports, name: string): Hostable[] {
	const near = hostable(ports, ports.find(name, LOOKED_AT));
	return near.length > 0 ? near : hostable(ports, ports.findNear(name, LOOKED_AT));
}

/** For what is being typed. */
export function suggestHostable(ports: Ports, typed: string, limit: number): Hostable[] {
	return hostable(ports, ports.find(typed, limit * 2)).slice(0, limit);
}

/** Games, and programs of which something may be opened; each once. */
function hostable(ports: Ports, hits: readonly Hit[]): Hostable[] {
	const open = hits
		.filter(isOfFacts)
		.filter(({ kind, entry }) => kind === 'game' || mayBeOpened(ports.entry(entry.number)));
	return firstDifferent(open, ({ entry }) => entry.number);
}

function isOfFacts(hit: Hit): hit is Hostable {
	return hit.entry !== null;
}

function mayBeOpened(entry: KnownEntry | undefined): boolean {
	return entry?.ports.some(({ exposure }) => exposure !== 'never' && exposure !== 'local') ?? false;
}

/** What somebody calls a game or a server program -> which one it is. */

import { chosenHit, firstDifferent, type Hit, type KnownEntry, type Ports } from '../ports/index.ts';

/** How many hits are looked through for something that can be hosted. */
const LOOKED_AT = 20;

/** What a name may mean, the likeliest first; none where nothing is called nearly so. */
export function findHostable(ports: Ports, name: string): Hit[] {
	const chosen = chosenHit(ports, name);
	const hits = chosen === undefined ? ports.find(name, LOOKED_AT).filter(({ close }) => close) : [chosen];
	return hostable(ports, hits);
}

/** What is called a little like it, for a name that nothing has. */
export function nearHostable(ports: Ports, name: string): Hit[] {
	const near = hostable(ports, ports.find(name, LOOKED_AT));
	return near.length > 0 ? near : hostable(ports, ports.findNear(name, LOOKED_AT));
}

/** For what is being typed. */
export function suggestHostable(ports: Ports, typed: string, limit: number): Hit[] {
	return hostable(ports, ports.find(typed, limit * 2)).slice(0, limit);
}

/** Games, and programs of which something may be opened; each once. */
function hostable(ports: Ports, hits: readonly Hit[]): Hit[] {
	const open = hits.filter(({ kind, entry }) => kind === 'game' || mayBeOpened(ports.entry(entry?.number ?? 0)));
	return firstDifferent(open, ({ entry }) => entry?.number ?? 0);
}

function mayBeOpened(entry: KnownEntry | undefined): boolean {
	return entry?.ports.some(({ exposure }) => exposure !== 'never' && exposure !== 'local') ?? false;
}

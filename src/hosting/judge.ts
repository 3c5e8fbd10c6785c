/** What a list of open ports is for one game: what it needs, what is needless, what must be closed, and what is missing. */

import type { Listed } from './port-list.ts';
import type { Opening, PlannedGame, PlannedPort } from './types.ts';

export interface Judged {
	listed: Listed;
	/** The game's ports in it. */
	ports: PlannedPort[];
	/** How many numbers of it the game does not use. */
	needless: number;
	/** Its numbers are the game's, but not for that transport: what it needs instead. */
	otherTransport: PlannedPort[];
}

export interface Judgement {
	items: Judged[];
	/** What players need and the list lacks. */
	missing: Opening[];
}

export function judge(list: readonly Listed[], game: PlannedGame): Judgement {
	const items = list.map((listed): Judged => {
		const meets = game.ports.filter((port) => port.port <= listed.to && listed.port <= port.to);
		const ports = meets.filter(({ transport }) => listed.transport === null || transport === listed.transport);
		const used = new Set<number>();
		for (const { port, to } of ports) {
			for (let one = Math.max(port, listed.port); one <= Math.min(to, listed.to); one++) used.add(one);
		}
		return {
			listed,
			ports,
			needless: listed.to - listed.port + 1 - used.size,
			otherTransport: ports.length > 0 ? [] : meets.filter(({ exposure }) => exposure === 'forward'),
		};
	});
	const missing = game.ports.filter(
		(port) => port.exposure === 'forward' && port.withheld === null && !isListed(port, list),
	);
	return { items, missing: missing.map(({ port, to, transport }) => ({ port, to, transport })) };
}

/** Whether every number of it is in the list, for its transport. */
function isListed({ port, to, transport }: Opening, list: readonly Listed[]): boolean {
	for (let one = port; one <= to; one++) {
		const fits = (listed: Listed) =>
			listed.port <= one && one <= listed.to && (listed.transport ?? transport) === transport;
		if (!list.some(fits)) return false;
	}
	return true;
}

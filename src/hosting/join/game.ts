/** What the check has to know of a game. */

import type { KnownEntry } from '../../ports/index.ts';
import { addressPort, planHost } from '../plan.ts';
import type { Opening } from '../types.ts';
import type { JoinFacts } from './types.ts';

/** Numbers that providers of home lines often let nothing in to. */
const LAST_SYSTEM_PORT = 1023;

export interface JoinGame {
	entry: KnownEntry;
	/** What friends need open, and nothing else: none where not all ports are known. */
	openings: readonly Opening[];
	/** The one that friends type; `null` where none is known. */
	port: number | null;
	facts: JoinFacts;
}

export function joinGame(entry: KnownEntry): JoinGame {
	const { openings, games } = planHost([entry], 'address');
	const [game] = games;
	const transports = new Set(openings.map(({ transport }) => transport));
	const ways = entry.game?.join.ways ?? ['address'];
	const isInvited = ways.includes('invite') || ways.includes('relay');
	return {
		entry,
		openings,
		port: game === undefined ? null : addressPort(game),
		facts: {
			transport: transports.size === 2 ? 'both' : ([...transports][0] ?? 'unknown'),
			invite: isInvited ? 'yes' : ways.includes('not-known') ? 'unknown' : 'no',
			blocked: openings.some(({ port }) => port <= LAST_SYSTEM_PORT) ? 'yes' : 'no',
		},
	};
}

/** What a host of some games has to open, and what never, worked out from the facts: a number that they lack is never guessed. */

import { type Evidence, type KnownEntry, type Role, sourcesShowing } from '../ports/index.ts';
import type {
	Clash,
	Contradiction,
	Friends,
	HostPlan,
	HostTransport,
	Opening,
	PlannedGame,
	PlannedPort,
	PortFact,
	Withheld,
} from './types.ts';
import { HOST_TRANSPORTS } from './types.ts';
import { listens, overlaps } from './used.ts';

/** A dataset is believed about these, and about no wider range: the rest of what it lists is often administration. */
const DATASET_ROLES: ReadonlySet<Role> = new Set(['game', 'voice', 'query']);
const WIDEST_OF_DATASET = 16;

/** @param entries in the order they were named; each once */
export function planHost(entries: readonly KnownEntry[], friends: Friends): HostPlan {
	const planned = entries.map((entry) => planGame(entry, friends));
	const contradictions = contradictionsOf(planned);
	const isContradicted = (port: PlannedPort) =>
		contradictions.some((one) => one.forwards === port.entry && overlaps(one, port));
	const games = planned.map((game) => ({
		...game,
		ports: game.ports.map((port) =>
			port.withheld === null && isContradicted(port) ? { ...port, withheld: 'contradicted' as const } : port,
		),
	}));
	const free = games.flatMap(({ ports }) => ports.filter(({ withheld }) => withheld === null));
	const ports = games.flatMap((game) => game.ports.map((port) => factOf(port, game)));
	return { friends, ports, games, openings: openingsOf(free), contradictions, clashes: clashesOf(games) };
}

function factOf({ port, to, transport, role, exposure }: PlannedPort, { entry }: PlannedGame): PortFact {
	return { port, to, transport, role, exposure, game: entry.id };
}

/** One of them alone, whatever else is on the machine. */
export function planGame(entry: KnownEntry, friends: Friends): PlannedGame {
	const complete = entry.game?.complete ?? true;
	const ports = entry.ports.flatMap((of) =>
		HOST_TRANSPORTS.filter((transport) => of.transports.includes(transport)).map((transport): PlannedPort => {
			const { port, to = port, role, exposure, evidence = entry.evidence } = of;
			const sources = sourcesShowing(entry.sources, of);
			const planned = { entry: entry.number, port, to, transport, role, exposure, evidence, sources, of };
			return { ...planned, withheld: withheldFor(planned, complete, needsList(entry, friends)) };
		}),
	);
	return { entry, complete, ports };
}

/** Whether friends find the server in its public list. */
function needsList({ game }: KnownEntry, friends: Friends): boolean {
	return friends === 'list' || (friends === 'consoles' && game?.consoles.way === 'list');
}

function withheldFor(
	port: Pick<PlannedPort, 'port' | 'to' | 'role' | 'exposure' | 'evidence'>,
	complete: boolean,
	list: boolean,
): Withheld | null {
	if (port.exposure !== 'forward' && port.exposure !== 'public') return 'exposure';
	if (port.exposure === 'public' && !list) return 'not-asked';
	if (!complete) return 'incomplete';
	return withheldBy(port.evidence, port);
}

function withheldBy(
	evidence: Evidence,
	{ port, to, role }: Pick<PlannedPort, 'port' | 'to' | 'role'>,
): Withheld | null {
	switch (evidence) {
		case 'documented':
			return null;
		case 'catalogued':
			return DATASET_ROLES.has(role) && to - port < WIDEST_OF_DATASET ? null : 'dataset';
		case 'reported':
			return 'reported';
	}
}

/** Every port that one of the games needs open and another must never have open. */
function contradictionsOf(games: readonly PlannedGame[]): Contradiction[] {
	const all = games.flatMap(({ ports }) => ports);
	const never = all.filter(({ exposure }) => exposure === 'never');
	return all
		.filter(({ exposure }) => exposure === 'forward' || exposure === 'public')
		.flatMap((open) => {
			const against = never.find((one) => one.entry !== open.entry && overlaps(one, open));
			if (against === undefined) return [];
			const { port, to, transport, entry } = open;
			return [{ port, to, transport, forwards: entry, never: against.entry }];
		});
}

/** Every number that two of the games listen on. */
function clashesOf(games: readonly PlannedGame[]): Clash[] {
	const clashes: Clash[] = [];
	for (const [place, game] of games.entries()) {
		for (const other of games.slice(place + 1)) {
			for (const port of game.ports.filter(({ of }) => listens(of))) {
				const met = other.ports.filter(({ of }) => listens(of)).find((one) => overlaps(one, port));
				if (met === undefined) continue;
				clashes.push({
					port: Math.max(port.port, met.port),
					to: Math.min(port.to, met.to),
					transport: port.transport,
					entries: [game.entry.number, other.entry.number],
				});
			}
		}
	}
	return clashes;
}

/** By transport and number; none that lies in another. */
function openingsOf(ports: readonly PlannedPort[]): Opening[] {
	const openings = ports
		.map(({ port, to, transport }): Opening => ({ port, to, transport }))
		.sort((a, b) => order(a.transport) - order(b.transport) || a.port - b.port || b.to - a.to);
	return openings.filter(
		(one, place) =>
			!openings.slice(0, place).some((other) => overlaps(other, one) && other.port <= one.port && other.to >= one.to),
	);
}

function order(transport: HostTransport): number {
	return HOST_TRANSPORTS.indexOf(transport);
}

/** The number that friends type: of the game port, or else of the first that they need; `null` where none is known. */
export function addressPort({ ports }: PlannedGame): number | null {
	const open = ports.filter(({ exposure, withheld }) => exposure === 'forward' && withheld === null);
	return (open.find(({ role }) => role === 'game') ?? open[0])?.port ?? null;
}

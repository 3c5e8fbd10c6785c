/** What hosting needs, as plain data. */

import type { Evidence, Exposure, KnownEntry, Role, Source, UsePort } from '../ports/index.ts';

/** The transports that routers and firewalls are told about. */
export const HOST_TRANSPORTS = ['tcp', 'udp'] as const;
export type HostTransport = (typeof HOST_TRANSPORTS)[number];

/** What may stand in a rule of a firewall or in a router's form: numbers from `port` to `to`, of one transport. */
export interface Opening {
	port: number;
	to: number;
	transport: HostTransport;
}

/** How many games one machine is asked about at once. */
export const MOST_GAMES = 4;

/** Where the server runs. */
export const HOST_SYSTEMS = ['windows', 'linux', 'docker', 'macos', 'freebsd'] as const;
export type HostSystem = (typeof HOST_SYSTEMS)[number];

/** How friends come: they type the address; they find the server in the public list; they play on consoles. */
export const FRIENDS = ['address', 'list', 'consoles'] as const;
export type Friends = (typeof FRIENDS)[number];

/**
 * Why no rule is made of a port.
 * - `exposure`: it is `never`, `local` or `own-risk`;
 * - `not-asked`: only the public list needs it, and that was not asked for;
 * - `incomplete`: other ports of the game are needed that nobody could source;
 * - `reported`: only a third party says so;
 * - `dataset`: a dataset says so, and it is none of the roles, or wider than what is taken from one;
 * - `contradicted`: another of the games named must never have it open.
 */
export type Withheld = 'exposure' | 'not-asked' | 'incomplete' | 'reported' | 'dataset' | 'contradicted';

/** One port of one game or program, for one transport. */
export interface PlannedPort extends Opening {
	/** The number of its entry. */
	entry: number;
	role: Role;
	exposure: Exposure;
	evidence: Evidence;
	/** Those that show the number. */
	sources: Source[];
	/** The port of the facts that it comes from. */
	of: UsePort;
	/** `null` where a rule may be made of it. */
	withheld: Withheld | null;
}

/** One game or program that somebody wants to host. */
export interface PlannedGame {
	entry: KnownEntry;
	/** `false` where other ports are needed that nobody could source. */
	complete: boolean;
	ports: PlannedPort[];
}

/** One of the games needs a port forwarded that must never be open for another. */
export interface Contradiction extends Opening {
	forwards: number;
	never: number;
}

/** Two of the games use the same number: they cannot both have it on one machine. */
export interface Clash extends Opening {
	entries: [number, number];
}

/** One port as `--facts` prints it. */
export interface PortFact extends Opening {
	/** The id of its game or program. */
	game: string;
	role: Role;
	exposure: Exposure;
}

export interface HostPlan {
	friends: Friends;
	/** Every port of every game, whatever is to be done with it. */
	ports: PortFact[];
	games: PlannedGame[];
	/** What may be opened for all of them: none wider than the data, none twice. */
	openings: Opening[];
	contradictions: Contradiction[];
	clashes: Clash[];
}

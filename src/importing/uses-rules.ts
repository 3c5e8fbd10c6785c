/** What a schema cannot say about `data/uses`. */

import type { GameEntry, RegistryRow, RiskEntry, Role, UseEntry, UsePort, WideRange } from '../ports/index.ts';
import { stateOf } from './standing.ts';

/** A range of more numbers than this is no use of any of them (most systems would "use" every port). */
const WIDEST_USE = 100;

/** What gives whoever reaches it the whole server or its data: advice to open it to everybody is always wrong. */
const NEVER_OPEN: readonly Role[] = ['rcon', 'telnet', 'database', 'debug', 'admin', 'shell', 'remote-desktop'];

/** Plain lines; none when the entry is in order. */
export function entryProblems(entry: Pick<UseEntry, 'name' | 'aliases' | 'ports'>, rows: RegistryRow[]): string[] {
	const problems = entry.ports.flatMap((ports) => portProblems(ports, rows));
	const names = [entry.name, ...(entry.aliases ?? [])];
	if (new Set(names).size < names.length) problems.push('a name or alias stands there twice');
	const claims = entry.ports.flatMap(({ port, transports, role }) =>
		transports.map((transport) => `${port}/${transport} as ${role}`),
	);
	for (const claim of twice(claims)) problems.push(`${claim} stands there twice`);
	return problems;
}

/** What a game must besides: say how its friends join, or that nobody knows; and forward only what was read. */
export function gameProblems(game: GameEntry, rows: RegistryRow[]): string[] {
	const problems = entryProblems(game, rows);
	const { join, consoles, evidence, sources } = game;
	const joinIsKnown = !join.ways.includes('not-known');
	if (!joinIsKnown && join.ways.length > 1) problems.push('join.ways says "not-known" beside a way');
	if (joinIsKnown && join.sources.length === 0) problems.push('join has no source');
	if (consoles.way !== 'not-known' && consoles.sources.length === 0) problems.push('consoles has no source');
	const forwards = game.ports.some((port) => port.exposure === 'forward' || port.exposure === 'public');
	if (forwards && evidence === 'reported') problems.push('has a port to forward, and is only reported');
	if (forwards && sources.every((source) => source.seen === 'quoted')) {
		problems.push('has a port to forward, and no source of it was read');
	}
	for (const { port, offset } of game.ports) {
		if (offset === undefined) continue;
		const bases = game.ports.filter((one) => one.role === offset.from).map((one) => one.port);
		if (!bases.includes(port - offset.plus))
			problems.push(`${port} is not ${offset.plus} from a port with role "${offset.from}"`);
	}
	return problems;
}

export function riskProblems({ ports }: RiskEntry): string[] {
	return ports
		.filter(({ port, to }) => to !== undefined && (to <= port || to - port >= WIDEST_USE))
		.map(({ port, to }) => `${port}-${to} is no range of at most ${WIDEST_USE} numbers`);
}

export function rangeProblems({ from, to }: WideRange): string[] {
	if (to < from) return [`${from}-${to} runs backwards`];
	if (to - from < WIDEST_USE)
		return [`${from}-${to} has ${WIDEST_USE} numbers or fewer: that is a use, not a wide range`];
	return [];
}

/** An entry, as far as no other may share it. */
export interface Named {
	file: string;
	id: string;
	number?: number;
	name?: unknown;
	aliases?: string[];
}

/** Ids and numbers that more than one entry has, over all files. */
export function repeated(names: Named[]): string[] {
	const clash = (what: string, key: (one: (typeof names)[number]) => string | undefined) => {
		const keys = names.map(key).filter((one) => one !== undefined);
		return twice(keys).map((one) => {
			const holders = names.filter((name) => key(name) === one).map(({ file, id }) => `${file} "${id}"`);
			return `${what} ${one} is given more than once: ${holders.join(', ')}`;
		});
	};
	return [
		...clash('id', ({ id }) => id),
		...clash('number', ({ number }) => number?.toString()),
		...sharedNames(names),
	];
}

/** Names and aliases that more than one thing has: whoever types one must get the one thing. Risks are no things. */
function sharedNames(names: Named[]): string[] {
	const holders = new Map<string, Named[]>();
	for (const one of names.filter(({ file }) => !file.startsWith('risks/'))) {
		const own = [one.name, ...(one.aliases ?? [])].filter((name) => typeof name === 'string');
		for (const name of new Set(own.map((each) => each.toLowerCase()))) {
			holders.set(name, [...(holders.get(name) ?? []), one]);
		}
	}
	return [...holders]
		.filter(([, sharing]) => sharing.length > 1)
		.map(
			([name, sharing]) =>
				`"${name}" names more than one thing: ${sharing.map(({ file, id }) => `${file} "${id}"`).join(', ')}`,
		);
}

function portProblems(ports: UsePort, rows: RegistryRow[]): string[] {
	const { port, to = port, transports, role, exposure, service, note } = ports;
	const problems: string[] = [];
	if (to < port || ports.to === port) problems.push(`${port}-${to} is no range: "to" is the last of several numbers`);
	if (to - port >= WIDEST_USE) {
		problems.push(`${port}-${to} is wider than ${WIDEST_USE} numbers: that belongs in ranges.json`);
	}
	if (NEVER_OPEN.includes(role) && (exposure === 'forward' || exposure === 'public')) {
		problems.push(`${port} is marked "${exposure}" with role "${role}": that is never opened to everybody`);
	}
	if (exposure === 'own-risk' && note === undefined) {
		problems.push(`${port} is marked "own-risk" without a note that says what to do first`);
	}
	for (const transport of new Set(transports)) {
		if (service !== undefined && !assigns(rows, service, port, to, transport)) {
			problems.push(
				`the registry does not assign ${port === to ? port : `${port}-${to}`}/${transport} to "${service}"`,
			);
		}
	}
	return problems;
}

function assigns(rows: RegistryRow[], service: string, from: number, to: number, transport: string): boolean {
	const assigned = rows.filter(
		(row) =>
			row.name === service && (row.transport === transport || row.transport === '') && stateOf(row) === 'assigned',
	);
	for (let port = from; port <= to; port++) {
		if (!assigned.some(({ ports }) => ports !== null && port >= ports.from && port <= ports.to)) return false;
	}
	return true;
}

function twice(keys: string[]): string[] {
	return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

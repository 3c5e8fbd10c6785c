/** What a schema cannot say about `data/uses`. */

import {
	covers,
	type Exposure,
	type GameEntry,
	namesOf,
	type RegistryRow,
	type RiskEntry,
	type Role,
	sourcesShowing,
	type UseEntry,
	type UsePort,
	type WideRange,
} from '../ports/index.ts';
import { stateOf } from './standing.ts';

/** A range of more numbers than this is no use of any of them (most systems would "use" every port). */
const WIDEST_USE = 100;

/** What is behind these is any web application: what holds for one says nothing about another. */
const CARRIERS = ['http', 'https'];

/** What gives whoever reaches it the whole server or its data: advice to open it to everybody is always wrong. */
const NEVER_OPEN: readonly Role[] = ['rcon', 'telnet', 'database', 'debug', 'admin', 'shell', 'remote-desktop'];

/** How an English note says that a number follows from another one: "plus 2", "2 above", "follow the first port". */
const PLUS = /\b(plus|minus) (\d+)\b|\b(\d+) (above|below)\b/;
const FOLLOWS = /\bfollows? the (?:\w+ ){1,2}(?:port|number)\b/i;

/** Plain lines; none when the entry is in order. */
export function entryProblems(
	entry: Pick<UseEntry, 'name' | 'aliases' | 'ports' | 'evidence' | 'sources' | 'noFixedPort'>,
	rows: RegistryRow[],
): string[] {
	const problems = [
		...entry.ports.flatMap((ports) => portProblems(ports, rows)),
		...unsourced(entry),
		...contradictsItself(entry.ports),
		...(entry.ports.length > 1 ? entry.ports.flatMap(unsaidOffset) : []),
	];
	if (entry.evidence === 'documented' && entry.sources.every(({ seen }) => seen === 'quoted')) {
		problems.push('is "documented", and nobody read a source of it');
	}
	if (entry.noFixedPort && entry.ports.some((port) => port.default !== false)) {
		problems.push('has no fixed port, and gives one as its default');
	}
	const names = namesOf(entry);
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
	const { join, consoles, evidence } = game;
	const joinIsKnown = !join.ways.includes('not-known');
	if (!joinIsKnown && join.ways.length > 1) problems.push('join.ways says "not-known" beside a way');
	if (joinIsKnown && join.sources.length === 0) problems.push('join has no source');
	if (consoles.way !== 'not-known' && consoles.sources.length === 0) problems.push('consoles has no source');
	const forwards = game.ports.some(({ exposure }) => opens(exposure));
	if (forwards && evidence === 'reported') problems.push('has a port to forward, and is only reported');
	for (const { port, offset } of game.ports) {
		if (offset === undefined) continue;
		const bases = game.ports.filter((one) => one.role === offset.from).map((one) => one.port);
		if (!bases.includes(port - offset.plus))
			problems.push(`${port} is not ${offset.plus} from a port with role "${offset.from}"`);
	}
	return problems;
}

/** Numbers that no source shows, that only their sources have, or that are to be opened though nobody read a source. */
function unsourced({ ports, sources }: Pick<UseEntry, 'ports' | 'sources'>): string[] {
	const problems: string[] = [];
	for (const one of ports) {
		const showing = sourcesShowing(sources, one);
		if (showing.length === 0) problems.push(`no source shows ${one.port}`);
		else if (opens(one.exposure) && showing.every(({ seen }) => seen === 'quoted')) {
			problems.push(`${one.port} is to be opened, and no source of it was read`);
		}
	}
	const isKnown = (number: number) => ports.some((port) => covers(port, number));
	for (const number of sources.flatMap((source) => source.ports ?? [])) {
		if (!isKnown(number)) problems.push(`a source shows ${number}, which is no port of the entry`);
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

/** What is the same registered service in the same role on one number cannot be opened in one entry and never in another. */
export function contradictions(entries: Pick<UseEntry, 'id' | 'ports'>[]): string[] {
	const claims = entries.flatMap(({ id, ports }) =>
		ports.flatMap(({ port, transports, service, role, exposure }) =>
			service === undefined || CARRIERS.includes(service)
				? []
				: transports.map((transport) => ({ id, what: `"${service}" on ${port}/${transport} as ${role}`, exposure })),
		),
	);
	const closed = new Map(claims.filter(({ exposure }) => exposure === 'never').map((one) => [one.what, one.id]));
	return claims.flatMap(({ id, what, exposure }) => {
		const other = closed.get(what);
		return other !== undefined && opens(exposure)
			? [`"${id}" says of ${what} "${exposure}", "${other}" says "never"`]
			: [];
	});
}

/** A number is open or it is not: one role of it cannot be forwarded while another must never be. */
function contradictsItself(ports: UsePort[]): string[] {
	const spots = (those: UsePort[]) =>
		those.flatMap(({ port, transports }) => transports.map((transport) => `${port}/${transport}`));
	const opened = new Set(spots(ports.filter(({ exposure }) => opens(exposure))));
	return spots(ports.filter(({ exposure }) => exposure === 'never'))
		.filter((spot) => opened.has(spot))
		.map((spot) => `${spot} is to be opened in one role and never in another: say "own-risk", and what first`);
}

/** What only the note says of how a number follows, nothing can move along with the other; beside another port that is a slip. */
function unsaidOffset({ port, offset, note }: UsePort): string[] {
	if (note === undefined) return [];
	const [, word, plus, above, side] = PLUS.exec(note.en) ?? [];
	const distance = Number(plus ?? above) * ((word ?? side) === 'minus' || side === 'below' ? -1 : 1);
	if (Number.isNaN(distance)) {
		return FOLLOWS.test(note.en) && offset === undefined
			? [`the note of ${port} says that it follows, and "offset" is missing`]
			: [];
	}
	return offset?.plus === distance
		? []
		: [
				`the note of ${port} says ${distance} from another port, and "offset" ${offset === undefined ? 'is missing' : `says ${offset.plus}`}`,
			];
}

function opens(exposure: Exposure): boolean {
	return exposure === 'forward' || exposure === 'public';
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
	if (NEVER_OPEN.includes(role) && opens(exposure)) {
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

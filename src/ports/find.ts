/** Finding things by name or number: what the search gives, as hits with the number that fits best what was asked. */

import type { CompiledNames, UseEntry, UsePort } from './compiled.ts';
import { firstDifferent } from './different.ts';
import { namesOn, rowsOn } from './look.ts';
import { readQuestion } from './question/index.ts';
import type { Registry } from './registry.ts';
import { createSearch, joinedOf, namesOf, ONLY_REGISTERED, openKeys, readTyped, type Typed } from './search/index.ts';
import { beginningWith, HIGHEST_COMMON, type Standing } from './standing.ts';
import { type Hit, type PortHit, type Ports, TRANSPORTS, type Transport, type Use } from './types.ts';

/** Of a longer range than this no more uses are looked at. */
const LONGEST_RANGE = 1_000;

/** Several things can have one number, or one name: so many are looked for that enough different ones remain. */
const FOUND_FOR_ONE = 3;

/** What a name with a slip or two costs in the search; one that only sounds alike, or is as short as `raft`, costs more. */
const CLOSE = 28;

/** Fewer letters than that have too much beginning with them. */
const SHORTEST_BEGINNING = 3;
/** More is not tried: what was typed may be long, and each is a search. */
const BEGINNINGS_TRIED = 8;

export interface FinderParts {
	entries: readonly UseEntry[];
	byNumber: ReadonlyMap<number, UseEntry>;
	names: CompiledNames;
	registry: Registry;
	uses(port: number): readonly Use[];
	standing: Standing;
}

type FoundNumber = Pick<PortHit, 'port' | 'hit'>;

type Finder = Pick<Ports, 'find' | 'findNear' | 'question' | 'entryHit' | 'numberHit'> & {
	/** Different numbers for what is typed so far, the likeliest first, and by what each was found. */
	numbers(typed: string, limit: number): FoundNumber[];
};

export function createFinder({ entries, byNumber, names, registry, uses, standing }: FinderParts): Finder {
	const { services } = names;
	const keys = openKeys(names.keys);
	const search = createSearch(keys, [...entries, ...services.map(() => ONLY_REGISTERED)]);
	return {
		find: (text, limit) => firstDifferent(found(readTyped(text), limit), identityOf, limit),
		findNear(text, limit) {
			if (readTyped(text).numbers !== null) return [];
			const longest = Math.min(text.length - 1, SHORTEST_BEGINNING + BEGINNINGS_TRIED);
			for (let length = longest; length >= SHORTEST_BEGINNING; length--) {
				const near = firstDifferent(found(readTyped(text.slice(0, length)), limit), identityOf, limit);
				if (near.length > 0) return near;
			}
			return [];
		},
		question: (message) =>
			readQuestion(message, {
				keys,
				entries,
				entryHit: (entry, port) =>
					entryHit(entry, entry.ports.find((one) => one.port === port) ?? mainPort(entry), null),
				numberHit: (port) => numberHit(port),
			}),
		numbers(text, limit) {
			const typed = readTyped(text);
			const numbers = text.trim() === '' ? wellKnown() : numbersFor(typed, limit);
			return firstDifferent(numbers, ({ port }) => port, limit);
		},
		entryHit(number, place) {
			const entry = byNumber.get(number);
			const port = entry?.ports[place];
			return entry === undefined || port === undefined ? undefined : entryHit(entry, port, null);
		},
		numberHit: (port, registered) => numberHit(port, namesOn(registry, port)[registered]),
	};

	function* found(typed: Typed, limit: number): Generator<Hit> {
		if (typed.numbers !== null) yield* byNumbers(typed.numbers, typed.transport);
		yield* byName(typed, limit);
		// `80, 443`, `web 8080`: where no name has such words, their numbers are left.
		if (typed.numbers === null)
			for (const port of typed.ports) yield* byNumbers({ from: port, to: port }, typed.transport);
	}

	function* byName(typed: Typed, limit: number): Generator<Hit> {
		for (const { document, name, cost } of search.find(typed, limit * FOUND_FOR_ONE)) {
			const entry = entries[document];
			const close = cost <= CLOSE;
			if (entry === undefined) yield { ...serviceHit(services[document - entries.length] ?? 0), close };
			else yield { ...entryOf(entry, typed, namesOf(entry)[name] ?? null), close };
		}
	}

	/** By the port that has the name by which it was found: `ldaps` is LDAP's 636. */
	function entryOf(entry: UseEntry, typed: Typed, name: string | null): Hit {
		const wanted = joinedOf(name ?? '');
		const called = (port: UsePort) =>
			[...(port.aliases ?? []), ...namesOn(registry, port.port)].some((one) => joinedOf(one) === wanted);
		const port = name === entry.name ? undefined : entry.ports.find(called);
		return entryHit(entry, port ?? bestPort(entry, typed), aliasFor(entry, name));
	}

	/** What runs on a number or in a range of them, then numbers that begin so. */
	function* byNumbers({ from, to }: { from: number; to: number }, transport: Transport | null): Generator<Hit> {
		const last = Math.min(to, from + LONGEST_RANGE);
		// Of each number one thing, before the rest of them.
		if (from !== to) for (let port = from; port <= last; port++) yield* first(usesAsHits(port, transport));
		for (let port = from; port <= last; port++) yield* usesAsHits(port, transport);
		for (let port = from; port <= last; port++) if (standing.registered(port)) yield numberHit(port);
		if (from !== to) return;
		// A number of which nothing is known is more likely one that is not typed to its end.
		const known = standing.common(from) > 0 || standing.registered(from);
		for (const port of beginningWith(from, standing)) {
			if (uses(port).length > 0) yield* first(usesAsHits(port, null));
			else yield numberHit(port);
		}
		if (!known) yield numberHit(from);
	}

	/** By that transport, or if nothing is, by whichever: the card of the number is the same. */
	function* usesAsHits(port: number, transport: Transport | null): Generator<Hit> {
		const all = uses(port);
		const fitting = all.filter((use) => transport === null || use.transport === transport);
		for (const use of fitting.length > 0 ? fitting : all) {
			const entry = byNumber.get(use.number);
			const port = entry?.ports.find((one) => one.port === use.from && one.transports.includes(use.transport));
			if (entry !== undefined && port !== undefined) yield entryHit(entry, port, null);
		}
	}

	function* wellKnown(): Generator<FoundNumber> {
		for (const port of standing.used) if (standing.common(port) === HIGHEST_COMMON) yield { port, hit: null };
	}

	function* numbersFor(typed: Typed, limit: number): Generator<FoundNumber> {
		if (typed.numbers !== null) {
			yield { port: typed.numbers.from, hit: null };
			for (const port of beginningWith(typed.numbers.from, standing)) yield { port, hit: null };
		}
		for (const hit of byName(typed, limit)) {
			yield { port: hit.port, hit };
			const entry = hit.entry === null ? undefined : byNumber.get(hit.entry.number);
			// Its other numbers stand under its name, too.
			if (entry === undefined) continue;
			for (const other of entry.ports) yield { port: other.port, hit: entryHit(entry, other, hit.alias) };
		}
	}

	function serviceHit(row: number): Hit {
		const { from = 0 } = registry.ports(row) ?? {};
		return numberHit(from, registry.name(row));
	}

	/** The service of that name on a number, or else the first; the bare number where there is none. */
	function numberHit(port: number, name?: string): Hit {
		const names = namesOn(registry, port);
		const registered = Math.max(0, names.indexOf(name ?? ''));
		const wanted = names[registered];
		const its = rowsOn(registry, port).filter((row) => registry.name(row) === wanted);
		const [first] = its;
		if (wanted === undefined || first === undefined) return { ...BARE, port, to: port };
		const { from, to } = registry.ports(first) ?? { from: port, to: port };
		const description = registry.description(first);
		const transports = TRANSPORTS.filter((one) => its.some((row) => registry.transport(row) === one));
		return {
			...BARE,
			kind: 'service',
			name: wanted,
			what: description === '' ? null : { en: description },
			registered,
			port: from,
			to,
			transport: transports[0] ?? null,
			transports,
		};
	}
}

const BARE: Omit<Hit, 'port' | 'to'> = {
	kind: 'port',
	name: '',
	alias: null,
	what: null,
	entry: null,
	registered: null,
	transport: null,
	transports: [],
	role: null,
	evidence: null,
	close: true,
};

function entryHit(entry: UseEntry, port: UsePort, alias: string | null): Hit {
	return {
		kind: entry.kind,
		name: entry.name,
		alias,
		what: entry.what,
		entry: { number: entry.number, place: entry.ports.indexOf(port) },
		registered: null,
		port: port.port,
		to: port.to ?? port.port,
		transport: port.transports[0] ?? null,
		transports: port.transports,
		role: port.role,
		evidence: port.evidence ?? entry.evidence,
		close: true,
	};
}

/** The other name by which it was found, unless its name says as much. */
function aliasFor({ name }: UseEntry, found: string | null): string | null {
	return found === null || joinedOf(name).includes(joinedOf(found)) ? null : found;
}

/** The first port that is what was asked for, or the main one. */
function bestPort({ ports }: UseEntry, { roles, transport, words }: Typed): UsePort {
	const has = (port: UsePort) => words.includes(String(port.port));
	const plays = (port: UsePort) => roles.some(({ role }) => role === port.role);
	const goes = (port: UsePort) => transport === null || port.transports.includes(transport);
	const best =
		ports.find(has) ?? ports.find((port) => plays(port) && goes(port)) ?? ports.find(plays) ?? ports.find(goes);
	return best ?? mainPort({ ports });
}

function mainPort({ ports }: Pick<UseEntry, 'ports'>): UsePort {
	const [main] = ports;
	if (main === undefined) throw new Error('an entry without ports passed the check of the data');
	return main;
}

function* first<T>(items: Iterable<T>): Generator<T> {
	for (const item of items) {
		yield item;
		return;
	}
}

function identityOf({ entry, kind, name, port }: Hit): string {
	return entry === null ? `${kind} ${name === '' ? port : name}` : `${entry.number}`;
}

/**
 * The shape of `dist/data/ports.json`, which the data compiler writes and the bot loads: columns instead of objects,
 * because 14,500 rows as columns load in a few milliseconds and take a quarter of the memory.
 */

import type { Localized } from '../words/index.ts';
import type { CompiledKeys } from './search/index.ts';
import type {
	Evidence,
	Exposure,
	PortChange,
	PortOffset,
	RegistryManifest,
	RegistryRow,
	Risk,
	Role,
	Source,
	Transport,
	UseKind,
	WideRange,
} from './types.ts';

/** The fields that rows of one service usually share; each different combination is stored once. */
export const DETAILS = [
	'assignee',
	'contact',
	'registered',
	'modified',
	'reference',
	'serviceCode',
	'unauthorizedUse',
	'notes',
] as const satisfies (keyof RegistryRow)[];
export type Detail = (typeof DETAILS)[number];

/** One letter a row, in `CompiledRows.transports`: the place in TRANSPORTS, or this for a row that names none. */
export const NO_TRANSPORT = '-';

/** `CompiledRows.first` of a row that holds a service name only. */
export const NO_PORT = -1;

export interface CompiledRows {
	/** Every different text of the rows once; the other columns hold places in it. */
	strings: string[];
	names: number[];
	descriptions: number[];
	first: number[];
	/** How many numbers after the first the row covers: 0 for most. */
	more: number[];
	/** Rows that write their one number as a range. */
	loneRanges: number[];
	/** One digit a row: the place in TRANSPORTS, or NO_TRANSPORT. */
	transports: string;
	/** One letter a row: the place in ROW_STATES, upper case for an alias. */
	states: string;
	/** The place in `details` of each row's combination. */
	detailOf: number[];
	details: Record<Detail, number[]>;
	/** Rows from this one on are of the newer snapshot. */
	newerFrom: number;
}

/** What a letter of `CompiledRows.states` stands for. */
export const STATE_LETTERS = { a: 'assigned', r: 'reserved', x: 'removed', u: 'unassigned' } as const;

/** How things are found by name. Documents are the entries, the games, and then the services of the registry. */
export interface CompiledNames {
	/** The place of the first row of each service. */
	services: number[];
	keys: CompiledKeys;
}

/** One entry of `data/uses`, as a person writes it. */
export interface UseEntry {
	id: string;
	number: number;
	name: string;
	/** Other names that people type. */
	aliases?: string[];
	kind: UseKind;
	what: Localized;
	common: 1 | 2 | 3 | 4;
	/** The program draws its number or leaves it to whoever runs it: those below are only what people often meet. */
	noFixedPort?: true;
	ports: UsePort[];
	evidence: Evidence;
	sources: Source[];
	checked: string;
}

export interface UsePort {
	port: number;
	/** The last number, where it is a range. */
	to?: number;
	transports: Transport[];
	role: Role;
	exposure: Exposure;
	/** `true` when left out. */
	default?: boolean;
	service?: string;
	/** Names of this number alone: `ldaps`, where the entry is LDAP. */
	aliases?: string[];
	offset?: PortOffset;
	change?: PortChange;
	/** Nobody can change it, as a source says. */
	fixed?: true;
	note?: Localized;
	/** Where it is another than the entry's: the maker names the game port, a dataset the rest. */
	evidence?: Evidence;
}

/** How friends join without a server of one's own. */
export const JOIN_WAYS = ['invite', 'relay', 'address', 'lan-only', 'not-at-all', 'not-known'] as const;
export type JoinWay = (typeof JOIN_WAYS)[number];

/** What somebody on a console can do to join a server: type an address, pick it from the public list, neither. */
export const CONSOLE_WAYS = ['address', 'list', 'invite', 'not-at-all', 'no-consoles', 'not-known'] as const;
export type ConsoleWay = (typeof CONSOLE_WAYS)[number];

/** One game of `data/games`. */
export interface GameEntry extends Omit<UseEntry, 'kind'> {
	/** `false` where other ports are needed that nobody could source: then no rules and tables are made of it. */
	complete: boolean;
	/** Hosting without a dedicated server: `sources` is empty only for `not-known`. */
	join: { ways: JoinWay[]; players?: number; note?: Localized; sources: Source[] };
	consoles: { way: ConsoleWay; note?: Localized; sources: Source[] };
}

/** One entry of `data/risks`. */
export interface RiskEntry extends Risk {
	ports: { port: number; to?: number; transports: Transport[] }[];
	checked: string;
}

export interface CompiledPorts {
	hash: string;
	manifest: RegistryManifest;
	rows: CompiledRows;
	names: CompiledNames;
	entries: UseEntry[];
	games: GameEntry[];
	risks: RiskEntry[];
	wideRanges: WideRange[];
}

/**
 * What the bot knows about port numbers, as plain data. Terms are RFC 6335's.
 */

import type { Localized } from '../words/index.ts';
import type { GameEntry, UseEntry } from './compiled.ts';
import type { PortStates } from './state-types.ts';

/** The transports that IANA's registry assigns port numbers for, in the order they are shown. */
export const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export const LAST_PORT = 65_535;

/** The highest number that an entry of the facts can have: the ids of messages have room for no higher one. */
export const LAST_ENTRY = 9_999;

/** RFC 6335, section 6. `edge` says what is special about a number that lies at a range's edge. */
export interface PortRange {
	name: 'system' | 'user' | 'dynamic';
	from: number;
	to: number;
	edge?: 'zero' | 'first' | 'last';
}

/**
 * One row of IANA's registry, field for field; an empty field is `''` and nothing is tidied.
 * Source: https://www.iana.org/assignments/service-names-port-numbers
 */
export interface RegistryRow {
	name: string;
	/** As IANA writes it: `80`, `6000-6063`, `''`. Six rows write one number as a range, `4748-4748`. */
	port: string;
	/** The same as numbers; `null` for a row that holds a service name only. */
	ports: { from: number; to: number } | null;
	transport: Transport | '';
	description: string;
	assignee: string;
	contact: string;
	/** `YYYY-MM-DD`, `YYYY-MM` or `''`. */
	registered: string;
	modified: string;
	reference: string;
	serviceCode: string;
	unauthorizedUse: string;
	notes: string;
}

/**
 * What the registry says of one number and one transport.
 * - `assigned`: a row names a service (or says what the number is set aside for);
 * - `reserved`: IANA keeps it and gives it to nobody;
 * - `removed`: it was assigned once and was taken back;
 * - `unassigned`: a row says that it is free to be assigned;
 * - `dynamic`: 49152 and up, never assigned;
 * - `not-listed`: there is no row at all, which says nothing about it.
 */
export type RegistryState = 'assigned' | 'reserved' | 'removed' | 'unassigned' | 'dynamic' | 'not-listed';

/** What one row says. A named row can be `unassigned`: the registry notes 13 as "an unassigned but widespread use". */
export type RowState = Exclude<RegistryState, 'dynamic' | 'not-listed'>;

/**
 * A row as it bears on one number: IANA's fields, and what was worked out from them.
 * `unauthorizedUse` is `''` where the row's note is about other numbers than this one. In a row of the newer snapshot
 * the fields that it does not state and that need not hold any more are `''`.
 */
export interface Registration extends Omit<RegistryRow, 'port' | 'ports' | 'transport'> {
	/** `null` where the registry names none: it is not stated, not "all". */
	transport: Transport | null;
	from: number;
	to: number;
	/** An old or second name of the same service, by the row's own note: shown behind the main name. */
	alias: boolean;
	state: RowState;
	/** The snapshot that the name and description come from. */
	snapshot: 'iana' | 'newer';
}

/** A row without a service name (`name` is `''`): reserved, unassigned, removed, or set aside ("any private mail system"). */
export type UnnamedRow = Registration;

export const ROLES = [
	'game',
	'query',
	'server-list',
	'rcon',
	'voice',
	'web',
	'admin',
	'api',
	'file-transfer',
	'client',
	'telnet',
	'database',
	'discovery',
	'cluster',
	'metrics',
	'debug',
	'dns',
	'mail',
	'proxy',
	'vpn',
	'remote-desktop',
	'shell',
	'update',
	'streaming',
	'printing',
	'time',
	'chat',
	'login',
	'peer',
	'directory',
	'display',
	'messaging',
	'other',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a host should do with the port: `forward` it; `public` only for a server that is to be found in public;
 * `own-risk` only after what the note says; `never` open it to the internet; `local` it needs no opening.
 */
export const EXPOSURES = ['forward', 'public', 'own-risk', 'never', 'local'] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** Who says so: the maker's documentation or source code; a maintained dataset people run servers with; a third party. */
export const EVIDENCE = ['documented', 'catalogued', 'reported'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const USE_KINDS = ['program', 'game', 'system', 'device', 'protocol'] as const;
export type UseKind = (typeof USE_KINDS)[number];

export interface Source {
	/** The page, https. */
	at: string;
	/** Who publishes it, short enough for the last line of a card: `connected.app`, `Plex`. */
	publisher: string;
	/** What the page shows about this number, in our own words. */
	shows: string;
	/** The numbers of the entry that the page shows; all of them when left out. */
	ports?: number[];
	/** `read`: the page itself was read; `quoted`: only what others quote of it. */
	seen: 'read' | 'quoted';
	/** `YYYY-MM-DD` */
	checked: string;
}

export interface PortOffset {
	from: Role;
	plus: number;
}

export interface PortChange {
	file: string;
	key: string;
}

/** One thing that really runs on one number and transport. */
export interface Use {
	id: string;
	/** Given once and never reused: ids of buttons hold it. */
	number: number;
	name: string;
	kind: UseKind;
	/** What it is, as a few words that fit behind the name: `{ en: 'a Star Trek: Armada II mod' }`. */
	what: Localized;
	/** 4 an operating system's own listener or a household name … 1 a fork or a panel's choice. */
	common: 1 | 2 | 3 | 4;
	from: number;
	to: number;
	transport: Transport;
	role: Role;
	/** Whether that is the program's main role, the one of the first port that its entry lists. */
	main: boolean;
	exposure: Exposure;
	/** Whether it is the program's own default, not a panel's, an image's or an example's choice. */
	default: boolean;
	/** Whether the program has no number of its own: it draws one, or leaves the choice to whoever runs it. */
	noFixedPort: boolean;
	/** The registered service name that this use *is* (`plex` on 32400/tcp), or `null` if it has none. */
	service: string | null;
	/** How the number follows from another one of the program's: `{ from: 'game', plus: 1 }`. */
	offset: PortOffset | null;
	/** Where the number is changed, if a source says so. */
	change: PortChange | null;
	note: Localized | null;
	/** When its sources were last looked at, `YYYY-MM-DD`. */
	checked: string;
	evidence: Evidence;
	/** Those that show this very number: at least one. */
	sources: Source[];
}

/** What kind of record a risk is. None of them decides what a number *is*. */
export const RISK_TOPICS = ['attack', 'exposed-service', 'amplifier', 'browser', 'provider'] as const;
export type RiskTopic = (typeof RISK_TOPICS)[number];

/** A number's record in attacks, or what refuses it: said calmly, with its time, and never as "this is X's port". */
export interface Risk {
	id: string;
	number: number;
	name: string;
	topic: RiskTopic;
	/** One whole sentence that tells what was seen and when, and what to look at. */
	calm: Localized;
	evidence: Evidence;
	sources: Source[];
}

/** A range of over 100 numbers that a system or program draws from: never a use of a number, only said beside it. */
export interface WideRange {
	id: string;
	name: Localized;
	from: number;
	to: number;
	transports: Transport[];
	sources: Source[];
}

/**
 * How what is registered and what is used relate.
 * - `used-by-owner`: at least one use is the registered service (others may be there too: see `uses`);
 * - `used-by-others`: registered, used, but by nobody that it is registered to;
 * - `no-known-use`: registered, no use that we can source;
 * - `unassigned-but-used`: nothing registered (unassigned, reserved, removed, dynamic or not listed), but used;
 * - `neither`: nothing registered, no use that we can source.
 */
export type Relation = 'used-by-owner' | 'used-by-others' | 'no-known-use' | 'unassigned-but-used' | 'neither';

/** Everything known about one number: what `--facts` prints. */
export interface PortFacts {
	port: number;
	range: PortRange;
	/** Main names first, then aliases; by transport in the order of `TRANSPORTS`, rows without a transport last. */
	registrations: Registration[];
	unnamed: UnnamedRow[];
	/** `tcp` and `udp` always, `sctp` and `dccp` where the registry has a row. */
	states: { tcp: RegistryState; udp: RegistryState; sctp?: RegistryState; dccp?: RegistryState };
	/** The likeliest first: by `common`, a step less for a side role; then defaults, then evidence. */
	uses: Use[];
	wideRanges: WideRange[];
	risks: Risk[];
	relation: Relation;
}

/** What may be shown while a number is typed. */
export interface PortHit {
	port: number;
	/** What was found by its name; `null` where the number itself was typed. */
	hit: Hit | null;
	registered: string[];
	uses: Use[];
}

/** What a hit is: something of the facts, a service that is only registered, or a number of which nothing is known. */
export type HitKind = UseKind | 'service' | 'port';

/** One thing that was found, and the number of it that fits best what was asked. */
export interface Hit {
	kind: HitKind;
	/** `''` for a number. */
	name: string;
	/** The other name by which it was found, if it was one. */
	alias: string | null;
	/** What it is: few words, or the registry's description. */
	what: Localized | null;
	/** The entry of the facts and the place of the port among its ports. */
	entry: { number: number; place: number } | null;
	/** Of a service, its place among the names that are registered on the port. */
	registered: number | null;
	port: number;
	/** The last number, where it is a range. */
	to: number;
	/** The first of its transports, or `null` where none is known. */
	transport: Transport | null;
	transports: Transport[];
	role: Role | null;
	evidence: Evidence | null;
	/** Whether its name is what was typed, or nearly: not only something like it, nor what it is. */
	close: boolean;
}

/**
 * What a message asks about: a named game or program, a number, or an error that names one. `sure` where nothing else in it
 * comes near.
 */
export type Question =
	| { kind: 'none' }
	| { kind: 'game' | 'program' | 'port' | 'error'; hit: Hit; alternatives: Hit[]; sure: boolean };

/** Where the registry's snapshot comes from and how large it is: `data/iana/manifest.json`. */
export interface RegistryManifest {
	source: string;
	/** The newest date found in the rows, `YYYY-MM-DD`. */
	newestChange: string;
	sha256: string;
	rows: number;
	/** Names and descriptions that are newer than the rows; `sha256` is of `data/iana/newer.json`. */
	newer: { source: string; license: string; published: string; sha256: string; added: number; changed: number };
}

/** An entry of the facts; of a game also how friends join it, and whether all its ports are known. */
export interface KnownEntry extends UseEntry {
	game?: Pick<GameEntry, 'complete' | 'join' | 'consoles'>;
}

export interface Ports {
	/** @throws RangeError when `port` is no integer from 0 to 65535 */
	look(port: number): PortFacts;
	/** What the registry says of a number and a transport: `look` without the rest, for looking through thousands. */
	state(port: number, transport: Transport): RegistryState;
	/** What a number has a record of. */
	risks(port: number): readonly Risk[];
	/** At most `limit` numbers for what is being typed: digits find numbers that begin so, letters things by name. */
	suggest(typed: string, limit: number): PortHit[];
	/** At most `limit` things by name or number, however typed, the likeliest first. */
	find(typed: string, limit: number): Hit[];
	/** Things whose name begins as what is typed does, where `find` finds nothing. */
	findNear(typed: string, limit: number): Hit[];
	/** What a member's message asks about. */
	question(message: string): Question;
	/** One thing as a hit: an entry of the facts by its number and the place of its port. */
	entryHit(entry: number, place: number): Hit | undefined;
	/** Everything an entry of the facts says, by its number. */
	entry(number: number): KnownEntry | undefined;
	/** Every entry, in the order of the data. */
	entries(): readonly KnownEntry[];
	/** A number as a hit: the name that is registered on it at that place, or the bare number. */
	numberHit(port: number, registered: number): Hit;
	/** What each number is; worked out when it is first asked for. */
	states(): PortStates;
	/** Every row of IANA's snapshot in its own order, exactly as published. */
	rows(): Iterable<RegistryRow>;
	manifest: RegistryManifest;
	/** `assignedPorts`: numbers assigned on any transport; `uses`: programs, games and systems, not their ports. */
	counts: { assignedPorts: number; registryRows: number; uses: number; portsWithUses: number; risks: number };
	/** Changes whenever the data does: the log says with which data the bot runs. */
	hash: string;
}

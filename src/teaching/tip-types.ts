/** A security tip, as plain data: `data/tips` holds them, one file a topic. */

import type { Exposure, Role, Source, Transport } from '../ports/index.ts';
import type { Localized } from '../words/index.ts';

/** In the order in which they are suggested. `remote` is remote desktop and SSH, `guests` playing on other people's servers. */
export const TIP_TOPICS = [
	'rcon',
	'routers',
	'remote',
	'docker',
	'databases',
	'windows',
	'linux',
	'macos',
	'web',
	'logs',
	'voice',
	'addresses',
	'floods',
	'tunnels',
	'phishing',
	'backups',
	'passwords',
	'updates',
	'panels',
	'discord',
	'guests',
] as const;
export type TipTopic = (typeof TIP_TOPICS)[number];

/**
 * Whom a tip is for: who runs a server for friends; who plays on one; who looks after a Discord server; who runs machines
 * for others.
 */
export const AUDIENCES = ['host', 'player', 'moderator', 'operator'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where a command is typed; `any` where it is the same everywhere. `windows` is the Command Prompt. */
export const TIP_SYSTEMS = ['windows', 'powershell', 'linux', 'macos', 'docker', 'any'] as const;
export type TipSystem = (typeof TIP_SYSTEMS)[number];

/** The highest number that a tip can have: ids of buttons have room for no higher one. */
export const LAST_TIP = 999;

/** One thing that somebody can do today. */
export interface Tip {
	/** Never changed once given. */
	id: string;
	/** Given once and never reused: ids of buttons hold it. */
	number: number;
	/** What to do, in one or two short sentences. */
	what: Localized;
	why: Localized;
	for: Audience[];
	/** What to type for it. */
	commands?: { system: TipSystem; run: string }[];
	/** Lines of a configuration file. */
	settings?: { file: string; lines: string[] }[];
	/** Numbers that it is about, whatever runs there. */
	ports?: { port: number; transports: Transport[] }[];
	/** Ids of the entries of `data/uses` and `data/games` that it is about. */
	programs?: string[];
	/** Ports of any number that it is about: those of one of these roles, and of one of these exposures where there are any. */
	fits?: { roles?: Role[]; exposures?: Exposure[] };
	sources: Omit<Source, 'ports'>[];
}

/** The shape of a file of `dist/data/tips.json`: every topic's tips in the order of their numbers. */
export type CompiledTips = Record<TipTopic, Tip[]>;

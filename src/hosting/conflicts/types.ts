/** Services that share a machine, which of them clash, and what to move: as plain data. */

import type { Evidence, PortChange, PortOffset, Role, Source, UsePort } from '../../ports/index.ts';
import type { Service } from '../service.ts';
import type { Opening } from '../types.ts';

/** How many services one machine is asked about at once. */
export const MOST_SERVICES = 8;

/** A number or range that a service listens on. */
export interface ListeningPort extends Opening {
	/** `null` for a number that was typed. */
	role: Role | null;
	/** How it follows from another one of the service, which it moves with. */
	offset: PortOffset | null;
	/** Where it is changed; `null` where nobody says. */
	change: PortChange | null;
	/** Whether it cannot be changed. */
	fixed: boolean;
	evidence: Evidence | null;
	/** Those that show the number. */
	sources: Source[];
	/** The port of the facts that it comes from. */
	of: UsePort | null;
}

/** Ports of one service that only move together. */
export interface PortGroup {
	ports: ListeningPort[];
	effort: Effort;
}

/**
 * What it takes to move a group, the least first: a source says where each number is changed; nobody does; it is a
 * protocol's own number, which all its clients expect; it is a system's or a device's own.
 */
export const EFFORTS = ['known', 'not-known', 'protocol', 'system'] as const;
export type Effort = (typeof EFFORTS)[number];

/**
 * One service and what it listens on. `missing` says why that is not all, or nothing:
 * - `no-fixed-port`: it draws its number or leaves it to whoever runs it;
 * - `incomplete`: it has other ports that nobody could source.
 */
export interface OnMachine {
	service: Service;
	groups: PortGroup[];
	missing: 'no-fixed-port' | 'incomplete' | null;
}

/** Numbers of one transport that several of the services listen on, by their places; at least two. */
export interface Conflict extends Opening {
	services: number[];
}

/** One port that moves. */
export interface PortMove {
	from: ListeningPort;
	to: Opening;
}

/** One service that moves, with every port of it that does. */
export interface ServiceMove {
	/** Its place. */
	service: number;
	effort: Effort;
	moves: PortMove[];
}

/**
 * What is to be moved so that all fit.
 * - `none`: they fit as they are;
 * - `moves`: the fewest services that have to move; `exact` is false where the search stopped before it was over;
 * - `impossible`: whatever moves, they do not fit;
 * - `stopped`: the search took too long and found nothing.
 */
export type Change =
	| { kind: 'none' }
	| { kind: 'moves'; exact: boolean; services: ServiceMove[] }
	| { kind: 'impossible' }
	| { kind: 'stopped' };

export interface ConflictsAnswer {
	services: OnMachine[];
	conflicts: Conflict[];
	change: Change;
}

/** The states of all numbers, as the map shows them. */

import type { PortRange } from './types.ts';

/**
 * What a number is, in one word. Assigned on any transport counts as assigned; a known use of a number that nobody has
 * (unassigned, reserved or dynamic) is `used`, so that each number has one state.
 */
export const PORT_STATES = ['assigned', 'assigned-used', 'used', 'unassigned', 'reserved', 'dynamic'] as const;
export type PortState = (typeof PORT_STATES)[number];

/** The states of all numbers. */
export interface PortStates {
	/** Of a number from 0 to 65535. */
	of(port: number): PortState;
	/** How many numbers are in each, by RFC 6335's ranges. */
	counts: Readonly<Record<PortRange['name'], Readonly<Record<PortState, number>>>>;
	/** All of them in order, each as its place in `PORT_STATES`. */
	places: Readonly<Uint8Array>;
}

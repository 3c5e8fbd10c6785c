/** Which lesson tells what is to be said of a number, by the number's state. */

import type { PortFacts } from '../ports/index.ts';

/** The lessons' numbers, as `data/lessons` has them. */
const THREE_RANGES = 2;
const REGISTERED_IS_NOT_ACTIVE = 3;
const UNASSIGNED = 4;
const HOW_PORTS_ARE_REGISTERED = 11;

/** The number of the lesson that fits: always one of `data/lessons`. */
export function lessonFor({ port, range, relation, registrations }: PortFacts): number {
	if (port === 0 || range.name === 'dynamic') return THREE_RANGES;
	switch (relation) {
		case 'used-by-owner':
			return HOW_PORTS_ARE_REGISTERED;
		case 'used-by-others':
		case 'no-known-use':
			// What is only set aside for a purpose has no name that could be active or not.
			return registrations.length > 0 ? REGISTERED_IS_NOT_ACTIVE : UNASSIGNED;
		case 'unassigned-but-used':
		case 'neither':
			return UNASSIGNED;
	}
}

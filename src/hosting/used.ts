/** When a number is used, and when two uses of numbers meet. */

import type { UsePort } from '../ports/index.ts';
import type { Opening } from './types.ts';

/** Whether two have a number of one transport in common: the same number on TCP and on UDP is no conflict. */
export function overlaps(a: Opening, b: Opening): boolean {
	return a.transport === b.transport && a.port <= b.to && b.port <= a.to;
}

/** A client's own number is drawn anew each time, and one that is only a usual choice is easily another. */
export function listens({ role, default: isDefault }: Pick<UsePort, 'role' | 'default'>): boolean {
	return role !== 'client' && isDefault !== false;
}

/** How a button is answered, as its id says it. */

import type { Place } from './command.ts';
import { choiceField } from './ids.ts';

const HOWS = ['open', 'turn', 'post'] as const;

/** `open`: a new private message; `turn`: in place; `post`: for everybody. */
export type How = (typeof HOWS)[number];

const PLACES: Record<How, Place> = { open: 'private', turn: 'in-place', post: 'public' };

/** The field of an id that holds it. */
export function howField() {
	return choiceField(HOWS);
}

export function placeOf(how: How): Place {
	return PLACES[how];
}

/**
 * What a row says of its numbers, worked out from IANA's free text. The registry has no column for it: a removal
 * stands in the description of one row ("De-registered") and in the notes of another ("De-Assigned on 2023-12-05").
 */

import type { RegistryRow, RowState } from '../ports/index.ts';

/** Given out once and taken back, whatever the number is called now (IANA marks such numbers Reserved or Unassigned). */
const TAKEN_BACK =
	/\bde-?(?:assigned|registered|comm?iss?ioned)\b|\bremoved\b|\breleased\b|\bwithdrawn\b|\bdeprecated\b|\[was /i;

/** An older removal: since then the number was given out again, or is kept for another reason. */
const ONCE_REMOVED = /\bpreviously\s+(?:noted\s+)?"?removed\b/i;

/** No assignment: thirteen rows record that somebody uses the number widely. */
const WIDESPREAD = /\bunassigned but widespread use\b/i;

/** Ports that were assigned to a purpose instead of a service: "any private mail system". */
const PURPOSE = /^any private /i;

const OTHER_NAME_OF = /\balias to "([^"]+)"|\bduplicate of the "([^"]+)"/;

export function stateOf({ name, description, notes }: RegistryRow): RowState {
	const text = `${description}\n${notes}`;
	if (TAKEN_BACK.test(text) && !ONCE_REMOVED.test(text)) return 'removed';
	if (WIDESPREAD.test(notes)) return 'unassigned';
	if (name !== '' || PURPOSE.test(description)) return 'assigned';
	return /^reserved\b/i.test(description) ? 'reserved' : 'unassigned';
}

/** The name that this row says it is an old or second name of, or `null`. */
export function aliasOf({ notes }: RegistryRow): string | null {
	const [, historic, duplicate] = OTHER_NAME_OF.exec(notes) ?? [];
	return historic ?? duplicate ?? null;
}

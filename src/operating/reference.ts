import { randomInt } from 'node:crypto';
import { plain, type SafeText } from '../words/index.ts';

/** No letter or digit that is taken for another when read aloud or copied by hand (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V). */
const LETTERS = '3479ACEFHJKMNPQRTWXY';
const LENGTH = 6;

/** What a member can quote and the operator can search the log for: `HM-7K3F9Q`. Drawn anew, says nothing of anybody. */
export function newReference(): SafeText {
	let reference = 'HM-';
	for (let i = 0; i < LENGTH; i++) reference += LETTERS.charAt(randomInt(LETTERS.length));
	return plain(reference);
}

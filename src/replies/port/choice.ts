/**
 * One suggestion for a number: while digits are typed what stands there (`3040 · tomato-springs · Fleet Operations, PandaROM
 * (reported)`), while a name is typed what of it was found.
 */

import type { PortHit } from '../../ports/index.ts';
import { join, md, NOTHING, plain, type SafeText, shorten, type Words } from '../../words/index.ts';
import { hitChoice } from '../find.ts';
import { CHOICE_LENGTH } from '../message.ts';

const USES_SHOWN = 3;

export function portChoice(hit: PortHit, words: Words): SafeText {
	if (hit.hit !== null) return hitChoice(hit.hit, words);
	const uses = [...new Map(hit.uses.map((use) => [use.id, use])).values()].slice(0, USES_SHOWN);
	const onlyReported = uses.length > 0 && uses.every((use) => use.evidence === 'reported');
	const seen = join(
		uses.map((use) => plain(use.name)),
		', ',
	);
	const marked = onlyReported ? md`${seen} (${words.say('choice.reported')})` : seen;
	const registered = join(hit.registered.map(plain), ', ');
	const nothing = registered === '' && seen === '' ? words.say('choice.nothing') : NOTHING;
	return plain(shorten(join([md`${hit.port}`, registered, marked, nothing], ' · '), CHOICE_LENGTH));
}

/** What is said where the names of services are not understood, are too many or too few: always privately. */

import type { UnknownService } from '../hosting/index.ts';
import type { Reply } from '../interactions/index.ts';
import type { Hit } from '../ports/index.ts';
import { either, foreign, join, md, type SafeText, shorten, type Words } from '../words/index.ts';
import { type Button, cardMessage } from './message.ts';

/** What is repeated of a text that somebody typed. */
const TYPED_SHOWN = 40;

/** Only who typed it reads this, so it says what was not understood. @param near buttons that answer it */
export function servicesUnknown(unknown: readonly UnknownService[], near: readonly Button[], words: Words): Reply {
	const lines = unknown.map(({ typed, near: hits }) => {
		const shown = md`**${foreign(shorten(typed, TYPED_SHOWN))}**`;
		return hits.length === 0
			? words.say('services.unknown-none', { typed: shown })
			: words.say('services.unknown-near', { typed: shown, near: either(hits.map(nameOf), words.locale) });
	});
	const next = near.length > 0 ? words.say('services.unknown-press') : words.say('services.unknown-again');
	return { ...cardMessage(join([words.say('services.unknown'), ...lines, next], '\n'), near), private: true };
}

function nameOf({ name, port }: Hit): SafeText {
	return name === '' ? md`${port}` : foreign(name);
}

/** @param command as the client can press it */
export function servicesTooMany(count: number, most: number, command: SafeText, words: Words): Reply {
	return { ...cardMessage(words.say('services.too-many', { count, most, command }), []), private: true };
}

export function servicesTooFew(example: SafeText, words: Words): Reply {
	return { ...cardMessage(words.say('services.too-few', { example }), []), private: true };
}

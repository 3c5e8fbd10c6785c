/** What `/host` says where it cannot answer: privately, with what to do instead. What was typed is not repeated. */

import type { Reply } from '../../interactions/index.ts';
import { join, type Words } from '../../words/index.ts';
import { type Button, cardMessage } from '../message.ts';

/** @param unknown how many of the names were not understood */
export function hostUnknown(unknown: number, near: readonly Button[], words: Words): Reply {
	const text = words.say('host.unknown', { count: unknown });
	const reply = cardMessage(near.length === 0 ? text : join([text, words.say('host.near')], '\n'), near);
	return { ...reply, private: true };
}

export function tooManyGames(words: Words): Reply {
	return { ...cardMessage(words.say('host.too-many'), []), private: true };
}

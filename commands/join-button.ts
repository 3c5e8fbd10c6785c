/** The id of the buttons of `/join`, and the button that leads there from other commands' cards. */

import { LONGEST_PATH } from '../src/hosting/index.ts';
import { defineId, howField, integerField, lettersField } from '../src/interactions/index.ts';
import { type KnownEntry, LAST_ENTRY } from '../src/ports/index.ts';
import type { Button } from '../src/replies/index.ts';
import type { Words } from '../src/words/index.ts';

export const joinId = defineId('join', 1, {
	entry: integerField(LAST_ENTRY),
	path: lettersField(LONGEST_PATH),
	how: howField(),
});

/** *Can't join?*, on other commands' cards. */
export function joinButton({ number }: Pick<KnownEntry, 'number'>, words: Words): Button {
	return { id: joinId.encode({ entry: number, path: '', how: 'open' }), label: words.say('join.button.cannot-join') };
}

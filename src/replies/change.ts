/** Where a port is changed: a key in a file, or an option of the line that starts the program. */

import type { PortChange } from '../ports/index.ts';
import { foreign, inlineCode, md, type SafeText, type Words } from '../words/index.ts';

/** What the data writes in place of a file where the number stands in the line that starts the program. */
const START_OPTIONS = 'start options';

/** `changed in server.properties: server-port` */
export function changeText({ file, key }: PortChange, words: Words): SafeText {
	return file === START_OPTIONS
		? words.say('use.change-start', { key: inlineCode(key) })
		: words.say('use.change', { file: foreign(file), key: foreign(key) });
}

/** What one writes there to have that port. */
export function changeTo({ file, key }: PortChange, port: number, words: Words): SafeText {
	return file === START_OPTIONS
		? words.say('moves.start', { option: inlineCode(startOption(key, port)) })
		: words.say('moves.file', { file: foreign(file), key: foreign(key), to: md`${port}` });
}

/** As one types it: `-port 27016`, but `-Port=27016` and `--bind 0.0.0.0:27016`. */
function startOption(key: string, port: number): string {
	return /[=:]$/.test(key) ? `${key}${port}` : `${key} ${port}`;
}

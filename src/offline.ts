/** What the programs share that show the bot in a terminal: they never read `.env`, and keep and count nothing. */

import { assemble } from './assemble.ts';
import { NO_CACHE } from './memory/index.ts';
import { commandMention } from './words/index.ts';

/** What the shell's other programs give for a wrong call. */
export const WRONG_USE = 2;

/** The bot without Discord; an error in it ends the program. */
export function assembleOffline() {
	return assemble({
		cache: NO_CACHE,
		report(error) {
			throw error;
		},
		count: () => {},
		mention: (command) => commandMention(command),
	});
}

/** Whoever reads has seen enough: `ask … | head`. */
export function endWithReader(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit();
		throw error;
	});
}

/** `/help`: what the bot can do. */

import { type Command, defineCommand } from '../src/interactions/index.ts';
import { helpReply } from '../src/replies/index.ts';

/** @param names of all commands, in the order in which they are explained */
export function helpCommand(names: readonly string[]): Command {
	return defineCommand({
		declaration: { name: 'help', options: {}, private: 'always' },
		// Holds the ids of commands, which are Discord's.
		cacheable: false,
		answer: () => ({}),
		reply: (_answer, { mention, words }) => helpReply(names, mention, words),
		components: [],
		folds: () => ({}),
	});
}

/** `/help`: what the bot can do. */

import { type Command, defineCommand } from '../src/interactions/index.ts';
import { helpReply } from '../src/replies/index.ts';

export function helpCommand(): Command {
	return defineCommand({
		declaration: { name: 'help', options: {}, private: 'always' },
		// Holds the ids of commands, which are Discord's.
		cacheable: false,
		answer: () => ({}),
		reply: (_answer, { mention, words }) => helpReply(mention, words),
		components: [],
		folds: () => ({}),
	});
}

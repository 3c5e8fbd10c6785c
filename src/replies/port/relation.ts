/** How paper and practice relate, in one sentence worked out from both. */

import type { PortFacts } from '../../ports/index.ts';
import { foreign, type SafeText, type Words } from '../../words/index.ts';
import { registeredNames } from './names.ts';

/** From so many on a number is everybody's: whose name it has on paper and what one of them may do says little. */
export const MANY_USES = 8;

export function relationSentence(facts: PortFacts, words: Words): SafeText {
	const dynamic = facts.range.name === 'dynamic';
	const uses = usersOf(facts);
	if (uses >= MANY_USES) return words.say('relation.many', { uses });
	switch (facts.relation) {
		case 'used-by-owner':
			return usedByOwner(facts, words);
		case 'used-by-others': {
			const [only, ...others] = registeredNames(facts);
			return only === undefined || others.length > 0 || only.name === ''
				? words.say('relation.used-by-others-of-several', { uses })
				: words.say('relation.used-by-others', { uses, name: foreign(only.name) });
		}
		case 'no-known-use':
			return words.say('relation.no-known-use');
		case 'unassigned-but-used':
			return words.say(dynamic ? 'relation.dynamic-but-used' : 'relation.unassigned-but-used');
		case 'neither':
			return words.say(dynamic ? 'relation.neither-dynamic' : 'relation.neither');
	}
}

/** How many different things use the number. */
export function usersOf(facts: PortFacts): number {
	return new Set(facts.uses.map((use) => use.id)).size;
}

function usedByOwner(facts: PortFacts, words: Words): SafeText {
	const owners = facts.uses.filter((use) => use.service !== null);
	const name = foreign(owners[0]?.service ?? '');
	const ownerIds = new Set(owners.map((use) => use.id));
	const others = usersOf(facts) - ownerIds.size;
	return others > 0
		? words.say('relation.used-by-owner-and-others', { name, others })
		: words.say('relation.used-by-owner', { name });
}

/** How paper and practice relate, in one sentence worked out from both. */

import type { PortFacts } from '../../ports/index.ts';
import { foreign, type SafeText, type Words } from '../../words/index.ts';
import { registeredNames } from './names.ts';

/** From so many on a number is everybody's: whose name it has on paper and what one of them may do says little. */
export const MANY_USES = 8;

export function relationSentence(facts: PortFacts, words: Words): SafeText {
	const dynamic = facts.range.name === 'dynamic';
	const uses = usersOf(facts);
	if (uses >= MANY_USES && ownersOf(facts) * 2 < uses) return everybodys(facts, uses, words);
	switch (facts.relation) {
		case 'used-by-owner':
			return usedByOwner(facts, words);
		case 'used-by-others': {
			const name = onlyName(facts);
			return name === undefined
				? words.say('relation.used-by-others-of-several', { uses })
				: words.say('relation.used-by-others', { uses, name });
		}
		case 'no-known-use':
			return words.say(registeredNames(facts).length === 0 ? 'relation.set-aside' : 'relation.no-known-use');
		case 'unassigned-but-used':
			return words.say(dynamic ? 'relation.dynamic-but-used' : 'relation.unassigned-but-used');
		case 'neither':
			return words.say(dynamic ? 'relation.neither-dynamic' : 'relation.neither');
	}
}

function everybodys(facts: PortFacts, uses: number, words: Words): SafeText {
	const name = onlyName(facts);
	return facts.relation === 'used-by-others' && name !== undefined
		? words.say('relation.many-none', { uses, name })
		: words.say('relation.many', { uses });
}

/** The registered name, where there is just one main name. */
function onlyName(facts: PortFacts): SafeText | undefined {
	const [only, ...others] = registeredNames(facts);
	return only === undefined || others.length > 0 ? undefined : foreign(only.name);
}

/** How many different things use the number. */
export function usersOf(facts: PortFacts): number {
	return new Set(facts.uses.map((use) => use.id)).size;
}

/** How many of them are what the number was registered for. */
function ownersOf(facts: PortFacts): number {
	return new Set(facts.uses.filter((use) => use.service !== null).map((use) => use.id)).size;
}

function usedByOwner(facts: PortFacts, words: Words): SafeText {
	const others = usersOf(facts) - ownersOf(facts);
	return words.say(others > 0 ? 'relation.used-by-owner-and-others' : 'relation.used-by-owner');
}

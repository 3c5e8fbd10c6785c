/** What really runs on a number, each with its mark of evidence and numbered source. */

import type { PortFacts, Use } from '../../ports/index.ts';
import { either, foreign, join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import type { Part } from '../budget.ts';
import type { Footnotes } from '../footnotes.ts';
import { usersOf } from './relation.ts';

/** How many uses a card names before it says how many more there are. */
const CARD_USES = 3;

/** One thing on one number, over all transports it uses there. */
export interface SeenUse {
	use: Use;
	transports: Use['transport'][];
}

/** The uses of a number, one entry a thing and role, in the order of the facts. */
export function seenUses(facts: PortFacts): SeenUse[] {
	const seen = new Map<string, SeenUse>();
	for (const use of facts.uses) {
		const key = `${use.id} ${use.role} ${use.exposure}`;
		const known = seen.get(key);
		if (known === undefined) seen.set(key, { use, transports: [use.transport] });
		else known.transports.push(use.transport);
	}
	return [...seen.values()];
}

/** The line `Really seen:` */
export function reallySeen(facts: PortFacts, words: Words): Part {
	const label = md`**${words.say('card.really-seen')}**`;
	const seen = seenUses(facts);
	if (seen.length === 0) return { worth: 5, wordings: [() => md`${label} ${words.say('card.none-seen')}`] };
	const things = usersOf(facts);
	const named = (count: number, withWhat: boolean) => (notes: Footnotes) => {
		const shown = seen.slice(0, count).map((one, index) => {
			const again = one.use.id === seen[index - 1]?.use.id;
			const text = again ? nameRole(one, words) : nameUse(one, withWhat, notes, words);
			return md`${text}\u00a0${notes.cite(...one.use.sources.slice(0, 1))}`;
		});
		const more = things - new Set(seen.slice(0, count).map(({ use }) => use.id)).size;
		if (more > 0) shown.push(words.say('card.more-uses', { count: more }));
		return md`${label} ${join(shown, ' · ')}`;
	};
	return {
		worth: 5,
		wordings: [
			named(CARD_USES, true),
			named(CARD_USES - 1, true),
			named(CARD_USES - 1, false),
			named(CARD_USES - 2, true),
			named(CARD_USES - 2, false),
		],
	};
}

/**
 * `◔ Fleet Operations, a Star Trek: Armada II mod (tcp)`: the transport only where it is not both, and whether the number
 * is only chosen.
 */
export function nameUse(one: SeenUse, withWhat: boolean, notes: Footnotes, words: Words): SafeText {
	const { use } = one;
	const name = md`${notes.mark(use.evidence)} ${foreign(use.name)}`;
	if (!use.main) return md`${name}, ${words.say(`role.${use.role}`)}${onlyTransport(one)}`;
	const what = withWhat ? md`, ${localized(use.what, words.locale)}` : NOTHING;
	const unfixed = use.noFixedPort ? md`, ${words.say('card.no-fixed-port')}` : NOTHING;
	return md`${name}${what}${unfixed}${onlyTransport(one)}`;
}

/** The same program once more, for something else: `its server query (udp)`. */
function nameRole(one: SeenUse, words: Words): SafeText {
	return md`${words.say('card.its-role', { role: words.say(`role.${one.use.role}`) })}${onlyTransport(one)}`;
}

/** What must never be open to the internet, by name; with its role where that is not the main one. */
export function neverOpen(facts: PortFacts, words: Words): SafeText[] {
	const names = seenUses(facts)
		.filter(({ use }) => use.exposure === 'never')
		.map(({ use }) => (use.main ? foreign(use.name) : md`${foreign(use.name)} (${words.say(`role.${use.role}`)})`));
	return [...new Set(names)];
}

/** The warning about them: the first `count` by name, and how many more there are. */
export function neverSentence(names: readonly SafeText[], count: number, words: Words): SafeText {
	const named = names.slice(0, count);
	const more = names.length - named.length;
	return more === 0
		? words.say('card.never', { name: either(named, words.locale) })
		: words.say('card.never-more', { name: join(named, ', '), count: more });
}

function onlyTransport({ transports }: SeenUse): SafeText {
	const [only, ...others] = transports;
	return only === undefined || others.length > 0 ? NOTHING : md` (${foreign(only)})`;
}

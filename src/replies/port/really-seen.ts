/** What really runs on a number, each with its mark of evidence and numbered source. */

import type { Evidence, PortFacts, Use } from '../../ports/index.ts';
import { foreign, join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import type { Part } from '../budget.ts';
import type { Sources } from '../sources.ts';

/** One mark a level; what it means stands in the last line of the card. */
const EVIDENCE_MARKS: Record<Evidence, SafeText> = {
	documented: md`●`,
	catalogued: md`◐`,
	reported: md`◔`,
};

/** How many uses a card names before it says how many more there are. */
export const CARD_USES = 3;

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

/** The line `Really seen:`; the uses that the fullest wording names come first among the sources. */
export function reallySeen(facts: PortFacts, sources: Sources, words: Words): Part {
	const label = md`**${words.say('card.really-seen')}**`;
	const seen = seenUses(facts);
	if (seen.length === 0) return { worth: 4, wordings: [md`${label} ${words.say('card.none-seen')}`] };
	const marks = seen.slice(0, CARD_USES).map(({ use }) => sources.cite(...use.sources.slice(0, 1)));
	const named = (count: number, withWhat: boolean) => {
		const shown = seen.slice(0, count).map((one, index) => {
			const again = one.use.id === seen[index - 1]?.use.id;
			return md`${again ? nameRole(one, words) : nameUse(one, withWhat, words)} ${marks[index] ?? NOTHING}`;
		});
		const more = seen.length - shown.length;
		if (more > 0) shown.push(words.say('card.more-uses', { count: more }));
		return md`${label} ${join(shown, ' · ')}`;
	};
	return {
		worth: 4,
		wordings: [
			named(CARD_USES, true),
			() => named(CARD_USES - 1, true),
			() => named(CARD_USES - 1, false),
			() => named(CARD_USES - 2, true),
			() => named(CARD_USES - 2, false),
		],
	};
}

/** `◔ Fleet Operations, a Star Trek: Armada II mod (tcp)`: the transport only where it is not both. */
export function nameUse(one: SeenUse, withWhat: boolean, words: Words): SafeText {
	const { use } = one;
	const name = md`${EVIDENCE_MARKS[use.evidence]} ${foreign(use.name)}`;
	if (!use.main) return md`${name}, ${words.say(`role.${use.role}`)}${onlyTransport(one)}`;
	return withWhat
		? md`${name}, ${localized(use.what, words.locale)}${onlyTransport(one)}`
		: md`${name}${onlyTransport(one)}`;
}

/** The same program once more, for something else: `its server query (udp)`. */
function nameRole(one: SeenUse, words: Words): SafeText {
	return md`${words.say('card.its-role', { role: words.say(`role.${one.use.role}`) })}${onlyTransport(one)}`;
}

function onlyTransport({ transports }: SeenUse): SafeText {
	const [only, ...others] = transports;
	return only === undefined || others.length > 0 ? NOTHING : md` (${foreign(only)})`;
}

/** `● the maker says so · ◔ reported, not confirmed`, for the marks that were used. */
export function evidenceLegend(uses: readonly SeenUse[], words: Words): SafeText {
	const levels = (['documented', 'catalogued', 'reported'] as const).filter((level) =>
		uses.some(({ use }) => use.evidence === level),
	);
	return join(
		levels.map((level) => md`${EVIDENCE_MARKS[level]} ${words.say(`evidence.${level}`)}`),
		' · ',
	);
}

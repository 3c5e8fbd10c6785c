/** Numbered sources and marks of evidence: raised numbers and marks behind the claims, what they mean at the end. */

import { EVIDENCE, type Evidence, firstDifferent } from '../ports/index.ts';
import { foreign, join, link, md, NOTHING, raised, type SafeText, type Words } from '../words/index.ts';

export interface Citation {
	at: string;
	publisher: string;
}

/** The registry's own page, showing one number. */
export function registrySource(port: number): Citation {
	return {
		at: `https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=${port}`,
		publisher: 'IANA',
	};
}

/** The registry as a whole. */
export const REGISTRY: Citation = {
	at: 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml',
	publisher: 'IANA',
};

/** RFC 6335: the ranges, who may register, and that numbers from 49152 up are never assigned. */
export const RFC_6335: Citation = { at: 'https://www.rfc-editor.org/rfc/rfc6335', publisher: 'RFC 6335' };
/** RFC 7605: what assigned numbers are for, and what they do not tell. */
export const RFC_7605: Citation = { at: 'https://www.rfc-editor.org/rfc/rfc7605', publisher: 'RFC 7605' };

const MARKS: Record<Evidence, SafeText> = { documented: md`●`, catalogued: md`◐`, reported: md`◔` };

/** What one text has cited so far; sources are numbered in the order in which they are first cited. */
export interface Footnotes {
	/** The raised numbers to put behind a claim. */
	cite(...citations: readonly Citation[]): SafeText;
	/** The mark of a level of evidence. */
	mark(evidence: Evidence): SafeText;
	/** `¹ IANA · ² Plex`, each a link. */
	sources(): SafeText;
	/** `● the maker says so · ◔ reported, not confirmed`, for the marks that were used. */
	legend(words: Words): SafeText;
}

/** Of several claims the weakest evidence, if any has some, and of each the first source, each once. */
export function groundsOf<S extends Citation>(
	claims: readonly { evidence: Evidence | null; sources: readonly S[] }[],
): { weakest: Evidence | undefined; sources: S[] } {
	return {
		weakest: EVIDENCE.findLast((level) => claims.some(({ evidence }) => evidence === level)),
		sources: firstDifferent(
			claims.flatMap(({ sources }) => sources.slice(0, 1)),
			({ at }) => at,
		),
	};
}

export function createFootnotes(): Footnotes {
	const cited: Citation[] = [];
	const marked = new Set<Evidence>();
	return {
		cite(...citations) {
			let numbers: SafeText = NOTHING;
			for (const citation of citations) {
				let index = cited.findIndex((known) => known.at === citation.at);
				if (index === -1) index = cited.push(citation) - 1;
				// Side by side ¹ and ² would read as ¹².
				numbers = md`${numbers}${numbers === NOTHING ? NOTHING : md`\u00a0`}${raised(index + 1)}`;
			}
			return numbers;
		},
		mark(evidence) {
			marked.add(evidence);
			return MARKS[evidence];
		},
		sources: () =>
			join(
				cited.map(({ at, publisher }, index) => md`${raised(index + 1)} ${link(foreign(publisher), at)}`),
				' · ',
			),
		legend: (words) =>
			join(
				EVIDENCE.filter((level) => marked.has(level)).map(
					(level) => md`${MARKS[level]} ${words.say(`evidence.${level}`)}`,
				),
				' · ',
			),
	};
}

/** Numbered sources: a small raised number behind each claim, the links at the end. */

import { foreign, join, link, md, NOTHING, raised, type SafeText } from '../words/index.ts';

export interface Citation {
	at: string;
	publisher: string;
}

/** The sources of one message, numbered in the order in which they are first cited. */
export interface Sources {
	/** The raised numbers to put behind a claim. */
	cite(...citations: readonly Citation[]): SafeText;
	/** `¹ IANA · ² Plex`, each a link. */
	list(): SafeText;
}

export function numberSources(): Sources {
	const cited: Citation[] = [];
	return {
		cite(...citations) {
			let marks: SafeText = NOTHING;
			for (const citation of citations) {
				let index = cited.findIndex((known) => known.at === citation.at);
				if (index === -1) index = cited.push(citation) - 1;
				marks = md`${marks}${raised(index + 1)}`;
			}
			return marks;
		},
		list: () =>
			join(
				cited.map(({ at, publisher }, index) => md`${raised(index + 1)} ${link(foreign(publisher), at)}`),
				' · ',
			),
	};
}

/** The registry's own page, showing one number. */
export function registrySource(port: number): Citation {
	return {
		at: `https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=${port}`,
		publisher: 'IANA',
	};
}

/** RFC 6335: the ranges, who may register, and that numbers from 49152 up are never assigned. */
export const RFC_6335: Citation = { at: 'https://www.rfc-editor.org/rfc/rfc6335', publisher: 'RFC 6335' };
/** RFC 7605: what assigned numbers are for, and what they do not tell. */
export const RFC_7605: Citation = { at: 'https://www.rfc-editor.org/rfc/rfc7605', publisher: 'RFC 7605' };

/** The long run of the proof that foreign text stays text. */
import fc from 'fast-check';
import { LOCALES } from '../../src/words/index.ts';
import { LONGEST_COMPARED, leaksIn, leaksOf } from './foreign-proof.ts';
import { CORPUS, hostileText } from './hostile.ts';
import { everywhere, SLOT_NAMES } from './slots.ts';

const TEXTS = 100_000;
const SEED = 1;

/** Every `of`-th text from the `first` on: a hundred thousand in all places at once, the corpus in each place alone. */
export function sweepForeign(first: number, of: number): { passed: number; failures: string[] } {
	let passed = 0;
	const failures: string[] = [];
	const take = (leaks: string[], text: string) => {
		if (leaks.length === 0) passed++;
		else failures.push(`${JSON.stringify(text)} in ${leaks.join('\n')}`);
	};
	const texts = fc.sample(hostileText, { numRuns: Math.ceil(TEXTS / of), seed: SEED + first });
	for (const [turn, text] of texts.entries()) {
		const cut = text.slice(0, LONGEST_COMPARED);
		take(
			leaksOf(cut, { locale: LOCALES[turn % LOCALES.length] ?? 'en', turn: Math.floor(turn / LOCALES.length) }),
			cut,
		);
	}
	const nowhere = everywhere('word');
	for (const [index, text] of CORPUS.entries()) {
		if (index % of !== first || text.length > LONGEST_COMPARED) continue;
		for (const locale of LOCALES) take(leaksOf(text, { locale }), text);
		for (const slot of SLOT_NAMES) {
			take(leaksIn({ ...nowhere, [slot]: everywhere(text)[slot] }, { locale: 'en', turn: index }), `${slot}: ${text}`);
		}
	}
	return { passed, failures };
}

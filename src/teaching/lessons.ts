/** The lessons in their order, by number, and by what somebody types. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wordsOf } from '../ports/index.ts';
import type { Lesson } from './types.ts';

export interface Lessons {
	/** In the order of the course: at least one. */
	all: readonly Lesson[];
	lesson(number: number): Lesson | undefined;
	/** Those that fit what was typed, the likeliest first; all of them where nothing was typed. */
	find(typed: string): Lesson[];
	/** A lesson's picture, a PNG. */
	picture(lesson: Pick<Lesson, 'id'>): Uint8Array;
}

/**
 * Reads the compiled lessons; a picture is read when it is first asked for, and kept.
 * @throws when `npm run build` has not been run
 */
export function loadLessons(): Lessons {
	const all: Lesson[] = JSON.parse(readFileSync(pathOf('#data/lessons.json'), 'utf8'));
	const pictures = new Map<string, Uint8Array>();
	return {
		all,
		lesson: (number) => all.find((lesson) => lesson.number === number),
		find: (typed) => findLessons(all, typed),
		picture({ id }) {
			const bytes = pictures.get(id) ?? readFileSync(pathOf(`#data/lessons/${id}.png`));
			pictures.set(id, bytes);
			return bytes;
		},
	};
}

function pathOf(address: string): string {
	return fileURLToPath(import.meta.resolve(address));
}

/** What a letter of a typed word is worth where the word begins one of the title, or of the keywords. */
const IN_TITLE = 3;
const IN_KEYWORDS = 2;

function findLessons(all: readonly Lesson[], typed: string): Lesson[] {
	const chosen = all.filter(({ id }) => id === typed);
	const words = wordsOf(typed);
	if (chosen.length > 0 || words.length === 0) return chosen.length > 0 ? chosen : [...all];
	return all
		.map((lesson) => ({ lesson, worth: worthOf(lesson, words) }))
		.filter(({ worth }) => worth > 0)
		.sort((a, b) => b.worth - a.worth)
		.map(({ lesson }) => lesson);
}

/** 0 where nothing fits. A longer word says more; one letter alone begins too many to say anything. */
function worthOf({ title, keywords }: Lesson, words: readonly string[]): number {
	const inTitle = Object.values(title).flatMap(wordsOf);
	const inKeywords = keywords.flatMap(wordsOf);
	return words.reduce((worth, word) => {
		const fits = (other: string) => other === word || (word.length > 1 && other.startsWith(word));
		const aLetter = (inTitle.some(fits) ? IN_TITLE : 0) + (inKeywords.some(fits) ? IN_KEYWORDS : 0);
		return worth + word.length * aLetter;
	}, 0);
}

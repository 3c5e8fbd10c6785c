/** What the bot teaches, as plain data. */

import type { Source } from '../ports/index.ts';
import type { Localized } from '../words/index.ts';

/** The highest number that a lesson can have: ids of buttons have room for no higher one. */
export const LAST_LESSON = 99;

/** One thing that a lesson says. */
interface Statement {
	/** What it is about, in a word or two, which stand before it in bold. */
	lead?: Localized;
	text: Localized;
	/** The places in the lesson's `sources` of those that show it, from 1. */
	sources: number[];
}

/** A lesson's source; `shows` says what its page shows, in our own words. */
type LessonSource = Omit<Source, 'ports'>;

/** One lesson: as much as one message holds. */
export interface Lesson {
	/** Never changed once given: suggestions hold it, and its picture is called so. */
	id: string;
	/** Its place in the course, given once and never reused: ids of buttons hold it. */
	number: number;
	title: Localized;
	/** Other words that people look for it by, in any language. */
	keywords: string[];
	/** What its picture shows, for those who do not see it. */
	picture: Localized;
	statements: Statement[];
	/** A number whose card shows what the lesson is about. */
	example?: number;
	sources: LessonSource[];
}

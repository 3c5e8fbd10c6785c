/** A lesson: its picture, what it says with numbered sources, and the way to the others. */

import type { Reply } from '../interactions/index.ts';
import type { Lesson } from '../teaching/index.ts';
import { join, localized, md, NOTHING, plain, type SafeText, type Words } from '../words/index.ts';
import { createFootnotes, type Footnotes } from './footnotes.ts';
import { type Button, cardMessage, type Menu, pictureMessage, small } from './message.ts';

/** The ids of what can be pressed and chosen, encoded by the command that answers them. */
interface LessonIds {
	open(lesson: Lesson): string;
	/** `null` on a message that everybody sees already. */
	post: string | null;
	menu: string;
	/** The value of a lesson in the menu. */
	value(lesson: Lesson): string;
}

interface ShownLesson {
	lesson: Lesson;
	/** The whole course, in its order; the lesson is one of it. */
	course: readonly Lesson[];
	/** The lesson's picture, a PNG. */
	picture: Uint8Array;
	/** `/port` as a client can press it. */
	port: SafeText;
}

export function lessonReply({ lesson, course, picture, port }: ShownLesson, ids: LessonIds, words: Words): Reply {
	const at = course.indexOf(lesson);
	const place = words.say('learn.place', { place: at + 1, count: course.length });
	const file = `${lesson.id}.png`;
	return {
		...pictureMessage(
			md`### ${localized(lesson.title, words.locale)}`,
			{ file, alternative: plain(lesson.picture[words.locale] ?? lesson.picture.en) },
			lessonText(lesson, place, port, words),
			buttonsOf(course[at - 1], course[at + 1], ids, words),
			menuOf(course, lesson, ids, words),
		),
		files: [{ name: file, bytes: picture }],
	};
}

/** No lesson fits what was typed: all there are. What was typed is not repeated. */
export function noLesson(course: readonly Lesson[], ids: Pick<LessonIds, 'menu' | 'value'>, words: Words): Reply {
	return cardMessage(words.say('learn.none'), [], menuOf(course, null, ids, words));
}

function lessonText({ statements, sources, example }: Lesson, place: SafeText, port: SafeText, words: Words): SafeText {
	const notes = createFootnotes();
	const lines = statements.map(({ lead, text, sources: places }) => {
		const bold = lead === undefined ? NOTHING : md`**${localized(lead, words.locale)}**`;
		const said = md`${localized(text, words.locale)}\u00a0${citing(sources, places, notes)}`;
		return join([bold, said], ' ');
	});
	const tryIt = example === undefined ? NOTHING : words.say('learn.try', { command: port, port: example });
	return join([...lines, tryIt, small(join([notes.sources(), place], ' · '))], '\n\n');
}

/** @param places of the sources, from 1 */
function citing(sources: Lesson['sources'], places: readonly number[], notes: Footnotes): SafeText {
	return notes.cite(...places.flatMap((place) => sources[place - 1] ?? []));
}

function buttonsOf(before: Lesson | undefined, after: Lesson | undefined, ids: LessonIds, words: Words): Button[] {
	const back = before === undefined ? [] : [{ id: ids.open(before), label: words.say('learn.back') }];
	const next =
		after === undefined
			? []
			: [{ id: ids.open(after), label: words.say('learn.next', { title: lessonTitle(after, words) }) }];
	const post = ids.post === null ? [] : [{ id: ids.post, label: words.say('button.post') }];
	return [...back, ...next, ...post];
}

function menuOf(
	course: readonly Lesson[],
	shown: Lesson | null,
	ids: Pick<LessonIds, 'menu' | 'value'>,
	words: Words,
): Menu {
	return {
		id: ids.menu,
		placeholder: words.say('learn.menu'),
		options: course.map((lesson, place) => ({
			value: ids.value(lesson),
			label: md`${place + 1}. ${lessonTitle(lesson, words)}`,
			chosen: lesson === shown,
		})),
	};
}

/** A lesson's title where Discord reads no markdown: on a button, in a menu. */
export function lessonTitle({ title }: Lesson, { locale }: Words): SafeText {
	return plain(title[locale] ?? title.en);
}

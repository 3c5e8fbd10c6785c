/** `/learn`: short lessons about ports, one message each. */

import {
	type Choice,
	type Command,
	defineCommand,
	defineComponent,
	defineId,
	type How,
	howField,
	integerField,
	MOST_CHOICES,
	placeOf,
	type Reply,
} from '../src/interactions/index.ts';
import { LONGEST_TYPED, type PortFacts } from '../src/ports/index.ts';
import { lessonReply, lessonTitle, noLesson } from '../src/replies/index.ts';
import { LAST_LESSON, type Lesson, type Lessons, lessonFor } from '../src/teaching/index.ts';
import type { SafeText, Words } from '../src/words/index.ts';

const lessonId = defineId('learn', 1, { lesson: integerField(LAST_LESSON), how: howField() });
/** The menu of all lessons: which one is what was chosen. */
const menuId = defineId('learn-menu', 1, {});

/** What an answer is put into words with. */
interface Said {
	words: Words;
	mention(command: string): SafeText;
}

/** The id of a button that opens the lesson that fits a number's state. */
export function lessonIdFor(facts: PortFacts): string {
	return lessonId.encode({ lesson: lessonFor(facts), how: 'open' });
}

export function learnCommand(lessons: Lessons): Command {
	const menu = { menu: menuId.encode({}), value: ({ number }: Lesson) => String(number) };

	return defineCommand({
		declaration: {
			name: 'learn',
			options: { topic: { type: 'string', longest: LONGEST_TYPED, suggest: true } },
			private: 'always',
		},
		// Found by free text, and holds the id of a command, which is Discord's.
		cacheable: false,
		answer: ({ topic = '' }) => lessons.find(topic)[0] ?? null,
		reply: (lesson, invocation) =>
			lesson === null ? noLesson(lessons.all, menu, invocation.words) : shown(lesson, 'turn', invocation),
		suggest: ({ typed, words }): Choice[] =>
			lessons
				.find(typed)
				.slice(0, MOST_CHOICES)
				.map((lesson) => ({ name: lessonTitle(lesson, words), value: lesson.id })),
		components: [
			defineComponent({
				id: lessonId,
				place: ({ how }) => placeOf(how),
				reply: ({ fields: { lesson, how }, ...invocation }) => numbered(lesson, how, invocation),
			}),
			defineComponent({
				id: menuId,
				place: () => 'in-place',
				reply: ({ values: [chosen], ...invocation }) => numbered(Number(chosen), 'turn', invocation),
			}),
		],
		folds({ topic = '' }) {
			const [found] = lessons.find(topic);
			const next = found === undefined ? undefined : lessons.all[lessons.all.indexOf(found) + 1];
			return next === undefined ? {} : { next: lessonId.encode({ lesson: next.number, how: 'open' }) };
		},
	});

	function numbered(number: number, how: How, invocation: Said): Reply | null {
		const lesson = lessons.lesson(number);
		return lesson === undefined ? null : shown(lesson, how, invocation);
	}

	function shown(lesson: Lesson, how: How, { words, mention }: Said): Reply {
		return lessonReply(
			{ lesson, course: lessons.all, picture: lessons.picture(lesson), port: mention('port') },
			{
				...menu,
				open: ({ number }) => lessonId.encode({ lesson: number, how: 'turn' }),
				post: how === 'post' ? null : lessonId.encode({ lesson: lesson.number, how: 'post' }),
			},
			words,
		);
	}
}

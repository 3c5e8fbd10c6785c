/** Reads `data/lessons` and says everything that is wrong with it at once; draws the pictures. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../teaching/index.ts';
import { jsonFiles, parsed, readHosts } from './files.ts';
import { lessonFileSchema } from './lessons-schema.ts';
import { sourceProblems } from './source-rules.ts';

const FOLDER = 'lessons';

/** Of title and statements together: with the sources below it that is one message, a phone screen and a half. */
const LONGEST_LESSON = { en: 1_000, ru: 1_150 } as const;
/** A title is the label of a choice in a menu, and must be read at a glance. */
const LONGEST_TITLE = 40;
/** Discord takes 1,024 characters; who is read them has no time for as many. */
const LONGEST_ALTERNATIVE = 300;

interface Lessons {
	/** In the order of the course. */
	lessons: Lesson[];
	/** One plain line each, with file; the lessons are not to be used when there are any. */
	problems: string[];
}

/** @param data the data folder */
export function readLessons(data: string): Lessons {
	const problems: string[] = [];
	// Whether that list itself is in order is said where the uses are read.
	const hosts = readHosts(data, []);
	const lessons = jsonFiles(data, FOLDER).flatMap((file) => {
		const content = parsed(join(data, file), lessonFileSchema, null, (_entry, problem) =>
			problems.push(`${file}: ${problem}`),
		);
		if (content === null) return [];
		const { $schema: _, ...lesson } = content;
		const wrong = [
			...lessonProblems(lesson),
			...lesson.sources.flatMap((source) => sourceProblems(source, hosts)),
			...(file === `${FOLDER}/${lesson.id}.json` ? [] : [`should be called ${lesson.id}.json`]),
			...drawingProblems(drawingOf(data, lesson)),
		];
		problems.push(...wrong.map((problem) => `${file}: ${problem}`));
		return [lesson];
	});
	for (const { number } of lessons) {
		if (lessons.filter((other) => other.number === number).length > 1)
			problems.push(`lessons: ${number} is given twice`);
	}
	return { lessons: lessons.sort((a, b) => a.number - b.number), problems: [...new Set(problems)] };
}

/** A lesson's drawing, an SVG, or `null` where there is none. */
export function drawingOf(data: string, { id }: Pick<Lesson, 'id'>): string | null {
	const file = join(data, FOLDER, `${id}.svg`);
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** What the schema cannot say of a lesson. */
function lessonProblems({ title, statements, sources, picture }: Lesson): string[] {
	const problems: string[] = [];
	for (const locale of ['en', 'ru'] as const) {
		const texts = [title, ...statements.flatMap(({ lead, text }) => (lead === undefined ? [text] : [lead, text]))];
		const length = texts.reduce((total, text) => total + (text[locale] ?? '').length, 0);
		if (length > LONGEST_LESSON[locale]) {
			problems.push(`is ${length} characters long in ${locale}; ${LONGEST_LESSON[locale]} fit`);
		}
		if ((title[locale] ?? '').length > LONGEST_TITLE) problems.push(`the title is too long in ${locale}`);
		if ((picture[locale] ?? '').length > LONGEST_ALTERNATIVE) problems.push(`picture is too long in ${locale}`);
	}
	const cited = new Set(statements.flatMap((statement) => statement.sources));
	for (const place of cited) if (sources[place - 1] === undefined) problems.push(`there is no source ${place}`);
	for (const [index, { at }] of sources.entries()) {
		if (!cited.has(index + 1)) problems.push(`nothing cites source ${at}`);
		if (sources.findIndex((other) => other.at === at) < index) problems.push(`source ${at} stands there twice`);
	}
	return problems;
}

/** What a drawing may be made of: nothing that loads, runs, or is styled from elsewhere. */
const ELEMENTS = ['svg', 'title', 'g', 'rect', 'circle', 'path', 'text'];

/** Whole numbers and a few signs: words would be in one language, and no font has the letters of all. */
const DRAWN_TEXT = /^[\d\s.–?]*$/;

function drawingProblems(svg: string | null): string[] {
	if (svg === null) return ['has no picture beside it'];
	const elements = [...svg.matchAll(/<([a-z][\w:-]*)/gi)].map(([, name = '']) => name);
	const foreign = elements.filter((name) => !ELEMENTS.includes(name));
	const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
	return [
		...new Set(foreign.map((name) => `the picture has <${name}>, which no picture needs`)),
		...(/href|url\(|<!|<\?/i.test(svg) ? ['the picture refers to something outside it'] : []),
		...texts.filter((text) => !DRAWN_TEXT.test(text)).map((text) => `the picture has words: "${text}"`),
	];
}

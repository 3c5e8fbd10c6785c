/** What is wrong with a lesson is said in plain words, and the project's own are in order. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLessons } from '../../src/importing/lessons.ts';
import { lessonsJsonSchema } from '../../src/importing/lessons-schema.ts';
import { drawPictures } from '../../src/importing/pictures.ts';
import type { Lesson } from '../../src/teaching/index.ts';
import { PROJECT_DATA, source, temporaryFolder } from './folders.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><text>3040</text></svg>';

function lesson(changes: Partial<Lesson> = {}): Lesson {
	return {
		id: 'tides',
		number: 1,
		title: { en: 'Tides', ru: 'Приливы' },
		keywords: ['sea'],
		picture: { en: 'A wave.', ru: 'Волна.' },
		statements: [{ text: { en: 'They come and go.', ru: 'Приходят и уходят.' }, sources: [1] }],
		sources: [source()],
		...changes,
	};
}

/** A data folder with these files in `lessons`. */
function folderOf(files: Record<string, string | Lesson>): string {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'lessons'));
	writeFileSync(join(folder, 'hosts.json'), JSON.stringify(['example.org']));
	for (const [name, content] of Object.entries(files)) {
		const text = typeof content === 'string' ? content : JSON.stringify({ $schema: './schema.json', ...content });
		writeFileSync(join(folder, 'lessons', name), text);
	}
	return folder;
}

function problemsOf(changes: Partial<Lesson>, drawing = DRAWING): string[] {
	return readLessons(folderOf({ 'tides.json': lesson(changes), 'tides.svg': drawing })).problems;
}

test('a lesson that is in order is read as it is', () => {
	const { lessons, problems } = readLessons(folderOf({ 'tides.json': lesson(), 'tides.svg': DRAWING }));
	expect(problems).toEqual([]);
	expect(lessons).toEqual([lesson()]);
});

const said = { text: { en: 'So it is.', ru: 'Так и есть.' } };

test.each<[string, Partial<Lesson>, RegExp]>([
	['a statement without a source', { statements: [{ ...said, sources: [] }] }, /statements\[0\]\.sources is empty/],
	['a source that is not there', { statements: [{ ...said, sources: [1, 2] }] }, /there is no source 2/],
	['a source that nothing cites', { sources: [source(), source('https://example.org/b')] }, /nothing cites .*\/b/],
	[
		'a source twice',
		{ statements: [{ ...said, sources: [1, 2] }], sources: [source(), source()] },
		/stands there twice/,
	],
	['a host that nobody looked at', { sources: [source('https://example.com/')] }, /hosts\.json/],
	['another name than its file', { id: 'waves' }, /should be called waves\.json/],
	['no Russian', { title: { en: 'Tides' } }, /title\.ru is missing/],
	['too much', { statements: [{ text: { en: 'x'.repeat(1_001), ru: 'x' }, sources: [1] }] }, /characters long in en/],
	['a long title', { title: { en: 'x'.repeat(41), ru: 'x' } }, /title is too long in en/],
	['a long alternative', { picture: { en: 'x', ru: 'x'.repeat(301) } }, /picture is too long in ru/],
	['a port that does not exist', { example: 65_536 }, /example 65536 is more than 65535/],
])('%s is a problem', (_name, changes, problem) => {
	const problems = problemsOf(changes);
	expect(problems.join('\n')).toMatch(problem);
	for (const line of problems) expect(line).toMatch(/^lessons\/tides\.json: /);
});

test.each([
	['words', '<text>Port</text>', /has words: "Port"/],
	['what is loaded from elsewhere', '<image href="https://example.org/a.png"/>', /has <image>/],
	['a script', '<script>1</script>', /has <script>/],
	['a reference', '<path fill="url(#a)"/>', /refers to something outside/],
])('a picture with %s is a problem', (_name, inside, problem) => {
	expect(problemsOf({}, DRAWING.replace('<text>3040</text>', inside)).join('\n')).toMatch(problem);
});

test('a lesson without a picture, and a number given twice, are problems', () => {
	const both = { 'tides.json': lesson(), 'waves.json': lesson({ id: 'waves' }), 'waves.svg': DRAWING };
	expect(readLessons(folderOf(both)).problems).toEqual([
		'lessons/tides.json: has no picture beside it',
		'lessons: 1 is given twice',
	]);
});

test('a picture of many bytes is a problem', () => {
	let seed = 1;
	const noise = Array.from({ length: 60_000 }, (_, index) => {
		seed = (seed * 48_271) % 0x7fff_ffff;
		return `<rect x="${index % 300}" y="${Math.floor(index / 300)}" width="1" height="1" fill="#${(seed % 0xff_ffff).toString(16).padStart(6, '0')}"/>`;
	});
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${noise.join('')}</svg>`;
	const folder = folderOf({ 'tides.json': lesson(), 'tides.svg': drawing });
	const { pictures, problems } = drawPictures(folder, [lesson()]);
	expect(pictures).toEqual([]);
	expect(problems).toEqual([expect.stringMatching(/^lessons\/tides\.svg: takes \d+ bytes/)]);
});

describe("the project's own lessons", () => {
	test('have nothing wrong with them, and are twelve', () => {
		const { lessons, problems } = readLessons(PROJECT_DATA);
		expect(problems).toEqual([]);
		expect(lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	});

	test('have the schema that the check uses', () => {
		const kept: unknown = JSON.parse(readFileSync(join(PROJECT_DATA, 'lessons', 'schema.json'), 'utf8'));
		expect(kept).toEqual(lessonsJsonSchema());
	});

	test('have pictures that are drawn alike each time, and small', () => {
		const { lessons } = readLessons(PROJECT_DATA);
		const once = drawPictures(PROJECT_DATA, lessons);
		expect(once.problems).toEqual([]);
		expect(once.pictures).toHaveLength(12);
		expect(once.pictures.map((picture) => picture.lesson)).toEqual(lessons.map(({ id }) => id));
		expect(drawPictures(PROJECT_DATA, lessons)).toEqual(once);
	});
});

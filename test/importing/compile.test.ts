import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileData } from '../../src/importing/index.ts';
import { contents, dataFolder, entriesFile, entry, source, temporaryFolder } from './folders.ts';

const ENTRY = entry({
	id: 'plex',
	name: 'Plex «медиа»',
	ports: [{ port: 32_400, transports: ['tcp'], role: 'web', exposure: 'local' }],
});

function compiled(from: string): string {
	const to = temporaryFolder();
	expect(compileData(from, to)).toEqual([]);
	return readFileSync(join(to, 'ports.json'), 'utf8');
}

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><text>3040</text></svg>';

/** A data folder with one lesson, compiled. */
function compiledLesson(drawing: string, title: string): { to: string; problems: string[] } {
	const from = dataFolder({});
	mkdirSync(join(from, 'lessons'));
	const lesson = {
		$schema: './schema.json',
		id: 'tides',
		number: 1,
		title: { en: title, ru: 'Приливы' },
		keywords: ['sea'],
		picture: { en: 'A wave.', ru: 'Волна.' },
		statements: [{ text: { en: 'They come and go.', ru: 'Приходят и уходят.' }, sources: [1] }],
		sources: [source()],
	};
	writeFileSync(join(from, 'lessons', 'tides.json'), JSON.stringify(lesson));
	writeFileSync(join(from, 'lessons', 'tides.svg'), drawing);
	const to = temporaryFolder();
	return { to, problems: compileData(from, to) };
}

describe('compiling', () => {
	test('gives the same bytes for the same data, in ASCII', () => {
		const text = compiled(dataFolder({ 'a.json': entriesFile(ENTRY) }));
		expect(compiled(dataFolder({ 'a.json': entriesFile(ENTRY) }))).toBe(text);
		expect(text).toMatch(/^\p{ASCII}+$/u);
		expect(JSON.parse(text).entries[0].name).toBe(ENTRY.name);
	});

	test('gives another hash for other data', () => {
		const hash = (common: 1 | 2) => {
			const text = compiled(dataFolder({ 'a.json': entriesFile({ ...ENTRY, common }) }));
			return JSON.parse(text).hash;
		};
		expect(hash(1)).not.toBe(hash(2));
		expect(hash(1)).toMatch(/^[0-9a-f]{16}$/);
	});

	test('draws the lessons, whose words and drawings count for the hash', () => {
		const [files, otherWords, otherDrawing] = [
			compiledLesson(DRAWING, 'Tides'),
			compiledLesson(DRAWING, 'Ebb'),
			compiledLesson(DRAWING.replace('3040', '3041'), 'Tides'),
		].map(({ to }) => contents(to));
		expect(files?.['lessons/tides.png']).toMatch(/^.PNG/);
		const hashes = [files, otherWords, otherDrawing].map((one) => JSON.parse(one?.['ports.json'] ?? '').hash);
		expect(new Set(hashes).size).toBe(3);
	});

	test('writes nothing when a drawing cannot be drawn, and says which', () => {
		const { to, problems } = compiledLesson(DRAWING.replace('</svg>', ''), 'Tides');
		expect(problems).toEqual(['lessons/tides.svg: is no drawing that can be read']);
		expect(contents(to)).toEqual({});
	});

	test('copies the JSON files of the languages and leaves no other trace', () => {
		const from = dataFolder({});
		mkdirSync(join(from, 'locales'));
		writeFileSync(join(from, 'locales', 'ru.json'), '{"yes":"да"}');
		writeFileSync(join(from, 'locales', 'en.ts'), 'export const en = {};');
		const to = temporaryFolder();
		compileData(from, to);
		const files = contents(to);
		expect(Object.keys(files).sort()).toEqual([
			'lessons.json',
			'locales/ru.json',
			'ports.json',
			'tips.json',
			'troubles.json',
		]);
		expect(files['locales/ru.json']).toBe('{"yes":"да"}');
	});

	test('writes nothing when something is wrong', () => {
		const to = temporaryFolder();
		const bad = dataFolder({ 'a.json': entriesFile({ ...ENTRY, sources: [] }) });
		expect(compileData(bad, to)).toEqual(['uses/a.json, "plex": sources is empty']);
		expect(contents(to)).toEqual({});
	});
});

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledTroubles } from '../hosting/index.ts';
import type { CompiledPorts } from '../ports/index.ts';
import type { CompiledTips, Lesson } from '../teaching/index.ts';
import { readRegistryFolder, sha256 } from './folder.ts';
import { drawingOf, readLessons } from './lessons.ts';
import { compileNames } from './names.ts';
import { newerRow } from './newer.ts';
import { drawPictures } from './pictures.ts';
import { replaceFile } from './replace-file.ts';
import { compileRows } from './rows.ts';
import { readTips } from './tips.ts';
import { readTroubles } from './troubles.ts';
import { readUses, type Uses } from './uses.ts';

const HASH_LENGTH = 16;

/**
 * Compiles the data folder `from` into `to`, ready for the bot to load. The same data gives the same bytes.
 * @returns what is wrong with the data, one plain line each; when there is anything, nothing is written
 */
export function compileData(from: string, to: string): string[] {
	const { ports, tips, lessons, pictures, troubles, problems } = compile(from);
	if (problems.length > 0) return problems;
	mkdirSync(join(to, 'lessons'), { recursive: true });
	replaceFile(join(to, 'ports.json'), ascii(JSON.stringify(ports)));
	replaceFile(join(to, 'tips.json'), ascii(JSON.stringify(tips)));
	replaceFile(join(to, 'troubles.json'), ascii(JSON.stringify(troubles)));
	replaceFile(join(to, 'lessons.json'), JSON.stringify(lessons));
	for (const { lesson, bytes } of pictures) replaceFile(join(to, 'lessons', `${lesson}.png`), bytes);
	copyLocales(join(from, 'locales'), join(to, 'locales'));
	return [];
}

/** What is wrong with the data folder, one plain line each. */
export function checkData(from: string): string[] {
	return compile(from).problems;
}

/** What people wrote into the data folder, whether in order or not. */
export function readData(from: string): Uses {
	const { rows, newer } = readRegistryFolder(join(from, 'iana'));
	return readUses(from, [...rows, ...newer.entries.map((entry) => newerRow(entry, rows))]);
}

interface Compiled {
	ports: CompiledPorts;
	tips: CompiledTips;
	troubles: CompiledTroubles;
	lessons: Lesson[];
	pictures: ReturnType<typeof drawPictures>['pictures'];
	problems: string[];
}

function compile(from: string): Compiled {
	const { manifest, rows, newer } = readRegistryFolder(join(from, 'iana'));
	const newerRows = newer.entries.map((entry) => newerRow(entry, rows));
	const { problems, ...uses } = readUses(from, [...rows, ...newerRows]);
	const { tips, problems: tipProblems } = readTips(from, { ...uses, rows: [...rows, ...newerRows] });
	const { troubles, problems: troubleProblems } = readTroubles(from);
	const compiled = {
		manifest,
		rows: compileRows(rows, newerRows),
		names: compileNames([...rows, ...newerRows], [...uses.entries, ...uses.games]),
		...uses,
	};
	const { lessons, problems: lessonProblems } = readLessons(from);
	const { pictures, problems: pictureProblems } = drawPictures(from, lessons);
	const drawings = lessons.map((lesson) => drawingOf(from, lesson));
	const hash = sha256(JSON.stringify({ ...compiled, tips, troubles, lessons, drawings })).slice(0, HASH_LENGTH);
	return {
		ports: { hash, ...compiled },
		tips,
		troubles,
		lessons,
		pictures,
		problems: [...problems, ...tipProblems, ...troubleProblems, ...lessonProblems, ...pictureProblems],
	};
}

function copyLocales(from: string, to: string): void {
	if (!existsSync(from)) return;
	mkdirSync(to, { recursive: true });
	for (const name of readdirSync(from)) {
		if (!name.endsWith('.json')) continue;
		replaceFile(join(to, name), readFileSync(join(from, name)));
	}
}

/** The same JSON in ASCII only, which is decoded and parsed in half the time. */
function ascii(json: string): string {
	return json.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

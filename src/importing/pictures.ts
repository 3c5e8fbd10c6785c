/** Draws the pictures of the lessons when the bot is built: then nobody waits for them. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawingOf, readLessons } from './lessons.ts';
import { renderPicture } from './render.ts';
import { replaceFile } from './replace-file.ts';

/** On a phone's connection a picture of this size is there with its message. */
const LARGEST_BYTES = 100_000;

/**
 * Draws the pictures of a data folder that is in order into `to`, ready for the bot to send.
 * @returns what is wrong with them, one plain line each
 */
export function compilePictures(from: string, to: string): string[] {
	const folder = join(to, 'lessons');
	mkdirSync(folder, { recursive: true });
	const problems: string[] = [];
	for (const lesson of readLessons(from).lessons) {
		const picture = renderPicture(drawingOf(from, lesson) ?? '');
		if (picture.length > LARGEST_BYTES) {
			problems.push(`lessons/${lesson.id}.svg: takes ${picture.length} bytes as a PNG; ${LARGEST_BYTES} are allowed`);
		}
		replaceFile(join(folder, `${lesson.id}.png`), picture);
	}
	return problems;
}

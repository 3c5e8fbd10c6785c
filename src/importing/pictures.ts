/** Draws the pictures of the lessons when the bot is built: then nobody waits for them. */

import type { Lesson } from '../teaching/index.ts';
import { drawingOf } from './lessons.ts';
import { renderPicture } from './render.ts';

/** On a phone's connection a picture of this size is there with its message. */
const LARGEST_BYTES = 100_000;

/** A PNG as the bot sends it. */
interface Picture {
	/** The id of its lesson. */
	lesson: string;
	bytes: Uint8Array;
}

/**
 * Draws the pictures of a data folder's lessons; one that has no drawing is left out.
 * @returns with them what is wrong, one plain line each; they are not to be used when there is any
 */
export function drawPictures(from: string, lessons: readonly Lesson[]): { pictures: Picture[]; problems: string[] } {
	const pictures: Picture[] = [];
	const problems: string[] = [];
	for (const lesson of lessons) {
		const drawing = drawingOf(from, lesson);
		if (drawing === null) continue;
		const bytes = drawn(drawing);
		if (bytes === null) problems.push(`lessons/${lesson.id}.svg: is no drawing that can be read`);
		else if (bytes.length > LARGEST_BYTES) {
			problems.push(`lessons/${lesson.id}.svg: takes ${bytes.length} bytes as a PNG; ${LARGEST_BYTES} are allowed`);
		} else pictures.push({ lesson: lesson.id, bytes });
	}
	return { pictures, problems };
}

/** `null` for what is no drawing: whoever wrote it needs to know which file, not where the library stopped. */
function drawn(svg: string): Uint8Array | null {
	try {
		return renderPicture(svg);
	} catch {
		return null;
	}
}

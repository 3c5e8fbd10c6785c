/** What a file of `data/lessons` looks like. `data/lessons/schema.json` is generated from this. */

import { z } from 'zod';
import { LAST_LESSON, type Lesson } from '../teaching/index.ts';
import { $schema, id, port, source, text } from './schema-parts.ts';

/** Lessons are the bot's own words: every one of them is in every language. */
const words = z.strictObject({ en: text, ru: text });

const statement = z.strictObject({
	lead: words.exactOptional().meta({ description: 'What it is about, in a word or two, shown in bold' }),
	text: words,
	sources: z
		.array(z.int().min(1))
		.min(1)
		.meta({ description: 'The places in the lesson’s sources of those that show it, from 1' }),
});

export const lessonFileSchema = z.strictObject({
	$schema,
	id: id.meta({ description: 'Never changed once given; the file is called so, and its picture' }),
	number: z.int().min(1).max(LAST_LESSON).meta({ description: 'Its place in the course; given once, never reused' }),
	title: words,
	keywords: z.array(text).min(1).meta({ description: 'Other words that people look for it by, in any language' }),
	picture: words.meta({ description: 'What its picture shows, for those who do not see it' }),
	statements: z.array(statement).min(1),
	example: port.exactOptional().meta({ description: 'A number whose card shows what the lesson is about' }),
	sources: z.array(source.omit({ ports: true })).min(1),
}) satisfies z.ZodType<Lesson>;

/** The contents of `data/lessons/schema.json`. */
export function lessonsJsonSchema(): object {
	return z.toJSONSchema(lessonFileSchema);
}

/** What a file of `data/tips` looks like. `data/tips/schema.json` is generated from this. */

import { z } from 'zod';
import { EXPOSURES, ROLES } from '../ports/index.ts';
import { AUDIENCES, LAST_TIP, TIP_SYSTEMS, TIP_TOPICS, type Tip } from '../teaching/index.ts';
import { $schema, id, port, source, text, transports } from './schema-parts.ts';

/** A tip is read on a phone, whole: about four lines for what to do, and four for why. */
const LONGEST = { en: 160, ru: 190 } as const;

/** Two lines of a phone in fixed width; a longer command is mistyped. */
const LONGEST_COMMAND = 76;

const MOST_COMMANDS = 4;

/** Tips are the bot's own words: every one of them is in every language. */
const words = z.strictObject({ en: text.max(LONGEST.en), ru: text.max(LONGEST.ru) });
const line = text.max(LONGEST_COMMAND);

const tip = z.strictObject({
	id,
	number: z.int().min(1).max(LAST_TIP).meta({ description: 'Given once, never reused: ids of buttons hold it' }),
	what: words.meta({ description: 'What to do, in one or two short sentences' }),
	why: words.meta({ description: 'Why, in one' }),
	for: z.array(z.enum(AUDIENCES)).min(1),
	commands: z
		.array(z.strictObject({ system: z.enum(TIP_SYSTEMS), run: line }))
		.min(1)
		.max(MOST_COMMANDS)
		.exactOptional()
		.meta({ description: 'What to type; "windows" is the Command Prompt' }),
	settings: z
		.array(z.strictObject({ file: text, lines: z.array(line).min(1).max(MOST_COMMANDS) }))
		.min(1)
		.exactOptional()
		.meta({ description: 'Lines of a configuration file' }),
	ports: z
		.array(z.strictObject({ port, transports }))
		.min(1)
		.exactOptional()
		.meta({ description: 'Numbers that it is about, whatever runs there' }),
	programs: z.array(id).min(1).exactOptional().meta({ description: 'Ids of data/uses and data/games' }),
	fits: z
		.strictObject({
			roles: z.array(z.enum(ROLES)).min(1).exactOptional(),
			exposures: z.array(z.enum(EXPOSURES)).min(1).exactOptional(),
		})
		.exactOptional()
		.meta({ description: 'Ports of any number that it is about; leave it out where it would fit nearly all' }),
	sources: z.array(source.omit({ ports: true })).min(1),
}) satisfies z.ZodType<Tip>;

export const tipsFileSchema = z.strictObject({ $schema, topic: z.enum(TIP_TOPICS), tips: z.array(tip).min(1) });

/** The contents of `data/tips/schema.json`. */
export function tipsJsonSchema(): object {
	return z.toJSONSchema(tipsFileSchema);
}

/** What `data/hosting/troubles.json` looks like. `data/hosting/schema.json` is generated from this. */

import { z } from 'zod';
import { FIREWALLS, LOOK_SYSTEMS, type Trouble } from '../hosting/index.ts';
import { $schema, entryFields, source, text } from './schema-parts.ts';

/** A cause is read on a phone, whole: about four lines for each of its sentences. */
const LONGEST = { en: 150, ru: 170 } as const;
const MOST_STEPS = 3;
const LONGEST_COMMAND = 130;

/** They are the bot's own advice: every sentence is in every language. */
const sentence = z.strictObject({ en: text.max(LONGEST.en), ru: text.max(LONGEST.ru) });

const trouble = z.strictObject({
	id: entryFields.id,
	number: entryFields.number,
	order: z.int().min(1).meta({ description: 'How likely it is, the likeliest first: a guess' }),
	cause: sentence,
	signs: z.array(sentence).min(1),
	confirm: z
		.array(
			z.strictObject({
				system: z.enum(LOOK_SYSTEMS),
				command: text.max(LONGEST_COMMAND).exactOptional().meta({ description: '{port} is the game’s port' }),
				reads: sentence.meta({ description: 'What shows that it is this' }),
			}),
		)
		.min(1),
	mend: z.array(sentence).min(1).max(MOST_STEPS),
	risk: sentence.exactOptional().meta({ description: 'What the mend risks' }),
	firewall: z.enum(FIREWALLS).exactOptional().meta({ description: 'Whose commands let the port in' }),
	sources: z.array(source.omit({ ports: true })).min(1),
	checked: entryFields.checked,
}) satisfies z.ZodType<Trouble>;

export const troublesFileSchema = z.strictObject({ $schema, topic: text, troubles: z.array(trouble) });

/** The contents of `data/hosting/schema.json`. */
export function troublesJsonSchema(): object {
	return z.toJSONSchema(troublesFileSchema);
}

/** What a file of `data/games` looks like. `data/games/schema.json` is generated from this. */

import { z } from 'zod';
import { CONSOLE_WAYS, type GameEntry, JOIN_WAYS } from '../ports/index.ts';
import { $schema, sources, text, useFields, usePort, words } from './schema-parts.ts';

const game = z.strictObject({
	...useFields,
	ports: z.array(usePort).min(1),
	complete: z.boolean().meta({ description: 'false where other ports are needed that nobody could source' }),
	join: z.strictObject({
		ways: z.array(z.enum(JOIN_WAYS)).min(1),
		players: z.int().min(2).exactOptional().meta({ description: 'How many can play together that way' }),
		note: words.exactOptional(),
		sources: z.array(sources.element),
	}),
	consoles: z.strictObject({
		way: z.enum(CONSOLE_WAYS),
		note: words.exactOptional(),
		sources: z.array(sources.element),
	}),
}) satisfies z.ZodType<GameEntry>;

export const gamesFileSchema = z.strictObject({ $schema, topic: text, entries: z.array(game) });

/** The contents of `data/games/schema.json`. */
export function gamesJsonSchema(): object {
	return z.toJSONSchema(gamesFileSchema);
}

/** What a file of `data/uses` looks like. `data/uses/schema.json`, which editors read, is generated from this. */

import { z } from 'zod';
import { USE_KINDS, type UseEntry, type WideRange } from '../ports/index.ts';
import { $schema, id, port, sources, text, transports, useFields, usePort, words } from './schema-parts.ts';

const entry = z.strictObject({
	...useFields,
	kind: z.enum(USE_KINDS).exclude(['game']).meta({ description: 'Games have files of their own in data/games' }),
	ports: z.array(usePort).min(1),
}) satisfies z.ZodType<UseEntry>;

const wideRange = z.strictObject({
	id,
	name: words,
	from: port,
	to: port,
	transports,
	sources,
}) satisfies z.ZodType<WideRange>;

export const entriesFileSchema = z.strictObject({ $schema, topic: text, entries: z.array(entry) });
export const rangesFileSchema = z.strictObject({ $schema, ranges: z.array(wideRange) });

/** The contents of `data/uses/schema.json`. */
export function usesJsonSchema(): object {
	return z.toJSONSchema(z.union([entriesFileSchema, rangesFileSchema]));
}

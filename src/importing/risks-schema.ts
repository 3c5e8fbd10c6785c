/** What a file of `data/risks` looks like. `data/risks/schema.json` is generated from this. */

import { z } from 'zod';
import { RISK_TOPICS, type RiskEntry } from '../ports/index.ts';
import { $schema, entryFields, port, text, transports, words } from './schema-parts.ts';

const risk = z.strictObject({
	...entryFields,
	topic: z.enum(RISK_TOPICS),
	calm: words.meta({ description: 'One whole sentence: what was seen, when, and what to look at' }),
	ports: z.array(z.strictObject({ port, to: port.exactOptional(), transports })).min(1),
}) satisfies z.ZodType<RiskEntry>;

export const risksFileSchema = z.strictObject({ $schema, topic: text, entries: z.array(risk) });

/** The contents of `data/risks/schema.json`. */
export function risksJsonSchema(): object {
	return z.toJSONSchema(risksFileSchema);
}

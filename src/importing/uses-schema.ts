/** What a file of `data/uses` looks like. `data/uses/schema.json`, which editors read, is generated from this. */

import { z } from 'zod';
import {
	EVIDENCE,
	EXPOSURES,
	LAST_PORT,
	ROLES,
	type Source,
	TRANSPORTS,
	USE_KINDS,
	type UseEntry,
	type WideRange,
} from '../ports/index.ts';

const text = z
	.string()
	.regex(/^\S(?:.*\S)?$/, 'must be one line of text without space around it')
	.meta({ description: 'One line, no space around it' });
const id = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
	.meta({ description: 'Never changed once given' });
const date = z.iso.date('must be a date, YYYY-MM-DD');
const words = z.strictObject({ en: text, ru: text.exactOptional() });
const port = z.int().min(0).max(LAST_PORT);
const transports = z.array(z.enum(TRANSPORTS)).min(1);

const source = z.strictObject({
	at: z.url({ protocol: /^https$/, error: 'must be an https address' }),
	publisher: text,
	shows: text.meta({ description: 'What the page shows about the number, in our own words' }),
	seen: z.enum(['read', 'quoted']),
	checked: date,
}) satisfies z.ZodType<Source>;
const sources = z.array(source).min(1);

const usePort = z.strictObject({
	port,
	to: port.exactOptional().meta({ description: 'The last number of a range of at most 100' }),
	transports,
	role: z.enum(ROLES),
	exposure: z.enum(EXPOSURES),
	default: z.boolean().exactOptional().meta({ description: 'true when left out: the program’s own default' }),
	service: z.string().min(1).exactOptional().meta({ description: 'The registered name that this use is' }),
	note: words.exactOptional(),
});

const entry = z.strictObject({
	id,
	number: z.int().min(1).meta({ description: 'Given once, never reused: ids of buttons hold it' }),
	name: text,
	aliases: z.array(text).exactOptional().meta({ description: 'Other names that people type' }),
	kind: z.enum(USE_KINDS),
	what: words,
	common: z.literal([1, 2, 3, 4]).meta({
		description: '4 an operating system’s own or a household name … 1 a fork or a panel’s choice',
	}),
	ports: z.array(usePort).min(1),
	evidence: z.enum(EVIDENCE),
	sources,
	checked: date,
}) satisfies z.ZodType<UseEntry>;

const wideRange = z.strictObject({
	id,
	name: words,
	from: port,
	to: port,
	transports,
	sources,
}) satisfies z.ZodType<WideRange>;

const $schema = z.literal('./schema.json');

export const entriesFileSchema = z.strictObject({ $schema, topic: text, entries: z.array(entry) });
export const rangesFileSchema = z.strictObject({ $schema, ranges: z.array(wideRange) });

/** The contents of `data/uses/schema.json`. */
export function usesJsonSchema(): object {
	return z.toJSONSchema(z.union([entriesFileSchema, rangesFileSchema]));
}

/** The parts that the files of `data/uses`, `data/games` and `data/risks` share. */

import { z } from 'zod';
import { EVIDENCE, EXPOSURES, LAST_ENTRY, LAST_PORT, ROLES, type Source, TRANSPORTS } from '../ports/index.ts';

export const text = z
	.string()
	.regex(/^(?!.*\p{C})\S(?:.*\S)?$/u, 'must be one line of text without space around it and without hidden characters')
	.meta({ description: 'One line, no space around it' });
export const id = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
	.meta({ description: 'Never changed once given' });
const date = z.iso.date('must be a date, YYYY-MM-DD');
export const words = z.strictObject({ en: text, ru: text.exactOptional() });
export const port = z.int().min(0).max(LAST_PORT);
export const transports = z.array(z.enum(TRANSPORTS)).min(1);

export const source = z.strictObject({
	at: z.url({ protocol: /^https$/, error: 'must be an https address' }),
	publisher: text,
	shows: text.meta({ description: 'What the page shows about the number, in our own words' }),
	ports: z
		.array(port)
		.min(1)
		.exactOptional()
		.meta({ description: 'The numbers of the entry that the page shows; all of them when left out' }),
	seen: z.enum(['read', 'quoted']),
	checked: date,
}) satisfies z.ZodType<Source>;
export const sources = z.array(source).min(1);

export const usePort = z.strictObject({
	port,
	to: port.exactOptional().meta({ description: 'The last number of a range of at most 100' }),
	transports,
	role: z.enum(ROLES),
	exposure: z.enum(EXPOSURES),
	default: z.boolean().exactOptional().meta({ description: 'true when left out: the program’s own default' }),
	service: z.string().min(1).exactOptional().meta({ description: 'The registered name that this use is' }),
	aliases: z
		.array(text)
		.exactOptional()
		.meta({ description: 'Names of this number alone, such as ldaps of LDAP’s 636' }),
	offset: z
		.strictObject({ from: z.enum(ROLES), plus: z.int() })
		.exactOptional()
		.meta({ description: 'How the number follows from another port of the entry' }),
	change: z
		.strictObject({ file: text, key: text })
		.exactOptional()
		.meta({ description: 'Where the number is changed, if a source says so' }),
	fixed: z.literal(true).exactOptional().meta({ description: 'Nobody can change it, as a source says' }),
	note: words.exactOptional(),
	evidence: z.enum(EVIDENCE).exactOptional().meta({ description: 'Where it is another than the entry’s' }),
});

/** What every entry has, whatever it is of. */
export const entryFields = {
	id,
	number: z.int().min(1).max(LAST_ENTRY).meta({ description: 'Given once, never reused: ids of buttons hold it' }),
	name: text,
	evidence: z.enum(EVIDENCE),
	sources,
	checked: date,
};

/** What a thing that runs somewhere has besides. */
export const useFields = {
	...entryFields,
	aliases: z.array(text).exactOptional().meta({ description: 'Other names that people type' }),
	what: words.meta({ description: 'A few words that fit behind the name and a comma' }),
	common: z.literal([1, 2, 3, 4]).meta({
		description: '4 an operating system’s own or a household name … 1 a fork or a panel’s choice',
	}),
	noFixedPort: z.literal(true).exactOptional().meta({
		description: 'It draws its number or leaves it to whoever runs it; each port then says "default": false',
	}),
};

export const $schema = z.literal('./schema.json');

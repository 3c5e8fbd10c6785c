/** The whole record of the registry for a number: every name, every field that is filled in, and what is missing. */

import type { PortFacts, Registration } from '../../ports/index.ts';
import { foreign, join, link, md, NOTHING, type SafeText, shorten, type Words } from '../../words/index.ts';
import { type Footnotes, registrySource } from '../footnotes.ts';
import { peopleIn, rfcsIn, saysMore } from './names.ts';

/** A few notes of the registry are pages long; the registry itself is one link away. */
const FIELD_LENGTH = 300;

type Block = (notes: Footnotes) => SafeText;

/** One block a name, main names first; rows that differ in their transport alone are one. */
export function recordBlocks(facts: PortFacts, words: Words): Block[] {
	const blocks: Block[] = sameRows([...facts.registrations, ...facts.unnamed]).map(
		(rows) => (notes) => recordText(facts, rows, notes, words),
	);
	if (blocks.length > 0) return blocks;
	return [
		(notes) =>
			md`${words.say(`record.${facts.range.name === 'dynamic' ? 'dynamic' : 'none'}`)}\u00a0${notes.cite(registrySource(facts.port))}`,
	];
}

function sameRows(rows: readonly Registration[]): Registration[][] {
	const groups = new Map<string, Registration[]>();
	for (const row of rows) {
		const key = JSON.stringify({ ...row, transport: null });
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups.values()];
}

function recordText(facts: PortFacts, rows: readonly Registration[], notes: Footnotes, words: Words): SafeText {
	const [row] = rows;
	if (row === undefined) return NOTHING;
	const transports = rows.map(({ transport }) =>
		transport === null ? words.say('paper.transport-not-stated') : foreign(transport),
	);
	const span = row.from === row.to ? NOTHING : md` ${row.from}–${row.to}`;
	const heading = row.name === '' ? foreign(row.description) : foreign(row.name);
	const fields = fieldsOf(row, words);
	const mark = notes.cite(registrySource(facts.port));
	return join(
		[
			md`**${heading}**${span} (${join(transports, ', ')})\u00a0${mark}`,
			...fields.map((field) => md`- ${field}`),
			missingOf(row, words),
		],
		'\n',
	);
}

function fieldsOf(row: Registration, words: Words): SafeText[] {
	const text = (value: string) => foreign(shorten(value.replace(/\s+/g, ' '), FIELD_LENGTH));
	const people = (field: string) => foreign(peopleIn(field).join(', '));
	const fields: SafeText[] = [];
	if (row.name !== '' && saysMore(row.description, row.name)) fields.push(text(row.description));
	if (row.assignee !== '' && row.assignee === row.contact) {
		fields.push(words.say('record.assignee-and-contact', { people: people(row.assignee) }));
	} else {
		if (row.assignee !== '') fields.push(words.say('record.assignee', { people: people(row.assignee) }));
		if (row.contact !== '') fields.push(words.say('record.contact', { people: people(row.contact) }));
	}
	if (row.registered !== '') fields.push(words.say('record.registered', { date: foreign(row.registered) }));
	if (row.modified !== '') fields.push(words.say('record.modified', { date: foreign(row.modified) }));
	if (row.reference !== '') fields.push(words.say('record.reference', { reference: referenceOf(row.reference) }));
	if (row.serviceCode !== '') fields.push(words.say('record.service-code', { code: text(row.serviceCode) }));
	if (row.unauthorizedUse !== '') fields.push(words.say('record.unauthorized', { note: text(row.unauthorizedUse) }));
	if (row.notes !== '') fields.push(words.say('record.notes', { note: text(row.notes) }));
	if (row.alias) fields.push(words.say('record.alias'));
	if (row.snapshot === 'newer') fields.push(words.say('record.newer'));
	return fields;
}

/** RFCs as links; whatever else stands there as text. */
function referenceOf(reference: string): SafeText {
	const rfcs = rfcsIn(reference).map((rfc) => link(foreign(`RFC ${rfc}`), `https://www.rfc-editor.org/rfc/rfc${rfc}`));
	const rest = reference.replace(/\[RFC\d+\]/g, '').trim();
	return join([...rfcs, rest === '' ? NOTHING : foreign(shorten(peopleIn(rest).join(', '), FIELD_LENGTH))], ', ');
}

/** What a named record lacks, said in one sentence. */
function missingOf(row: Registration, words: Words): SafeText {
	if (row.name === '') return NOTHING;
	const missing = [
		row.assignee === '' && row.contact === '' ? words.say('record.no-contact') : NOTHING,
		row.registered === '' && row.modified === '' ? words.say('record.no-date') : NOTHING,
		row.reference === '' ? words.say('record.no-reference') : NOTHING,
		saysMore(row.description, row.name) ? NOTHING : words.say('record.no-description'),
	];
	const listed = join(missing, ', ');
	return listed === '' ? NOTHING : md`-# ${words.say('record.missing', { missing: listed })}`;
}

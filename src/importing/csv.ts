import { CsvError, parse } from 'csv-parse/sync';
import { LAST_PORT, type RegistryRow, TRANSPORTS } from '../ports/index.ts';

/** The registry's columns, in its order. */
const HEADER = [
	'Service Name',
	'Port Number',
	'Transport Protocol',
	'Description',
	'Assignee',
	'Contact',
	'Registration Date',
	'Modification Date',
	'Reference',
	'Service Code',
	'Unauthorized Use Reported',
	'Assignment Notes',
];

const NUMBER_OR_RANGE = /^(0|[1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINE_END = '\r\n';

/**
 * The registry's rows, field for field.
 * @throws Error in plain words, with the line, when the text is not IANA's registry of service names and ports
 */
export function readRegistryCsv(text: string): RegistryRow[] {
	const [header, ...records] = recordsOf(text);
	if (header?.fields.join() !== HEADER.join()) {
		throw new Error(`line 1: these are not the registry's columns; expected: ${HEADER.join(', ')}`);
	}
	if (records.length === 0) throw new Error('there is not one row under the header');
	const rows = records.map(({ fields, line }) => rowOf(fields, line));
	refuseDisorder(rows, records);
	refuseOtherSpelling(text, registryCsv(rows));
	return rows;
}

/** The rows as IANA's own file: CRLF, quotes only where they are needed. */
export function registryCsv(rows: Iterable<RegistryRow>): string {
	const lines = [HEADER.join()];
	for (const row of rows) {
		const fields = [
			row.name,
			row.port,
			row.transport,
			row.description,
			row.assignee,
			row.contact,
			row.registered,
			row.modified,
			row.reference,
			row.serviceCode,
			row.unauthorizedUse,
			row.notes,
		];
		lines.push(fields.map(quoted).join());
	}
	return `${lines.join(LINE_END)}${LINE_END}`;
}

/** @throws Error when the text is neither a port, nor a range of ports, nor empty */
export function portsFrom(text: string): RegistryRow['ports'] {
	if (text === '') return null;
	const [, first, last] = NUMBER_OR_RANGE.exec(text) ?? [];
	const from = Number(first);
	const to = Number(last ?? first);
	if (first === undefined || to > LAST_PORT || from > to) {
		throw new Error(`"${text}" is neither a port from 0 to ${LAST_PORT} nor a range of them`);
	}
	return { from, to };
}

interface CsvRecord {
	fields: string[];
	/** The line that the record begins on. */
	line: number;
}

function recordsOf(text: string): CsvRecord[] {
	const lastLines: number[] = [];
	try {
		const records = parse(text, {
			record_delimiter: LINE_END,
			on_record: (fields, { lines }) => {
				lastLines.push(lines);
				return fields;
			},
		});
		return records.map((fields, index) => ({ fields, line: (lastLines[index - 1] ?? 0) + 1 }));
	} catch (error) {
		if (error instanceof CsvError) throw new Error(`this is no CSV as IANA writes it: ${error.message}`);
		throw error;
	}
}

function rowOf(fields: string[], line: number): RegistryRow {
	const [name = '', port = '', transport = '', description = '', assignee = '', contact = '', ...rest] = fields;
	const [registered = '', modified = '', reference = '', serviceCode = '', unauthorizedUse = '', notes = ''] = rest;
	if (name === '' && port === '') throw new Error(`line ${line}: neither a service name nor a port`);
	for (const date of [registered, modified]) {
		if (date !== '' && !DATE.test(date)) throw new Error(`line ${line}: "${date}" is no date (YYYY-MM-DD or YYYY-MM)`);
	}
	return {
		name,
		port,
		ports: atLine(line, () => portsFrom(port)),
		transport: atLine(line, () => transportFrom(transport)),
		description,
		assignee,
		contact,
		registered,
		modified,
		reference,
		serviceCode,
		unauthorizedUse,
		notes,
	};
}

function transportFrom(text: string): RegistryRow['transport'] {
	if (text === '') return '';
	const transport = TRANSPORTS.find((one) => one === text);
	if (transport === undefined) throw new Error(`unknown transport "${text}" (known: ${TRANSPORTS.join(', ')})`);
	return transport;
}

function atLine<T>(line: number, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw new Error(`line ${line}: ${error instanceof Error ? error.message : error}`);
	}
}

/** IANA sorts by number, names without one last. The files of `data/iana` rely on it. */
function refuseDisorder(rows: RegistryRow[], records: CsvRecord[]): void {
	let before = 0;
	for (const [index, row] of rows.entries()) {
		const number = row.ports?.from ?? LAST_PORT + 1;
		if (number < before)
			throw new Error(`line ${records[index]?.line}: out of order, the rows before it have higher numbers`);
		before = number;
	}
}

/** Whatever would not be written back exactly as it was (spare quotes, other line ends) is not IANA's file. */
function refuseOtherSpelling(text: string, written: string): void {
	if (text === written) return;
	const theirs = text.split('\n');
	const line = written.split('\n').findIndex((ours, index) => ours !== theirs[index]);
	throw new Error(`line ${line + 1}: not written as IANA writes it (quotes only where needed, lines ending in CRLF)`);
}

function quoted(field: string): string {
	return NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

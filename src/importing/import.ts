import { existsSync, readFileSync } from 'node:fs';
import type { RegistryManifest, RegistryRow } from '../ports/index.ts';
import { readRegistryCsv } from './csv.ts';
import { newerText, readNewer, sha256, writeRegistryFolder } from './folder.ts';
import { misfit, type NewerNames, readComparison } from './newer.ts';

const SOURCE = 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.csv';
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Import {
	manifest: RegistryManifest;
	/** A plain line for each newer name that the rows have caught up with or that cannot be laid over them. */
	leftOut: string[];
}

/**
 * Rebuilds `folder` from IANA's CSV and, if given, a comparison with newer names; without it the folder's own stays.
 * The same files give the same bytes.
 * @throws Error in plain words, and nothing is written, when a file is not what it should be
 */
export function importRegistry(csvFile: string, newerFile: string | undefined, folder: string): Import {
	const csv = utf8(readFileSync(csvFile));
	const rows = readRegistryCsv(csv);
	const { fitting, leftOut } = sortOut(newerNames(newerFile, folder), rows);
	const manifest = {
		source: SOURCE,
		newestChange: newestDate(rows),
		sha256: sha256(csv),
		rows: rows.length,
		newer: {
			source: fitting.source,
			license: fitting.license,
			published: fitting.published,
			sha256: sha256(newerText(fitting)),
			added: fitting.entries.filter(({ was }) => was === undefined).length,
			changed: fitting.entries.filter(({ was }) => was !== undefined).length,
		},
	};
	writeRegistryFolder(folder, { manifest, rows, newer: fitting });
	return { manifest, leftOut };
}

function utf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Error('the file is no UTF-8 text');
	}
}

function newerNames(file: string | undefined, folder: string): NewerNames {
	if (file !== undefined) return readComparison(utf8(readFileSync(file)));
	if (!existsSync(folder)) throw new Error('there are no newer names to keep yet: give a file of them with --newer');
	return readNewer(folder);
}

function sortOut(newer: NewerNames, rows: RegistryRow[]): { fitting: NewerNames; leftOut: string[] } {
	const leftOut: string[] = [];
	const entries = newer.entries.filter((entry) => {
		const reason = misfit(entry, rows);
		if (reason !== null) leftOut.push(`${entry.port}/${entry.transport} ${entry.name || entry.description}: ${reason}`);
		return reason === null;
	});
	return { fitting: { ...newer, entries }, leftOut };
}

function newestDate(rows: RegistryRow[]): string {
	let newest = '';
	for (const { registered, modified } of rows) {
		for (const date of [registered, modified]) if (FULL_DATE.test(date) && date > newest) newest = date;
	}
	return newest;
}

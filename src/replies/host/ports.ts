/** Ports as a host reads them: `8211 UDP`, and the rows of a table for a router's form. */

import type { HostTransport, Opening } from '../../hosting/index.ts';
import { codeTable, join, md, NOTHING, plain, type SafeText, type Words } from '../../words/index.ts';

/** The same numbers, with every transport that they are meant for. */
export interface PortRow<P extends Opening = Opening> {
	port: number;
	to: number;
	transports: HostTransport[];
	/** What the row is made of. */
	of: [P, ...P[]];
}

/**
 * In the order in which they come; the transports of one number in one row, where `alike` says the same of both: RCON is
 * often on the game's own number.
 */
export function rowsOf<P extends Opening>(
	ports: readonly P[],
	alike: (a: P, b: P) => boolean = () => true,
): PortRow<P>[] {
	const rows: PortRow<P>[] = [];
	for (const one of ports) {
		const row = rows.find(({ port, to, of }) => port === one.port && to === one.to && alike(of[0], one));
		if (row === undefined) rows.push({ port: one.port, to: one.to, transports: [one.transport], of: [one] });
		else if (!row.transports.includes(one.transport)) {
			row.transports.push(one.transport);
			row.of.push(one);
		}
	}
	return rows;
}

export function numbersOf({ port, to }: Pick<Opening, 'port' | 'to'>): SafeText {
	return port === to ? md`${port}` : md`${port}–${to}`;
}

export function transportsOf({ transports }: Pick<PortRow, 'transports'>, words: Words): SafeText {
	const [only, other] = transports;
	return only === undefined || other !== undefined ? words.say('host.both') : plain(only.toUpperCase());
}

/** `27015 TCP and UDP` */
export function rowText(row: PortRow, words: Words): SafeText {
	return md`${numbersOf(row)} ${transportsOf(row, words)}`;
}

/** `8211 UDP, 27015 TCP and UDP` */
export function listOf(ports: readonly Opening[], words: Words): SafeText {
	return join(
		rowsOf(ports).map((row) => rowText(row, words)),
		', ',
	);
}

/** All numbers of a transport in one row, where there are too many for a row each. */
export function shortTableOf(ports: readonly Opening[], words: Words): SafeText {
	const byTransports = new Map<SafeText, SafeText[]>();
	for (const row of rowsOf(ports)) {
		const transports = transportsOf(row, words);
		byTransports.set(transports, [...(byTransports.get(transports) ?? []), numbersOf(row)]);
	}
	const rows = [...byTransports].map(([transports, numbers]) => [transports, join(numbers, ', ')]);
	return rows.length === 0 ? NOTHING : codeTable(rows);
}

/** One row a line, set in columns; nothing for no ports. */
export function tableOf(ports: readonly Opening[], words: Words): SafeText {
	const rows = rowsOf(ports).map((row) => [numbersOf(row), transportsOf(row, words)]);
	return rows.length === 0 ? NOTHING : codeTable(rows);
}

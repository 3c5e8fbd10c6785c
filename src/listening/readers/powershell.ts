import { addressClass, readPid, readPort } from './parts.ts';
import type { Finding } from './types.ts';

/**
 * `Get-NetTCPConnection` and `Get-NetUDPEndpoint`, as a table or as a list. Names of columns and the state `Listen` are
 * never translated.
 * https://learn.microsoft.com/en-us/powershell/module/nettcpip/get-nettcpconnection
 * https://learn.microsoft.com/en-us/powershell/module/nettcpip/get-netudpendpoint
 */
const COLUMNS = [
	'LocalAddress',
	'LocalPort',
	'RemoteAddress',
	'RemotePort',
	'State',
	'AppliedSetting',
	'OwningProcess',
] as const;
type Column = (typeof COLUMNS)[number];

/** What was typed tells which of the two it is, and the port where the table leaves it out. */
interface Asked {
	transport: Finding['transport'] | undefined;
	port: number | undefined;
}

export function readPowerShell(text: string): Finding[] {
	const findings: Finding[] = [];
	let asked: Asked = { transport: undefined, port: undefined };
	let columns: Column[] = [];
	let record: Partial<Record<Column, string>> = {};
	const keep = () => {
		const finding = findingOf(record, asked);
		if (finding !== undefined) findings.push(finding);
		record = {};
	};
	for (const line of text.split('\n')) {
		const words = line.split(/\s+/).filter((word) => word !== '');
		const [first = ''] = words;
		if (/Get-Net(?:TCPConnection|UDPEndpoint)/i.test(line)) {
			asked = askedBy(line, asked);
			columns = [];
		} else if (words.filter(isColumn).length > 1) {
			columns = words.filter(isColumn);
		} else if (isColumn(first) && words[1] === ':') {
			if (record[first] !== undefined) keep();
			record[first] = words[2] ?? '';
		} else if (columns.length > 0 || words[4] === 'Listen') {
			// Without its head a row of connections still shows what it is.
			record = rowOf(words, columns.length > 0 ? columns : COLUMNS);
			// Half a row may be of a connection.
			if ('RemoteAddress' in record && record.State === undefined) record = {};
			keep();
		}
	}
	keep();
	return findings;
}

function isColumn(word: string): word is Column {
	return COLUMNS.some((column) => column === word);
}

/** Two commands in one line: nothing is known of what follows but what its columns say. */
function askedBy(line: string, before: Asked): Asked {
	const isTcp = /Get-NetTCPConnection/i.test(line);
	const isUdp = /Get-NetUDPEndpoint/i.test(line);
	const port = readPort(/-LocalPort\s+(\d{1,5})\b/i.exec(line)?.[1]);
	return { transport: isTcp && isUdp ? undefined : isTcp ? 'tcp' : 'udp', port: port ?? before.port };
}

/** `AppliedSetting` is empty for a listener, so that the words are one fewer than the columns. */
function rowOf(words: readonly string[], columns: readonly Column[]): Partial<Record<Column, string>> {
	const filled = words.length < columns.length ? columns.filter((column) => column !== 'AppliedSetting') : columns;
	return Object.fromEntries(filled.map((column, index) => [column, words[index]]));
}

function findingOf(record: Partial<Record<Column, string>>, asked: Asked): Finding | undefined {
	const address = addressClass(record.LocalAddress ?? '');
	const port = readPort(record.LocalPort) ?? asked.port;
	if (address === undefined || port === undefined) return undefined;
	const isConnection = record.RemotePort !== undefined || record.State !== undefined;
	const listens = (record.RemotePort ?? '0') === '0' && (record.State ?? 'Listen') === 'Listen';
	if (isConnection && !listens) return undefined;
	const transport = isConnection ? 'tcp' : (asked.transport ?? 'udp');
	return { transport, port, address, ...readPid(record.OwningProcess) };
}

import { describe, expect, test } from 'vitest';
import { readRegistryCsv, registryCsv } from '../../src/importing/csv.ts';

const HEADER =
	'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,' +
	'Reference,Service Code,Unauthorized Use Reported,Assignment Notes';

function file(...rows: string[]): string {
	return [HEADER, ...rows].map((row) => `${row}\r\n`).join('');
}

describe('a registry file', () => {
	test('is read field for field and written back as it was', () => {
		const text = file(
			'http,80,tcp,World Wide Web HTTP,[IESG],[IETF_Chair],,2021-10-01,[RFC9110],,,"Defined TXT keys: u, p"',
			',4748-4748,,Unassigned,,,,,,,,',
			'x11,6000-6063,udp,X Window System,,,,2005-06,,,Known Unauthorized Use on port 6003,',
			'argus,,,"ARGUS ""Protocol""\n    over two lines",,,,,,,,',
		);
		const rows = readRegistryCsv(text);
		expect(registryCsv(rows)).toBe(text);
		expect(rows.map(({ name, port, ports, transport }) => ({ name, port, ports, transport }))).toEqual([
			{ name: 'http', port: '80', ports: { from: 80, to: 80 }, transport: 'tcp' },
			{ name: '', port: '4748-4748', ports: { from: 4748, to: 4748 }, transport: '' },
			{ name: 'x11', port: '6000-6063', ports: { from: 6000, to: 6063 }, transport: 'udp' },
			{ name: 'argus', port: '', ports: null, transport: '' },
		]);
		expect(rows[0]).toMatchObject({ modified: '2021-10-01', registered: '', notes: 'Defined TXT keys: u, p' });
		expect(rows[3]?.description).toBe('ARGUS "Protocol"\n    over two lines');
	});

	test.each([
		['other columns', 'Port,Name\r\n80,http\r\n', "line 1: these are not the registry's columns"],
		['a web page', '<!doctype html>\r\n', "line 1: these are not the registry's columns"],
		['nothing', '', "line 1: these are not the registry's columns"],
		['no rows', file(), 'not one row'],
		['a port too high', file('a,1,tcp,,,,,,,,,', 'b,65536,tcp,,,,,,,,,'), 'line 3: "65536" is neither a port'],
		['a word as port', file('a,eighty,tcp,,,,,,,,,'), 'line 2: "eighty" is neither a port'],
		['a port with a zero before it', file('a,080,tcp,,,,,,,,,'), 'line 2: "080" is neither a port'],
		['a range backwards', file('a,90-80,tcp,,,,,,,,,'), 'line 2: "90-80" is neither a port'],
		['an unknown transport', file('a,80,TCP,,,,,,,,,'), 'line 2: unknown transport "TCP"'],
		['neither name nor port', file(',,tcp,text,,,,,,,,'), 'line 2: neither a service name nor a port'],
		['no date', file('a,80,tcp,,,,2020-13-01,,,,,'), 'line 2: "2020-13-01" is no date'],
		['a row too short', file('a,80,tcp'), 'no CSV as IANA writes it'],
		['an open quote', file('a,80,tcp,"open,,,,,,,,'), 'no CSV as IANA writes it'],
		['disorder', file('b,81,tcp,,,,,,,,,', 'a,80,tcp,,,,,,,,,'), 'line 3: out of order'],
		['a number after the names', file('b,,tcp,,,,,,,,,', 'a,80,tcp,,,,,,,,,'), 'line 3: out of order'],
		['needless quotes', file('a,1,tcp,,,,,,,,,', '"b",80,tcp,,,,,,,,,'), 'line 3: not written as IANA writes it'],
		['Unix line ends', file('a,80,tcp,,,,,,,,,').replaceAll('\r\n', '\n'), 'line 1'],
		['the line after fields over lines', file('a,80,tcp,"1\n2\n3",,,,,,,,', 'b,x,tcp,,,,,,,,,'), 'line 5: "x"'],
	])('with %s is refused in plain words', (_what, text, message) => {
		expect(() => readRegistryCsv(text)).toThrow(message);
	});
});

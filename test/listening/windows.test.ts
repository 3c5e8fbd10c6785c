import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipe, shortCommands } from '../../src/listening/index.ts';
import { findstr } from './findstr.ts';

/** One line of `netstat -ano`, and what it is about. */
interface Row {
	protocol: 'TCP' | 'UDP';
	local: string;
	localPort: number;
	/** `null`: it has no peer, so it is a listener or a waiting UDP socket. */
	peer: { address: string; port: number } | null;
	state: string;
	pid: number;
}

/** The words for LISTENING, ESTABLISHED, TIME_WAIT, CLOSE_WAIT; several Windows languages keep the English ones. */
const LANGUAGES = {
	English: {
		top: ['Active Connections', '', '  Proto  Local Address          Foreign Address        State           PID'],
		states: ['LISTENING', 'ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT'],
	},
	German: {
		top: ['Aktive Verbindungen', '', '  Proto  Lokale Adresse         Remoteadresse          Status           PID'],
		states: ['ABHÖREN', 'HERGESTELLT', 'WARTEND', 'SCHLIESSEN_WARTEN'],
	},
	Russian: {
		top: ['Активные подключения', '', '  Имя    Локальный адрес        Внешний адрес          Состояние       PID'],
		states: ['ПРОСЛУШИВАНИЕ', 'УСТАНОВЛЕНО', 'ОЖИДАНИЕ', 'ЗАКРЫТИЕ'],
	},
	Chinese: {
		top: ['活动连接', '', '  协议  本地地址          外部地址        状态           PID'],
		states: ['LISTENING', 'ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT'],
	},
	Japanese: {
		top: ['アクティブな接続', '', '  プロトコル  ローカル アドレス          外部アドレス        状態           PID'],
		states: ['LISTENING', 'ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT'],
	},
} as const;

type Language = keyof typeof LANGUAGES;

const PORTS = [5, 80, 443, 3040, 8080, 65_535];

function line(row: Row): string {
	const peer = row.peer ? `${row.peer.address}:${row.peer.port}` : row.protocol === 'TCP' ? noPeer(row.local) : '*:*';
	return `  ${row.protocol}    ${`${row.local}:${row.localPort}`.padEnd(22)} ${peer.padEnd(22)} ${row.state.padEnd(15)} ${row.pid}`;
}

function noPeer(local: string): string {
	return local.startsWith('[') ? '[::]:0' : '0.0.0.0:0';
}

function pattern(port: number): string {
	const found = shortCommands(port)?.windows.match(/^netstat -ano \| findstr \/R \/C:"([^"]*)"$/);
	if (!found?.[1]) throw new Error('not the command that this test reads');
	return found[1];
}

/** Numbers that hold the digits of the port: 13040, 30401, 304, 40. */
function lookAlikes(port: number): number[] {
	const digits = String(port);
	return [`1${digits}`, `${digits}1`, `${digits}0`, digits.slice(1), digits.slice(0, -1)]
		.map(Number)
		.filter((other) => other > 0 && other <= 65_535 && other !== port);
}

/** Everything that may stand in such a list around one port. */
function machine(port: number, language: Language): { shown: Row[]; hidden: Row[] } {
	const [listening, established, timeWait, closeWait] = LANGUAGES[language].states;
	const tcp = (local: string, localPort: number): Row => ({
		protocol: 'TCP',
		local,
		localPort,
		peer: null,
		state: listening,
		pid: 4321,
	});
	const udp = (local: string, localPort: number): Row => ({ ...tcp(local, localPort), protocol: 'UDP', state: '' });
	const other = port === 50_123 ? 50_124 : 50_123;
	return {
		shown: [
			tcp('0.0.0.0', port),
			tcp('127.0.0.1', port),
			tcp('[::]', port),
			tcp('[::1]', port),
			tcp('[fe80::c1d2:3040:80:5%12]', port),
			udp('0.0.0.0', port),
			udp('192.168.178.20', port),
			udp('[::]', port),
			udp('[fe80::1a2b:3c4d:5e6f:7a8b%12]', port),
		],
		hidden: [
			...lookAlikes(port).flatMap((alike) => [tcp('0.0.0.0', alike), tcp('[::]', alike), udp('0.0.0.0', alike)]),
			// The number as a process id and inside addresses.
			{ ...tcp('0.0.0.0', other), pid: port },
			{ ...udp('[::]', other), pid: port },
			tcp('[2001:db8::3040:80:443:5]', other),
			udp('[fe80::3040%80]', other),
			// Clients of that port elsewhere, and clients of the server here.
			{ ...tcp('192.168.178.20', other), peer: { address: '93.184.216.34', port }, state: established },
			{ ...tcp('[2001:db8:0:1::5]', other), peer: { address: '[2001:db8:0:2::7]', port }, state: established },
			{ ...tcp('192.168.178.20', port), peer: { address: '10.0.0.7', port: other }, state: established },
			{ ...tcp('[2001:db8:0:1::5]', port), peer: { address: '[2001:db8:0:2::7]', port: other }, state: closeWait },
			{ ...tcp('127.0.0.1', port), peer: { address: '127.0.0.1', port: other }, state: timeWait, pid: 0 },
			{ ...tcp('127.0.0.1', other), peer: { address: '127.0.0.1', port }, state: timeWait, pid: 0 },
			// Newer versions of Windows know the peer of a connected UDP socket.
			{ ...udp('0.0.0.0', other), peer: { address: '142.250.74.110', port } },
			{ ...udp('0.0.0.0', port), peer: { address: '142.250.74.110', port: other } },
		],
	};
}

describe('the short command for Windows', () => {
	const cases = PORTS.flatMap((port) => Object.keys(LANGUAGES).map((language) => ({ port, language })));

	it.each(cases)('shows who waits on $port, and nothing else, on a $language Windows', ({ port, language }) => {
		const { shown, hidden } = machine(port, language as Language);
		const output = [...LANGUAGES[language as Language].top, ...shown.map(line), ...hidden.map(line)];
		expect(findstr(pattern(port), output)).toEqual(shown.map(line));
	});

	it('does so for any port and any mixture of lines', () => {
		const anyPort = fc.integer({ min: 1, max: 65_535 });
		fc.assert(
			fc.property(
				anyPort.chain((port) => fc.tuple(fc.constant(port), fc.array(anyRow(port), { maxLength: 40 }))),
				([port, rows]) => {
					const waiting = rows.filter((row) => row.localPort === port && row.peer === null);
					expect(findstr(pattern(port), rows.map(line))).toEqual(waiting.map(line));
				},
			),
			{ numRuns: 500 },
		);
	});

	it('leaves the connections to the second look, which shows them', () => {
		const check = recipe('windows', 3040)?.empty.limits.find((limit) => limit.reason === 'open-connections')?.checks[0];
		const literalText = check?.match(/^netstat -anoq \| findstr \/C:"([^"]*)"$/)?.[1];
		if (!literalText) throw new Error('not the command that this test reads');
		const { shown, hidden } = machine(3040, 'English');
		const uses = [...shown, ...hidden].filter((row) => row.localPort === 3040 || row.peer?.port === 3040).map(line);
		const output = [...shown, ...hidden].map(line);
		expect(output.filter((text) => text.includes(literalText))).toEqual(uses);
	});
});

describe('the findstr that the tests run', () => {
	it.each([
		['[0*] ', '*:* 1', true],
		['[0*] ', '0:1', false],
		['[^0-9]a', '1a', false],
		['[^0-9]a', '-a', true],
		['^ab*$', 'abbb', true],
		['^ab*$', 'abbbc', false],
		['a+b', 'aab', false],
		['a+b', 'a+b', true],
		['a\\.b', 'axb', false],
		['a.b', 'axb', true],
	])('%s in %s: %s', (expression, text, found) => {
		expect(findstr(expression, [text])).toEqual(found ? [text] : []);
	});
});

/** A row in which the port, or a number that looks like it, can turn up anywhere. */
function anyRow(port: number): fc.Arbitrary<Row> {
	const number = fc.oneof(fc.constantFrom(port, ...lookAlikes(port)), fc.integer({ min: 1, max: 65_535 }));
	const group = fc.oneof(
		fc.constantFrom('0', String(port).slice(0, 4)),
		fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16)),
	);
	const zone = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null });
	const address = fc.oneof(
		fc.constantFrom('0.0.0.0', '127.0.0.1', '[::]', '[::1]'),
		fc.ipV4(),
		fc.tuple(fc.array(group, { minLength: 1, maxLength: 7 }), zone).map(([groups, inZone]) => {
			return `[${groups.join(':')}::${inZone === null ? '' : `%${inZone}`}]`;
		}),
	);
	const state = fc.constantFrom(...Object.values(LANGUAGES).flatMap((language) => [...language.states]));
	return fc.record({
		protocol: fc.constantFrom('TCP', 'UDP'),
		local: address,
		localPort: number,
		peer: fc.option(fc.record({ address, port: number }), { nil: null }),
		state,
		pid: fc.oneof(number, fc.nat(99_999)),
	});
}

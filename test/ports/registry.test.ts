import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { registryCsv } from '../../src/importing/csv.ts';
import { LAST_PORT, loadPorts, type RegistryRow, type RegistryState } from '../../src/ports/index.ts';

const ports = loadPorts();
const ROWS = [...ports.rows()];

function rows(name: string): RegistryRow[] {
	return ROWS.filter((row) => row.name === name);
}

describe('the registry as published', () => {
	test("can be read back from the bot's data, byte for byte", () => {
		expect(createHash('sha256').update(registryCsv(ROWS)).digest('hex')).toBe(ports.manifest.sha256);
		expect(ROWS).toHaveLength(ports.manifest.rows);
	});

	test('fields over several lines', () => {
		const overLines = ROWS.flatMap((row) => [row.description, row.reference, row.notes]).filter((f) =>
			f.includes('\n'),
		);
		expect(overLines).toHaveLength(445);
		expect(rows('whoispp')[0]?.description).toMatch(/^whois\+\+\nIANA assigned/);
	});

	test('ranges, six of them of one number', () => {
		const ranges = ROWS.filter(({ port }) => port.includes('-'));
		expect(ranges).toHaveLength(762);
		expect(ranges.filter(({ ports }) => ports?.from === ports?.to).map(({ port }) => port)).toEqual([
			'4748-4748',
			'6345-6345',
			'6512-6512',
			'8203-8203',
			'9989-9989',
			'20047-20047',
		]);
		expect(rows('x11').map(({ ports }) => ports)).toEqual([
			{ from: 6000, to: 6063 },
			{ from: 6000, to: 6063 },
		]);
	});

	test('rows without a port', () => {
		expect(ROWS.filter(({ port }) => port === '')).toHaveLength(1055);
		expect(rows('argus').map(({ port, ports }) => [port, ports])).toEqual([['', null]]);
	});

	test('rows without a transport', () => {
		expect(rows('boe-cms')).toMatchObject([{ port: '6400', transport: '' }]);
		expect(rows('flex-lm')).toMatchObject([{ port: '27000-27009', transport: '' }]);
	});

	test('names that break the rules for names', () => {
		expect(rows('whois++')).toHaveLength(2);
		expect(rows('z39.50')).toHaveLength(2);
		expect(rows('EtherNet/IP-2')).toHaveLength(2);
	});

	test('a reference that IANA itself encoded wrongly stays as it is', () => {
		expect(rows('xadmin').map(({ reference }) => reference.slice(0, 8))).toEqual(['[Ari√´n ', '[Ari√´n ']);
	});

	test('dates of a month', () => {
		expect(rows('queueadm').map(({ registered }) => registered)).toEqual(['2006-06', '2006-06']);
	});

	test('nothing is listed from 49152 up', () => {
		expect(Math.max(...ROWS.map((row) => row.ports?.to ?? 0))).toBe(49_151);
	});
});

describe('looking up, against a plain scan of the rows', () => {
	/** Numbers that the newer snapshot bears on; look.test.ts has them one by one. */
	const NEWER = [700, 4480, 4794, 5319, 5543, 6610, 7123, 9183, 24_601, 30_939, 34_965, 34_966];
	const byPort = Array.from({ length: LAST_PORT + 1 }, (): RegistryRow[] => []);
	for (const row of ROWS) {
		for (let port = row.ports?.from ?? 1; port <= (row.ports?.to ?? 0); port++) byPort[port]?.push(row);
	}

	test('all names and nameless rows of all numbers, field for field', () => {
		for (let port = 0; port <= LAST_PORT; port++) {
			if (NEWER.includes(port)) continue;
			const { registrations, unnamed } = ports.look(port);
			const scanned = byPort[port] ?? [];
			const ownRows = ['tcp', 'udp'].every((one) => scanned.some(({ transport }) => transport === one));
			const expected = scanned.filter(({ name, transport }) => name !== '' || transport !== '' || !ownRows);
			const found = [...registrations, ...unnamed].map(({ from, to, alias, state, snapshot, transport, ...row }) => ({
				...row,
				unauthorizedUse: '',
				transport: transport ?? '',
				ports: { from, to },
			}));
			const plain = expected.map(({ port: _, ...row }) => ({ ...row, unauthorizedUse: '' }));
			if (!sameRows(found, plain)) expect(found, `port ${port}`).toEqual(plain);
		}
	});

	test('states never say more than the rows do', () => {
		for (let port = 0; port <= LAST_PORT; port++) {
			if (NEWER.includes(port)) continue;
			const { states } = ports.look(port);
			for (const transport of ['tcp', 'udp'] as const) {
				const scanned = byPort[port] ?? [];
				const own = scanned.filter((row) => row.transport === transport);
				const bearing = own.length > 0 ? own : scanned.filter((row) => row.transport === '');
				if (!possible(port, bearing).includes(states[transport])) {
					expect(states[transport], `port ${port}/${transport}`).toBe(possible(port, bearing));
				}
			}
			const listed = ['sctp', 'dccp'].filter((one) => byPort[port]?.some(({ transport }) => transport === one));
			if (Object.keys(states).length !== 2 + listed.length) expect(Object.keys(states)).toEqual(listed);
		}
	});

	/** What may be said from a first glance at rows: plain ones leave no choice. */
	function possible(port: number, bearing: RegistryRow[]): RegistryState[] {
		if (bearing.length === 0) return [port < 49_152 ? 'not-listed' : 'dynamic'];
		if (bearing.some(({ name, description }) => name !== '' && description !== 'De-Registered')) return ['assigned'];
		const [row] = bearing;
		if (row?.notes === '' && row.description === 'Unassigned') return ['unassigned'];
		if (row?.notes === '' && row.description === 'Reserved') return ['reserved'];
		return ['removed', 'reserved', 'unassigned', 'assigned'];
	}

	function sameRows(found: object[], plain: object[]): boolean {
		const text = (row: object) => JSON.stringify(Object.entries(row).sort());
		return found.map(text).sort().join() === plain.map(text).sort().join();
	}
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPorts, type UsePort } from '../../src/ports/index.ts';
import { entriesFile, entry, portsWith } from '../importing/folders.ts';

function on(port: number, more: Partial<UsePort> = {}): UsePort {
	return { port, transports: ['tcp'], role: 'game', exposure: 'forward', ...more };
}

const known = portsWith({
	'test.json': entriesFile(
		entry({ id: 'web', name: 'Web server', common: 4, ports: [on(80), on(8080)] }),
		entry({ id: 'ssh', name: 'OpenSSH', common: 4, ports: [on(22)] }),
		entry({ id: 'armada', name: 'Armada II Fleet Operations', aliases: ['FleetOps'], common: 1, ports: [on(3040)] }),
		entry({ id: 'minecraft', name: 'Minecraft', common: 3, ports: [on(25_565), on(25_575), on(19_132)] }),
		entry({ id: 'cafe', name: 'Café Ünïcode', common: 2, ports: [on(50_000, { to: 50_010 })] }),
	),
});
const registered = loadPorts();

function found(typed: string, limit = 5): number[] {
	return known.suggest(typed, limit).map(({ port }) => port);
}

describe('while digits are typed', () => {
	test('the number itself comes first, whatever stands there', () => {
		expect(found('3040', 2)).toEqual([3040, 30_400]);
		expect(found('65535')).toEqual([65_535]);
		expect(known.suggest('65000', 1)).toEqual([{ port: 65_000, hit: null, registered: [], uses: [] }]);
	});

	test('then numbers that begin so: with uses by how common they are, then registered ones', () => {
		expect(found('80', 4)).toEqual([80, 8080, 800, 801]);
		expect(found('5000', 4)).toEqual([5000, 50_000, 50_001, 50_002]);
		expect(found('2', 5)).toEqual([2, 22, 25_565, 25_575, 20]);
	});

	test('zeros before and digits of another width make no difference', () => {
		expect(found('0080', 1)).toEqual([80]);
		expect(found('３０４０', 1)).toEqual([3040]);
		expect(found('0', 1)).toEqual([0]);
	});

	test('a number that is no port finds nothing', () => {
		expect(found('65536')).toEqual([]);
		expect(found('9'.repeat(50))).toEqual([]);
	});

	test('names that begin with digits come behind the numbers', () => {
		expect(found('914', 25).at(-1)).toBe(211);
	});
});

describe('while letters are typed', () => {
	test('a whole name, then a beginning, then the beginning of a later word', () => {
		expect(found('http', 1)).toEqual([80]);
		expect(registered.suggest('time', 1)[0]?.registered[0]).toBe('time');
		expect(found('fleet op')).toEqual([3040]);
		expect(found('fleetops')).toEqual([3040]);
		expect(found('operations fl')).toEqual([3040]);
		expect(found('ii fl')).toEqual([3040]);
	});

	test("a program's ports come in the order of its entry", () => {
		expect(found('minecraft')).toEqual([25_565, 25_575, 19_132]);
	});

	test('letter case and accents make no difference; a range is found by its first number', () => {
		expect(found('CAFE un')).toEqual([50_000]);
		expect(found('  Unicode ')).toEqual([50_000]);
		expect(found('EtherNet/ip-2', 1)).toEqual([44_818]);
	});

	test('names with signs and digits', () => {
		expect(found('whois++')).toEqual([63]);
		expect(found('z39.50')).toEqual([210]);
		expect(found('3com-nsd')).toEqual([1742]);
		expect(found('agtp-quic')).toEqual([4480]);
		expect(found('x11', 1)).toEqual([6000]);
	});

	test('a hit says what is registered there and what runs there', () => {
		const [hit] = known.suggest('www', 1);
		expect(hit?.registered).toEqual(['http', 'www', 'www-http']);
		expect(hit?.uses.map(({ id }) => id)).toEqual(['web']);
	});
});

test('with nothing typed, what everybody knows is shown', () => {
	expect(found('')).toEqual([22, 80, 8080]);
	expect(found('   ', 2)).toEqual([22, 80]);
});

test('whatever is typed, at most so many different valid numbers come, and always the same', () => {
	const typed = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.string({ unit: fc.constantFrom('0', '1', '3', '5', 's', 'm', '-', ' ', '\u0301', '\ud800', '٣') }),
		fc.constantFrom('3'.repeat(6000), '\u202e'.repeat(6000), 'ﷺ'.repeat(100)),
	);
	fc.assert(
		fc.property(typed, fc.integer({ min: 0, max: 25 }), (text, limit) => {
			const hits = known.suggest(text, limit);
			expect(hits.length).toBeLessThanOrEqual(limit);
			expect(new Set(hits.map(({ port }) => port)).size).toBe(hits.length);
			for (const { port } of hits) expect(known.look(port).port).toBe(port);
			expect(known.suggest(text, limit)).toEqual(hits);
		}),
	);
});

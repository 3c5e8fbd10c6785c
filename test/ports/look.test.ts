import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPorts } from '../../src/ports/index.ts';
import { entriesFile, entry, portsWith, rangesFile, source } from '../importing/folders.ts';

const ports = loadPorts();

function names(port: number): string[] {
	return ports.look(port).registrations.map(({ name, transport, alias }) => `${name}/${transport}${alias ? '*' : ''}`);
}

describe('ranges', () => {
	test.each([
		[0, 'system', 'zero'],
		[1, 'system', undefined],
		[1023, 'system', 'last'],
		[1024, 'user', 'first'],
		[1025, 'user', undefined],
		[49_151, 'user', 'last'],
		[49_152, 'dynamic', 'first'],
		[65_535, 'dynamic', 'last'],
	])('%i is in the %s range (edge: %s)', (port, name, edge) => {
		expect(ports.look(port).range).toMatchObject({ name, ...(edge && { edge }) });
		expect(ports.look(port).range.edge).toBe(edge);
	});
});

describe('states', () => {
	test.each([
		[0, { tcp: 'reserved', udp: 'reserved' }],
		[1023, { tcp: 'reserved', udp: 'reserved' }],
		[1024, { tcp: 'reserved', udp: 'reserved' }],
		[49_151, { tcp: 'reserved', udp: 'reserved' }],
		[3040, { tcp: 'assigned', udp: 'assigned' }],
		[80, { tcp: 'assigned', udp: 'assigned', sctp: 'assigned' }],
		[32_400, { tcp: 'assigned', udp: 'reserved' }],
		[24, { tcp: 'assigned', udp: 'assigned' }],
		[9876, { tcp: 'assigned', udp: 'not-listed' }],
		[9902, { tcp: 'not-listed', udp: 'not-listed', sctp: 'assigned' }],
		[25_565, { tcp: 'unassigned', udp: 'unassigned' }],
		[2, { tcp: 'removed', udp: 'removed' }],
		[15, { tcp: 'removed', udp: 'unassigned' }],
		[30_500, { tcp: 'unassigned', udp: 'unassigned' }],
		[50_000, { tcp: 'dynamic', udp: 'dynamic' }],
		[65_535, { tcp: 'dynamic', udp: 'dynamic' }],
		// A name without a transport stands for both; an unassigned range around a number says nothing beside its own rows.
		[27_005, { tcp: 'assigned', udp: 'assigned' }],
		[7775, { tcp: 'assigned', udp: 'reserved' }],
		[14_001, { tcp: 'assigned', udp: 'removed', sctp: 'assigned' }],
		[5009, { tcp: 'assigned', udp: 'assigned' }],
	])('%i', (port, states) => {
		expect(ports.look(port).states).toEqual(states);
	});

	test('a row without a transport says so', () => {
		expect(ports.look(27_005).registrations).toMatchObject([
			{ name: 'flex-lm', transport: null, from: 27_000, to: 27_009 },
		]);
	});
});

describe('names', () => {
	test('main names come first, then aliases, each by transport', () => {
		expect(names(80)).toEqual([
			'http/tcp',
			'http/udp',
			'http/sctp',
			'www/tcp*',
			'www-http/tcp*',
			'www/udp*',
			'www-http/udp*',
		]);
		expect(names(63)).toEqual(['whoispp/tcp', 'whoispp/udp', 'whois++/tcp*', 'whois++/udp*']);
	});

	test('several names of equal standing keep the order of the registry', () => {
		expect(names(3478)).toEqual(
			['stun', 'turn', 'stun-behavior']
				.map((n) => `${n}/tcp`)
				.concat(['stun', 'turn', 'stun-behavior'].map((n) => `${n}/udp`)),
		);
	});

	test('a use that was never assigned is no assignment', () => {
		expect(ports.look(888).registrations.filter(({ state }) => state !== 'assigned')).toMatchObject([
			{ name: 'cddbp', transport: 'tcp', state: 'unassigned', alias: false },
		]);
	});
});

describe('reported unauthorized use', () => {
	test.each([
		[6003, true],
		[6000, false],
		[6063, false],
		[7011, true],
		// The note on 7012 is about 7011.
		[7012, false],
		[5151, true],
		[5152, true],
		[4490, true],
		[4491, true],
		[4489, false],
		[2195, true],
		[33_500, true],
		[33_535, false],
		[44_516, true],
		[8010, true],
		// These name no port, but an RFC and a service with digits in its name.
		[79, true],
		[4444, true],
	])('is told on %i: %s', (port, told) => {
		const { registrations, unnamed } = ports.look(port);
		expect([...registrations, ...unnamed].some(({ unauthorizedUse }) => unauthorizedUse !== '')).toBe(told);
	});
});

describe('the newer snapshot', () => {
	function shown(port: number) {
		const { registrations, unnamed } = ports.look(port);
		return [...registrations, ...unnamed].map(
			({ name, description, transport, snapshot }) => `${transport} ${name || '-'}: ${description} (${snapshot})`,
		);
	}

	test('names what was unassigned, and the range around it falls silent', () => {
		expect(shown(4480)).toEqual([
			'tcp agtp: Agent Transfer Protocol (newer)',
			'udp agtp-quic: Agent Transfer Protocol over QUIC (newer)',
		]);
		expect(ports.look(4481).states).toEqual({ tcp: 'unassigned', udp: 'unassigned' });
	});

	test('reserves', () => {
		expect(shown(4794)).toEqual(['udp veroce: veRoCE Transport Protocol (newer)', 'tcp -: Reserved (newer)']);
		expect(ports.look(4794).states).toEqual({ tcp: 'reserved', udp: 'assigned' });
	});

	test('changes one transport and leaves the other', () => {
		expect(shown(700)).toEqual([
			'tcp epp: Extensible Provisioning Protocol (iana)',
			'udp epp: EPP running over QUIC (newer)',
		]);
		expect(ports.look(700).registrations[1]).toMatchObject({ reference: '' });
	});

	test('takes the place of a reserved row', () => {
		expect(shown(7123)).toEqual([
			'tcp snif: SNIF End-to-End TLS Relay Control Connection (newer)',
			'udp snif: SNIF End-to-End TLS Relay over QUIC (newer)',
		]);
		expect(ports.look(7123).registrations).toMatchObject([
			{ assignee: '[VESvault_Corp]', registered: '2021-12-24' },
			{ assignee: '', registered: '' },
		]);
	});

	test('is not in the published rows', () => {
		expect([...ports.rows()].some(({ name }) => name === 'agtp')).toBe(false);
	});
});

describe('uses', () => {
	const known = portsWith({
		'mixed.json': entriesFile(
			entry({ id: 'rare', common: 1, evidence: 'documented' }),
			entry({ id: 'reported', evidence: 'reported', sources: [source('https://example.org/3040')] }),
			entry({
				id: 'panel',
				ports: [{ port: 3040, transports: ['tcp'], role: 'web', exposure: 'local', default: false }],
			}),
			entry({ id: 'zeta', ports: [{ port: 3040, transports: ['udp', 'tcp'], role: 'game', exposure: 'forward' }] }),
			entry({ id: 'alpha' }),
			entry({
				id: 'plex',
				common: 4,
				ports: [
					{
						port: 32_400,
						transports: ['tcp'],
						role: 'web',
						exposure: 'own-risk',
						note: { en: 'a password' },
						service: 'plex',
					},
				],
			}),
			entry({
				id: 'dayz',
				ports: [{ port: 50_000, to: 50_002, transports: ['udp'], role: 'game', exposure: 'forward' }],
			}),
		),
		'ranges.json': rangesFile({
			id: 'linux',
			name: { en: 'outgoing connections of Linux' },
			from: 32_768,
			to: 60_999,
			transports: ['tcp', 'udp'],
			sources: [source()],
		}),
	});

	test('come with the likeliest first, one for each transport', () => {
		expect(known.look(3040).uses.map(({ id, transport }) => `${id}/${transport}`)).toEqual([
			'alpha/tcp',
			'zeta/tcp',
			'zeta/udp',
			'reported/tcp',
			'panel/tcp',
			'rare/tcp',
		]);
	});

	test('hold what the entry says', () => {
		expect(known.look(32_400).uses).toEqual([
			{
				id: 'plex',
				main: true,
				number: expect.any(Number),
				name: 'plex',
				kind: 'program',
				what: { en: 'a program' },
				common: 4,
				from: 32_400,
				to: 32_400,
				transport: 'tcp',
				role: 'web',
				exposure: 'own-risk',
				default: true,
				noFixedPort: false,
				service: 'plex',
				offset: null,
				change: null,
				note: { en: 'a password' },
				checked: '2026-09-01',
				evidence: 'documented',
				sources: [source()],
			},
		]);
	});

	test.each([
		[32_400, 'used-by-owner'],
		[3040, 'used-by-others'],
		[3041, 'no-known-use'],
		[24, 'no-known-use'],
		[50_001, 'unassigned-but-used'],
		[50_003, 'neither'],
		[2, 'neither'],
	])('%i: %s', (port, relation) => {
		expect(known.look(port).relation).toBe(relation);
	});

	test('a wide range is beside the uses, not one of them', () => {
		expect(known.look(50_003)).toMatchObject({ uses: [], wideRanges: [{ id: 'linux' }] });
		expect(known.look(61_000).wideRanges).toEqual([]);
		expect(known.counts).toMatchObject({ uses: 7, portsWithUses: 5 });
	});
});

describe('any number', () => {
	test('has facts when it is a port', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
				const facts = ports.look(port);
				expect(facts.port).toBe(port);
				for (const row of [...facts.registrations, ...facts.unnamed]) {
					expect(row.from <= port && port <= row.to).toBe(true);
				}
			}),
		);
	});

	test('is refused when it is none', () => {
		const numbers = fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 65_536 }), fc.double({ noInteger: true }));
		fc.assert(
			fc.property(numbers, (port) => {
				expect(() => ports.look(port)).toThrow(RangeError);
			}),
		);
	});
});

/** A thousand entries with one thing wrong each: none passes the check. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUses } from '../../src/importing/uses.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { entriesFile, entry, temporaryFolder, writeUses } from './folders.ts';

const HOSTILE_ENTRIES = 1_000;
const ROWS = [...loadPorts().rows()];
const PORT = { port: 3040, transports: ['tcp'], role: 'game', exposure: 'forward' };
const SOURCE = entry({ id: 'in-order' }).sources[0];

/** One change that makes an entry wrong. */
const damage: fc.Arbitrary<object> = fc.oneof(
	fc
		.oneof(fc.integer({ max: -1 }), fc.integer({ min: 65_536 }), fc.double({ noInteger: true }), fc.string())
		.map((port) => ({
			ports: [{ ...PORT, port }],
		})),
	fc
		.string()
		.filter((one) => !['tcp', 'udp', 'sctp', 'dccp'].includes(one))
		.map((one) => ({ ports: [{ ...PORT, transports: [one] }] })),
	fc
		.constantFrom('rcon', 'telnet', 'database', 'debug', 'admin', 'shell', 'remote-desktop')
		.chain((role) =>
			fc.constantFrom('forward', 'public').map((exposure) => ({ ports: [{ ...PORT, role, exposure }] })),
		),
	fc.integer({ min: 100, max: 60_000 }).map((width) => ({ ports: [{ ...PORT, to: PORT.port + width }] })),
	fc.constantFrom(
		{ sources: [] },
		{ ports: [] },
		{ ports: [PORT, PORT] },
		{ ports: [{ ...PORT, exposure: 'own-risk' }] },
	),
	fc
		.constantFrom('id', 'number', 'name', 'kind', 'what', 'common', 'evidence', 'checked')
		.map((field) => ({ [field]: undefined })),
	fc
		.string()
		.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
		.map((id) => ({ id })),
	fc.constantFrom('\n', '\u202e', '\u0000', ' ').map((sign) => ({ name: `Plex${sign}` })),
	fc.webUrl().map((at) => ({ sources: [{ ...SOURCE, at }] })),
	fc
		.constantFrom(
			'http://example.org/',
			'https://u:p@example.org/',
			'https://example.org:444/',
			'https://10.0.0.1/',
			'https://bit.ly/x',
			'https://example.org/a.exe',
		)
		.map((at) => ({ sources: [{ ...SOURCE, at }] })),
	fc
		.string({ minLength: 1 })
		.filter((key) => !(key in entry({ id: 'x' })))
		.map((key) => ({ [key]: true })),
	fc.string().map((service) => ({ ports: [{ ...PORT, service: `x${service}` }] })),
);

test('no hostile entry passes', () => {
	const passed: object[] = [];
	fc.assert(
		fc.property(damage, (changes) => {
			const folder = temporaryFolder();
			writeUses(folder, { 'a.json': entriesFile({ ...entry({ id: 'x' }), ...changes }) });
			if (readUses(folder, ROWS).problems.length === 0) passed.push(changes);
		}),
		{ numRuns: HOSTILE_ENTRIES, seed: 4 },
	);
	expect(passed).toEqual([]);
});

test('an entry in order passes', () => {
	const folder = temporaryFolder();
	writeUses(folder, { 'a.json': entriesFile(entry({ id: 'x' })) });
	expect(readUses(folder, ROWS).problems).toEqual([]);
});

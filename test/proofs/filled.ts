/** The facts of every command with the slots' texts wherever foreign text can stand. */
import { onMachine } from '../../src/hosting/conflicts/on-machine.ts';
import { type ConflictsAnswer, findFree, HOST_TRANSPORTS, type Trouble } from '../../src/hosting/index.ts';
import {
	EXPOSURES,
	type Hit,
	type KnownEntry,
	type PortFacts,
	type Registration,
	type Use,
} from '../../src/ports/index.ts';
import type { FiledTip, Lesson } from '../../src/teaching/index.ts';
import { everywhere, type Slots } from './slots.ts';

const LINKED = { at: 'https://example.org/page', shows: '', seen: 'read', checked: '2026-01-01' } as const;

function registration(slots: Slots, changes: Partial<Registration> = {}): Registration {
	return {
		name: slots.name,
		description: slots.description,
		assignee: slots.assignee,
		contact: slots.contact,
		registered: slots.registered,
		modified: slots.modified,
		reference: slots.reference,
		serviceCode: slots.serviceCode,
		unauthorizedUse: slots.unauthorizedUse,
		notes: slots.notes,
		transport: 'tcp',
		from: 3040,
		to: 3040,
		alias: false,
		state: 'assigned',
		snapshot: 'iana',
		...changes,
	};
}

function use(slots: Slots, changes: Partial<Use> = {}): Use {
	return {
		id: 'one',
		number: 1,
		name: slots.useName,
		kind: 'program',
		what: { en: slots.what, ru: slots.what },
		common: 1,
		from: 3040,
		to: 3040,
		transport: 'tcp',
		role: 'game',
		main: true,
		exposure: 'never',
		default: true,
		noFixedPort: false,
		service: null,
		offset: null,
		change: null,
		checked: '2026-09-01',
		note: { en: slots.note, ru: slots.note },
		evidence: 'reported',
		sources: [{ ...LINKED, publisher: slots.publisher }],
		...changes,
	};
}

/** Two services of that name on one number, and one of them moves. */
export function conflictsWith(slots: Slots): ConflictsAnswer {
	const services = [slots.useName, slots.otherUseName].map((name) =>
		onMachine({ kind: 'entry', entry: { ...entryWith(slots), name }, others: [] }),
	);
	const ports = services[1]?.groups.flatMap((group) => group.ports) ?? [];
	const moves = ports.map((from) => ({ from, to: { ...from, port: from.port + 5000, to: from.to + 5000 } }));
	return {
		services,
		conflicts: ports.map(({ port, to, transport }) => ({ port, to, transport, services: [0, 1] })),
		change: { kind: 'moves', exact: true, services: [{ service: 1, effort: 'known', moves }] },
	};
}

export function freeWith(slots: Slots) {
	const asked = { transports: HOST_TRANSPORTS, count: 2, inARow: false, freebsd: false, near: null, page: 0 };
	return findFree({ ...asked, program: entryWith(slots) }, () => true);
}

/** A game with a port of every exposure. */
export function entryWith(slots: Slots): KnownEntry {
	const note = { en: slots.note, ru: slots.note };
	const sources = [{ ...LINKED, publisher: slots.publisher }];
	return {
		id: 'one',
		number: 1,
		name: slots.useName,
		kind: 'game',
		what: { en: slots.what, ru: slots.what },
		common: 1,
		ports: EXPOSURES.map((exposure, place) => ({
			port: 3040 + place,
			transports: ['tcp', 'udp'],
			role: 'game',
			exposure,
			note,
			change: { file: slots.note, key: slots.note },
		})),
		evidence: 'documented',
		sources,
		checked: '2026-09-01',
		game: {
			complete: true,
			join: { ways: ['invite', 'address'], note, sources },
			consoles: { way: 'list', note, sources },
		},
	};
}

const NO_SLOTS = everywhere('');

/** Facts of every kind of number, for every sentence that names something. */
export function factsWith(slots: Slots): PortFacts[] {
	const others = [
		use(slots),
		use(slots, {
			id: 'two',
			name: slots.otherUseName,
			main: false,
			exposure: 'forward',
			sources: [{ ...LINKED, at: 'https://example.org/other', publisher: slots.publisher }],
		}),
	];
	const common: PortFacts = {
		port: 3040,
		range: { name: 'user', from: 1024, to: 49_151 },
		registrations: [registration(slots)],
		unnamed: [],
		states: { tcp: 'assigned', udp: 'not-listed' },
		uses: others,
		risks: [],
		wideRanges: [
			{
				id: 'wide',
				name: { en: slots.rangeName, ru: slots.rangeName },
				from: 3000,
				to: 4000,
				transports: ['tcp'],
				sources: [{ ...LINKED, at: 'https://example.org/wide', publisher: slots.publisher }],
			},
		],
		relation: 'used-by-others',
	};
	const rows = [
		registration(slots, { unauthorizedUse: '', registered: '', reference: '' }),
		{ ...registration(NO_SLOTS), name: slots.alias, alias: true, transport: null },
	];
	return [
		common,
		{
			...common,
			registrations: rows,
			relation: 'used-by-owner',
			uses: others.map((one) => ({ ...one, service: slots.name })),
		},
		{
			...common,
			registrations: [registration(slots, { description: '' })],
			uses: [],
			wideRanges: [],
			relation: 'no-known-use',
		},
		{
			...common,
			registrations: [],
			unnamed: [registration(slots, { name: '', description: slots.purpose })],
			relation: 'used-by-others',
		},
		{
			...common,
			registrations: [],
			uses: [use(slots, { change: { file: slots.note, key: slots.note } })],
			wideRanges: [],
			relation: 'unassigned-but-used',
		},
	];
}

/** What was found, by every kind of name. */
export function hitsWith(slots: Slots): Hit[] {
	const hit: Hit = {
		kind: 'program',
		name: slots.useName,
		alias: slots.alias,
		what: { en: slots.what, ru: slots.what },
		entry: { number: 1, place: 0 },
		registered: null,
		port: 3040,
		to: 3041,
		transport: 'tcp',
		transports: ['tcp'],
		role: 'game',
		evidence: 'reported',
		close: true,
	};
	const service: Hit = {
		...hit,
		kind: 'service',
		name: slots.name,
		alias: null,
		entry: null,
		role: null,
		evidence: null,
	};
	return [hit, service];
}

export function tipWith(slots: Slots): FiledTip {
	return {
		id: 'one',
		number: 1,
		topic: 'docker',
		what: { en: slots.what, ru: slots.what },
		why: { en: slots.note, ru: slots.note },
		for: ['host'],
		// The letters of a block are part of its shape.
		commands: [{ system: 'linux', run: 'ss -tlnp' }],
		settings: [{ file: slots.note, lines: ['port = 3040'] }],
		sources: [{ ...LINKED, at: 'https://example.org/tip', publisher: slots.publisher }],
	};
}

/** A course of two lessons: each leads to the other. */
export function courseWith(slots: Slots): [Lesson, Lesson] {
	const lesson: Lesson = {
		id: 'one',
		number: 1,
		title: { en: slots.useName, ru: slots.useName },
		keywords: [],
		// Discord takes no picture without words.
		picture: { en: `A picture: ${slots.what}`, ru: `Рисунок: ${slots.what}` },
		statements: [
			{ lead: { en: slots.what, ru: slots.what }, text: { en: slots.note, ru: slots.note }, sources: [1] },
			{ text: { en: slots.what, ru: slots.what }, sources: [1] },
		],
		example: 3040,
		sources: [{ ...LINKED, publisher: slots.publisher }],
	};
	return [lesson, { ...lesson, id: 'two', number: 2, title: { en: slots.otherUseName, ru: slots.otherUseName } }];
}

/** Why nobody can join, as `data/hosting` would say it. */
export function troubleWith(slots: Slots): Trouble {
	const said = { en: slots.note, ru: slots.note };
	return {
		id: 'one',
		number: 1,
		order: 1,
		cause: said,
		signs: [said],
		confirm: [{ system: 'windows', command: 'ipconfig', reads: said }],
		mend: [said, said],
		risk: said,
		sources: [{ ...LINKED, publisher: slots.publisher }],
		checked: '2026-09-01',
	};
}

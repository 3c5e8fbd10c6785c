/** Every place in which foreign text can stand, filled with one text, and the real replies made of it. */
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { onMachine } from '../../src/hosting/conflicts/on-machine.ts';
import {
	type ConflictsAnswer,
	checkJoin,
	findFree,
	HOST_TRANSPORTS,
	joinGame,
	judge,
	planHost,
	signOf,
	type Trouble,
} from '../../src/hosting/index.ts';
import type { Reply } from '../../src/interactions/index.ts';
import {
	EXPOSURES,
	type Hit,
	type KnownEntry,
	type PortFacts,
	type Registration,
	type Use,
} from '../../src/ports/index.ts';
import {
	aboutReply,
	CONFLICTS_FOLDS,
	conflictsCard,
	conflictsFold,
	findCard,
	freeCard,
	HOST_FOLDS,
	hostCard,
	hostFold,
	joinPosted,
	joinReply,
	nothingFound,
	PORT_FOLDS,
	portCard,
	portFold,
	portsJudged,
	portsList,
	servicesUnknown,
	whichOfThese,
} from '../../src/replies/index.ts';
import { peopleIn } from '../../src/replies/port/names.ts';
import { parseLine } from '../../src/transports/terminal/index.ts';
import { foreign, type Locale, plain, type Words, wordsIn } from '../../src/words/index.ts';
import { DECLARATIONS } from './declarations.ts';

/** The slots by name: what stands in each. */
export interface Slots {
	/** A registered name, and the service that a use is. */
	name: string;
	alias: string;
	description: string;
	/** A field of people as the registry writes it, brackets and all. */
	assignee: string;
	contact: string;
	reference: string;
	registered: string;
	modified: string;
	serviceCode: string;
	unauthorizedUse: string;
	notes: string;
	purpose: string;
	useName: string;
	otherUseName: string;
	what: string;
	note: string;
	publisher: string;
	rangeName: string;
	version: string;
	typed: string;
}

export const SLOT_NAMES: readonly (keyof Slots)[] = [
	'name',
	'alias',
	'description',
	'assignee',
	'contact',
	'reference',
	'registered',
	'modified',
	'serviceCode',
	'unauthorizedUse',
	'notes',
	'purpose',
	'useName',
	'otherUseName',
	'what',
	'note',
	'publisher',
	'rangeName',
	'version',
	'typed',
];

/** A text in all slots. Two that would be left out as repetitions get a letter more. */
export function everywhere(text: string): Slots {
	const slots = Object.fromEntries(SLOT_NAMES.map((slot) => [slot, text])) as Record<keyof Slots, string>;
	return {
		...slots,
		alias: `${text} a`,
		description: `${text} described`,
		assignee: `[${text}]`,
		contact: `${text} and so on`,
		reference: `[RFC1][${text}][RFC2]${text}`,
		otherUseName: `${text} o`,
	};
}

/**
 * The same slots with a harmless text of the same length and spaces in each: replies fold in the same places, so that
 * the two may differ in nothing but the letters.
 */
export function harmless(slots: Slots): Slots {
	const entries = SLOT_NAMES.map((slot): [string, string] => {
		const text = slots[slot];
		if (slot === 'assignee' || slot === 'contact') return [slot, twin(text, peopleIn(text).join(', '))];
		if (slot !== 'reference') return [slot, twin(text, text)];
		const rest = text.replace(/\[RFC\d+\]/g, '').trim();
		return [slot, `[RFC1][RFC2]${twin(rest, peopleIn(rest).join(', '))}`];
	});
	const made: Slots = { ...slots, ...Object.fromEntries(entries) };
	// Two fields that hold the same are shown as one: what was different stays different.
	return made.contact === made.assignee && slots.contact !== slots.assignee
		? { ...made, contact: `${made.contact}x` }
		: made;
}

/** Letters in place of whatever is shown; where nothing is left to show, what was there has to stay something. */
function twin(whole: string, shown: string): string {
	const seen = plain(shown).replace(/\S/g, 'x');
	return seen === '' && whole !== '' ? '\u200b' : seen;
}

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

const HOST_IDS = { home: 'h', rented: 'r', consoles: 'c', more: 'm' };

/** Two services of that name on one number, and one of them moves. */
function conflictsWith(slots: Slots): ConflictsAnswer {
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

function freeWith(slots: Slots) {
	const asked = { transports: HOST_TRANSPORTS, count: 2, inARow: false, freebsd: false, near: null, page: 0 };
	return findFree({ ...asked, program: entryWith(slots) }, () => true);
}

/** A game with a port of every exposure. */
function entryWith(slots: Slots): KnownEntry {
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
function factsWith(slots: Slots): PortFacts[] {
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

/** A reply's name, its message's texts (text displays, labels, placeholders) and the message itself. */
export interface Rendered {
	name: string;
	texts: string[];
	message: unknown;
}

/** Which replies are made: with `turn`, a part of them that changes from turn to turn, so that many texts take less time. */
export interface Turn {
	locale: Locale;
	turn?: number;
}

/** The card and the record have most of the slots and come up in turns; all the rest once in so many turns. */
const RARELY = 8;

/** Every reply in which a slot can be seen, made by the bot's own functions. */
export function repliesWith(slots: Slots, { locale, turn }: Turn): Rendered[] {
	const words = wordsIn(locale);
	const rendered: Rendered[] = [];
	const add = (name: string, { message }: { message: { components?: APIMessageTopLevelComponent[] | undefined } }) => {
		rendered.push({ name, texts: textsOf(message.components ?? []), message });
	};
	const ids = {
		open: ({ fold, page = 1 }: { fold: string; page?: number }) => `${fold}:${page}`,
		post: 'post',
		system: 's',
		lesson: 'l',
		correction: () => null,
	};
	const kinds = [...factsWith(slots).entries()];
	const round = Math.floor((turn ?? 0) / kinds.length) % RARELY;
	for (const [index, facts] of turn === undefined ? kinds : kinds.slice(turn % kinds.length).slice(0, 1)) {
		if (round % 2 === 0)
			add(`card of ${index}`, portCard(facts, { whichProgram: 'a', whenToWorry: 'b', more: 'c' }, words));
		for (const fold of round === 0 ? PORT_FOLDS : round % 2 === 1 ? (['more'] as const) : []) {
			for (let page = 1; ; page++) {
				const reply = portFold(facts, { fold, system: 'linux', page, posted: false, tip: null }, ids, words);
				add(`${fold} ${page} of ${index}`, reply);
				if (!JSON.stringify(reply.message.components).includes(`"more:${page + 1}"`)) break;
			}
		}
	}
	const registry = {
		source: '',
		newestChange: slots.version,
		sha256: '',
		rows: 1,
		newer: {
			source: 'https://example.org/newer',
			license: '',
			published: slots.version,
			sha256: '',
			added: 1,
			changed: 1,
		},
	};
	const counts = { assignedPorts: 1, registryRows: 1, uses: 1, portsWithUses: 1 };
	const about = { version: slots.version, sourceCode: 'https://example.org', registry, counts };
	if (round === 0) add('about', aboutReply(about, words));
	if (round % 2 === 1) {
		const hits = hitsWith(slots);
		const ids = { menu: 'm', value: ({ kind }: Hit) => kind, page: String };
		add('found', findCard(hits, 1, ids, words));
		add('near', nothingFound(hits, ids, words));
		add(
			'which',
			whichOfThese(hits, ({ kind }) => kind, words),
		);
	}
	if (turn === undefined || round === 2) {
		const plan = planHost([entryWith(slots), { ...entryWith(slots), number: 2, name: slots.otherUseName }], 'list');
		add('host', hostCard({ ...plan, games: plan.games.slice(0, 1) }, HOST_IDS, words));
		add('hosts', hostCard(plan, HOST_IDS, words));
		// Commands hold names reduced to letters and digits: those have a test of their own.
		for (const fold of HOST_FOLDS.filter((one) => one !== 'firewall')) {
			const links = { open: ({ fold }: { fold: string }) => fold, post: 'post', firewall: 'f', correction: () => null };
			add(`host ${fold}`, hostFold(plan, { fold, firewall: 'ufw', game: 0, tip: null, posted: false }, links, words));
		}
		const conflicts = conflictsWith(slots);
		add('conflicts', conflictsCard(conflicts, { change: 'c', why: 'w' }, words));
		for (const fold of CONFLICTS_FOLDS) add(`conflicts ${fold}`, conflictsFold(conflicts, fold, 'post', words));
		add('services', servicesUnknown([{ typed: slots.typed, near: hitsWith(slots) }], [], words));
		add('free', freeCard(freeWith(slots), 'a', words));
		const listed = { port: 3040, to: 3040, transport: null };
		add('ports', portsList([{ ...listed, facts: factsWith(slots).slice(0, 1) }], 'm', words));
		const [game] = plan.games;
		if (game !== undefined)
			add('ports of', portsJudged(game, judge([listed, { ...listed, to: 4000 }], game), [], words));
	}
	if (turn === undefined || round === 4) {
		for (const [name, { message }] of joinWith(slots, words)) add(name, { message });
	}
	const { typed } = slots;
	for (const [index, line] of [
		typed,
		`/${typed}`,
		`/port ${typed}`,
		`/port 1 private:${typed}`,
		`/help ${typed}`,
	].entries()) {
		const read = parseLine(line, DECLARATIONS, words);
		if ('problem' in read) rendered.push({ name: `typed ${index}`, texts: [read.problem], message: null });
	}
	const reference = foreign(slots.typed);
	rendered.push({ name: 'error', texts: [words.say('error.unexpected', { reference })], message: null });
	return rendered;
}

/** The check of a game so named: a question after a paste, a cause, and what is posted of it. */
function joinWith(slots: Slots, words: Words): [string, Reply][] {
	const game = joinGame(entryWith(slots));
	const links = {
		choose: ({ id }: { id: string }) => id,
		back: 'back',
		again: 'again',
		paste: 'paste',
		notThat: 'not',
		post: 'post',
		besides: [],
		hasCommands: true,
	};
	const said = { en: slots.note, ru: slots.note };
	const trouble: Trouble = {
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
	const state = checkJoin(game.facts, '');
	if (state?.position.kind !== 'question') throw new Error('no check begins');
	const asked = checkJoin(game.facts, signOf(state.position.question, 'windows'));
	if (asked === null) throw new Error('no check goes on');
	const ended = { ...asked, position: { kind: 'cause', trouble } as const, excluded: [trouble] };
	const paste = {
		answer: 'any',
		shown: [{ transport: 'udp', port: 3040, address: 'any', name: slots.useName }],
	} as const;
	return [
		['join', joinReply(asked, game, { links, looked: trouble, paste }, words)],
		['join ended', joinReply(ended, game, { links, looked: null }, words)],
		['join posted', joinPosted(ended, game, words)],
	];
}

function textsOf(components: readonly object[]): string[] {
	return components.flatMap((component) => [
		...('content' in component && typeof component.content === 'string' ? [component.content] : []),
		...('components' in component && Array.isArray(component.components) ? textsOf(component.components) : []),
	]);
}

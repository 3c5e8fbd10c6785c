/** The real replies made of facts that are filled with the slots' texts. */
import { checkJoin, joinGame, judge, planHost, signOf } from '../../src/hosting/index.ts';
import type { Reply } from '../../src/interactions/index.ts';
import type { Hit, PortFacts } from '../../src/ports/index.ts';
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
	lessonReply,
	noLesson,
	nothingFound,
	PORT_FOLDS,
	portCard,
	portFold,
	portsJudged,
	portsList,
	servicesUnknown,
	tipCard,
	whichOfThese,
} from '../../src/replies/index.ts';
import { parseLine } from '../../src/transports/terminal/index.ts';
import { commandMention, foreign, type Locale, type Words, wordsIn } from '../../src/words/index.ts';
import { walk } from '../discord/components.ts';
import { DECLARATIONS } from './declarations.ts';
import { conflictsWith, courseWith, entryWith, factsWith, freeWith, hitsWith, tipWith, troubleWith } from './filled.ts';
import type { Slots } from './slots.ts';

export interface Rendered {
	name: string;
	/** Its text displays, in which Discord reads markdown. */
	texts: string[];
	/** Its labels, placeholders and descriptions, in which Discord reads none. */
	labels: string[];
	message: unknown;
}

/** Which replies are made: with `turn`, a part of them that changes from turn to turn, so that many texts take less time. */
export interface Turn {
	locale: Locale;
	turn?: number;
}

/** The card and the record have most of the slots and come up in turns; all the rest once in so many turns. */
const RARELY = 8;

const HOST_IDS = { home: 'h', rented: 'r', consoles: 'c', more: 'm' };

/** A reply's name and its message. */
type Named = [name: string, reply: Reply];

/** Every reply in which a slot can be seen, made by the bot's own functions. */
export function repliesWith(slots: Slots, { locale, turn }: Turn): Rendered[] {
	const words = wordsIn(locale);
	const kinds = [...factsWith(slots).entries()];
	const round = Math.floor((turn ?? 0) / kinds.length) % RARELY;
	const shown = turn === undefined ? kinds : kinds.slice(turn % kinds.length).slice(0, 1);
	const replies: Named[] = [
		...shown.flatMap(([index, facts]) => portReplies(slots, { index, facts, round }, words)),
		...(round === 0 ? [aboutOf(slots, words)] : []),
		...(round % 2 === 1 ? findReplies(slots, words) : []),
		...(turn === undefined || round === 2 ? [...hostReplies(slots, words), ...listReplies(slots, words)] : []),
		...(turn === undefined || round === 4 ? [...joinReplies(slots, words), ...teachingReplies(slots, words)] : []),
	];
	return [
		...replies.map(([name, { message }]) => {
			const components = message.components ?? [];
			return { name, texts: textsOf(components), labels: labelsOf(components), message };
		}),
		...typedReplies(slots, words),
	];
}

function portReplies(
	slots: Slots,
	{ index, facts, round }: { index: number; facts: PortFacts; round: number },
	words: Words,
): Named[] {
	const ids = {
		open: ({ fold, page = 1 }: { fold: string; page?: number }) => `${fold}:${page}`,
		post: 'post',
		system: 's',
		lesson: 'l',
		correction: () => null,
	};
	const replies: Named[] = [];
	if (round % 2 === 0) {
		replies.push([`card of ${index}`, portCard(facts, { whichProgram: 'a', whenToWorry: 'b', more: 'c' }, words)]);
	}
	for (const fold of round === 0 ? PORT_FOLDS : round % 2 === 1 ? (['more'] as const) : []) {
		for (let page = 1; ; page++) {
			const view = { fold, system: 'linux', page, posted: false, tip: tipWith(slots) } as const;
			const reply = portFold(facts, view, ids, words);
			replies.push([`${fold} ${page} of ${index}`, reply]);
			if (!JSON.stringify(reply.message.components).includes(`"more:${page + 1}"`)) break;
		}
	}
	return replies;
}

function aboutOf({ version }: Slots, words: Words): Named {
	const registry = {
		source: '',
		newestChange: version,
		sha256: '',
		rows: 1,
		newer: {
			source: 'https://example.org/newer',
			license: '',
			published: version,
			sha256: '',
			added: 1,
			changed: 1,
		},
	};
	const counts = { assignedPorts: 1, registryRows: 1, uses: 1, portsWithUses: 1 };
	return ['about', aboutReply({ version, sourceCode: 'https://example.org', registry, counts }, words)];
}

function findReplies(slots: Slots, words: Words): Named[] {
	const hits = hitsWith(slots);
	const ids = { menu: 'm', value: ({ kind }: Hit) => kind, page: String };
	return [
		['found', findCard(hits, 1, ids, words)],
		['near', nothingFound(hits, ids, words)],
		[
			'which',
			whichOfThese(
				hits.map((hit) => ({ hit, id: hit.kind })),
				words,
			),
		],
	];
}

function hostReplies(slots: Slots, words: Words): Named[] {
	const plan = planHost([entryWith(slots), { ...entryWith(slots), number: 2, name: slots.otherUseName }], 'list');
	const links = { open: ({ fold }: { fold: string }) => fold, post: 'post', firewall: 'f', correction: () => null };
	const view = { firewall: 'ufw', game: 0, tip: tipWith(slots), posted: false } as const;
	// Commands hold names reduced to letters and digits: those have a test of their own.
	const folds = HOST_FOLDS.filter((one) => one !== 'firewall');
	const [game] = plan.games;
	const listed = { port: 3040, to: 3040, transport: null };
	return [
		['host', hostCard({ ...plan, games: plan.games.slice(0, 1) }, HOST_IDS, words)],
		['hosts', hostCard(plan, HOST_IDS, words)],
		...folds.map((fold): Named => [`host ${fold}`, hostFold(plan, { ...view, fold }, links, words)]),
		['ports', portsList([{ ...listed, facts: factsWith(slots).slice(0, 1) }], 'm', words)],
		...(game === undefined
			? []
			: [
					[
						'ports of',
						portsJudged(game, judge([listed, { ...listed, to: 4000 }], game), new Map(), [], words),
					] satisfies Named,
				]),
	];
}

function listReplies(slots: Slots, words: Words): Named[] {
	const conflicts = conflictsWith(slots);
	return [
		['conflicts', conflictsCard(conflicts, { change: 'c', why: 'w' }, words)],
		...CONFLICTS_FOLDS.map((fold): Named => [`conflicts ${fold}`, conflictsFold(conflicts, fold, 'post', words)]),
		['services', servicesUnknown([{ typed: slots.typed, near: hitsWith(slots) }], [], words)],
		['free', freeCard(freeWith(slots), 'a', words)],
	];
}

/** The check of a game so named: a question after a paste, a cause, and what is posted of it. */
function joinReplies(slots: Slots, words: Words): Named[] {
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
	const trouble = troubleWith(slots);
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

function teachingReplies(slots: Slots, words: Words): Named[] {
	const course = courseWith(slots);
	const menu = { menu: 'm', value: ({ id }: { id: string }) => id };
	const ids = { ...menu, open: ({ id }: { id: string }) => id, post: 'post' };
	return [
		['tip', tipCard(tipWith(slots), { another: 'a', post: 'p' }, words)],
		...course.map(
			(lesson): Named => [
				`lesson ${lesson.id}`,
				lessonReply({ lesson, course, picture: Buffer.of(), port: commandMention('port') }, ids, words),
			],
		),
		['no lesson', noLesson(course, menu, words)],
	];
}

/** What the terminal says of a line that it does not understand, and what anybody reads of an error. */
function typedReplies({ typed }: Slots, words: Words): Rendered[] {
	const lines = [typed, `/${typed}`, `/port ${typed}`, `/port 1 private:${typed}`, `/help ${typed}`];
	const said = lines.flatMap((line, index) => {
		const read = parseLine(line, DECLARATIONS, words);
		return 'problem' in read ? [{ name: `typed ${index}`, text: read.problem }] : [];
	});
	const error = { name: 'error', text: words.say('error.unexpected', { reference: foreign(typed) }) };
	return [...said, error].map(({ name, text }) => ({ name, texts: [text], labels: [], message: null }));
}

function textsOf(components: readonly object[]): string[] {
	return [...walk(components)].flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
}

function labelsOf(components: readonly object[]): string[] {
	return [...walk(components)].flatMap(({ label, placeholder, options, items }) =>
		[label, placeholder, ...textsIn(options), ...textsIn(items)].filter((text) => typeof text === 'string'),
	);
}

/** What the options of a menu and the pictures of a gallery say. */
function textsIn(list: unknown): unknown[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap(({ label, description }: { label?: unknown; description?: unknown }) => [label, description]);
}

/** What a host of one game is told: whether to open anything, what to forward, what never to, what consoles need. */

import type { PlannedGame, PlannedPort, Withheld } from '../../hosting/index.ts';
import type { Role, Source } from '../../ports/index.ts';
import { join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import type { Wording } from '../budget.ts';
import { type Footnotes, groundsOf } from '../footnotes.ts';
import { listOf, shortTableOf, tableOf } from './ports.ts';

/** One source behind a claim is enough on a card. */
function cite(notes: Footnotes, sources: readonly Source[]): SafeText {
	return sources.length === 0 ? NOTHING : md`\u00a0${notes.cite(...sources.slice(0, 1))}`;
}

/** The mark of the weakest evidence among the ports, and of each the first source that shows it. */
export function evidenceFor(ports: readonly PlannedPort[], notes: Footnotes): SafeText {
	const { weakest, sources } = groundsOf(ports);
	return weakest === undefined ? NOTHING : md`${notes.mark(weakest)}\u00a0${notes.cite(...sources)}`;
}

/** How friends join without a server of one's own, from full to short; nothing for a program that is no game. */
export function waysWordings({ entry }: PlannedGame, words: Words): Wording[] {
	const { join: joined } = entry.game ?? {};
	if (joined === undefined) return [];
	const [first, ...others] = joined.ways;
	const main = sayWay(first ?? 'not-known', joined.players ?? 0, words);
	const too = others.includes('address') ? words.say('host.ways.address-too') : NOTHING;
	const note = joined.note === undefined ? NOTHING : localized(joined.note, words.locale);
	const said = (...more: SafeText[]) => {
		const text = join([main, ...more], ' ');
		return (notes: Footnotes) => md`${text}${cite(notes, joined.sources)}`;
	};
	return [said(note, too), said(note), said()];
}

type Way = NonNullable<PlannedGame['entry']['game']>['join']['ways'][number];

function sayWay(way: Way, players: number, words: Words): SafeText {
	switch (way) {
		case 'invite':
			return words.say('host.ways.invite', { players });
		case 'relay':
			return words.say('host.ways.relay', { players });
		case 'address':
			return words.say('host.ways.address', { players });
		default:
			return words.say(`host.ways.${way}`);
	}
}

/** Whether friends can play without a server of one's own, and without a forwarded port. */
function opensNothing({ entry }: PlannedGame): boolean {
	const [first] = entry.game?.join.ways ?? [];
	return first === 'invite' || first === 'relay';
}

/** `heading`: what the table is; `short`: all numbers of a transport in one row. */
interface ForwardShape {
	heading: boolean;
	short: boolean;
}

/** What to forward: a table, or why there is none. */
export function forwardText(game: PlannedGame, how: ForwardShape, notes: Footnotes, words: Words): SafeText {
	const forward = portsOf(game, 'forward');
	const open = forward.filter(({ withheld }) => withheld === null);
	return join([openText(game, open, how, notes, words), ...withheldTexts(game, forward, notes, words)], '\n');
}

function openText(
	game: PlannedGame,
	open: readonly PlannedPort[],
	{ heading: hasHeading, short }: ForwardShape,
	notes: Footnotes,
	words: Words,
): SafeText {
	const { entry } = game;
	if (open.length === 0) {
		const isKnown = portsOf(game, 'forward').length > 0 || !game.complete;
		return isKnown ? NOTHING : words.say('host.forward.none');
	}
	const heading = words.say(opensNothing(game) ? 'host.forward.also' : 'host.forward');
	const dataset = open.some(({ evidence }) => evidence === 'catalogued') ? words.say('host.forward.dataset') : NOTHING;
	const isChosen = entry.noFixedPort === true || open.some(({ of }) => of.default === false);
	return join(
		[
			join([hasHeading ? heading : NOTHING, evidenceFor(open, notes), dataset], ' '),
			short ? shortTableOf(open, words) : tableOf(open, words),
			isChosen ? words.say('host.forward.chosen') : NOTHING,
		],
		'\n',
	);
}

function withheldTexts(game: PlannedGame, forward: readonly PlannedPort[], notes: Footnotes, words: Words): SafeText[] {
	const held = (why: Withheld) => forward.filter(({ withheld }) => withheld === why);
	const said = (key: 'incomplete' | 'reported' | 'dataset-only', ports: readonly PlannedPort[]) =>
		ports.length === 0
			? NOTHING
			: md`${words.say(`host.forward.${key}`, { ports: listOf(ports, words) })} ${evidenceFor(ports, notes)}`;
	const known = held('incomplete');
	const incomplete = known.length === 0 ? words.say('host.forward.incomplete-none') : said('incomplete', known);
	return [
		game.complete ? NOTHING : incomplete,
		said('reported', held('reported')),
		said('dataset-only', held('dataset')),
	];
}

export function portsOf({ ports }: PlannedGame, exposure: PlannedPort['exposure']): PlannedPort[] {
	return ports.filter((port) => port.exposure === exposure);
}

const REASON_KEYS = ['rcon', 'telnet', 'database', 'control', 'other'] as const;
type Reason = (typeof REASON_KEYS)[number];

const REASONS: Partial<Record<Role, Reason>> = {
	rcon: 'rcon',
	telnet: 'telnet',
	database: 'database',
	admin: 'control',
	api: 'control',
	web: 'control',
	shell: 'control',
	'remote-desktop': 'control',
	debug: 'control',
};

function reasonOf(role: Role): Reason {
	return REASONS[role] ?? 'other';
}

/** What must never be open, by the reason why; nothing where there is no such port. */
export function neverText(ports: readonly PlannedPort[], words: Words): SafeText {
	const groups = new Map<Reason, PlannedPort[]>();
	for (const key of REASON_KEYS) {
		const its = ports.filter(({ role }) => reasonOf(role) === key);
		if (its.length > 0) groups.set(key, its);
	}
	return join(
		[...groups].map(([key, its], index) =>
			words.say(index === 0 ? 'host.never' : 'host.never-also', {
				ports: listOf(its, words),
				reason: words.say(`host.never.${key}`),
			}),
		),
		' ',
	);
}

/** The same in one sentence. */
export function neverShort(ports: readonly PlannedPort[], words: Words): SafeText {
	return ports.length === 0 ? NOTHING : words.say('host.never-short', { ports: listOf(ports, words) });
}

/** What may be opened only after something else was done; nothing where there is no such port. */
export function afterText(game: PlannedGame, notes: Footnotes, words: Words): SafeText {
	const ports = portsOf(game, 'own-risk');
	const [only, ...others] = ports;
	if (only === undefined) return NOTHING;
	const mark = md` ${evidenceFor(ports, notes)}`;
	const isOne = others.every(({ of }) => of === only.of);
	if (!isOne || only.of.note === undefined)
		return md`${words.say('host.after-more', { ports: listOf(ports, words) })}${mark}`;
	const note = localized(only.of.note, words.locale);
	return md`${words.say('host.after', { ports: listOf(ports, words), note })}${mark}`;
}

/** What friends on consoles can do; nothing for a program that is no game. */
export function consolesText({ entry }: PlannedGame, withNote: boolean, notes: Footnotes, words: Words): SafeText {
	const { consoles } = entry.game ?? {};
	if (consoles === undefined) return NOTHING;
	const said = words.say(`host.consoles.${consoles.way}`);
	const note = consoles.note === undefined || !withNote ? NOTHING : localized(consoles.note, words.locale);
	return md`${join([said, note], ' ')}${cite(notes, consoles.sources)}`;
}

/** Whether friends on consoles can come at all, as far as we know. */
export function consolesCanJoin({ entry }: PlannedGame): boolean {
	const { way } = entry.game?.consoles ?? {};
	return way !== 'not-at-all' && way !== 'no-consoles';
}

/** What the public list needs besides; nothing for a game that has no list of which we know. */
export function listText(game: PlannedGame, words: Words): SafeText {
	const open = listed(game);
	if (open.length === 0) return words.say('host.list-none');
	return join([words.say('host.list'), tableOf(open, words)], '\n');
}

/** The same in one line. */
export function listShort(game: PlannedGame, words: Words): SafeText {
	const open = listed(game);
	return open.length === 0 ? NOTHING : md`${words.say('host.list')} ${listOf(open, words)}`;
}

function listed(game: PlannedGame): PlannedPort[] {
	return portsOf(game, 'public').filter(({ withheld }) => withheld === null);
}

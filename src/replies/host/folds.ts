/** The folds of `/host`: each one text, the buttons to the others, and `Post it here`. */

import {
	addressPort,
	FIREWALLS,
	type Firewall,
	firewallRecipe,
	type HostPlan,
	type PlannedPort,
} from '../../hosting/index.ts';
import type { Reply } from '../../interactions/index.ts';
import type { KnownEntry } from '../../ports/index.ts';
import type { Tip } from '../../teaching/index.ts';
import {
	codeTable,
	foreign,
	inlineCode,
	join,
	link,
	localized,
	md,
	NOTHING,
	type SafeText,
	type Words,
} from '../../words/index.ts';
import { fitsReply, foldToReply, type Part, whole } from '../budget.ts';
import { changeText } from '../change.ts';
import { createFootnotes, type Footnotes } from '../footnotes.ts';
import { type Button, cardMessage, type Menu, numbered, small } from '../message.ts';
import { tipLines } from '../tip.ts';
import { hostText, namesOf } from './card.ts';
import { firewallText } from './firewall.ts';
import { consolesText, listText } from './game.ts';
import { listOf, numbersOf, rowsOf, shortTableOf, transportsOf } from './ports.ts';

export const HOST_FOLDS = ['home', 'rented', 'consoles', 'firewall', 'more', 'card'] as const;
export type HostFold = (typeof HOST_FOLDS)[number];

/** RFC 6598 set 100.64.0.0/10 aside for providers that share one address among homes. */
const RFC_6598 = { at: 'https://www.rfc-editor.org/rfc/rfc6598', publisher: 'RFC 6598' };

export interface HostFoldView {
	fold: HostFold;
	/** For `firewall`. */
	firewall: Firewall;
	/** For `more`: which of the games, from 0. */
	game: number;
	/** The one security tip that fits, for `home`. */
	tip: Tip | null;
	/** For everybody: without the buttons of the private message. */
	posted: boolean;
}

/** Where a fold leads: ids of its buttons, encoded by the command that answers them. */
export interface HostLinks {
	open(address: { fold: HostFold; game?: number }): string;
	post: string;
	/** The menu of firewalls. */
	firewall: string;
	/** The page where a member corrects or completes what is said of a game. */
	correction(entry: KnownEntry): string | null;
}

/** Where each fold leads on. */
const NEXT: Record<HostFold, readonly HostFold[]> = {
	home: ['firewall', 'rented', 'consoles', 'more'],
	rented: ['firewall', 'home', 'more'],
	consoles: ['home', 'rented'],
	firewall: ['home', 'rented', 'more'],
	more: ['home', 'rented', 'card'],
	card: ['home', 'rented', 'consoles', 'more'],
};

const LABELS = {
	home: 'host.button.home',
	rented: 'host.button.rented',
	consoles: 'host.button.consoles',
	firewall: 'host.button.firewall',
	more: 'button.more',
	card: 'button.in-my-language',
} as const;

export function hostFold(plan: HostPlan, view: HostFoldView, links: HostLinks, words: Words): Reply {
	const text = textOf(plan, view, links, words);
	if (view.posted) return cardMessage(text, []);
	const other = (view.game + 1) % plan.games.length;
	const nextGame = plan.games[other];
	const turns: Button[] =
		view.fold === 'more' && other !== view.game && nextGame !== undefined
			? [{ id: links.open({ fold: 'more', game: other }), label: words.say('host.button.next-game') }]
			: [];
	const next = NEXT[view.fold]
		.filter((fold) => hasFold(plan, fold))
		.map((fold) => ({ id: links.open({ fold }), label: words.say(LABELS[fold]) }));
	const menu = view.fold === 'firewall' && hasFold(plan, 'firewall') ? firewallMenu(view, links, words) : undefined;
	return cardMessage(text, [...turns, ...next, { id: links.post, label: words.say('button.post') }], menu);
}

/** A firewall has nothing to let in where no rule is made, and a program that is no game is not on consoles. */
function hasFold({ openings, games }: HostPlan, fold: HostFold): boolean {
	if (fold === 'firewall') return openings.length > 0;
	return fold !== 'consoles' || games.some(({ entry }) => entry.game !== undefined);
}

function firewallMenu({ firewall }: HostFoldView, links: HostLinks, words: Words): Menu {
	return {
		id: links.firewall,
		placeholder: words.say('host.firewall.choose'),
		options: FIREWALLS.map((one) => ({
			value: one,
			label: words.say(`firewall.name.${one}`),
			chosen: one === firewall,
		})),
	};
}

function textOf(plan: HostPlan, { fold, firewall, game, tip }: HostFoldView, links: HostLinks, words: Words): SafeText {
	switch (fold) {
		case 'firewall':
			return firewallFold(plan, firewall, words);
		case 'home':
			return homeText(plan, tip, words);
		case 'rented':
			return rentedText(plan, words);
		case 'consoles':
			return consolesFold(plan, words);
		case 'more':
			return moreText(plan, game, links.correction, words);
		case 'card':
			return hostText(plan, words);
	}
}

/** What friends type behind the address: the number, of several games each with its name. */
function typedPorts({ games }: HostPlan): SafeText {
	const ports = games.flatMap((game) => {
		const port = addressPort(game);
		if (port === null) return [];
		return [games.length === 1 ? md`${port}` : md`${foreign(game.entry.name)} ${port}`];
	});
	return join(ports, ', ');
}

function isIncomplete({ games }: HostPlan): boolean {
	return games.some(({ complete }) => !complete);
}

function firewallFold(plan: HostPlan, firewall: Firewall, words: Words): SafeText {
	const { openings } = plan;
	if (openings.length === 0) return words.say('host.home.router-none');
	const text = firewallText(firewallRecipe(firewall, openings, nameOf(plan)), words);
	if (fitsReply(text)) return text;
	return join(
		[
			md`### ${words.say('firewall.title', { firewall: words.say(`firewall.name.${firewall}`) })}`,
			words.say('host.firewall.long'),
			shortTableOf(openings, words),
		],
		'\n',
	);
}

/** What rules are called: the commands' own safe letters are seen to where they are made. */
function nameOf({ games }: HostPlan): string {
	return games.map(({ entry }) => entry.name).join(' ');
}

function homeText(plan: HostPlan, tip: Tip | null, words: Words): SafeText {
	const { openings } = plan;
	const notes = createFootnotes();
	const typed = typedPorts(plan);
	const isUdp = openings.some(({ transport }) => transport === 'udp');
	const table = codeTable([
		[words.say('host.home.table-name'), words.say('host.home.table-protocol'), words.say('host.home.table-port')],
		...rowsOf(openings).map((row, index) => [
			`game${index + 1}`,
			transportsOf(row, words),
			row.port === row.to ? `${row.port}` : `${row.port}-${row.to}`,
		]),
	]);
	return join(
		[
			md`### ${words.say('host.title-home', { name: namesOf(plan, words) })}`,
			numbered([
				words.say('host.home.address'),
				words.say(openings.length === 0 ? 'host.home.allow-none' : 'host.home.allow'),
				openings.length === 0
					? words.say(isIncomplete(plan) ? 'host.home.router-incomplete' : 'host.home.router-none')
					: md`${words.say('host.home.router')}\n${table}\n${words.say('host.home.same')}`,
				typed === '' ? words.say('host.home.give-any') : words.say('host.home.give', { ports: typed }),
				words.say('host.home.lock'),
				join([words.say('host.home.test'), isUdp ? words.say('host.home.udp') : NOTHING], ' '),
			]),
			md`${words.say('host.home.shared')}\u00a0${notes.cite(RFC_6598)}`,
			tip === null ? NOTHING : tipLines(tip, notes, words),
			small(notes.sources()),
		],
		'\n',
	);
}

function rentedText(plan: HostPlan, words: Words): SafeText {
	const { openings } = plan;
	const typed = typedPorts(plan);
	return join(
		[
			md`### ${words.say('host.title-rented', { name: namesOf(plan, words) })}`,
			words.say('host.rented.machine'),
			numbered([
				openings.length === 0
					? words.say('host.rented.provider-none')
					: words.say('host.rented.provider', { ports: listOf(openings, words) }),
				...(openings.length === 0 ? [] : [words.say('host.rented.own')]),
				typed === '' ? words.say('host.rented.no-router-any') : words.say('host.rented.no-router', { ports: typed }),
			]),
			words.say('host.rented.panel'),
			md`- ${words.say('host.rented.nothing')}\n- ${words.say('host.rented.allotted')}`,
			words.say('host.rented.password'),
		],
		'\n',
	);
}

function consolesFold(plan: HostPlan, words: Words): SafeText {
	const notes = createFootnotes();
	return join(
		[
			md`### ${words.say('host.title-consoles', { name: namesOf(plan, words) })}`,
			...plan.games.flatMap((game) => [
				plan.games.length > 1 ? md`**${foreign(game.entry.name)}**` : NOTHING,
				consolesText(game, true, notes, words),
				game.entry.game?.consoles.way === 'list' ? listText(game, words) : NOTHING,
			]),
			small(notes.sources()),
		],
		'\n',
	);
}

/** Every port of one of the games: what it is for, what to do with it, its note, where it is changed. */
function moreText(plan: HostPlan, place: number, correctionFor: HostLinks['correction'], words: Words): SafeText {
	const game = plan.games[place] ?? plan.games[0];
	if (game === undefined) return NOTHING;
	const { entry } = game;
	const correction = correctionFor(entry);
	// One port of the facts is one row: two of one number are two things.
	const ordered = game.ports.toSorted((a, b) => ORDER.indexOf(a.exposure) - ORDER.indexOf(b.exposure));
	const rows = rowsOf(ordered, (a, b) => a.of === b.of);
	const title = md`### ${words.say('host.title-more', { name: foreign(entry.name) })}`;
	const line = (row: (typeof rows)[number], withNote: boolean, notes: Footnotes) => {
		const [port] = row.of;
		return join(
			[
				md`**${numbersOf(row)} ${transportsOf(row, words)}** ${notes.mark(port.evidence)} ${words.say(`role.${port.role}`)} · ${words.say(`exposure.${port.exposure}`)}\u00a0${notes.cite(...port.sources.slice(0, 2))}`,
				withNote ? small(detailsOf(port, words)) : NOTHING,
			],
			'\n',
		);
	};
	const parts: Part[] = [
		whole(() => title),
		...rows.map((row, index): Part => {
			return {
				worth: rows.length - index,
				wordings: [(notes) => line(row, true, notes), (notes) => line(row, false, notes), () => NOTHING],
			};
		}),
		whole(() => dockerText(game.ports, words)),
		whole((notes) =>
			small(
				join([notes.legend(words), notes.sources(), words.say('use.checked', { date: foreign(entry.checked) })], ' · '),
			),
		),
		whole(() => (correction === null ? NOTHING : small(link(words.say('host.more.correct'), correction)))),
	];
	return foldToReply(parts);
}

const ORDER = ['forward', 'public', 'own-risk', 'never', 'local'];

function detailsOf({ of }: PlannedPort, words: Words): SafeText {
	return join(
		[
			of.offset === undefined
				? NOTHING
				: words.say('use.offset', { role: words.say(`role.${of.offset.from}`), plus: of.offset.plus }),
			of.note === undefined ? NOTHING : localized(of.note, words.locale),
			of.default === false ? words.say('use.not-default') : NOTHING,
			of.change === undefined ? NOTHING : changeText(of.change, words),
		],
		' · ',
	);
}

/**
 * Which side of Docker's colon to change; nothing where more than one number would have to move, or where others are told
 * the number by the server itself.
 */
function dockerText(ports: readonly PlannedPort[], words: Words): SafeText {
	const open = ports.filter(({ exposure }) => exposure === 'forward' || exposure === 'public');
	const [only, ...others] = open;
	if (only === undefined || others.length > 0 || only.withheld !== null || only.port !== only.to) return NOTHING;
	const suffix = only.transport === 'udp' ? '/udp' : '';
	return words.say('host.more.docker', { published: inlineCode(`${only.port}:${only.port}${suffix}`) });
}

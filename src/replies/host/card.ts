/** The card of `/host`: from "do you need to open anything?" to friends being in, on one phone screen. */

import { addressPort, type Friends, type HostPlan, type Opening, type PlannedGame } from '../../hosting/index.ts';
import type { Reply } from '../../interactions/index.ts';
import { all, foreign, join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { foldToCard, type Part, type Wording, whole } from '../budget.ts';
import type { Footnotes } from '../footnotes.ts';
import { type Button, cardMessage, numbered, small } from '../message.ts';
import {
	afterText,
	consolesCanJoin,
	consolesText,
	evidenceFor,
	forwardText,
	listShort,
	listText,
	neverShort,
	neverText,
	portsOf,
	waysWordings,
} from './game.ts';
import { listOf, numbersOf } from './ports.ts';

/** More numbers than that are in the table, and not said again in the steps. */
const NAMED_OPENINGS = 2;
/** More of a kind are said in one line. */
const NAMED_WARNINGS = 2;

/** The ids of the card's buttons, encoded by the command that answers them. */
export interface HostIds {
	home: string;
	rented: string;
	consoles: string;
	more: string;
}

export function hostCard(plan: HostPlan, ids: HostIds, words: Words, besides: readonly Button[] = []): Reply {
	return cardMessage(hostText(plan, words), [
		{ id: ids.home, label: words.say('host.button.home') },
		{ id: ids.rented, label: words.say('host.button.rented') },
		...(plan.games.some(({ entry }) => entry.game !== undefined)
			? [{ id: ids.consoles, label: words.say('host.button.consoles') }]
			: []),
		{ id: ids.more, label: words.say('button.more') },
		...besides,
	]);
}

export function hostText(plan: HostPlan, words: Words): SafeText {
	const title = md`### ${words.say('host.title', { name: namesOf(plan, words) })}`;
	const [only, ...others] = plan.games;
	const parts: Part[] = [
		whole(() => title),
		...(only !== undefined && others.length === 0 ? oneGame(only, plan.friends, words) : severalGames(plan, words)),
		...whenAsked(plan, words),
		...warnings(plan, words),
		steps(plan, words),
		{ worth: 1, wordings: [lastLine(words), (notes) => small(notes.sources())] },
	];
	return foldToCard(parts, words);
}

export function namesOf({ games }: HostPlan, words: Words): SafeText {
	return all(
		games.map(({ entry }) => foreign(entry.name)),
		words.locale,
	);
}

function lastLine(words: Words): Wording {
	return (notes) => small(join([notes.sources(), notes.legend(words)], ' · '));
}

function oneGame(game: PlannedGame, friends: Friends, words: Words): Part[] {
	const never = neverText(portsOf(game, 'never'), words);
	const hasForward = portsOf(game, 'forward').length > 0;
	const [ways, ...shorter] = waysWordings(game, words);
	const waysPart: Part[] = ways === undefined ? [] : [{ worth: 3, wordings: [ways, ...shorter] }];
	// Nothing is opened for friends who cannot come.
	if (friends === 'consoles' && !consolesCanJoin(game)) return [...waysPart, whole(() => never)];
	return [
		...waysPart,
		{
			worth: 4,
			wordings: [
				(notes) => forwardText(game, { heading: true, short: false }, notes, words),
				(notes) => forwardText(game, { heading: true, short: true }, notes, words),
			],
		},
		...(hasForward ? [] : [whole((notes) => afterText(game, notes, words))]),
		whole(() => never),
	];
}

/** Each by its name and what it needs, then what is never to be opened for any of them. */
function severalGames({ games }: HostPlan, words: Words): Part[] {
	const never = games.flatMap((game) => portsOf(game, 'never'));
	const full = neverText(never, words);
	const short = neverShort(never, words);
	return [
		...games.map((game): Part => {
			const name = md`**${foreign(game.entry.name)}**`;
			const open = portsOf(game, 'forward').filter(({ withheld }) => withheld === null);
			const listed = listOf(open, words);
			const full = (notes: Footnotes) =>
				md`${name} ${forwardText(game, { heading: false, short: true }, notes, words)}`;
			return {
				worth: 4,
				wordings:
					listed === ''
						? [full, () => md`${name}: ${words.say('host.no-rules')}`]
						: [full, (notes) => md`${name}: ${listed} ${evidenceFor(open, notes)}`, () => md`${name}: ${listed}`],
			};
		}),
		{ worth: 5, wordings: [() => full, () => short] },
	];
}

/** The public list and consoles, only where somebody asked for them; of several games each by its name. */
function whenAsked({ games, friends }: HostPlan, words: Words): Part[] {
	const named = (game: PlannedGame, text: SafeText) =>
		games.length === 1 || text === '' ? text : md`${foreign(game.entry.name)}: ${text}`;
	if (friends === 'list') {
		return games.map((game) => {
			const full = named(game, listText(game, words));
			const short = named(game, listShort(game, words));
			return { worth: 5, wordings: [() => full, () => short] };
		});
	}
	if (friends === 'consoles') {
		return games.map((game) => ({
			worth: 5,
			wordings: [
				(notes) => named(game, consolesText(game, true, notes, words)),
				(notes) => named(game, consolesText(game, false, notes, words)),
				() => NOTHING,
			],
		}));
	}
	return [];
}

/** What cannot be on one machine as it is: a line each, or where there are many of them one for all. */
function warnings({ games, contradictions, clashes }: HostPlan, words: Words): Part[] {
	const nameOf = (number: number) => foreign(games.find(({ entry }) => entry.number === number)?.entry.name ?? '');
	const contradicted = once(
		contradictions.map(({ forwards, never, ...opening }) =>
			words.say('host.contradicted', { port: numbersOf(opening), game: nameOf(forwards), other: nameOf(never) }),
		),
	);
	const clashing = once(
		clashes.map(({ entries: [game, other], ...opening }) =>
			words.say('host.clash', { port: numbersOf(opening), game: nameOf(game), other: nameOf(other) }),
		),
	);
	const ofAll = (openings: readonly Opening[]) => join(once(openings.map(numbersOf)), ', ');
	return [
		...shortened(contradicted, [
			words.say('host.contradicted-several', { ports: ofAll(contradictions) }),
			words.say('host.contradicted-short', { ports: ofAll(contradictions) }),
		]),
		...shortened(clashing, [words.say('host.clash-several', { ports: ofAll(clashes) }), words.say('host.clash-short')]),
	];
}

function once(texts: readonly SafeText[]): SafeText[] {
	return [...new Set(texts)];
}

function shortened(lines: readonly SafeText[], [all, least]: readonly [SafeText, SafeText]): Part[] {
	if (lines.length === 0) return [];
	const each = join(lines, '\n');
	const short: [Wording, Wording] = [() => all, () => least];
	return [{ worth: 6, wordings: lines.length > NAMED_WARNINGS ? short : [() => each, ...short] }];
}

/** The way from the server to the friends; nothing where no port may be opened, or where they cannot come. */
function steps({ games, friends, openings }: HostPlan, words: Words): Part {
	if (openings.length === 0 || (friends === 'consoles' && !games.some(consolesCanJoin))) return whole(() => NOTHING);
	const last = lastStep(games, friends, words);
	const said = (ports: SafeText) =>
		numbered([
			words.say('host.step.allow', { ports }),
			words.say('host.step.router', { count: openings.length }),
			...(last === null ? [] : [last]),
		]);
	const these = said(words.say('host.these'));
	const safely = words.say(friends === 'address' ? 'host.privately' : 'host.lock');
	const full = join([openings.length > NAMED_OPENINGS ? these : said(listOf(openings, words)), safely], '\n');
	return { worth: 2, wordings: [() => full, () => join([these, safely], '\n'), () => safely] };
}

function lastStep(games: readonly PlannedGame[], friends: Friends, words: Words): SafeText | null {
	const ways = new Set(games.map(({ entry }) => entry.game?.consoles.way));
	const hasList = games.some((game) => portsOf(game, 'public').length > 0);
	if (friends === 'list' && hasList) return words.say('host.step.list');
	if (friends === 'consoles') {
		if (ways.has('list')) return words.say('host.step.list');
		if (!ways.has('address')) return ways.has('invite') ? words.say('host.step.invite') : null;
	}
	const [only, ...others] = games;
	const port = only === undefined || others.length > 0 ? null : addressPort(only);
	return port === null ? words.say('host.step.addresses') : words.say('host.step.address', { port });
}

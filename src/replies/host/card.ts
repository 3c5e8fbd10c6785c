/** The card of `/host`: from "do you need to open anything?" to friends being in, on one phone screen. */

import type { HostPlan, PlannedGame } from '../../hosting/index.ts';
import type { Reply } from '../../interactions/index.ts';
import { all, foreign, join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { CARD_CHARACTERS, CARD_LINES, createMeasure, foldToFit, type Part, type Wording, whole } from '../budget.ts';
import { type Button, cardMessage, numbered, small } from '../message.ts';
import {
	addressPort,
	afterText,
	consolesText,
	evidenceFor,
	forwardText,
	listText,
	neverText,
	portsOf,
	waysWordings,
} from './game.ts';
import { listOf, numbersOf } from './ports.ts';

/** More numbers than that are in the table, and not said again in the steps. */
const NAMED_OPENINGS = 2;

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
	const maximum = words.locale === 'en' ? CARD_LINES.en : CARD_LINES.other;
	const title = md`### ${words.say('host.title', { name: namesOf(plan, words) })}`;
	const [only, ...others] = plan.games;
	const parts: Part[] = [
		whole(() => title),
		...(only !== undefined && others.length === 0 ? oneGame(only, words) : severalGames(plan, words)),
		...whenAsked(plan, words),
		...warnings(plan, words),
		steps(plan, words),
		{ worth: 1, wordings: [lastLine(words), (notes) => small(notes.sources())] },
	];
	const measure = createMeasure();
	return foldToFit(parts, (texts) => {
		const { characters, lines } = measure(texts);
		return characters <= CARD_CHARACTERS && lines <= maximum;
	});
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

function oneGame(game: PlannedGame, words: Words): Part[] {
	const never = neverText(portsOf(game, 'never'), words);
	const hasForward = portsOf(game, 'forward').length > 0;
	const [ways, ...shorter] = waysWordings(game, words);
	return [
		...(ways === undefined ? [] : [{ worth: 3, wordings: [ways, ...shorter] } satisfies Part]),
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
	const never = neverText(
		games.flatMap((game) => portsOf(game, 'never')),
		words,
	);
	return [
		...games.map((game): Part => {
			const name = md`**${foreign(game.entry.name)}**`;
			const open = portsOf(game, 'forward').filter(({ withheld }) => withheld === null);
			const short = listOf(open, words);
			return {
				worth: 4,
				wordings: [
					(notes) => md`${name} ${forwardText(game, { heading: false, short: true }, notes, words)}`,
					(notes) =>
						short === ''
							? md`${name} ${forwardText(game, { heading: false, short: true }, notes, words)}`
							: md`${name}: ${short} ${evidenceFor(open, notes)}`,
				],
			};
		}),
		whole(() => never),
	];
}

/** The public list and consoles, only where somebody asked for them. */
function whenAsked({ games, friends }: HostPlan, words: Words): Part[] {
	if (friends === 'list') return games.map((game) => whole(() => listText(game, words)));
	if (friends === 'consoles') {
		return games.map((game) => ({
			worth: 5,
			wordings: [(notes) => consolesText(game, true, notes, words), (notes) => consolesText(game, false, notes, words)],
		}));
	}
	return [];
}

function warnings({ games, contradictions, clashes }: HostPlan, words: Words): Part[] {
	const nameOf = (number: number) => foreign(games.find(({ entry }) => entry.number === number)?.entry.name ?? '');
	const contradicted = contradictions.map(({ forwards, never, ...opening }) =>
		words.say('host.contradicted', {
			port: numbersOf(opening),
			game: nameOf(forwards),
			other: nameOf(never),
		}),
	);
	const clashing = clashes.map(({ entries: [game, other], ...opening }) =>
		words.say('host.clash', { port: numbersOf(opening), game: nameOf(game), other: nameOf(other) }),
	);
	return [...contradicted, ...clashing].map((text) => whole(() => text));
}

/** The way from the server to the friends; nothing where no port may be opened. */
function steps({ games, friends, openings }: HostPlan, words: Words): Part {
	const port = addressPort(games);
	if (openings.length === 0 || port === null) return whole(() => NOTHING);
	const hasList = games.some((game) => portsOf(game, 'public').length > 0);
	const last =
		friends === 'consoles' || (friends === 'list' && hasList)
			? words.say(`host.step.${friends}`)
			: games.length === 1
				? words.say('host.step.address', { port })
				: words.say('host.step.addresses');
	const said = (ports: SafeText) =>
		numbered([
			words.say('host.step.allow', { ports }),
			words.say('host.step.router', { count: openings.length }),
			last,
		]);
	const these = said(words.say('host.these'));
	const privately = friends === 'address' ? words.say('host.privately') : NOTHING;
	const full = join([openings.length > NAMED_OPENINGS ? these : said(listOf(openings, words)), privately], '\n');
	return { worth: 2, wordings: [() => full, () => join([these, privately], '\n'), () => these] };
}

/** `/ports`: one line a number; for a game, what is needed, needless, and to be closed. */

import {
	isWide,
	type Judged,
	type Judgement,
	type Listed,
	type PlannedGame,
	type PlannedPort,
} from '../hosting/index.ts';
import type { Reply } from '../interactions/index.ts';
import type { PortFacts, Use } from '../ports/index.ts';
import { foreign, join, localized, md, NOTHING, plain, type SafeText, shorten, type Words } from '../words/index.ts';
import { foldToReply, type Part, whole } from './budget.ts';
import type { Footnotes } from './footnotes.ts';
import { evidenceFor } from './host/game.ts';
import { listOf, numbersOf } from './host/ports.ts';
import { type Button, CHOICE_LENGTH, cardMessage, small } from './message.ts';

/** How many things are named in one line. */
const NAMED = 2;

/** One entry of the list, and what is known of its numbers. */
export interface ListedFacts extends Listed {
	/** Of each number that anything is known of; none for a wide range. */
	facts: PortFacts[];
}

/** Discord's limit for a menu. */
const MOST_IN_MENU = 25;

/** @param menu the id of the menu that opens the card of one number, which is what it sends */
export function portsList(list: readonly ListedFacts[], menu: string, words: Words): Reply {
	const parts: Part[] = [
		whole(() => md`### ${words.say('ports.title-list')}`),
		...list.map(
			(one, index): Part => ({
				worth: list.length - index,
				wordings: [(notes) => line(one, NAMED, notes, words), (notes) => line(one, 1, notes, words)],
			}),
		),
		whole((notes) => small(join([notes.sources(), notes.legend(words)], ' · '))),
	];
	const text = foldToReply(parts);
	const known = new Map(list.flatMap(({ facts }) => facts.map((one) => [one.port, one])));
	const options = [...known.values()]
		.slice(0, MOST_IN_MENU)
		.map((facts) => ({ value: `${facts.port}`, label: choiceOf(facts), chosen: false }));
	return cardMessage(
		text,
		[],
		options.length === 0 ? undefined : { id: menu, placeholder: words.say('ports.menu'), options },
	);
}

/** `8212 · Palworld` */
function choiceOf({ port, uses, registrations }: PortFacts): SafeText {
	const name = uses[0]?.name ?? registrations[0]?.name ?? '';
	return plain(shorten(join([md`${port}`, plain(name)], ' · '), CHOICE_LENGTH));
}

/** `8212/tcp · Palworld (API for programs) ¹ · registered: …` */
function line(one: ListedFacts, named: number, notes: Footnotes, words: Words): SafeText {
	const count = one.to - one.port + 1;
	const number = md`**${nameOf(one)}**`;
	if (isWide(one)) return md`${number} ${words.say('ports.wide', { count })}`;
	const uses = one.facts
		.flatMap(({ uses }) => uses)
		.filter(({ transport }) => one.transport === null || transport === one.transport);
	const things = [...new Map(uses.map((use) => [use.id, use])).values()];
	const said = things
		.slice(0, named)
		.map(
			(use) =>
				md`${notes.mark(use.evidence)} ${foreign(use.name)} (${words.say(`role.${use.role}`)}${use.exposure === 'never' ? md`, **${words.say('ports.never')}**` : NOTHING})\u00a0${notes.cite(...use.sources.slice(0, 1))}`,
		);
	const more = things.length > named ? words.say('ports.more', { count: things.length - named }) : NOTHING;
	const registered = one.facts[0]?.registrations.find(({ alias, name }) => !alias && name !== '')?.name;
	const paper =
		count === 1 && registered !== undefined ? words.say('ports.registered', { name: foreign(registered) }) : NOTHING;
	const known = things.length === 0 ? words.say('ports.nothing') : join([...said, more], ' · ');
	return md`${number} ${join([known, paper], ' · ')}`;
}

/** The list as one game needs it, the most urgent first. */
/** @param dangers what else is known on a needless number that must not be open, or by which the machine itself is reached */
export function portsJudged(
	game: PlannedGame,
	{ items, missing }: Judgement,
	dangers: ReadonlyMap<Listed, Use>,
	besides: readonly Button[],
	words: Words,
): Reply {
	const name = foreign(game.entry.name);
	const lines = items.flatMap((item) => linesFor(item, game, dangers.get(item.listed), words));
	const parts: Part[] = [
		whole(() => md`### ${words.say('ports.title-game', { name })}`),
		...lines.toSorted((a, b) => a.urgency - b.urgency).map(({ text }) => whole(() => text)),
		whole(() => (missing.length === 0 ? NOTHING : words.say('ports.missing', { ports: listOf(missing, words) }))),
		whole(() => (game.complete ? NOTHING : words.say('ports.incomplete', { name }))),
		whole((notes) => {
			const shown = items.flatMap(({ ports }) => ports);
			const evidence = evidenceFor(shown, notes);
			return small(join([evidence, notes.sources(), notes.legend(words)], ' · '));
		}),
	];
	return cardMessage(foldToReply(parts), besides);
}

interface JudgedLine {
	urgency: number;
	text: SafeText;
}

function linesFor(
	{ listed, ports, needless, otherTransport }: Judged,
	game: PlannedGame,
	danger: Use | undefined,
	words: Words,
): JudgedLine[] {
	const name = foreign(game.entry.name);
	const lines = ports.map((port) => ({ urgency: URGENCY[port.exposure], text: lineFor(port, words) }));
	if (needless === 0) return lines;
	const port = nameOf(listed);
	const rest = (text: SafeText) => [...lines, { urgency: URGENCY.local, text }];
	if (danger !== undefined && ports.length === 0) {
		const key = danger.exposure === 'never' ? 'ports.danger' : 'ports.way-in';
		const text = words.say(key, { port, name, other: foreign(danger.name), role: words.say(`role.${danger.role}`) });
		return [{ urgency: danger.exposure === 'never' ? URGENCY.never : URGENCY['own-risk'], text }];
	}
	const [other] = otherTransport;
	if (other !== undefined)
		return rest(words.say('ports.transport', { port, name, other: plain(other.transport.toUpperCase()) }));
	if (!game.complete) return rest(words.say('ports.not-known', { port, name }));
	if (ports.length > 0) return rest(words.say('ports.needless-rest', { port, count: needless }));
	return rest(words.say('ports.needless', { port, name }));
}

/** What is dangerous stands first. */
const URGENCY: Record<PlannedPort['exposure'], number> = { never: 0, 'own-risk': 1, forward: 2, public: 3, local: 4 };

function lineFor(port: PlannedPort, words: Words): SafeText {
	const number = md`${numbersOf(port)} ${plain(port.transport.toUpperCase())}`;
	const role = words.say(`role.${port.role}`);
	switch (port.exposure) {
		case 'forward':
			if (port.withheld === null) return words.say('ports.needed', { port: number, role });
			return words.say(port.withheld === 'incomplete' ? 'ports.one-of-several' : 'ports.unsure', {
				port: number,
				role,
			});
		case 'public':
			return words.say('ports.list', { port: number });
		case 'never':
			return words.say('ports.close', { port: number, role });
		case 'local':
			return port.of.note === undefined
				? words.say('ports.local', { port: number })
				: words.say('ports.local-note', { port: number, note: localized(port.of.note, words.locale) });
		case 'own-risk':
			return port.of.note === undefined
				? words.say('ports.care-plain', { port: number, role })
				: words.say('ports.care', { port: number, note: localized(port.of.note, words.locale) });
	}
}

function nameOf({ port, to, transport }: Listed): SafeText {
	const numbers = numbersOf({ port, to });
	return transport === null ? numbers : md`${numbers} ${plain(transport.toUpperCase())}`;
}

/** What was typed cannot be read, or is too much: privately, and without repeating it. */
export function portsProblem(problem: { unread: number } | { count: number; most: number }, words: Words): Reply {
	const text =
		'unread' in problem
			? words.say('ports.unread', { count: problem.unread })
			: words.say('ports.too-many', { count: problem.count, most: problem.most });
	return { ...cardMessage(text, []), private: true };
}

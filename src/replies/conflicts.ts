/** `/conflicts`: who clashes with whom and what to move, on one phone screen. */

import { type Conflict, type ConflictsAnswer, type OnMachine, overlaps, type ServiceMove } from '../hosting/index.ts';
import type { Reply } from '../interactions/index.ts';
import { all, foreign, join, md, NOTHING, type SafeText, type Words } from '../words/index.ts';
import { foldToCard, type Part, type Wording, whole } from './budget.ts';
import { type Footnotes, groundsOf } from './footnotes.ts';
import { rowsOf, rowText } from './host/ports.ts';
import { type Button, cardMessage, small } from './message.ts';
import { moveRows, shortMove } from './moves.ts';

/** How many sources stand behind one line. */
const SOURCES_A_LINE = 2;
const FEWEST_SHOWN = 1;

/** The ids of the card's buttons, encoded by the command that answers them. */
export interface ConflictsIds {
	change: string;
	why: string;
}

export function conflictsCard(answer: ConflictsAnswer, ids: ConflictsIds, words: Words): Reply {
	const buttons: Button[] = [
		...(answer.change.kind === 'moves' ? [{ id: ids.change, label: words.say('conflicts.button.change') }] : []),
		...(answer.conflicts.length > 0 ? [{ id: ids.why, label: words.say('conflicts.button.why') }] : []),
	];
	return cardMessage(conflictsText(answer, words), buttons);
}

export function conflictsText({ services, conflicts, change }: ConflictsAnswer, words: Words): SafeText {
	const names = namesOf(services, words);
	const clashes = clashesOf(conflicts);
	const moved = change.kind === 'moves' ? change.services : [];
	const parts: Part[] = [
		whole(() => md`### ${words.say('conflicts.title')}`),
		clashes.length === 0
			? { worth: 3, wordings: [() => fitText(services, names, words), () => words.say('conflicts.fit')] }
			: {
					worth: 3,
					wordings: fewer(clashes, (clash, ports) => clashWording(clash, ports, { services, names, words }), words),
				},
		whole(() => changeHeading(change, words)),
		{ worth: 4, wordings: fewer(moved, (one, ports) => () => movedText(one, ports, names, words), words) },
		{ worth: 2, wordings: [() => missingText(services, names, words), () => NOTHING] },
		whole(() => (moved.length === 0 ? NOTHING : small(words.say('conflicts.good')))),
		{
			worth: 1,
			wordings: [
				(notes) => small(join([notes.sources(), notes.legend(words)], ' · ')),
				(notes) => small(notes.sources()),
				() => NOTHING,
			],
		},
	];
	return foldToCard(parts, words);
}

/** Each by its name; copies of one are numbered. */
export function namesOf(services: readonly OnMachine[], words: Words): SafeText[] {
	const plainNames = services.map((one) => nameOf(one, words));
	return plainNames.map((name, place) => {
		if (plainNames.filter((other) => other === name).length === 1) return name;
		const number = plainNames.slice(0, place + 1).filter((other) => other === name).length;
		return words.say('conflicts.copy', { name, number });
	});
}

function nameOf({ service, groups }: OnMachine, words: Words): SafeText {
	if (service.kind === 'entry') return foreign(service.entry.name);
	if (service.registered !== null) return foreign(service.registered);
	return words.say('conflicts.port', {
		port: portsText(
			groups.flatMap(({ ports }) => ports),
			1,
			words,
		),
	});
}

function fitText(services: readonly OnMachine[], names: readonly SafeText[], words: Words): SafeText {
	const looked = services.map(({ groups }, place) => {
		const ports = groups.flatMap((group) => group.ports);
		return ports.length === 0 ? NOTHING : md`${names[place] ?? NOTHING}: ${portsText(ports, 3, words)}`;
	});
	return join([words.say('conflicts.fit'), ...looked], '\n');
}

/** What the same services clash on. */
interface Clash {
	services: number[];
	ports: Conflict[];
}

function clashesOf(conflicts: readonly Conflict[]): Clash[] {
	const clashes: Clash[] = [];
	for (const conflict of conflicts) {
		const same = clashes.find(({ services }) => services.join() === conflict.services.join());
		if (same === undefined) clashes.push({ services: conflict.services, ports: [conflict] });
		else same.ports.push(conflict);
	}
	return clashes;
}

interface Naming {
	services: readonly OnMachine[];
	names: readonly SafeText[];
	words: Words;
}

function clashWording(clash: Clash, shownPorts: number, { services, names, words }: Naming): Wording {
	const who = all(
		clash.services.map((place) => md`**${names[place] ?? NOTHING}**`),
		words.locale,
	);
	return (notes) => {
		const fill = { services: who, ports: portsText(clash.ports, shownPorts, words) };
		const text =
			clash.services.length === 2 ? words.say('conflicts.clash', fill) : words.say('conflicts.clash-many', fill);
		return md`${text}\u00a0${proofOf(clash, services, notes)}`;
	};
}

/** The weakest evidence that the line rests on, and where it comes from. */
function proofOf({ services: places, ports }: Clash, services: readonly OnMachine[], notes: Footnotes): SafeText {
	const shown = places.flatMap((place) => services[place]?.groups ?? []).flatMap((group) => group.ports);
	const resting = shown.filter((one) => ports.some((port) => overlaps(one, port)) && one.evidence !== null);
	const { weakest, sources } = groundsOf(resting);
	const mark = weakest === undefined ? NOTHING : notes.mark(weakest);
	return join([mark, notes.cite(...sources.slice(0, SOURCES_A_LINE))], ' ');
}

/** `27015 TCP and UDP, 27020 UDP`; of more than `shown` the rest as a number. */
function portsText(
	ports: readonly Pick<Conflict, 'port' | 'to' | 'transport'>[],
	shown: number,
	words: Words,
): SafeText {
	const rows = rowsOf(ports);
	const texts = rows.slice(0, shown).map((row) => rowText(row, words));
	const rest = rows.length - texts.length;
	return join([...texts, rest > 0 ? words.say('conflicts.more', { count: rest }) : NOTHING], ', ');
}

function changeHeading(change: ConflictsAnswer['change'], words: Words): SafeText {
	switch (change.kind) {
		case 'none':
			return NOTHING;
		case 'moves':
			return change.exact
				? words.say('conflicts.move', { count: change.services.length })
				: words.say('conflicts.move-inexact', { count: change.services.length });
		case 'impossible':
			return words.say('conflicts.impossible');
		case 'stopped':
			return words.say('conflicts.stopped');
	}
}

function movedText({ service, moves }: ServiceMove, shown: number, names: readonly SafeText[], words: Words): SafeText {
	const rows = moveRows(moves, words);
	const texts = rows.slice(0, shown).map(shortMove);
	const rest = rows.length - texts.length;
	const more = rest > 0 ? words.say('conflicts.more', { count: rest }) : NOTHING;
	return words.say('conflicts.moved', { name: names[service] ?? NOTHING, moves: join([...texts, more], ', ') });
}

/** Of which services not all is known: without it the answer would seem more certain than it is. */
export function missingText(services: readonly OnMachine[], names: readonly SafeText[], words: Words): SafeText {
	const lines = services.map(({ missing }, place) =>
		missing === null ? NOTHING : words.say(`conflicts.missing.${missing}`, { name: names[place] ?? NOTHING }),
	);
	return join([...new Set(lines)].map(small), '\n');
}

/** Wordings of a list: all of it, then fewer ports in each line, then fewer lines, the rest as a number. */
function fewer<T>(
	items: readonly T[],
	lineOf: (item: T, ports: number) => Wording,
	words: Words,
): [Wording, ...Wording[]] {
	const listed = (shown: number, ports: number): Wording => {
		const lines = items.slice(0, shown).map((item) => lineOf(item, ports));
		const rest = items.length - lines.length;
		return (notes) =>
			join(
				[...lines.map((line) => line(notes)), rest > 0 ? words.say('conflicts.more', { count: rest }) : NOTHING],
				'\n',
			);
	};
	const lines = Array.from({ length: Math.max(0, items.length - FEWEST_SHOWN) }, (_none, step) =>
		listed(items.length - 1 - step, 1),
	);
	return [listed(items.length, 6), listed(items.length, 3), listed(items.length, 2), listed(items.length, 1), ...lines];
}

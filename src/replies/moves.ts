/** Ports that move to other numbers, as one reads and does it: what to where, in which file, and Docker's way. */

import type { Opening, PortMove } from '../hosting/index.ts';
import { foreign, inlineCode, join, localized, md, NOTHING, type SafeText, type Words } from '../words/index.ts';
import { numbersOf, rowsOf, transportsOf } from './host/ports.ts';

/** One number that moves, with every transport of it. */
interface MoveRow {
	from: PortMove['from'];
	to: Opening;
	transports: SafeText;
}

export function moveRows(moves: readonly PortMove[], words: Words): MoveRow[] {
	// Two ports of one number, such as a game's and its RCON, have their own settings.
	return rowsOf(
		moves.map(({ from }) => from),
		(a, b) => a.of === b.of,
	).flatMap((row) => {
		const move = moves.find(({ from }) => from === row.of[0]);
		return move === undefined ? [] : [{ ...move, transports: transportsOf(row, words) }];
	});
}

/** `27015 TCP and UDP → 27016` */
export function shortMove({ from, to, transports }: MoveRow): SafeText {
	return md`${numbersOf(from)} ${transports} → **${numbersOf(to)}**`;
}

/** The same with its role, and where it is changed; what follows another number says so. */
export function longMove(row: MoveRow, words: Words): SafeText {
	const { from, to } = row;
	const role = from.role === null ? NOTHING : md` · ${words.say(`role.${from.role}`)}`;
	return join([md`${shortMove(row)}${role}`, changeOf(from, to, words)], '\n');
}

function changeOf({ change, offset, of }: PortMove['from'], { port }: Opening, words: Words): SafeText {
	const note = of?.note === undefined ? NOTHING : localized(of.note, words.locale);
	if (change !== null) {
		const [file, key] = [foreign(change.file), foreign(change.key)];
		return join([words.say('moves.file', { file, key, to: md`${port}` }), note], ' ');
	}
	if (offset !== null) {
		const { from: role, plus } = offset;
		return words.say('moves.follows', { offset: words.say('use.offset', { role: words.say(`role.${role}`), plus }) });
	}
	return join([words.say('moves.not-known'), note], ' ');
}

/**
 * How one publishes the first of them on another number with Docker, which needs no setting of the program; nothing
 * where none of them is one to be published: that would open what must stay closed.
 */
export function dockerMove(moves: readonly PortMove[], words: Words): SafeText {
	const move = moves.find(
		({ from }) => from.of?.exposure === 'forward' && from.evidence !== 'reported' && from.port === from.to,
	);
	// What tells others its number, or moves as one of several, has to be told the new one itself.
	if (move === undefined || moves.some(({ from }) => from.of?.exposure === 'public' || from.offset !== null))
		return NOTHING;
	const { from, to } = move;
	const suffix = from.transport === 'udp' ? '/udp' : '';
	return words.say('host.more.docker-moved', {
		before: inlineCode(`${from.port}:${from.port}${suffix}`),
		after: inlineCode(`${to.port}:${from.port}${suffix}`),
	});
}

/** What opens from the card of `/conflicts`: how to move each, and when two may share a number. */

import { BINDINGS, type Binding, type ConflictsAnswer, type PortMove, type ServiceMove } from '../hosting/index.ts';
import type { Reply } from '../interactions/index.ts';
import { shortCommands } from '../listening/index.ts';
import { codeBlock, join, md, NOTHING, type SafeText, type Words } from '../words/index.ts';
import { foldToReply, type Part, whole } from './budget.ts';
import { missingText, namesOf } from './conflicts.ts';
import type { Footnotes } from './footnotes.ts';
import { listOf, numbersOf } from './host/ports.ts';
import { type Button, cardMessage, small } from './message.ts';
import { dockerMove, longMove, moveRows, shortMove } from './moves.ts';

export const CONFLICTS_FOLDS = ['change', 'why'] as const;
export type ConflictsFold = (typeof CONFLICTS_FOLDS)[number];

/** @param post the id of the button that posts it for all; `null` where it is posted already */
export function conflictsFold(answer: ConflictsAnswer, fold: ConflictsFold, post: string | null, words: Words): Reply {
	const buttons: Button[] = post === null ? [] : [{ id: post, label: words.say('button.post') }];
	return cardMessage(fold === 'change' ? changeText(answer, words) : whyText(words), buttons);
}

function changeText({ services, change }: ConflictsAnswer, words: Words): SafeText {
	if (change.kind !== 'moves') return md`### ${words.say('conflicts.title-change')}`;
	const names = namesOf(services, words);
	const everyMove = change.services.flatMap(({ moves }) => moves);
	const parts: Part[] = [
		whole(() => md`### ${words.say('conflicts.title-change')}`),
		...change.services.map((one, place): Part => {
			const name = md`**${names[one.service] ?? NOTHING}**`;
			return {
				worth: change.services.length - place,
				wordings: [
					() => join([name, longText(one, words)], '\n'),
					() => join([name, ...moveRows(one.moves, words).map(shortMove)], '\n'),
					() => md`${name}: ${join(moveRows(one.moves, words).map(shortMove), ', ')}`,
					() => md`${name}: ${join(shiftsOf(one.moves), ', ')}`,
				],
			};
		}),
		whole(() => dockerMove(everyMove, words)),
		{ worth: 1, wordings: [() => routerText(everyMove, words), () => words.say('conflicts.change.players-some')] },
		whole(() => missingText(services, names, words)),
		{ worth: 0, wordings: [() => checkText(everyMove[0]?.to.port, words), () => NOTHING] },
	];
	return foldToReply(parts);
}

/** `27015 → 27013`, each once, whatever the transports. */
function shiftsOf(moves: readonly PortMove[]): SafeText[] {
	return [...new Set(moves.map(({ from, to }) => md`${numbersOf(from)} → ${numbersOf(to)}`))];
}

/** What of it players need is opened anew; what must stay closed stays closed on its new number, too. */
function routerText(moves: readonly PortMove[], words: Words): SafeText {
	const isOpen = ({ from: { of } }: PortMove) => of?.exposure === 'forward' || of?.exposure === 'public';
	const open = moves.filter(isOpen).map(({ to }) => to);
	if (open.length === 0) return words.say('conflicts.change.none-open');
	const rest = open.length < moves.length ? words.say('conflicts.change.closed') : NOTHING;
	return join([words.say('conflicts.change.players', { ports: listOf(open, words) }), rest], ' ');
}

function longText({ moves, effort }: ServiceMove, words: Words): SafeText {
	const lines = moveRows(moves, words).map((row) => longMove(row, words));
	const warning = effort === 'protocol' || effort === 'system' ? words.say(`conflicts.change.${effort}`) : NOTHING;
	return join([...lines, warning], '\n');
}

/** Only the machine knows whether the new number is free. */
function checkText(port: number | undefined, words: Words): SafeText {
	const commands = port === undefined ? null : shortCommands(port);
	if (port === undefined || commands === null) return NOTHING;
	const intro = words.say('conflicts.change.check', { port: md`${port}` });
	return join([intro, codeBlock(commands.windows), codeBlock(commands.unix)], '\n');
}

function whyText(words: Words): SafeText {
	const outcomes = (which: 'wildcardBesideOne' | 'v6BesideV4') => (notes: Footnotes) =>
		join(
			BINDINGS.map((binding) => outcomeText(binding, which, notes, words)),
			'\n',
		);
	const parts: Part[] = [
		whole(() => md`### ${words.say('conflicts.title-why')}`),
		whole(() => words.say('conflicts.why.same')),
		whole(() => words.say('conflicts.why.address')),
		whole(() => words.say('conflicts.why.one')),
		whole(outcomes('wildcardBesideOne')),
		whole(() => words.say('conflicts.why.windows')),
		whole(() => words.say('conflicts.why.linux-udp')),
		whole(() => words.say('conflicts.why.v6')),
		whole(outcomes('v6BesideV4')),
		whole(() => words.say('conflicts.why.linux-v6')),
		whole((notes) => small(notes.sources())),
	];
	return foldToReply(parts);
}

function outcomeText(
	binding: Binding,
	which: 'wildcardBesideOne' | 'v6BesideV4',
	notes: Footnotes,
	words: Words,
): SafeText {
	const { outcome, sources } = binding[which];
	const line = words.say('conflicts.why.line', {
		system: words.say(`conflicts.system.${binding.system}`),
		outcome: words.say(`conflicts.why.${outcome}`),
	});
	return join([line, notes.cite(...sources)], ' ');
}

/** `/free`: numbers that are good to take, why, and how to see whether the machine has them free. */

import { type FreeAnswer, WHY_FREEBSD, WHY_GOOD } from '../hosting/index.ts';
import type { Reply } from '../interactions/index.ts';
import { shortCommands } from '../listening/index.ts';
import { codeBlock, foreign, join, md, NOTHING, type SafeText, type Words } from '../words/index.ts';
import { foldToCard, type Part, whole } from './budget.ts';
import { registrySource } from './footnotes.ts';
import { transportsOf } from './host/ports.ts';
import { type Button, cardMessage, small } from './message.ts';
import { dockerMove, longMove, moveRows, shortMove } from './moves.ts';

/** From where on a number is not near any more. */
const NEAR = 500;

/** @param another the id of the button that shows the next ones */
export function freeCard(answer: FreeAnswer, another: string, words: Words): Reply {
	const buttons: Button[] = answer.numbers.length === 0 ? [] : [{ id: another, label: words.say('free.another') }];
	return cardMessage(freeText(answer, words), buttons);
}

export function freeText(answer: FreeAnswer, words: Words): SafeText {
	const { numbers, program, moves } = answer;
	const [first] = numbers;
	const title =
		program === null
			? words.say('free.title', { count: answer.count })
			: words.say('free.title-program', { name: foreign(program.name) });
	const parts: Part[] = [
		whole(() => md`### ${title}`),
		whole(() => numbersText(answer, words)),
		...(first === undefined ? [] : [whole(() => farText(answer, first, words))]),
		{
			worth: 4,
			wordings: [
				() =>
					join(
						moveRows(moves, words).map((row) => longMove(row, words)),
						'\n',
					),
				() => join(moveRows(moves, words).map(shortMove), '\n'),
			],
		},
		{ worth: 3, wordings: [() => dockerMove(moves, words), () => NOTHING] },
		...(first === undefined ? [] : [reasons(answer, first, words), checkPart(first, words)]),
		whole((notes) => small(notes.sources())),
	];
	return foldToCard(parts, words);
}

function numbersText({ numbers, count, program, transports, near, moves }: FreeAnswer, words: Words): SafeText {
	if (program !== null && near === null) return words.say('free.no-own', { name: foreign(program.name) });
	if (numbers.length === 0) return words.say('free.none');
	const said = transportsOf({ transports: [...transports] }, words);
	const list = join(
		numbers.map((port) => md`**${port}**`),
		', ',
	);
	const line = words.say('free.numbers', { numbers: list, transports: said });
	const fewer = numbers.length < count ? words.say('free.fewer', { count: numbers.length }) : NOTHING;
	const own = moves[0]?.from.port;
	if (own === undefined) return join([line, fewer], '\n');
	// One number alone stands in the line that says what moves where.
	return join([words.say('free.default', { port: md`${own}` }), numbers.length > 1 ? line : NOTHING, fewer], '\n');
}

/** Why the numbers are not as near as was asked for. */
function farText({ near }: FreeAnswer, first: number, words: Words): SafeText {
	return near !== null && Math.abs(first - near) > NEAR ? words.say('free.near-moved', { port: md`${near}` }) : NOTHING;
}

function reasons({ numbers: { length: count }, freebsd }: FreeAnswer, first: number, words: Words): Part {
	const [windows, docker, linux] = WHY_GOOD;
	const cited = [registrySource(first), linux, windows, docker, ...(freebsd ? [WHY_FREEBSD] : [])];
	return {
		worth: 1,
		wordings: [
			(notes) =>
				join(
					[
						words.say('free.why', { count }),
						md`- ${words.say('free.why.assigned', { count })}\u00a0${notes.cite(registrySource(first))}`,
						md`- ${words.say('free.why.use', { count })}`,
						md`- ${words.say('free.why.ephemeral', { count })}\u00a0${notes.cite(linux, windows)}`,
						freebsd ? md`- ${words.say('free.why.freebsd')}\u00a0${notes.cite(WHY_FREEBSD)}` : NOTHING,
						md`- ${words.say('free.why.refused', { count })}\u00a0${notes.cite(docker)}`,
					],
					'\n',
				),
			(notes) => md`${words.say('free.why.short', { count })}\u00a0${notes.cite(...cited)}`,
		],
	};
}

/** Only the machine knows; the commands of both kinds of system, or of none where there is no room. */
function checkPart(port: number, words: Words): Part {
	const commands = shortCommands(port);
	if (commands === null) return whole(() => NOTHING);
	return whole(() =>
		join([words.say('free.check', { port: md`${port}` }), codeBlock(commands.windows), codeBlock(commands.unix)], '\n'),
	);
}

/** No program is called so: privately, with what is called a little like it. What was typed is not repeated. */
export function freeUnknown(near: readonly Button[], words: Words): Reply {
	const text =
		near.length === 0 ? words.say('free.unknown') : join([words.say('free.unknown'), words.say('host.near')], '\n');
	return { ...cardMessage(text, near), private: true };
}

/** The fold `Which program?`: from the number to the listener, its process, the program and its file. */

import {
	type EmptyAnswer,
	type Recipe,
	type RecipeCommand,
	recipe,
	STEPS,
	type Step,
	type System,
} from '../../listening/index.ts';
import { codeBlock, either, inlineCode, join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { foldToReply, type Part, whole } from '../budget.ts';
import { small } from '../message.ts';

const SOURCES_SHOWN = 3;
const PACKAGE_MANAGERS: ReadonlySet<RecipeCommand['onlyWith']> = new Set(['dpkg', 'rpm', 'pacman', 'apk', 'pkg']);

export function whichProgramText(port: number, system: System, words: Words): SafeText {
	const found = recipe(system, port);
	if (found === null) return words.say('program.port-zero');
	const title = md`### ${words.say('program.title', { port, system: words.say(`system.${system}`) })}`;
	const parts: Part[] = [
		whole(() => title),
		...STEPS.map((step) => whole(() => stepText(found, step, words))),
		{
			worth: 2,
			wordings: [() => emptyText(port, found.empty, true, words), () => emptyText(port, found.empty, false, words)],
		},
		{ worth: 1, wordings: [() => standInsText(found, words), () => NOTHING] },
		whole(() => small(words.say('program.before-posting'))),
		whole((notes) => {
			notes.cite(...found.sources.slice(0, SOURCES_SHOWN));
			return small(notes.sources());
		}),
	];
	return foldToReply(parts);
}

function stepText(found: Recipe, step: Step, words: Words): SafeText {
	const commands = found.commands.filter((command) => command.step === step);
	const everywhere = commands.filter((command) => command.onlyWith === null);
	const somewhere = commands.filter((command) => command.onlyWith !== null);
	return join(
		[
			md`**${STEPS.indexOf(step) + 1} · ${words.say(`program.step.${step}`)}**`,
			...everywhere.map((command) => codeBlock(command.command)),
			words.say(`program.hint.${found.system}.${step}`),
			somewhere.some((command) => PACKAGE_MANAGERS.has(command.onlyWith)) ? words.say('program.file-blank') : NOTHING,
			...somewhere.map((command) => onlyWithText(command, words)),
		],
		'\n',
	);
}

function onlyWithText({ command, onlyWith }: RecipeCommand, words: Words): SafeText {
	return onlyWith === null ? NOTHING : md`- ${words.say(`program.only-with.${onlyWith}`)}: ${inlineCode(command)}`;
}

/** What an empty answer proves, and why the number can be taken all the same. */
function emptyText(port: number, empty: EmptyAnswer, withChecks: boolean, words: Words): SafeText {
	const rights = empty.withoutAdmin === 'nothing' ? NOTHING : words.say(`program.without-admin.${empty.withoutAdmin}`);
	const limits = empty.limits.map(({ reason, checks }) => {
		const shown = withChecks ? checks.map((check) => md`: ${inlineCode(check)}`).slice(0, 1) : [];
		return md`- ${words.say(`program.limit.${reason}`)}${shown[0] ?? NOTHING}`;
	});
	const proves = words.say(`program.proves.${empty.proves}`, { port });
	return join(
		[md`**${words.say('program.empty')}** ${join([proves, rights, words.say('program.still')], ' ')}`, ...limits],
		'\n',
	);
}

/** Programs that hold the number for others; a command that stands above already is not repeated. */
function standInsText({ standIns, empty }: Recipe, words: Words): SafeText {
	if (standIns.length === 0) return NOTHING;
	const above = empty.limits.flatMap((limit) => limit.checks);
	const lines = standIns.map(({ names, kind, check }) => {
		const shown = either(names.map(inlineCode), words.locale);
		const how = check === null || above.includes(check) ? NOTHING : md`: ${inlineCode(check)}`;
		return md`- ${shown} ${words.say(`program.stand-in.${kind}`)}${how}`;
	});
	return join([md`**${words.say('program.stand-in')}**`, ...lines], '\n');
}

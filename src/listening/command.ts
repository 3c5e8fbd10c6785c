import { BLANKS, type RecipeCommand, type RecipeSource, type Step } from './types.ts';

type Shell = RecipeCommand['shell'];
type Extra = Partial<Pick<RecipeCommand, 'needsAdmin' | 'onlyWith'>>;

/** A command of the first step. */
export function listener(
	shell: Shell,
	shows: NonNullable<RecipeCommand['shows']>,
	command: string,
	extra: Extra = {},
): RecipeCommand {
	return { ...plainCommand('listener', shell, command, extra), shows };
}

/** A command of a later step. */
export function later(
	step: Exclude<Step, 'listener'>,
	shell: Shell,
	command: string,
	extra: Extra = {},
): RecipeCommand {
	return plainCommand(step, shell, command, extra);
}

function plainCommand(step: Step, shell: Shell, command: string, extra: Extra): RecipeCommand {
	return {
		step,
		command,
		shell,
		shows: null,
		needsAdmin: command.startsWith('sudo '),
		blanks: BLANKS.filter((blank) => new RegExp(`\\b${blank}\\b`).test(command)),
		onlyWith: null,
		...extra,
	};
}

/** Pages of one publisher. */
export function pages(publisher: string, ...addresses: string[]): RecipeSource[] {
	return addresses.map((at) => ({ at, publisher }));
}

/**
 * How to see who is listening on a port, per system. The commands are data; the words around them are not here.
 */

export const SYSTEMS = ['windows', 'powershell', 'macos', 'linux', 'docker', 'freebsd'] as const;
export type System = (typeof SYSTEMS)[number];

/**
 * The way from a number to a file:
 * `listener` who listens, `process` which process that is, `program` which program and who started it,
 * `file` where its file lies and who signed or packaged it.
 */
export const STEPS = ['listener', 'process', 'program', 'file'] as const;
export type Step = (typeof STEPS)[number];

export interface RecipeCommand {
	step: Step;
	/** What the command line is, with the port filled in; `PID` stands where the reader puts what the step before printed. */
	command: string;
	/** Which shell it is typed into. */
	shell: 'sh' | 'cmd' | 'powershell';
	/** Which sockets it shows. */
	shows: 'tcp' | 'udp' | 'both';
	/** Whether it needs an administrator (root) to show other people's processes. */
	needsAdmin: boolean;
}

export interface Recipe {
	system: System;
	commands: RecipeCommand[];
}

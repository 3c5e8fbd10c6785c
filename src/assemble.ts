/** Puts knowledge, commands and dispatcher together: the part that the bot and the terminal share. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allCommands } from '../commands/index.ts';
import { type Command, createDispatcher, type Dispatch, type DispatcherParts } from './interactions/index.ts';
import { loadPorts } from './ports/index.ts';

interface Harbor {
	commands: Command[];
	dispatch: Dispatch;
	/** Changes with the data; for the log. */
	dataHash: string;
}

export function assemble(parts: Omit<DispatcherParts, 'commands'>): Harbor {
	const ports = loadPorts();
	const commands = allCommands({ ports, program: readProgram() });
	return { commands, dispatch: createDispatcher({ ...parts, commands }), dataHash: ports.hash };
}

/** Version and address of the source code, from the package's own description. */
function readProgram(): { version: string; sourceCode: string | null } {
	const description = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8'));
	return { version: description.version, sourceCode: description.homepage ?? null };
}

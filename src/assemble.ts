/** Puts knowledge, commands and dispatcher together: the part that the bot and the terminal share. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allCommands, allMessageCommands } from '../commands/index.ts';
import {
	type Command,
	createDispatcher,
	type Dispatch,
	type DispatcherParts,
	type MessageCommand,
} from './interactions/index.ts';
import { loadPorts } from './ports/index.ts';
import { loadLessons, loadTips } from './teaching/index.ts';

interface Harbor {
	commands: Command[];
	messageCommands: MessageCommand[];
	dispatch: Dispatch;
	/** Changes with the data; for the log. */
	dataHash: string;
}

/** @param sourceUrl the bot's repository; what its package says unless given */
export function assemble({
	sourceUrl,
	...parts
}: Omit<DispatcherParts, 'commands' | 'messageCommands' | 'seedKey'> & { sourceUrl?: string | undefined }): Harbor {
	const ports = loadPorts();
	const commands = allCommands({
		ports,
		tips: loadTips(),
		lessons: loadLessons(),
		program: readProgram(sourceUrl),
	});
	const messageCommands = allMessageCommands({ ports });
	// No secret, but the same after a restart: see `seedOf`.
	const dispatch = createDispatcher({ ...parts, commands, messageCommands, seedKey: ports.hash });
	return { commands, messageCommands, dispatch, dataHash: ports.hash };
}

/** Version and address of the source code, from the package's own description. */
function readProgram(sourceUrl: string | undefined): { version: string; sourceCode: string | null } {
	const description = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8'));
	return { version: description.version, sourceCode: sourceUrl ?? description.homepage ?? null };
}

import { allCommands } from '../../commands/index.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { loadLessons } from '../../src/teaching/index.ts';

export const PORTS = loadPorts();

/** What members can type, as the terminal reads it. */
export const DECLARATIONS = allCommands({
	ports: PORTS,
	lessons: loadLessons(),
	program: { version: '0', sourceCode: null },
}).map((command) => command.declaration);

import { allCommands } from '../../commands/index.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { loadLessons, loadTips } from '../../src/teaching/index.ts';

export const PORTS = loadPorts();

/** What members can type, as the terminal reads it. */
export const DECLARATIONS = allCommands({
	ports: PORTS,
	tips: loadTips(),
	lessons: loadLessons(),
	program: { version: '0', sourceCode: null },
}).map((command) => command.declaration);

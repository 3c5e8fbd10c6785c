import { about } from './en/about.ts';
import { common } from './en/common.ts';
import { find } from './en/find.ts';
import { firewalls } from './en/firewalls.ts';
import { host } from './en/host.ts';
import { join } from './en/join.ts';
import { port } from './en/port.ts';
import { ports } from './en/ports.ts';
import { program } from './en/program.ts';
import { terminal } from './en/terminal.ts';
import { why } from './en/why.ts';

/**
 * The bot's words in English; the other languages are held to its keys and arguments by a test.
 * ICU messages. A port is always `{port}`: inside a plural `#` would print 3,040.
 */
export const en = {
	...about,
	...common,
	...find,
	...firewalls,
	...host,
	...join,
	...port,
	...ports,
	...program,
	...terminal,
	...why,
} as const;

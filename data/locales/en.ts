import { about } from './en/about.ts';
import { common } from './en/common.ts';
import { conflicts } from './en/conflicts.ts';
import { find } from './en/find.ts';
import { firewalls } from './en/firewalls.ts';
import { free } from './en/free.ts';
import { host } from './en/host.ts';
import { join } from './en/join.ts';
import { learn } from './en/learn.ts';
import { map } from './en/map.ts';
import { moves } from './en/moves.ts';
import { port } from './en/port.ts';
import { ports } from './en/ports.ts';
import { program } from './en/program.ts';
import { terminal } from './en/terminal.ts';
import { tip } from './en/tip.ts';
import { why } from './en/why.ts';

/**
 * The bot's words in English; the other languages are held to its keys and arguments by a test.
 * ICU messages. A port is always `{port}`: inside a plural `#` would print 3,040.
 */
export const en = {
	...about,
	...common,
	...conflicts,
	...find,
	...firewalls,
	...free,
	...host,
	...join,
	...learn,
	...map,
	...moves,
	...port,
	...ports,
	...program,
	...terminal,
	...tip,
	...why,
} as const;

import type { Command } from '../src/interactions/index.ts';
import type { Ports } from '../src/ports/index.ts';
import { aboutCommand, type Program } from './about.ts';
import { helpCommand } from './help.ts';
import { portCommand } from './port.ts';

/** What commands ask. */
export interface Knowledge {
	ports: Ports;
	program: Program;
}

/** Every command of the bot. */
export function allCommands({ ports, program }: Knowledge): Command[] {
	return [portCommand(ports, program), helpCommand(), aboutCommand(ports, program)];
}

import type { Command, MessageCommand } from '../src/interactions/index.ts';
import type { Ports } from '../src/ports/index.ts';
import { aboutCommand, type Program } from './about.ts';
import { answerCommand } from './answer.ts';
import { findCommand } from './find.ts';
import { helpCommand } from './help.ts';
import { hostCommand } from './host.ts';
import { joinCommand } from './join.ts';
import { portCommand } from './port.ts';
import { portsCommand } from './ports.ts';

/** What commands ask. */
export interface Knowledge {
	ports: Ports;
	program: Program;
}

/** Every command of the bot. */
export function allCommands({ ports, program }: Knowledge): Command[] {
	return [
		portCommand(ports, program),
		findCommand(ports),
		hostCommand(ports, program),
		joinCommand(ports),
		portsCommand(ports),
		helpCommand(),
		aboutCommand(ports, program),
	];
}

/** Every command in the menu of a message. */
export function allMessageCommands({ ports }: Pick<Knowledge, 'ports'>): MessageCommand[] {
	return [answerCommand(ports)];
}

import type { Command, MessageCommand } from '../src/interactions/index.ts';
import type { Ports } from '../src/ports/index.ts';
import type { Lessons } from '../src/teaching/index.ts';
import { aboutCommand, type Program } from './about.ts';
import { answerCommand } from './answer.ts';
import { conflictsCommand } from './conflicts.ts';
import { findCommand } from './find.ts';
import { freeCommand } from './free.ts';
import { helpCommand } from './help.ts';
import { hostCommand } from './host.ts';
import { learnCommand } from './learn.ts';
import { mapCommand } from './map.ts';
import { portCommand } from './port.ts';
import { portsCommand } from './ports.ts';

/** What commands ask. */
export interface Knowledge {
	ports: Ports;
	lessons: Lessons;
	program: Program;
}

/** Every command of the bot, in the order in which /help explains them. */
export function allCommands({ ports, lessons, program }: Knowledge): Command[] {
	const commands = [
		portCommand(ports, program),
		findCommand(ports),
		hostCommand(ports, program),
		portsCommand(ports),
		conflictsCommand(ports),
		freeCommand(ports),
		mapCommand(ports),
		learnCommand(lessons),
		aboutCommand(ports, program),
	];
	return [...commands, helpCommand(commands.map(({ declaration }) => declaration.name))];
}

/** Every command in the menu of a message. */
export function allMessageCommands({ ports }: Pick<Knowledge, 'ports'>): MessageCommand[] {
	return [answerCommand(ports)];
}

import { goodNumbers } from '../src/hosting/index.ts';
import type { Command, MessageCommand } from '../src/interactions/index.ts';
import type { Ports } from '../src/ports/index.ts';
import type { Lessons, Tips } from '../src/teaching/index.ts';
import { aboutCommand, type Program } from './about.ts';
import { answerCommand } from './answer.ts';
import { conflictsCommand } from './conflicts.ts';
import { findCommand } from './find.ts';
import { freeCommand } from './free.ts';
import { helpCommand } from './help.ts';
import { hostCommand } from './host.ts';
import { joinCommand } from './join.ts';
import { learnCommand } from './learn.ts';
import { mapCommand } from './map.ts';
import { portCommand } from './port.ts';
import { portsCommand } from './ports.ts';
import { tipCommand } from './tip.ts';

/** What commands ask. */
export interface Knowledge {
	ports: Ports;
	tips: Tips;
	lessons: Lessons;
	program: Program;
}

/** Every command of the bot, in the order in which /help explains them. */
export function allCommands({ ports, tips, lessons, program }: Knowledge): Command[] {
	// Both ask about the same numbers.
	const isGood = goodNumbers(ports);
	const commands = [
		portCommand(ports, tips, program),
		findCommand(ports),
		hostCommand(ports, tips, program),
		joinCommand(ports),
		portsCommand(ports),
		conflictsCommand(ports, isGood),
		freeCommand(ports, isGood),
		mapCommand(ports),
		tipCommand(tips),
		learnCommand(lessons),
		aboutCommand(ports, program),
	];
	return [...commands, helpCommand(commands.map(({ declaration }) => declaration.name))];
}

/** Every command in the menu of a message. */
export function allMessageCommands({ ports }: Pick<Knowledge, 'ports'>): MessageCommand[] {
	return [answerCommand(ports)];
}

/** The load generator as `main` sees it. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Burst, Load, Order } from './generator.ts';
import { talkTo } from './talk.ts';

const SCRIPT = fileURLToPath(new URL('./generator.js', import.meta.url));

export interface Generator {
	/** Opens a local Discord for one bot. */
	open(bot: string): Promise<{ api: string; token: string }>;
	/** Resolves when the bot has logged in and answered one command. */
	firstAnswer(bot: string): Promise<void>;
	burst(bot: string, load: Load, replies: number, atOnce: number): Promise<Burst>;
	/** What the local Discord refused so far, a line each. */
	problems(bot: string): Promise<string[]>;
	stop(): void;
}

/** Starts it. It does one thing at a time. */
export function startGenerator(): Generator {
	const child = fork(SCRIPT, { env: {}, stdio: ['ignore', 2, 2, 'ipc'] });
	const talk = talkTo(child, 'load generator');
	const obey = <Answer>(order: Order) => talk<Answer>(order);
	return {
		open: (bot) => obey({ order: 'open', bot }),
		firstAnswer: (bot) => obey({ order: 'first-answer', bot }),
		burst: (bot, load, replies, atOnce) => obey({ order: 'burst', bot, load, replies, atOnce }),
		problems: (bot) => obey({ order: 'problems', bot }),
		stop: () => child.disconnect(),
	};
}

import type { Counters } from './counters.ts';
import type { Log } from './log.ts';

/** Discord, systemd and Docker wait longer; five seconds is what is promised, and this leaves time to write the log. */
const DEADLINE_MS = 4_500;

/** Ctrl-C reaches the bot twice when npm started it, once from the terminal and once from npm: that is one wish. */
const SAME_WISH_MS = 300;

/** How often the bot looks whether npm's shell is still there. */
const PARENT_LOOK_MS = 500;

/**
 * Leaves on SIGTERM or SIGINT, or when the npm that started it is gone, with exit code 0: runs `stop`, which takes
 * nothing new and resolves when what is in flight is finished, but waits for it no longer than 4.5 s. A second signal
 * leaves at once. What nobody caught is logged and ends the process with exit code 1, since nothing is certain after it.
 * To be called once, by the bot's main file, before anything that can take long.
 * @returns leaves in the same way, with exit code 1, when the bot itself finds that it cannot go on
 */
export function onShutdown(stop: () => Promise<void>, { log, counters }: { log: Log; counters: Counters }): () => void {
	let since: number | undefined;
	let exitCode = 0;

	const leave = (code: number, how: string): never => {
		log.info('Leaving', { how, ...counters.all() });
		process.exit(code);
	};

	const onSignal = (signal: NodeJS.Signals | 'npm left'): void => {
		if (since !== undefined) {
			if (performance.now() - since > SAME_WISH_MS) leave(exitCode, 'at once, on a second signal');
			return;
		}
		log.info('Finishing what is in flight', { signal });
		finish();
	};

	const finish = (): void => {
		since = performance.now();
		setTimeout(() => leave(exitCode, 'with something unfinished, it took too long'), DEADLINE_MS);
		stopped(stop).then(
			() => leave(exitCode, 'with everything finished'),
			(thrown: unknown) => {
				log.error('Stopping failed', {}, thrown);
				leave(exitCode, 'without having stopped in order');
			},
		);
	};
	process.on('SIGTERM', onSignal);
	process.on('SIGINT', onSignal);
	onceNpmLeft(() => onSignal('npm left'));

	// An unhandled rejection comes here too: Node raises it as an uncaught exception.
	process.on('uncaughtException', (thrown, origin) => {
		log.fatal('Nobody caught an error', { origin }, thrown);
		leave(1, 'after an error that nobody caught');
	});

	return () => {
		exitCode = 1;
		if (since === undefined) finish();
	};
}

/**
 * `npm start` hands SIGTERM to its shell, which dies without passing it on: the bot would run on with nobody to end it.
 * On Windows a process keeps its parent's number, and this never happens.
 */
function onceNpmLeft(leave: () => void): void {
	if (process.env.npm_lifecycle_event === undefined) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		leave();
	}, PARENT_LOOK_MS);
	timer.unref();
}

/** So that a `stop` that throws at once is a rejection like any other. */
async function stopped(stop: () => Promise<void>): Promise<void> {
	await stop();
}

import { type DestinationStream, pino } from 'pino';
import { plain } from '../words/index.ts';
import type { LogLevel } from './config.ts';
import { describeError } from './describe-error.ts';

/** What stands beside a line's sentence. Flat on purpose: nobody can hand in a whole interaction. */
export interface LogFields {
	[name: string]: string | number | boolean | undefined;
}

/**
 * One JSON object a line. The sentence is the bot's own words, never put together from what came in; what came in goes
 * into the fields, which are made plain. What was thrown comes last and is described by `describeError`.
 */
export interface Log {
	trace(sentence: string, fields?: LogFields): void;
	debug(sentence: string, fields?: LogFields, thrown?: unknown): void;
	info(sentence: string, fields?: LogFields): void;
	warn(sentence: string, fields?: LogFields, thrown?: unknown): void;
	error(sentence: string, fields?: LogFields, thrown?: unknown): void;
	fatal(sentence: string, fields?: LogFields, thrown?: unknown): void;
}

/** A field is as long as this at most, in UTF-16 units. */
const LONGEST_FIELD = 300;

/** `destination` is standard output unless a test hands in its own. */
export function createLog({ level, destination }: { level: LogLevel; destination?: DestinationStream }): Log {
	const options = {
		level,
		// No process id and no host name: whoever runs the bot knows both.
		base: null,
		timestamp: () => `,"time":"${new Date().toISOString()}"`,
		formatters: { level: (label: string) => ({ level: label }) },
		messageKey: 'message',
	};
	// Left to itself pino writes later: at the end of the process lines would change places.
	const to = pino(options, destination ?? pino.destination({ sync: true }));
	const write =
		(name: Exclude<LogLevel, 'silent'>) =>
		(sentence: string, fields: LogFields = {}, ...thrown: [unknown?]) => {
			if (!to.isLevelEnabled(name)) return;
			const line: Record<string, unknown> = {};
			for (const [field, value] of Object.entries(fields)) line[field] = plainValue(value);
			if (thrown.length > 0) line.error = describeError(thrown[0]);
			to[name](line, plainValue(sentence));
		};
	return {
		trace: write('trace'),
		debug: write('debug'),
		info: write('info'),
		warn: write('warn'),
		error: write('error'),
		fatal: write('fatal'),
	};
}

function plainValue<T>(value: T): T | string {
	return typeof value === 'string' ? plain(value.slice(0, LONGEST_FIELD)) : value;
}

import dotenv from 'dotenv';
// Version 4 of the same package loads the messages of fifty languages: 80 ms of start-up and 8 MB, where this takes 12 ms.
import { z } from 'zod/v3';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
	/** Without it there is no account to log in with, and the bot only says how to try it. */
	token: string | undefined;
	/** Where Discord's API is, without a version and without a slash at the end. */
	api: string;
	logLevel: LogLevel;
	/** How much memory the cached replies may take, in bytes; 0 switches the cache off. */
	cacheBytes: number;
	/** The bot's repository, where members report a wrong fact. */
	sourceUrl: string | undefined;
}

const DISCORD_API = 'https://discord.com/api';
/**
 * Room for 1,700 cards, of which two thirds of the answers come where numbers are asked for by Zipf's law; with four times
 * the room it would be three quarters. It is full after 50,000 answers, so that a leak would be seen beside it.
 */
const CACHE_BYTES = 4_000_000;
const MOST_CACHE_BYTES = 1_000_000_000;

/** This machine: a local Discord needs no encryption. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where to get a token, said wherever what was given cannot be one. */
const WHERE = 'copy the token from your application\'s page "Bot" on https://discord.com/developers/applications';

// No message repeats what was given: a password can stand in the wrong line.
const variables = z.object({
	DISCORD_TOKEN: z
		.string()
		.superRefine((value, check) => {
			const wrong = wrongWithToken(value);
			if (wrong !== undefined) check.addIssue({ code: 'custom', message: wrong });
		})
		.optional(),
	DISCORD_API: z
		.string()
		.superRefine((value, check) => {
			const wrong = wrongWithApi(value);
			if (wrong !== undefined) check.addIssue({ code: 'custom', message: wrong });
		})
		.default(DISCORD_API),
	LOG_LEVEL: z
		.enum(LOG_LEVELS, { errorMap: () => ({ message: `must be one of ${LOG_LEVELS.join(', ')}.` }) })
		.default('info'),
	CACHE_BYTES: z
		.string()
		.regex(/^\d+$/, 'must be a whole number of bytes in digits alone, such as 4000000; 0 switches the cache off.')
		.transform(Number)
		.refine((bytes) => bytes <= MOST_CACHE_BYTES, `must be at most ${MOST_CACHE_BYTES} (1 GB).`)
		.default(String(CACHE_BYTES)),
	SOURCE_URL: z
		.string()
		.regex(
			/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/,
			'must be the address of a GitHub repository, such as https://github.com/owner/name, with nothing behind it.',
		)
		.optional(),
});

/**
 * Reads the configuration, or says all that is wrong with it at once: a sentence each, with the variable's name and
 * what to do. A variable that is empty counts as not set.
 */
export function readConfig(env: NodeJS.ProcessEnv): { config: Config } | { problems: string[] } {
	const set = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
	const read = variables.safeParse(Object.fromEntries(set));
	if (!read.success) {
		return { problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
	}
	const { DISCORD_TOKEN, DISCORD_API, LOG_LEVEL, CACHE_BYTES, SOURCE_URL } = read.data;
	return {
		config: {
			token: DISCORD_TOKEN,
			api: DISCORD_API,
			logLevel: LOG_LEVEL,
			cacheBytes: CACHE_BYTES,
			sourceUrl: SOURCE_URL,
		},
	};
}

/**
 * Adds what `.env` holds to the environment; what is set there already stays. For the bot alone: tests, `ask` and the
 * bench must never see the operator's secrets.
 * @returns what went wrong, in a sentence; no such file is fine
 */
export function loadEnv(): string | undefined {
	const { error } = dotenv.config({ quiet: true });
	if (error === undefined || ('code' in error && error.code === 'ENOENT')) return undefined;
	const code = 'code' in error ? ` (${String(error.code)})` : '';
	return `.env cannot be read${code}: make it a file that this user may read, or remove it.`;
}

/** A token is three parts of letters, digits, `_` and `-`, the first of them the bot's id in base64. */
function wrongWithToken(value: string): string | undefined {
	if (/^["'`].*["'`]$/s.test(value.trim())) return 'has quotes around it: take them away.';
	if (/^bot\s/i.test(value.trim())) return 'begins with "Bot ": leave that word out, it is no part of the token.';
	if (/\s/.test(value)) return 'has spaces or a line break in it: paste the token alone.';
	if (/^\d{15,21}$/.test(value)) return `is an application's or member's id, not a token: ${WHERE}.`;
	if (/^[0-9a-f]{64}$/i.test(value)) return `is a public key, not a token: ${WHERE}.`;
	if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value))
		return `does not have the three parts, joined by dots, of a token: ${WHERE}.`;
	return undefined;
}

function wrongWithApi(value: string): string | undefined {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	const example = `such as ${DISCORD_API}`;
	if (url === undefined || !/^https?:$/.test(url.protocol)) return `must be an address, ${example}.`;
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
		return `must be an address without a name, password, ? or #, ${example}.`;
	}
	if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
		return 'must begin with https:// unless it is on this machine: the token would be readable on its way.';
	}
	if (/\/(v\d+)?\/*$/.test(value)) return `must not end with a slash or a version, ${example}.`;
	return undefined;
}

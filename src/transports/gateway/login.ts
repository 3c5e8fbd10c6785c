/** Why the bot is not logged in, as far as whoever runs it can do something about it. */

import { DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { plain, type SafeText } from '../../words/index.ts';

export type LoginFailure =
	| { why: 'token-refused' }
	/** `reason` is a code: the system's, Discord's, an HTTP status, or the error's name. */
	| { why: 'unreachable'; reason: SafeText };

/** What the client library says when the gateway closes with 4004: its error has no code. */
const AUTHENTICATION_FAILED = 'Authentication failed';

/** Explains what `startGateway` or `registerCommands` throws. Nothing of a message or an address is kept: a token could stand in it. */
export function explainLogin(thrown: unknown): LoginFailure {
	if (!(thrown instanceof Error)) return { why: 'unreachable', reason: plain(typeof thrown) };
	const refused = thrown instanceof DiscordjsError && thrown.code === DiscordjsErrorCodes.TokenInvalid;
	if (refused || thrown.message === AUTHENTICATION_FAILED) return { why: 'token-refused' };
	const code = 'code' in thrown ? thrown.code : 'status' in thrown ? thrown.status : undefined;
	const isCode = typeof code === 'number' || (typeof code === 'string' && /^\w{1,50}$/.test(code));
	return { why: 'unreachable', reason: plain(isCode ? String(code) : thrown.name) };
}

/** Explains the code with which Discord closed the gateway for good. */
export function explainClose(code: number): LoginFailure {
	return code === GatewayCloseCodes.AuthenticationFailed
		? { why: 'token-refused' }
		: { why: 'unreachable', reason: plain(String(code)) };
}

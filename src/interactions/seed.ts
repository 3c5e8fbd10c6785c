/**
 * A number that differs from member to member and from day to day. It is no secret: the bot's key is the hash of its
 * data, which everybody has, so whoever knows a member's id can work out the same number. Only what is no secret may
 * follow from it, such as which tip comes first.
 */

import { createHmac } from 'node:crypto';
import type { APIInteraction } from 'discord-api-types/v10';

/** Discord's ids begin with the milliseconds since the first second of 2015: https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;
const TIME_BITS = 22n;
const DAY = 86_400_000n;

/** Six bytes: as many as a number holds exactly. */
const SEED_BYTES = 6;

/**
 * The same number for a member's commands of one day (UTC) and one purpose, below 2^48.
 * @param key what the hash is keyed with: with another key all numbers are others
 */
export function seedOf(interaction: APIInteraction, key: string): (purpose: string) => number {
	// Most commands ask for none: nothing is worked out before that.
	return (purpose) => {
		const member = interaction.member?.user.id ?? interaction.user?.id ?? '';
		const day = ((BigInt(interaction.id) >> TIME_BITS) + EPOCH) / DAY;
		return createHmac('sha256', key).update(`${purpose} ${day} ${member}`).digest().readUIntBE(0, SEED_BYTES);
	};
}

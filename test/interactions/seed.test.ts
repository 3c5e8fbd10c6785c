/** The seed of a member and a day. */
import type { APIInteraction } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { seedOf } from '../../src/interactions/seed.ts';

const DAY = 86_400_000;
const ANNA = '200000000000000001';
const LEO = '200000000000000002';

/** What `seedOf` reads of an interaction that was sent at a time. */
function sent(at: string, user: string, afterDays = 0): APIInteraction {
	const milliseconds = BigInt(Date.parse(at) + afterDays * DAY) - 1_420_070_400_000n;
	return { id: String(milliseconds << 22n), user: { id: user } } as APIInteraction;
}

const seed = (interaction: APIInteraction, key = 'key', purpose = 'tip') => seedOf(interaction, key)(purpose);

test('is the same all day, and another the next', () => {
	const morning = seed(sent('2026-11-25T00:00:01Z', ANNA));
	expect(seed(sent('2026-11-25T23:59:59Z', ANNA))).toBe(morning);
	expect(seed(sent('2026-11-26T00:00:00Z', ANNA))).not.toBe(morning);
});

test('is another for another member, purpose or key', () => {
	const own = seed(sent('2026-11-25T12:00:00Z', ANNA));
	expect(seed(sent('2026-11-25T12:00:00Z', LEO))).not.toBe(own);
	expect(seed(sent('2026-11-25T12:00:00Z', ANNA), 'other')).not.toBe(own);
	expect(seed(sent('2026-11-25T12:00:00Z', ANNA), 'key', 'quiz')).not.toBe(own);
});

test('is the same for a member in a server and in a direct message', () => {
	const { id, user } = sent('2026-11-25T12:00:00Z', ANNA);
	expect(seed({ id, member: { user } } as APIInteraction)).toBe(seed({ id, user } as APIInteraction));
});

test('spreads over any number of places', () => {
	const places = Array.from({ length: 400 }, (_, days) => seed(sent('2026-01-01T12:00:00Z', ANNA, days)) % 20);
	expect(new Set(places).size).toBe(20);
	expect(places.every((place) => Number.isSafeInteger(place))).toBe(true);
});

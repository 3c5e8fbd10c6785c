/** Wrong messages are refused as Discord refuses them, and the nearest right ones are taken. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Discord, manualClock, startDiscord } from './index.ts';
import { container, text, v2 } from './parts.ts';
import { type RawBot, rawBot } from './raw-bot.ts';
import { MESSAGE_CASES } from './strict-messages.ts';

let discord: Discord;
let bot: RawBot;

beforeAll(async () => {
	discord = await startDiscord({ clock: manualClock() });
	bot = await rawBot(discord);
	await bot.call('POST', `/applications/${discord.applicationId}/commands`, { name: 'port', description: 'A port' });
});

afterAll(async () => {
	bot.close();
	await discord.stop();
});

test.each(MESSAGE_CASES)('refuses $rule', async ({ wrong, right, error, refusal, wrongFiles, rightFiles }) => {
	const exchange = discord.type({ command: 'port' });
	const interaction = await bot.next();
	const problems = discord.problems.length;
	const refused = await bot.answer(interaction, { type: 4, data: wrong }, wrongFiles);
	const { status, code } = refusal ?? { status: 400, code: 50035 };
	expect(refused).toMatchObject({ status, code });
	expect([...new Set(refused.errors)]).toEqual(error ? [error].flat() : []);
	expect(discord.problems).toHaveLength(problems + 1);
	// The refusal used nothing up: the same interaction takes the right message.
	expect(await bot.answer(interaction, { type: 4, data: right }, rightFiles)).toMatchObject({ status: 204 });
	expect((await exchange).message).not.toBeNull();
});

test.each([
	{ rule: 'an unknown key', data: { content: 'x', contents: 'y' }, code: 'UNKNOWN_KEY' },
	{ rule: 'an unknown key far inside', data: v2(container({ ...text('x'), colour: 1 })), code: 'UNKNOWN_KEY' },
	{ rule: 'a flag that cannot be set', data: { content: 'x', flags: 1 }, code: 'FLAGS_NOT_SETTABLE' },
])('takes $rule, as Discord does, and notes it', async ({ data, code }) => {
	const exchange = discord.type({ command: 'port' });
	const problems = discord.problems.length;
	expect(await bot.answer(await bot.next(), { type: 4, data })).toMatchObject({ status: 204 });
	await exchange;
	expect(discord.problems.slice(problems)).toMatchObject([{ status: 204, details: [{ code }] }]);
});

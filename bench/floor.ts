/**
 * The floor: the least that a bot on discord.js can be. It answers every command by `interaction.reply` with one
 * constant message. FLOOR_BYTES is how many bytes the body of its callback has; without it the message is `pong`.
 */

import { Client, Events, type InteractionReplyOptions, MessageFlags } from 'discord.js';

const bytes = Number(process.env.FLOOR_BYTES ?? 0);
const message = bytes > 0 ? messageOf(bytes) : { content: 'pong' };

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API ?? '' } });
client.on(Events.InteractionCreate, async (interaction) => {
	if (interaction.isChatInputCommand()) await interaction.reply(message);
});
process.once('SIGTERM', async () => {
	await client.destroy();
	process.exit();
});
await client.login(process.env.DISCORD_TOKEN);

/** One text as long as it takes: fewer components could not hold it. */
function messageOf(wanted: number): InteractionReplyOptions {
	const withText = (content: string) => ({
		flags: MessageFlags.IsComponentsV2 as const,
		components: [{ type: 10, content }],
	});
	// What discord.js sends of it; `x` stands for itself in JSON.
	const frame = JSON.stringify({
		type: 4,
		data: { tts: false, components: withText('').components, flags: withText('').flags, attachments: [] },
	});
	return withText('x'.repeat(Math.max(wanted - frame.length, 1)));
}

import type { APIMessage, APIMessageApplicationCommandInteractionData } from 'discord-api-types/v10';
import type { PickedMessage } from './command.ts';

/** The message that a command was picked for; a modified client can leave it out. */
export function pickedOf(data: Partial<APIMessageApplicationCommandInteractionData>): APIMessage | undefined {
	return data.resolved?.messages?.[data.target_id ?? ''];
}

/** What is read of a message that somebody picked: its text, or that of the message that it forwards, and whose it is. */
export function readPicked({
	content,
	message_snapshots: snapshots,
	author,
	webhook_id: webhook,
}: APIMessage): PickedMessage {
	const forwarded = snapshots?.[0]?.message.content;
	const isPerson = author.bot !== true && webhook === undefined;
	return { text: content === '' ? (forwarded ?? '') : content, author: isPerson ? author.id : null };
}

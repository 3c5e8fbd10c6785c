import type { APIMessage } from 'discord-api-types/v10';
import type { PickedMessage } from './command.ts';

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

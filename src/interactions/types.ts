/** What leaves: a reply, and a suggestion. */

import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { SafeText } from '../words/index.ts';

/** A file that a message shows: `attachment://<name>` in one of its components. */
export interface ReplyFile {
	name: string;
	bytes: Uint8Array;
}

/** One message as Discord's API takes it. */
export interface Reply {
	message: APIInteractionResponseCallbackData;
	files?: readonly ReplyFile[];
	/** Nobody but the asker sees it, whatever was asked for: it is made again in the asker's language. */
	private?: true;
}

/** The answer to an interaction, ready to be sent: the callback's body, serialised, and the files beside it. */
export interface Outgoing {
	body: string;
	files: readonly ReplyFile[];
}

/** Discord's limit for suggestions. */
export const MOST_CHOICES = 25;

export interface Choice {
	name: SafeText;
	value: number | string;
}

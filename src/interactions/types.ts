/** What leaves: a reply, and a suggestion. */

import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { SafeText } from '../words/index.ts';

/** One message as Discord's API takes it. */
export interface Reply {
	message: APIInteractionResponseCallbackData;
	/** Nobody but the asker sees it, whatever was asked for: it is made again in the asker's language. */
	private?: true;
}

/** Discord's limit for suggestions. */
export const MOST_CHOICES = 25;

export interface Choice {
	name: SafeText;
	value: number | string;
}

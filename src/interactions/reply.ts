import { TextDisplayBuilder } from '@discordjs/builders';
import { MessageFlags } from 'discord-api-types/v10';
import type { SafeText } from '../words/index.ts';
import type { Reply } from './types.ts';

/** A reply that is one text: an error, a refusal. */
export function textReply(text: SafeText): Reply {
	return {
		message: {
			flags: MessageFlags.IsComponentsV2,
			components: [new TextDisplayBuilder().setContent(text).toJSON()],
			allowed_mentions: { parse: [] },
		},
	};
}

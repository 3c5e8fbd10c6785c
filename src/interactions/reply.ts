import { TextDisplayBuilder } from '@discordjs/builders';
import { type APIInteractionResponseCallbackData, MessageFlags } from 'discord-api-types/v10';
import type { SafeText } from '../words/index.ts';
import type { Reply } from './command.ts';

type MessageComponents = NonNullable<APIInteractionResponseCallbackData['components']>;

/** A Components V2 message that pings nobody. */
export function replyWith(components: MessageComponents): Reply {
	return { message: { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [] } } };
}

/** A reply that is one text: an error, a refusal. */
export function textReply(text: SafeText): Reply {
	return replyWith([new TextDisplayBuilder().setContent(text).toJSON()]);
}

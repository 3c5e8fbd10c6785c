import { TextDisplayBuilder } from '@discordjs/builders';
import { MessageFlags } from 'discord-api-types/v10';
import { memberMention, type SafeText, type Words } from '../words/index.ts';
import type { Reply } from './types.ts';

/** A reply for one member, whom it mentions: the one mention that the bot ever makes. */
export function addressTo(reply: Reply, member: string, words: Words): Reply {
	const { components = [], ...message } = reply.message;
	const forWhom = new TextDisplayBuilder().setContent(words.say('reply.for', { member: memberMention(member) }));
	return {
		...reply,
		message: {
			...message,
			components: [forWhom.toJSON(), ...components],
			allowed_mentions: { parse: [], users: [member] },
		},
	};
}

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

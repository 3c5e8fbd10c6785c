/** What a message says of the interaction that it came from. */
import type {
	APIMessage,
	APIMessageInteractionMetadata,
	APIModalSubmitInteractionMetadata,
} from 'discord-api-types/v10';
import { apiUser } from './people.ts';
import { COMMAND, COMPONENT, MODAL_SUBMIT } from './sent.ts';
import type { Conversation } from './world.ts';

const REPLY = 19;
const CHAT_INPUT_COMMAND = 20;
const CONTEXT_MENU_COMMAND = 23;

export function metadataOf(conversation: Conversation): APIMessageInteractionMetadata {
	const { interaction, place, owners, opener } = conversation;
	const common = { id: interaction.id, user: apiUser(place.user), authorizing_integration_owners: owners };
	if (interaction.type === COMMAND) {
		const { data } = interaction;
		const command = { ...common, type: COMMAND, name: data.name, command_type: data.type };
		return data.target_id ? { ...command, target_message_id: data.target_id } : command;
	}
	if (interaction.type === COMPONENT) {
		return { ...common, type: COMPONENT, interacted_message_id: interaction.message?.id ?? '' };
	}
	if (!opener || opener.interaction.type === MODAL_SUBMIT)
		throw new Error('Only a form that was opened makes a message');
	const triggering = metadataOf(opener) as APIModalSubmitInteractionMetadata['triggering_interaction_metadata'];
	return { ...common, type: MODAL_SUBMIT, triggering_interaction_metadata: triggering };
}

/** The type of the message that answers, and the message it answers to. */
export function referenceOf({ interaction, place }: Conversation): Partial<APIMessage> {
	if (interaction.type === COMMAND) {
		return { type: interaction.data.type === 1 ? CHAT_INPUT_COMMAND : CONTEXT_MENU_COMMAND };
	}
	if (!interaction.message) return {};
	return replyTo(interaction.message.id, place.channel.id, place.guild?.id);
}

export function replyTo(messageId: string, channelId: string, guildId: string | undefined): Partial<APIMessage> {
	return {
		type: REPLY,
		message_reference: {
			type: 0,
			message_id: messageId,
			channel_id: channelId,
			...(guildId ? { guild_id: guildId } : {}),
		},
	};
}

/** What Discord would send, were it typed or pressed there: so the terminal goes the same way as a member. */

import {
	type APIChatInputApplicationCommandInteraction,
	type APIMessage,
	type APIMessageComponentInteraction,
	type APIUser,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	ChannelType,
	ComponentType,
	Locale as DiscordLocale,
	InteractionContextType,
	InteractionType,
	MessageFlags,
	MessageType,
} from 'discord-api-types/v10';
import { type Locale, localeFor } from '../../words/index.ts';
import type { Typed } from './parse.ts';

/** No id of Discord's is 0. */
const NOBODY = '0';
const USER: APIUser = { id: NOBODY, username: 'terminal', discriminator: NOBODY, global_name: null, avatar: null };

/** A direct message with the bot: no server whose language could be meant. */
function place(locale: Locale) {
	return {
		id: NOBODY,
		application_id: NOBODY,
		token: '',
		version: 1 as const,
		user: USER,
		locale: Object.values(DiscordLocale).find((one) => localeFor(one) === locale) ?? DiscordLocale.EnglishUS,
		entitlements: [],
		authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: NOBODY },
		context: InteractionContextType.BotDM,
		channel: { id: NOBODY, type: ChannelType.DM as const },
		channel_id: NOBODY,
		app_permissions: NOBODY,
		attachment_size_limit: 0,
	};
}

export function typedInteraction(
	{ declaration, options }: Typed,
	locale: Locale,
): APIChatInputApplicationCommandInteraction {
	return {
		...place(locale),
		type: InteractionType.ApplicationCommand,
		data: {
			id: NOBODY,
			name: declaration.name,
			type: ApplicationCommandType.ChatInput,
			options: Object.entries(options).map(([name, value]) =>
				typeof value === 'boolean'
					? { name, type: ApplicationCommandOptionType.Boolean, value }
					: { name, type: ApplicationCommandOptionType.Integer, value },
			),
		},
	};
}

/** A button, pressed on a private message. */
export function pressedInteraction(customId: string, locale: Locale): APIMessageComponentInteraction {
	return {
		...place(locale),
		type: InteractionType.MessageComponent,
		data: { component_type: ComponentType.Button, custom_id: customId },
		message: PRIVATE_MESSAGE,
	};
}

const PRIVATE_MESSAGE: APIMessage = {
	id: NOBODY,
	channel_id: NOBODY,
	author: USER,
	content: '',
	timestamp: new Date(0).toISOString(),
	edited_timestamp: null,
	tts: false,
	mention_everyone: false,
	mentions: [],
	mention_roles: [],
	attachments: [],
	embeds: [],
	pinned: false,
	type: MessageType.ChatInputCommand,
	flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
};

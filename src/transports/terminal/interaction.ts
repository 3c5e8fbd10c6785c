/** What Discord would send, were it typed or pressed there: so the terminal goes the same way as a member. */

import {
	type APIApplicationCommandAutocompleteInteraction,
	type APIApplicationCommandInteractionDataBasicOption,
	type APIChatInputApplicationCommandInteraction,
	type APIMessage,
	type APIMessageApplicationCommandInteraction,
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
import type { OptionDeclaration } from '../../interactions/index.ts';
import { type Locale, localeFor } from '../../words/index.ts';
import type { Suggested, Typed } from './parse.ts';

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
			options: Object.entries(options).map(([name, value]) => optionOf(name, value, declaration.options[name]?.type)),
		},
	};
}

function optionOf(
	name: string,
	value: string | number | boolean,
	type: OptionDeclaration['type'] | undefined,
): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand> {
	if (typeof value === 'boolean') return { name, type: ApplicationCommandOptionType.Boolean, value };
	if (typeof value === 'number') return { name, type: ApplicationCommandOptionType.Integer, value };
	return type === 'member'
		? { name, type: ApplicationCommandOptionType.User, value }
		: { name, type: ApplicationCommandOptionType.String, value };
}

/** What Discord sends while somebody types into an option. */
export function suggestInteraction(
	{ declaration, option, text }: Suggested,
	locale: Locale,
): APIApplicationCommandAutocompleteInteraction {
	const type =
		declaration.options[option]?.type === 'integer'
			? ApplicationCommandOptionType.Integer
			: ApplicationCommandOptionType.String;
	return {
		...place(locale),
		type: InteractionType.ApplicationCommandAutocomplete,
		data: {
			id: NOBODY,
			name: declaration.name,
			type: ApplicationCommandType.ChatInput,
			options: [{ name: option, type, value: text, focused: true }],
		},
	};
}

/** A message, picked for a message command. */
export function pickedInteraction(
	command: string,
	text: string,
	locale: Locale,
): APIMessageApplicationCommandInteraction {
	return {
		...place(locale),
		type: InteractionType.ApplicationCommand,
		data: {
			id: NOBODY,
			name: command,
			type: ApplicationCommandType.Message,
			target_id: NOBODY,
			resolved: { messages: { [NOBODY]: { ...PRIVATE_MESSAGE, content: text, flags: PLAIN_MESSAGE } } },
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

/** No flag is set. */
const PLAIN_MESSAGE: MessageFlags = 0 as MessageFlags;

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

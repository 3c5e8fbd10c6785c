/** An interaction as the gateway sends it. Every field that Discord sends for these kinds is there. */
import type {
	APIApplicationCommand,
	APIAttachment,
	APIInteractionGuildMember,
	APIMessage,
	APIPartialInteractionGuild,
	APIUser,
} from 'discord-api-types/v10';

export const COMMAND = 2;
export const COMPONENT = 3;
export const AUTOCOMPLETE = 4;
export const MODAL_SUBMIT = 5;

export interface SentOption {
	name: string;
	type: number;
	value?: string | number | boolean;
	options?: SentOption[];
	focused?: boolean;
}

export interface Resolved {
	users?: Record<string, APIUser>;
	members?: Record<string, Omit<APIInteractionGuildMember, 'user'>>;
	channels?: Record<string, unknown>;
	roles?: Record<string, unknown>;
	messages?: Record<string, APIMessage>;
	attachments?: Record<string, APIAttachment>;
}

export interface CommandData {
	id: string;
	name: string;
	type: APIApplicationCommand['type'];
	options?: SentOption[];
	resolved?: Resolved;
	target_id?: string;
	guild_id?: string;
}

export interface ComponentData {
	id: number;
	custom_id: string;
	component_type: number;
	values?: string[];
	resolved?: Resolved;
}

export interface ModalData {
	custom_id: string;
	components: unknown[];
	resolved?: Resolved;
}

interface Common {
	id: string;
	application_id: string;
	token: string;
	version: 1;
	guild?: APIPartialInteractionGuild;
	guild_id?: string;
	guild_locale?: string;
	/** Not sent for private channels. */
	channel?: Record<string, unknown>;
	channel_id: string;
	member?: APIInteractionGuildMember;
	user?: APIUser;
	locale: string;
	app_permissions: string;
	entitlements: [];
	authorizing_integration_owners: Record<string, string>;
	context: 0 | 1 | 2;
	attachment_size_limit: number;
	message?: APIMessage;
}

export type SentInteraction = Common &
	(
		| { type: typeof COMMAND | typeof AUTOCOMPLETE; data: CommandData }
		| { type: typeof COMPONENT; data: ComponentData }
		| { type: typeof MODAL_SUBMIT; data: ModalData }
	);

/** Who and where: plain data with sensible defaults, and the same as Discord's API writes it. */
import type { APIInteractionGuildMember, APIPartialInteractionGuild, APIUser, Locale } from 'discord-api-types/v10';

/** Permissions that matter here: https://docs.discord.com/developers/topics/permissions */
export const ADMINISTRATOR = 1n << 3n;
export const MANAGE_GUILD = 1n << 5n;
export const USE_EXTERNAL_APPS = 1n << 50n;
const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const EMBED_LINKS = 1n << 14n;
const ATTACH_FILES = 1n << 15n;
const READ_MESSAGE_HISTORY = 1n << 16n;
const MENTION_EVERYONE = 1n << 17n;
const USE_EXTERNAL_EMOJIS = 1n << 18n;
const USE_APPLICATION_COMMANDS = 1n << 31n;

/** What a member without any role may do in a server that changed nothing. */
export const MEMBER_PERMISSIONS =
	VIEW_CHANNEL |
	SEND_MESSAGES |
	EMBED_LINKS |
	ATTACH_FILES |
	READ_MESSAGE_HISTORY |
	USE_EXTERNAL_EMOJIS |
	USE_APPLICATION_COMMANDS |
	USE_EXTERNAL_APPS;

/** The types name flags only, not their absence. */
const NO_FLAGS: number = 0;

const DM_PERMISSIONS = ATTACH_FILES | EMBED_LINKS | MENTION_EVERYONE;

export interface User {
	id: string;
	username: string;
	/** The name that is shown, if it is not the username. */
	displayName: string | null;
	locale: `${Locale}`;
	bot: boolean;
}

export interface Guild {
	id: string;
	name: string;
	/** The server's own language. Discord says `en-US` for every server that is no Community. */
	locale: `${Locale}`;
	/** `['COMMUNITY']` for a Community server. */
	features: string[];
}

export interface Channel {
	id: string;
	name: string;
	/** 0 text, 1 direct message, 3 group; the rest as in Discord's documentation. */
	type: number;
}

export type Context = 'guild' | 'bot-dm' | 'private-channel';
export type Install = 'guild' | 'user' | 'both';

/** Who uses something, where, and by which installation of the app. */
export interface Place {
	user: User;
	/** What the user may do in the channel. */
	permissions: bigint;
	guild: Guild | null;
	channel: Channel;
	context: Context;
	install: Install;
	/** What the app may do in the channel. */
	appPermissions: bigint;
}

/** Everything may be left out. A user or server given in part is filled up from the defaults. */
export interface Setting {
	user?: Partial<User>;
	/** The same as `user.locale`. */
	locale?: User['locale'];
	permissions?: bigint;
	guild?: Partial<Guild>;
	channel?: Partial<Channel>;
	context?: Context;
	install?: Install;
	appPermissions?: bigint;
}

export const MARA: User = {
	id: '200000000000000001',
	username: 'mara',
	displayName: 'Mara',
	locale: 'en-US',
	bot: false,
};

export const TEST_HARBOR: Guild = {
	id: '300000000000000001',
	name: 'Test harbor',
	locale: 'en-US',
	features: [],
};

const CHANNELS: Record<Context, Channel> = {
	guild: { id: '400000000000000001', name: 'pier', type: 0 },
	'bot-dm': { id: '400000000000000002', name: '', type: 1 },
	'private-channel': { id: '400000000000000003', name: '', type: 3 },
};

export function placeOf(setting: Setting): Place {
	const context = setting.context ?? 'guild';
	const install = setting.install ?? (context === 'private-channel' ? 'user' : 'guild');
	const user = { ...MARA, ...setting.user };
	const usual = context === 'guild' ? MEMBER_PERMISSIONS : DM_PERMISSIONS;
	return {
		user: setting.locale ? { ...user, locale: setting.locale } : user,
		permissions: setting.permissions ?? usual,
		guild: context === 'guild' ? { ...TEST_HARBOR, ...setting.guild } : null,
		channel: { ...CHANNELS[context], ...setting.channel },
		context,
		install,
		appPermissions: setting.appPermissions ?? (context === 'bot-dm' ? usual | USE_EXTERNAL_EMOJIS : usual),
	};
}

export function apiUser(user: User): APIUser {
	return {
		id: user.id,
		username: user.username,
		discriminator: '0',
		global_name: user.displayName,
		avatar: null,
		...(user.bot ? { bot: true } : {}),
	};
}

export function apiMember(place: Place): APIInteractionGuildMember {
	return {
		user: apiUser(place.user),
		permissions: place.permissions.toString(),
		roles: [],
		nick: null,
		avatar: null,
		banner: null,
		premium_since: null,
		joined_at: '2024-05-01T12:00:00.000000+00:00',
		communication_disabled_until: null,
		deaf: false,
		mute: false,
		pending: false,
		flags: NO_FLAGS,
	};
}

export function apiGuild(guild: Guild): APIPartialInteractionGuild {
	// The list of features that the types know is shorter than Discord's.
	const features = guild.features as APIPartialInteractionGuild['features'];
	return { id: guild.id, locale: guild.locale as Locale, features };
}

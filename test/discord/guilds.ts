/** The server that a bot with the Guilds intent is told of when it logs in. */
import { apiUser, type Guild, MARA, MEMBER_PERMISSIONS, placeOf, TEST_HARBOR } from './people.ts';
import type { World } from './world.ts';

export const GUILDS_INTENT = 1;

/** Servers as READY lists them: the rest comes in an event for each. */
export const UNAVAILABLE_GUILDS = [{ id: TEST_HARBOR.id, unavailable: true }];

/** The data of GUILD_CREATE for the test server. */
export function guildCreate(world: World, guild: Guild = TEST_HARBOR): Record<string, unknown> {
	const { channel } = placeOf({});
	const joined = '2024-05-01T12:00:00.000000+00:00';
	const member = { roles: [], joined_at: joined, deaf: false, mute: false, flags: 0 };
	return {
		id: guild.id,
		name: guild.name,
		preferred_locale: guild.locale,
		features: guild.features,
		owner_id: MARA.id,
		joined_at: joined,
		member_count: 2,
		large: false,
		unavailable: false,
		afk_timeout: 300,
		default_message_notifications: 0,
		explicit_content_filter: 0,
		mfa_level: 0,
		nsfw_level: 0,
		premium_tier: 0,
		system_channel_flags: 0,
		verification_level: 0,
		roles: [
			{
				id: guild.id,
				name: '@everyone',
				permissions: `${MEMBER_PERMISSIONS}`,
				position: 0,
				color: 0,
				flags: 0,
				managed: false,
			},
		],
		channels: [{ ...channel, guild_id: guild.id, position: 0, permission_overwrites: [], nsfw: false, flags: 0 }],
		members: [
			{ ...member, user: world.bot },
			{ ...member, user: apiUser(MARA) },
		],
		...Object.fromEntries(EMPTY.map((field) => [field, []])),
	};
}

const EMPTY = [
	'emojis',
	'stickers',
	'threads',
	'presences',
	'voice_states',
	'stage_instances',
	'guild_scheduled_events',
	'soundboard_sounds',
];

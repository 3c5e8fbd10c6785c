/** What the bot may ask about itself and the gateway. */
import { gatewayUrl } from '../gateway.ts';
import type { World } from '../world.ts';
import { type Answer, ok, UNKNOWN_GUILD } from './answer.ts';
import type { Call } from './call.ts';

const DAY = 24 * 60 * 60 * 1000;

export function getGateway(world: World): Answer {
	return ok({ url: gatewayUrl(world) });
}

export function getGatewayBot(world: World): Answer {
	return ok({
		url: gatewayUrl(world),
		shards: world.shards,
		session_start_limit: { total: 1000, remaining: 1000, reset_after: DAY, max_concurrency: 1 },
	});
}

export function getMe(world: World): Answer {
	return ok({ ...world.bot, verified: true, mfa_enabled: false, locale: 'en-US', email: null, flags: 0 });
}

export function getApplication(world: World): Answer {
	return ok({
		id: world.applicationId,
		name: world.bot.username,
		icon: null,
		description: '',
		bot: world.bot,
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: '0'.repeat(64),
		flags: 0,
		team: null,
		approximate_guild_count: 1,
		approximate_user_install_count: 1,
		integration_types_config: { 0: {}, 1: {} },
	});
}

export function getGuild(world: World, { params }: Call): Answer {
	for (const { guild, install } of world.channels.values()) {
		if (!guild || guild.id !== params.guild || install === 'user') continue;
		return ok({ id: guild.id, name: guild.name, preferred_locale: guild.locale, features: guild.features, roles: [] });
	}
	return UNKNOWN_GUILD;
}

import { type APIInteraction, GuildFeature } from 'discord-api-types/v10';
import { type Locale, localeFor } from '../words/index.ts';

/** What Discord reports for every server that is no Community and so has never chosen a language. */
const UNSET_GUILD_LOCALE = 'en-US';

/**
 * The language of an answer. A private one, or one outside servers, speaks the member's; a public one the server's,
 * unless the server never chose any: then the asker's.
 */
export function localeOf(interaction: APIInteraction, isPrivate: boolean): Locale {
	const member = 'locale' in interaction ? localeFor(interaction.locale) : 'en';
	const guildLocale = interaction.guild_locale;
	if (isPrivate || guildLocale === undefined) return member;
	const chosen =
		guildLocale !== UNSET_GUILD_LOCALE || interaction.guild?.features.includes(GuildFeature.Community) === true;
	return chosen ? localeFor(guildLocale) : member;
}

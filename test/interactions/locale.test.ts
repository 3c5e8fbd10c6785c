/** Which language an answer has. The table is the rule, place by place. */
import type { APIInteraction } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { localeOf } from '../../src/interactions/locale.ts';

interface Case {
	member: string;
	guild?: { locale: string; community?: true };
	everybody: 'en' | 'ru';
	alone: 'en' | 'ru';
}

const cases: Case[] = [
	// Outside servers: the member's.
	{ member: 'ru', everybody: 'ru', alone: 'ru' },
	{ member: 'en-GB', everybody: 'en', alone: 'en' },
	{ member: 'ja', everybody: 'en', alone: 'en' },
	// A server that never chose a language, as Discord reports it: the asker's.
	{ member: 'ru', guild: { locale: 'en-US' }, everybody: 'ru', alone: 'ru' },
	{ member: 'de', guild: { locale: 'en-US' }, everybody: 'en', alone: 'en' },
	// A Community server has chosen, also when it chose American English.
	{ member: 'ru', guild: { locale: 'en-US', community: true }, everybody: 'en', alone: 'ru' },
	{ member: 'en-US', guild: { locale: 'ru', community: true }, everybody: 'ru', alone: 'en' },
	// Any other language was chosen by somebody; one that the bot does not speak is answered in English.
	{ member: 'en-US', guild: { locale: 'ru' }, everybody: 'ru', alone: 'en' },
	{ member: 'ru', guild: { locale: 'de' }, everybody: 'en', alone: 'ru' },
	{ member: 'ru', guild: { locale: 'en-GB' }, everybody: 'en', alone: 'ru' },
];

test.each(cases)('member $member, server $guild.locale: $everybody for everybody, $alone alone', (one) => {
	const guild = one.guild && {
		guild_id: '1',
		guild_locale: one.guild.locale,
		guild: { id: '1', locale: one.guild.locale, features: one.guild.community === true ? ['COMMUNITY'] : [] },
	};
	const interaction: Partial<APIInteraction> = JSON.parse(JSON.stringify({ locale: one.member, ...guild }));
	expect(localeOf(interaction as APIInteraction, false)).toBe(one.everybody);
	expect(localeOf(interaction as APIInteraction, true)).toBe(one.alone);
});

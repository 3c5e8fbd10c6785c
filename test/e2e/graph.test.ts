/** Everything that is one press, two or more away from a card, by the real client. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEMS } from '../../src/listening/index.ts';
import { wordsIn } from '../../src/words/index.ts';
import type { Setting } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, textOf } from './message.ts';
import { walkAll } from './walk.ts';

const en = wordsIn('en');

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

const card = (number: number, setting: Setting = {}) =>
	harbor.discord.type({ command: 'port', options: { number }, ...setting });

/** The titles of all folds that a number other than 0 has. */
function titles(port: number): string[] {
	return [
		...SYSTEMS.map((system) => en.say('program.title', { port, system: en.say(`system.${system}`) })),
		en.say('worry.title', { port }),
		en.say('taken.title', { port }),
		en.say('why.title', { port }),
		en.say('card.title', { port }),
	].map((title) => `### ${title}\n`);
}

function opening(text: string): string {
	return text.slice(0, text.indexOf('\n') + 1);
}

test.each([3040, 80, 5000, 25_565, 6000, 49_151, 50_000, 65_535])(
	'everything that the card of %i leads to',
	async (port) => {
		const views = await walkAll(harbor.discord, await card(port), en);
		const openings = new Set(views.map(({ text }) => opening(text)));
		for (const title of titles(port)) expect(openings).toContain(title);
		const pages = [...openings].filter((title) => !titles(port).includes(title));
		// The rest is `More`, in one page or several, each of which can be reached.
		const title = (number: number) =>
			pages.length > 1
				? en.say('more.title-page', { port, number, count: pages.length })
				: en.say('more.title', { port });
		expect(pages.sort()).toEqual(pages.map((_page, index) => `### ${title(index + 1)}\n`).sort());
		for (const { text, posted } of views) expect(posted).toBe(text);
	},
);

test('port 0 leads nowhere that needs a listener', async () => {
	const zero = await card(0);
	expect(buttonsOf(zero.message).map(({ label }) => label)).not.toContain(en.say('button.which-program'));
	const views = await walkAll(harbor.discord, zero, en);
	const openings = views.map(({ text }) => opening(text));
	for (const title of titles(0).slice(0, SYSTEMS.length)) expect(openings).not.toContain(title);
	expect(openings).toContain(`### ${en.say('card.title', { port: 0 })}\n`);
});

describe('from a private card', () => {
	test('a fold is a message of its own: the card stays', async () => {
		const alone = await harbor.discord.type({ command: 'port', options: { number: 3040, private: true } });
		const before = textOf(alone.message);
		const fold = await harbor.discord.press(alone, en.say('button.more'));
		expect(fold.response.type).toBe(4);
		expect(fold.ephemeral).toBe(true);
		expect(textOf(alone.message)).toBe(before);
	});
});

test('what changes a private message makes a new private one where everybody sees the pressed one', async () => {
	const fold = await harbor.discord.press(await card(3040), en.say('button.which-program'));
	const shown = harbor.discord.post({ byBot: true, components: fold.message?.components ?? [], flags: 1 << 15 });
	const turned = await harbor.discord.press(shown, en.say('button.taken'));
	const chosen = await harbor.discord.choose(shown, en.say('program.choose-system'), [SYSTEMS[3]]);
	for (const answer of [turned, chosen]) {
		expect(answer.response.type).toBe(4);
		expect(answer.ephemeral).toBe(true);
	}
	expect(textOf(shown)).toBe(textOf(fold.message));
	expect(textOf(chosen.message)).toContain(en.say(`system.${SYSTEMS[3]}`));
});

test('anybody may press what everybody sees', async () => {
	const shown = await card(3040);
	const other = { user: { id: '200000000000000077', username: 'jonas' } };
	const fold = await harbor.discord.press(shown, en.say('button.when-to-worry'), other);
	expect(fold.ephemeral).toBe(true);
	expect(fold.interaction.member?.user.username).toBe('jonas');
	const next = await harbor.discord.press(fold, en.say('button.more'), other);
	expect(next.message?.id).toBe(fold.message?.id);
});

describe('a Russian in a server that speaks German, which the bot does not', () => {
	const ru = wordsIn('ru');
	const setting: Setting = { locale: 'ru', guild: { locale: 'de' } };

	test('sees an English card, Russian folds, and posts in English', async () => {
		const shown = await card(3040, setting);
		expect(textOf(shown.message)).toContain(en.say('card.on-paper'));
		const views = await walkAll(harbor.discord, shown, ru);
		const own = views.find(({ text }) => opening(text) === `### ${ru.say('card.title', { port: 3040 })}\n`);
		expect(own?.text).toContain(ru.say('card.on-paper'));
		expect(own?.posted).toBe(textOf(shown.message));
		for (const { text, posted } of views) {
			expect(text).toMatch(/\p{Script=Cyrillic}/u);
			expect(posted).not.toMatch(/\p{Script=Cyrillic}/u);
		}
	});
});

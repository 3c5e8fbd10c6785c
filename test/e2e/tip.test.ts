/** `/tip` by the real client: topics, where it starts, Another, Post it here. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadTips } from '../../src/teaching/index.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import { manualClock } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, privateSentence, textOf } from './message.ts';

const words = wordsIn('en');
const tips = loadTips();
const all = Array.from({ length: tips.count(null) }, (_, place) => tips.tipAt(null, place));

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

/** Which tip a message shows: by its sources and topic, and what its buttons would show next. */
function shownIn(message: Parameters<typeof textOf>[0]): string[] {
	const text = textOf(message);
	return all
		.filter(({ topic, sources, commands = [], settings = [] }) =>
			[
				words.say('tip.title', { topic: words.say(`tip.topic.${topic}`) }),
				...sources.map(({ at }) => at),
				...commands.map(({ run }) => run),
				...settings.flatMap(({ lines }) => lines),
			].every((part) => text.includes(part)),
		)
		.map(({ id }) => id);
}

test('shows one tip, to everybody, and has no button to post what is posted', async () => {
	const shown = await harbor.discord.type({ command: 'tip' });
	expect(shown.ephemeral).toBe(false);
	expect(shownIn(shown.message)).not.toEqual([]);
	expect(buttonsOf(shown.message).map(({ label }) => label)).toEqual([words.say('tip.another')]);
});

describe('where it starts', () => {
	const members = ['1', '2', '3', '4', '5', '6', '7', '8'].map((digit) => digit.repeat(18));

	/** The tip that each of them gets, asking one after the other at that time; the first asks again at the end. */
	async function startsAt(time: number): Promise<string[]> {
		const held = await openHarbor({ clock: manualClock(time) });
		const starts: string[] = [];
		for (const id of [...members, ...members.slice(0, 1)]) {
			starts.push(textOf((await held.discord.type({ command: 'tip', user: { id } })).message));
		}
		expect(held.problems()).toEqual([]);
		await held.close();
		return starts;
	}

	test('is another tip for other members and on other days, and the same for a member all day', async () => {
		const morning = await startsAt(Date.UTC(2026, 10, 25, 0, 1));
		expect(morning.at(-1)).toBe(morning[0]);
		expect(new Set(morning).size).toBeGreaterThan(members.length / 2);
		expect(await startsAt(Date.UTC(2026, 10, 25, 23, 58))).toEqual(morning);
		const nextDay = await startsAt(Date.UTC(2026, 10, 26, 0, 1));
		expect(nextDay.filter((start, place) => start !== morning[place]).length).toBeGreaterThan(members.length / 2);
	});
});

describe('Another', () => {
	test('answers on a public message privately, and then in place, through every tip of the topic', async () => {
		const start = await harbor.discord.type({ command: 'tip', options: { topic: 'rcon' } });
		let shown = await harbor.discord.press(start, words.say('tip.another'));
		expect(shown.ephemeral).toBe(true);
		const messageId = shown.message?.id;
		const texts = new Set([textOf(start.message)]);
		for (let step = 1; step < tips.count('rcon'); step++) {
			texts.add(textOf(shown.message));
			shown = await harbor.discord.press(shown, words.say('tip.another'));
			expect(shown.message?.id).toBe(messageId);
		}
		expect(texts.size).toBe(tips.count('rcon'));
		expect(textOf(shown.message)).toBe(textOf(start.message));
	});
});

test('Post it here shows the very tip to everybody', async () => {
	const own = await harbor.discord.type({ command: 'tip', options: { topic: 'docker', private: true } });
	expect(own.ephemeral).toBe(true);
	const posted = await harbor.discord.press(own, words.say('button.post'));
	expect(posted.ephemeral).toBe(false);
	expect(textOf(posted.message)).toBe(textOf(own.message));
});

describe('topic', () => {
	test('suggests all topics, then those that have what is typed, in the language of the reader', async () => {
		const suggested = await harbor.discord.suggest({ command: 'tip', focus: 'topic', text: '' });
		expect(suggested.map(({ value }) => value)).toEqual(tips.topics);
		const typed = await harbor.discord.suggest({ command: 'tip', focus: 'topic', text: 'ssh', locale: 'ru' });
		expect(typed).toEqual([{ name: wordsIn('ru').say('tip.topic.remote'), value: 'remote' }]);
	});

	test.each([
		['docker', 'docker'],
		['UPnP', 'routers'],
		['базы', 'databases'],
	] as const)('%s is understood', async (typed, topic) => {
		const shown = await harbor.discord.type({ command: 'tip', options: { topic: typed } });
		expect(textOf(shown.message)).toContain(words.say(`tip.topic.${topic}`));
	});

	test('that there is none of gets a private list of those that there are, without what was typed', async () => {
		const refused = await harbor.discord.type({ command: 'tip', options: { topic: 'zzz @everyone' } });
		const sentence = privateSentence(refused);
		expect(sentence).not.toContain('zzz');
		for (const topic of tips.topics) expect(sentence).toContain(words.say(`tip.topic.${topic}`));
	});
});

test.each(LOCALES)('the tip that fits a number stands in When to worry: %s', async (locale) => {
	const card = await harbor.discord.type({
		command: 'port',
		options: { number: 6379 },
		locale: locale === 'en' ? 'en-US' : locale,
	});
	const fold = await harbor.discord.press(card, wordsIn(locale).say('button.when-to-worry'));
	const tip = tips.tipFor({ port: 6379, program: 'redis' });
	const addresses = tip?.sources.map(({ at }) => at) ?? [];
	expect(addresses).not.toEqual([]);
	for (const at of addresses) expect(textOf(fold.message)).toContain(at);
});

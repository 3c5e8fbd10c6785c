/** `/help` and `/about` by the real client. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadPorts } from '../../src/ports/index.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import type { Setting } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, textOf } from './message.ts';

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

const places: [string, Setting][] = [
	['a server', {}],
	['a server, as a guest', { install: 'user' }],
	['a direct message', { context: 'bot-dm' }],
	['a private channel', { context: 'private-channel' }],
];

describe.each(places)('in %s', (_place, setting) => {
	test.each(LOCALES)('/help is private and names every command so that it can be clicked: %s', async (locale) => {
		const help = await harbor.discord.type({ command: 'help', ...setting, locale: locale === 'en' ? 'en-US' : locale });
		expect(help.ephemeral).toBe(true);
		const text = textOf(help.message);
		const mentions = [...text.matchAll(/<\/([^:>]+):(\d+)>/g)].map(([, name, id]) => [name, id]);
		// A command in the menu of a message cannot be clicked: it is called by its name.
		const answer = wordsIn('en').say('answer.name');
		const clickable = new Map([...harbor.commandIds].filter(([name]) => name !== answer && name !== 'help'));
		expect(new Map(mentions.map(([name = '', id]) => [name, id]))).toEqual(clickable);
		expect(text).toContain(wordsIn(locale).say('answer.name'));
		for (const { name, id } of harbor.discord.commands()) expect(harbor.commandIds.get(name)).toBe(id);
		expect(text).toContain(wordsIn(locale).say('help.title'));
		// A title, a line for each command, and what holds for all.
		expect(text.split('\n').length).toBeLessThanOrEqual(clickable.size + 8);
	});

	test.each(LOCALES)('/about is private and tells version, age and size of what is known: %s', async (locale) => {
		const about = await harbor.discord.type({
			command: 'about',
			...setting,
			locale: locale === 'en' ? 'en-US' : locale,
		});
		expect(about.ephemeral).toBe(true);
		const text = textOf(about.message);
		const { manifest, counts } = loadPorts();
		for (const part of [manifest.newestChange, manifest.newer.published, 'IANA', 'MIT']) expect(text).toContain(part);
		const said = text.replace(/(\d)[\s,](?=\d)/g, '$1');
		for (const number of [manifest.rows, counts.assignedPorts, counts.uses, counts.portsWithUses]) {
			expect(said).toContain(String(number));
		}
		expect(buttonsOf(about.message)).toEqual([]);
	});
});

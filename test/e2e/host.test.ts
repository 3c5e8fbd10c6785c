/** `/host` and `/ports` by the real client: what a member sees, presses, and is told when a name is none. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/words/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, menuOf, textOf } from './message.ts';

const words = wordsIn('en');

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

describe('/host', () => {
	test('names what to forward and what never to, and its folds answer privately', async () => {
		const card = await harbor.discord.type({ command: 'host', options: { game: 'palwrold' } });
		expect(card.ephemeral).toBe(false);
		const text = textOf(card.message);
		expect(text).toContain('8211  UDP');
		expect(text).toMatch(/Never.*8212 TCP/);
		const home = await harbor.discord.press(card, words.say('host.button.home'));
		expect(home.ephemeral).toBe(true);
		expect(textOf(home.message)).toMatch(/UDP\s+8211/);
		const rented = await harbor.discord.press(home, words.say('host.button.rented'));
		expect(rented.message?.id).toBe(home.message?.id);
		const posted = await harbor.discord.press(rented, words.say('button.post'));
		expect(posted.ephemeral).toBe(false);
		expect(buttonsOf(posted.message)).toEqual([]);
	});

	test('takes several games, in options or with commas, and suggests names in each', async () => {
		const choices = await harbor.discord.suggest({
			command: 'host',
			focus: 'game2',
			text: 'valhei',
			options: { game: 'x' },
		});
		expect(choices[0]?.name).toContain('Valheim');
		const game2 = String(choices[0]?.value);
		const typed = await harbor.discord.type({ command: 'host', options: { game: 'palworld', game2 } });
		const listed = await harbor.discord.type({ command: 'host', options: { game: 'palworld, valheim' } });
		expect(textOf(typed.message)).toBe(textOf(listed.message));
		expect(textOf(typed.message)).toContain('2456');
	});

	test('says what the public list needs only to who asks for it', async () => {
		const options = { game: 'palworld' };
		const list = await harbor.discord.type({ command: 'host', options: { ...options, friends: 'list' } });
		const address = await harbor.discord.type({ command: 'host', options: { ...options, friends: 'address' } });
		expect(textOf(list.message)).toContain('27015');
		expect(textOf(address.message)).not.toContain('27015');
	});

	test('says to friends on consoles what the list that they pick from needs', async () => {
		const card = await harbor.discord.type({ command: 'host', options: { game: 'palworld' } });
		const consoles = await harbor.discord.press(card, words.say('host.button.consoles'));
		expect(textOf(consoles.message)).toContain('27015');
	});

	test('makes no table for a game of which ports are missing', async () => {
		const card = await harbor.discord.type({ command: 'host', options: { game: 'fleet operations' } });
		expect(textOf(card.message)).not.toContain('```');
		expect(textOf(card.message)).toContain(words.say('host.forward.incomplete-none'));
	});

	test.each(['en-US', 'ru'] as const)(
		'says privately that it knows no such game, without repeating it: %s',
		async (locale) => {
			const none = await harbor.discord.type({ command: 'host', options: { game: 'minezzqqxxyy' }, locale });
			expect(none.ephemeral).toBe(true);
			expect(JSON.stringify(none.message)).not.toContain('zzqqxxyy');
			expect(buttonsOf(none.message).length).toBeLessThanOrEqual(3);
		},
	);

	test('asks for less where there are more games than it takes', async () => {
		const many = await harbor.discord.type({
			command: 'host',
			options: { game: 'rust, valheim, palworld, terraria, factorio' },
		});
		expect(many.ephemeral).toBe(true);
		expect(textOf(many.message)).toBe(words.say('host.too-many'));
	});
});

describe('/ports', () => {
	test('has a line for each number, and a menu that opens one', async () => {
		const list = await harbor.discord.type({ command: 'ports', options: { list: '8211-8212, 3040/tcp' } });
		expect(textOf(list.message)).toContain('Palworld');
		expect(textOf(list.message)).toContain('tomato-springs');
		const card = await harbor.discord.choose(list, words.say('ports.menu'), ['3040']);
		expect(card.ephemeral).toBe(true);
		expect(textOf(card.message)).toContain('tomato-springs');
		expect(menuOf(list.message)?.options).toHaveLength(3);
	});

	test('says for a game what is needed, what to close and what is missing', async () => {
		const judged = await harbor.discord.type({
			command: 'ports',
			options: { list: '8212, 9999, 8211/tcp', game: 'palworld' },
		});
		const lines = textOf(judged.message).split('\n');
		expect(lines.find((line) => line.includes('8212'))).toMatch(/^⛔/);
		expect(lines.find((line) => line.includes('9999'))).toMatch(/^✖️/);
		expect(lines.find((line) => line.includes('8211 TCP'))).toContain('UDP');
		expect(lines.find((line) => line.startsWith('➕'))).toContain('8211 UDP');
		const host = await harbor.discord.press(judged, words.say('host.button.host'));
		expect(host.ephemeral).toBe(true);
		expect(textOf(host.message)).toContain('8211  UDP');
	});

	test.each(['eighty', '80, http', '70000'])(
		'answers nothing of a list that it cannot read whole: %s',
		async (list) => {
			const refused = await harbor.discord.type({ command: 'ports', options: { list } });
			expect(refused.ephemeral).toBe(true);
			expect(textOf(refused.message)).toBe(words.say('ports.unread', { count: 1 }));
		},
	);
});

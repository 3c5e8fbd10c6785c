/** `/conflicts` and `/free` by the real client: what a member sees, presses, and is told when a name is none. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/words/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, textOf } from './message.ts';

const words = wordsIn('en');

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

describe('/conflicts', () => {
	test('says who clashes on what and what to move; its folds answer privately and can be posted', async () => {
		const options = { service1: 'counter-strike 2', service2: "garry's mod" };
		const card = await harbor.discord.type({ command: 'conflicts', options });
		expect(card.ephemeral).toBe(false);
		expect(textOf(card.message)).toMatch(/Counter-Strike 2.*Garry's Mod.*27015/);
		expect(textOf(card.message)).toContain(words.say('conflicts.move', { count: 1 }));
		const change = await harbor.discord.press(card, words.say('conflicts.button.change'));
		expect(change.ephemeral).toBe(true);
		const posted = await harbor.discord.press(change, words.say('button.post'));
		expect(posted.ephemeral).toBe(false);
		expect(textOf(posted.message)).toBe(textOf(change.message));
		const why = await harbor.discord.press(card, words.say('conflicts.button.why'));
		expect(textOf(why.message)).toContain('IPV6');
	});

	test('takes a list in one option, suggests names, and says when all fit', async () => {
		const choices = await harbor.discord.suggest({
			command: 'conflicts',
			focus: 'service2',
			text: 'valhei',
			options: { service1: 'x' },
		});
		expect(choices[0]?.name).toContain('Valheim');
		const service2 = String(choices[0]?.value);
		const typed = await harbor.discord.type({ command: 'conflicts', options: { service1: 'palworld', service2 } });
		const listed = await harbor.discord.type({ command: 'conflicts', options: { service1: 'palworld, valheim' } });
		expect(textOf(typed.message)).toBe(textOf(listed.message));
		expect(textOf(typed.message)).toContain(words.say('conflicts.fit'));
	});

	test('offers a number once, though two names that are near are registered on it', async () => {
		const unknown = await harbor.discord.type({
			command: 'conflicts',
			options: { service1: '80', service2: 'sxqdea' },
		});
		const ids = buttonsOf(unknown.message).map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(0);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('names what it does not know, to the asker alone; a near name answers the whole question', async () => {
		const options = { service1: 'minecraft 25566', service2: '25565/tcp' };
		const unknown = await harbor.discord.type({ command: 'conflicts', options });
		expect(unknown.ephemeral).toBe(true);
		expect(textOf(unknown.message)).toContain('minecraft 25566');
		const [near] = buttonsOf(unknown.message);
		const meant = await harbor.discord.press(unknown, near?.label ?? '');
		expect(meant.ephemeral).toBe(true);
		expect(textOf(meant.message)).toMatch(/Minecraft: Java Edition.*25565/);
	});

	test.each([
		['1/tcp, 2/tcp, 3/tcp, 4/tcp, 5/tcp, 6/tcp, 7/tcp, 8/tcp, 9/tcp', '9'],
		['palworld', words.named('conflicts.example')],
	])('refuses %j kindly and privately', async (service1, said) => {
		const refused = await harbor.discord.type({ command: 'conflicts', options: { service1 } });
		expect(refused.ephemeral).toBe(true);
		expect(textOf(refused.message)).toContain(said);
	});
});

describe('/free', () => {
	test('gives good numbers, others on Another, and the command that tells', async () => {
		const card = await harbor.discord.type({ command: 'free', options: { count: 2, near: 27_015 } });
		expect(card.ephemeral).toBe(false);
		expect(textOf(card.message)).toContain('netstat');
		const next = await harbor.discord.press(card, words.say('free.another'));
		expect(next.ephemeral).toBe(true);
		expect(textOf(next.message)).not.toBe(textOf(card.message));
	});

	test('for a program says its own number and where it is changed', async () => {
		const card = await harbor.discord.type({ command: 'free', options: { for_program: 'xonotic' } });
		expect(textOf(card.message)).toContain('26000');
		expect(textOf(card.message)).toContain('server.cfg');
	});

	test('an unknown program is answered privately, without what was typed', async () => {
		const unknown = await harbor.discord.type({ command: 'free', options: { for_program: 'minecraft 25566' } });
		expect(unknown.ephemeral).toBe(true);
		expect(textOf(unknown.message)).not.toContain('25566');
		const [near] = buttonsOf(unknown.message);
		const meant = await harbor.discord.press(unknown, near?.label ?? '');
		expect(textOf(meant.message)).toContain('25565');
	});
});

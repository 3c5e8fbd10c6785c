/** *Answer this*, by the real client, on messages of members, bots and elsewhere. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/words/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, textOf } from './message.ts';

const words = wordsIn('en');
const command = words.say('answer.name');

/** Who wrote the message. */
const LEO = { id: '200000000000000002', username: 'leo' };

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

function said(content: string, more: object = {}) {
	return harbor.discord.post({ content, user: LEO, ...more });
}

describe('a clear question', () => {
	test('gets its card privately; one button posts it for the author, the one mention', async () => {
		const message = said('how do i host palworld for friends');
		const card = await harbor.discord.pick({ command, message });
		expect(card.ephemeral).toBe(true);
		expect(textOf(card.message)).toContain('8211');
		const posted = await harbor.discord.press(card, words.say('button.post-for'));
		expect(posted.ephemeral).toBe(false);
		expect(textOf(posted.message)).toContain(`<@${LEO.id}>`);
		expect(posted.response.data).toMatchObject({ allowed_mentions: { parse: [], users: [LEO.id] } });
	});

	test('in a forwarded message is read there', async () => {
		const card = await harbor.discord.pick({ command, message: said('EADDRINUSE 3000', { forwarded: true }) });
		expect(textOf(card.message)).toContain('3000');
	});

	test('of a bot has nobody to be answered', async () => {
		const message = said('what is port 3040', { byBot: true });
		const card = await harbor.discord.pick({ command, message });
		expect(buttonsOf(card.message).map(({ label }) => label)).not.toContain(words.say('button.post-for'));
	});

	test('answers the one who picked it in their language', async () => {
		const card = await harbor.discord.pick({ command: command, message: said('what is 5040 doing'), locale: 'ru' });
		expect(textOf(card.message)).toContain(wordsIn('ru').say('card.on-paper'));
	});
});

test('where it is not clear which is meant, candidates open in place', async () => {
	const message = said('terraria or valheim, which port do I need?');
	const which = await harbor.discord.pick({ command, message });
	const labels = buttonsOf(which.message).map(({ label }) => label);
	expect(labels.length).toBeGreaterThan(1);
	expect(labels.length).toBeLessThanOrEqual(3);
	const opened = await harbor.discord.press(which, labels[0] ?? '');
	expect(opened.message?.id).toBe(which.message?.id);
	expect(buttonsOf(opened.message).map(({ label }) => label)).toContain(words.say('button.post-for'));
});

test.each(['good morning everyone', '', 'my game crashes with the new mod'])(
	'no question in "%s": one private sentence',
	async (content) => {
		const message = said(content, content === '' ? { embeds: [{ title: 'x' }] } : {});
		const none = await harbor.discord.pick({ command, message });
		expect(none.ephemeral).toBe(true);
		expect(textOf(none.message)).toBe(words.say('answer.none'));
		expect(buttonsOf(none.message)).toEqual([]);
	},
);

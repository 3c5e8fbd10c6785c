/** `/join` by the real client: from the first question to a cause, back, with a paste, and posted for a helper. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkJoin, joinGame, type Question, signOf } from '../../src/hosting/index.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { wordsIn } from '../../src/words/index.ts';
import type { Exchange } from '../discord/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { buttonsOf, textOf } from './message.ts';

const words = wordsIn('en');
const ports = loadPorts();
const palworld = ports.entries().find(({ id }) => id === 'palworld');

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor();
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

const labelled = (exchange: Exchange, label: string) =>
	buttonsOf(exchange.message).find((button) => button.label === label)?.id ?? `no button "${label}"`;

/** Gives one answer after the other. */
async function answer(first: Exchange, answers: readonly string[]): Promise<Exchange> {
	let shown = first;
	for (const one of answers) {
		const next = await harbor.discord.press(shown, labelled(shown, words.named(`join.${one}`)));
		expect(next.response.type).toBe(7);
		expect(next.message?.id).toBe(first.message?.id);
		shown = next;
	}
	return shown;
}

const start = (game = 'palworld') => harbor.discord.type({ command: 'join', options: { game } });

test('is private, asks one thing at a time, and ends with the cause, its mend and its sources', async () => {
	const first = await start();
	expect(first.ephemeral).toBe(true);
	expect(textOf(first.message)).toContain('8211 UDP');
	const end = await answer(first, [
		'where.windows',
		'who.outside',
		'message.silent',
		'given.public',
		'forward.transport',
	]);
	const text = textOf(end.message);
	expect(text).toMatch(/\n1\. .+\n2\. /);
	expect(text).toContain('](https://');
	const firewall = await answer(await start(), ['where.linux', 'who.only-me', 'listening.any', 'ufw.missing']);
	const commands = await harbor.discord.press(firewall, words.say('host.button.firewall'));
	expect(commands.ephemeral).toBe(true);
	expect(textOf(commands.message)).toContain('sudo ufw');
	expect(textOf(commands.message)).toContain('8211/udp');
});

test('goes back, starts again, and goes on where it is not that', async () => {
	const first = await start();
	const asked = textOf(first.message);
	const second = await answer(first, ['where.docker']);
	const back = await harbor.discord.press(second, words.say('join.button.back'));
	expect(textOf(back.message)).toBe(asked);
	const end = await answer(back, ['where.docker', 'who.outside', 'message.other', 'published.tcp']);
	const cause = textOf(end.message);
	const on = await harbor.discord.press(end, words.say('join.button.not-that'));
	expect(textOf(on.message)).not.toBe(cause);
	expect(buttonsOf(on.message).length).toBeGreaterThan(2);
	const again = await harbor.discord.press(on, words.say('join.button.again'));
	expect(textOf(again.message)).toBe(asked);
});

test('posts for a helper what was chosen, and nothing to press', async () => {
	const end = await answer(await start(), ['where.windows', 'who.not-me']);
	const posted = await harbor.discord.press(end, words.say('join.button.post'));
	expect(posted.ephemeral).toBe(false);
	expect(buttonsOf(posted.message)).toEqual([]);
	expect(textOf(posted.message)).toContain(words.say('join.who.not-me'));
});

describe('a paste', () => {
	async function listening(): Promise<Exchange> {
		return answer(await start(), ['where.windows', 'who.only-me']);
	}

	async function paste(text: string): Promise<Exchange> {
		const question = await listening();
		const opened = await harbor.discord.press(question, words.say('join.button.paste'));
		return harbor.discord.submit(opened, { paste: text });
	}

	test('that shows the server at all addresses: what was read, and the next question', async () => {
		const next = await paste('UDP    0.0.0.0:8211           *:*                                    14308');
		expect(next.response.type).toBe(7);
		const text = textOf(next.message);
		expect(text).toContain(words.say('join.paste.good'));
		expect(text).toContain('8211 UDP');
		expect(text).toContain(words.say('join.ask.rule'));
	});

	test('that shows it on 127.0.0.1: the cause', async () => {
		const end = await paste('UDP    127.0.0.1:8211         *:*                                    14308');
		expect(textOf(end.message)).toContain('127.0.0.1');
		expect(buttonsOf(end.message).map(({ label }) => label)).toContain(words.say('join.button.not-that'));
	});

	test('that is none: the question again', async () => {
		const same = await paste('hello <@1> **there**');
		const text = textOf(same.message);
		expect(text).toContain(words.say('join.paste.unread'));
		expect(text).toContain(words.say('join.ask.listening'));
		expect(text).not.toContain('hello');
	});
});

test('a name that nothing has: the nearest, as buttons that begin its check', async () => {
	const none = await start('palwrld servr zz');
	expect(none.ephemeral).toBe(true);
	expect(buttonsOf(none.message).length).toBeLessThanOrEqual(3);
	const near = await start('satisfctry');
	expect(textOf(near.message)).toContain('Satisfactory');
});

test('the card of /host leads there', async () => {
	const card = await harbor.discord.type({ command: 'host', options: { game: 'palworld' } });
	const check = await harbor.discord.press(card, words.say('join.button.cannot-join'));
	expect(check.ephemeral).toBe(true);
	expect(textOf(check.message)).toContain(words.say('join.ask.where'));
});

test('an id of a path that no check takes is from an older version', async () => {
	const facts = palworld === undefined ? {} : joinGame(palworld).facts;
	const first = checkJoin(facts, '');
	const question: Question | null = first?.position.kind === 'question' ? first.position.question : null;
	expect(question && signOf(question, 'windows')).toBe('a');
	const shown = await start();
	const number = palworld?.number ?? 0;
	for (const path of ['zz', 'yyyy', 'a'.repeat(40)]) {
		const old = await harbor.discord.sendRaw(
			{ type: 3, data: { custom_id: `join:1:${number}:${path}:turn`, component_type: 2, id: 1 } },
			shown.message === null ? {} : { on: shown.message },
		);
		expect(textOf(old.message)).toBe(words.say('error.old-message'));
	}
});

/** What becomes of an answer when Discord or the way there fails, by the real client. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defineCommand } from '../../../src/interactions/index.ts';
import { textReply } from '../../../src/interactions/reply.ts';
import { plain } from '../../../src/words/index.ts';
import { type Drop, type Exchange, type ManualClock, manualClock } from '../../discord/index.ts';
import { type Harbor, openHarbor } from '../../e2e/harbor.ts';
import { textOf } from '../../e2e/message.ts';

/** Longer than the bot waits for Discord to take an answer. */
const TOO_SLOW_MS = 1_300;
const TOO_LATE = 10_062;
/** Discord's own patience, after which a member is told that the bot did not answer. */
const PATIENCE_MS = 3_000;

const port = defineCommand({
	declaration: {
		name: 'port',
		options: { number: { type: 'integer', required: true, min: 0, max: 65_535, suggest: true } },
		private: 'always',
	},
	cacheable: false,
	answer: ({ number }) => number,
	reply: (number) => textReply(plain(`Berth ${number}`)),
	suggest: () => [{ name: plain('Berth 1'), value: 1 }],
	components: [],
	folds: () => ({}),
});

let harbor: Harbor;
let clock: ManualClock;

beforeEach(async () => {
	clock = manualClock();
	harbor = await openHarbor({ commands: [port], clock });
});

afterEach(() => harbor.close());

const type = (number = 1): Promise<Exchange> => harbor.discord.type({ command: 'port', options: { number } });
const callbacks = () => harbor.discord.requests.filter(({ route }) => route.endsWith('/callback')).length;
const levels = () => new Set(harbor.logged.map(({ level }) => level));
/** Waits until the bot has counted something, since it hears of a failure after the member does. */
async function counted(name: 'tooLate' | 'undelivered'): Promise<void> {
	while (harbor.counters.all()[name] === 0) await sleep(5);
}

async function unanswered(member: Promise<unknown>): Promise<void> {
	const outcome = expect(member).rejects.toThrow('no answer');
	await counted('undelivered');
	clock.advance(PATIENCE_MS);
	await outcome;
}

test('an answer arrives, and is counted by its kind', async () => {
	expect(textOf((await type(7)).message)).toBe('Berth 7');
	expect(await harbor.discord.suggest({ command: 'port', focus: 'number', text: '' })).toHaveLength(1);
	expect(harbor.counters.all()).toMatchObject({
		command: 1,
		autocomplete: 1,
		component: 0,
		undelivered: 0,
		tooLate: 0,
	});
	expect(harbor.discord.problems).toEqual([]);
});

describe('one failure is made good by a second try', () => {
	afterEach(() => {
		expect(harbor.counters.all()).toMatchObject({ undelivered: 0, tooLate: 0 });
		expect(levels()).not.toContain('error');
		expect(levels()).not.toContain('warn');
	});

	test('the connection breaks before Discord hears of it', async () => {
		harbor.discord.fail('callback', { kind: 'drop' });
		expect(textOf((await type()).message)).toBe('Berth 1');
		await harbor.stopBot();
		expect(harbor.discord.problems).toEqual([]);
	});

	test('Discord has an error of its own', async () => {
		harbor.discord.fail('callback', { kind: 'status', status: 500 });
		expect(textOf((await type()).message)).toBe('Berth 1');
		await harbor.stopBot();
		expect(callbacks()).toBe(2);
		expect(harbor.discord.problems).toEqual([]);
	});

	test('Discord took the answer, and the connection broke before it could say so: 40060 is as good as an answer', async () => {
		harbor.discord.fail('callback', { kind: 'lose-answer' });
		expect(textOf((await type()).message)).toBe('Berth 1');
		await harbor.stopBot();
		expect(callbacks()).toBe(2);
		expect(harbor.discord.problems).toEqual([]);
	});
});

describe('what cannot be made good is logged and counted, and the bot goes on', () => {
	test('Discord fails twice', async () => {
		harbor.discord.fail('callback', { kind: 'status', status: 500 }, 2);
		await unanswered(type());
		expect(callbacks()).toBe(2);
		expect(harbor.counters.all()).toMatchObject({ undelivered: 1, tooLate: 0 });
		expect(harbor.logged).toContainEqual(expect.objectContaining({ level: 'error', error: expect.anything() }));
		expect(textOf((await type(2)).message)).toBe('Berth 2');
	});

	test('the interaction is dead', async () => {
		const { interaction } = await type();
		// Discord knows no such token: what an interaction that waited too long gets.
		harbor.discord.dispatch('INTERACTION_CREATE', { ...interaction, id: '1', token: 'gone' });
		await counted('tooLate');
		expect(harbor.counters.all()).toMatchObject({ undelivered: 0, tooLate: 1 });
		expect(harbor.logged).toContainEqual(
			expect.objectContaining({ level: 'warn', error: expect.objectContaining({ code: TOO_LATE }) }),
		);
		expect(levels()).not.toContain('error');
		expect(textOf((await type(2)).message)).toBe('Berth 2');
	});

	test('Discord refuses what was sent: no second try', async () => {
		harbor.discord.fail('callback', { kind: 'status', status: 400 });
		await unanswered(type());
		expect(callbacks()).toBe(1);
	});
});

describe('the connection to the gateway', () => {
	test.each<Drop>([{ how: 'reconnect' }, { how: 'cut' }, { how: 'close', code: 4000 }])(
		'is resumed after it was dropped, and what happened meanwhile is answered: $how',
		async (how) => {
			harbor.discord.dropConnection(how);
			expect(textOf((await type(5)).message)).toBe('Berth 5');
			expect(harbor.discord.sessions).toHaveLength(1);
			expect(levels()).not.toContain('error');
			expect(harbor.problems()).toEqual([]);
		},
	);
});

describe('stopping', () => {
	test('waits for what is in flight: a second try that is still to come', async () => {
		// Discord takes the answer at once and says so too late: for the bot it is on its way for over a second.
		harbor.discord.fail('callback', { kind: 'delay', ms: TOO_SLOW_MS });
		await type();
		expect(callbacks()).toBe(1);
		await harbor.stopBot();
		expect(callbacks()).toBe(2);
		expect(harbor.counters.all()).toMatchObject({ undelivered: 0, tooLate: 0 });
		expect(levels()).not.toContain('error');
		expect(harbor.problems()).toEqual([]);
	});

	test('says nothing of coming back', async () => {
		const before = harbor.logged.length;
		await harbor.stopBot();
		expect(harbor.logged.slice(before)).toEqual([]);
	});

	test('takes nothing new', async () => {
		const { interaction } = await type();
		const stopped = harbor.stopBot();
		harbor.discord.dispatch('INTERACTION_CREATE', { ...interaction, id: '1', token: 'gone' });
		await stopped;
		expect(harbor.counters.all()).toMatchObject({ command: 1, tooLate: 0 });
	});
});

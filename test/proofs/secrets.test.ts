/** Nothing about who asked, and no token, gets into the log, a reply, an id, a counter or the cache; whatever fails. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { choiceField, defineCommand, defineComponent, defineId } from '../../src/interactions/index.ts';
import { textReply } from '../../src/interactions/reply.ts';
import { cardMessage } from '../../src/replies/message.ts';
import { plain, wordsIn } from '../../src/words/index.ts';
import { type Discord, type Exchange, type ManualClock, manualClock } from '../discord/index.ts';
import { type Harbor, openHarbor } from '../e2e/harbor.ts';

const CANARY = 'c4n4ry';
const TOKEN = `MTAw.${CANARY}.token-of-${CANARY}`;
/** After so long Discord tells a member that the bot did not answer. */
const PATIENCE_MS = 3_000;
const TYPED = `${CANARY} typed <@1> hunter2`;

/** Somebody somewhere: names and ids that must leave no trace. */
const WHO = {
	user: { id: '277777777777777777', username: `${CANARY}_user`, displayName: `${CANARY} shown` },
	guild: { id: '377777777777777777', name: `${CANARY} server` },
	channel: { id: '477777777777777777', name: `${CANARY}-channel` },
};

/** Errors of every kind that carries something, as libraries throw them. */
const ERRORS: readonly ((secret: string) => unknown)[] = [
	(secret) => new Error(secret),
	(secret) => new TypeError(`${secret}\n    at ${secret} (file:///home/${secret}/x.js:1:1)`),
	(secret) => new Error('outside', { cause: new Error(secret, { cause: { message: secret, [secret]: secret } }) }),
	(secret) => new AggregateError([new Error(secret), secret, { secret }], secret),
	(secret) => Object.assign(new Error(secret), { code: secret, path: secret, config: { headers: { secret } } }),
	(secret) => ({ name: secret, message: secret, stack: secret, toString: () => secret, toJSON: () => secret }),
	(secret) => secret,
	(secret) => Object.assign(new Error(`Invalid Form Body ${secret}`), discordFields(secret)),
	(secret) => Object.defineProperty(new Error(secret), 'name', { value: secret }),
	(secret) => new SyntaxError(`Unexpected token '${secret}', "${secret}" is not valid JSON`),
];

/** What an error of discord.js' REST carries besides its message. */
function discordFields(secret: string) {
	return {
		name: 'DiscordAPIError[50035]',
		code: 50_035,
		status: 400,
		method: 'POST',
		url: `https://discord.com/api/v10/interactions/277777777777777777/${secret}/callback?with=${secret}`,
		requestBody: { json: { data: { content: secret } }, files: [{ name: secret }] },
		rawError: { message: secret, errors: { [secret]: { _errors: [{ code: secret, message: secret }] } } },
	};
}

const throwing = defineId('throwing', 1, { kind: choiceField(ERRORS.map((_error, index) => String(index))) });

function fail(kind: number, secret: string): never {
	throw ERRORS[kind % ERRORS.length]?.(secret);
}

/** Stands in place of `/port`, whose words it borrows, and fails wherever a command can. */
const failing = defineCommand({
	declaration: {
		name: 'port',
		options: {
			number: { type: 'integer', required: true, min: 0, max: 999, suggest: true },
			private: { type: 'boolean' },
		},
		private: 'option',
	},
	cacheable: true,
	answer: ({ number }) => (number < ERRORS.length ? fail(number, TYPED) : number),
	reply: (number, { words }) => {
		if (number < 2 * ERRORS.length) fail(number, TYPED);
		return cardMessage(words.say('card.title', { port: number }), [
			...ERRORS.slice(0, 5).map((_error, kind) => ({
				id: throwing.encode({ kind: String(kind) }),
				label: plain(`${kind}`),
			})),
		]);
	},
	suggest: ({ typed }) => fail(typed.length, typed),
	components: [
		defineComponent({ id: throwing, place: () => 'private', reply: ({ fields }) => fail(Number(fields.kind), TYPED) }),
	],
	folds: () => ({}),
});

/** Its reply repeats what must not be logged when Discord does not take it. */
const repeating = defineCommand({
	declaration: { name: 'help', options: {}, private: 'always' },
	cacheable: false,
	answer: () => TYPED,
	reply: (typed) => textReply(plain(typed)),
	components: [],
	folds: () => ({}),
});

let discord: Discord;
let clock: ManualClock;
let lines: string[];
let store: Map<string, unknown>;
let harbor: Harbor;
const counters = () => JSON.stringify(harbor.counters.all());

async function open(withRealCommands: boolean): Promise<void> {
	clock = manualClock();
	store = new Map();
	harbor = await openHarbor({
		token: TOKEN,
		clock,
		store,
		...(withRealCommands ? {} : { commands: [failing, repeating] }),
	});
	({ discord, lines } = harbor);
}

afterEach(() => harbor.close());

/** What must be found nowhere: the canaries, and what Discord made up for these interactions. */
function secretsOf(exchanges: readonly Exchange[]): string[] {
	const made = exchanges.flatMap(({ interaction }) => [interaction.token, interaction.id]);
	return [CANARY, 'hunter2', TOKEN, WHO.user.id, WHO.guild.id, WHO.channel.id, ...made];
}

function expectNone(text: string, secrets: readonly string[]): void {
	expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}

const storedText = () => JSON.stringify([...store.entries()]);
const sent = (exchanges: readonly Exchange[]) => JSON.stringify(exchanges.map(({ response }) => response));

test('a command, a component or a suggestion that throws', async () => {
	await open(false);
	const exchanges: Exchange[] = [];
	for (let number = 0; number <= 2 * ERRORS.length; number++) {
		exchanges.push(await discord.type({ command: 'port', options: { number }, ...WHO }));
	}
	const card = exchanges.at(-1);
	if (card === undefined) throw new Error('nothing was answered');
	for (let kind = 0; kind < 5; kind++)
		exchanges.push(await discord.press(card, `throwing:1:${kind}`, { user: WHO.user }));
	for (let length = 0; length < ERRORS.length; length++) {
		const text = `${TYPED}${'x'.repeat(length)}`;
		expect(await discord.suggest({ command: 'port', focus: 'number', text, ...WHO })).toEqual([]);
	}
	// The failures were failures: each has a line of its own, with the reference that the member was given.
	expect(lines.filter((line) => line.includes('An interaction failed'))).toHaveLength(3 * ERRORS.length + 5);
	const secrets = secretsOf(exchanges);
	for (const text of [lines.join(''), sent(exchanges), counters(), storedText()]) expectNone(text, secrets);
});

test('an answer that Discord does not take', async () => {
	await open(false);
	// What is the bot's own mistake is tried once, what may pass twice.
	const failures = [
		{ failure: { kind: 'status', status: 400 }, tries: 1 },
		{ failure: { kind: 'status', status: 403 }, tries: 1 },
		{ failure: { kind: 'status', status: 404 }, tries: 1 },
		{ failure: { kind: 'status', status: 500 }, tries: 2 },
		{ failure: { kind: 'drop' }, tries: 2 },
	] as const;
	const exchanges: Exchange[] = [];
	const failed = () => harbor.counters.all().undelivered + harbor.counters.all().tooLate;
	for (const { failure, tries } of failures) {
		const before = failed();
		discord.fail('callback', failure, tries);
		const unanswered = discord.type({ command: 'help', ...WHO }).catch(() => {});
		while (failed() === before) await sleep(5);
		clock.advance(PATIENCE_MS);
		await unanswered;
		discord.fail('callback', { kind: 'lose-answer' });
		exchanges.push(await discord.type({ command: 'help', ...WHO }));
	}
	expect(failed()).toBeGreaterThanOrEqual(failures.length);
	// What was sent holds the canary, by intent: the errors carried it.
	expect(sent(exchanges)).toContain(CANARY);
	const made = discord.requests.map(({ path }) => /interactions\/(\d+)/.exec(path)?.[1] ?? TOKEN);
	for (const text of [lines.join(''), counters(), storedText()]) expectNone(text, [...secretsOf(exchanges), ...made]);
});

test('what a modified client sends', async () => {
	await open(true);
	const exchanges: Exchange[] = [];
	const command = (data: object) => ({ type: 2, data: { id: '1', type: 1, name: 'port', ...data } }) as const;
	for (const data of [
		{ options: [{ name: 'number', type: 3, value: TYPED }] },
		{ options: [{ name: TYPED, type: 4, value: 1 }] },
		{ options: [{ name: 'number', type: 4, value: 80, [CANARY]: TYPED }] },
		{ name: TYPED },
		{ options: null },
		{ type: 3, target_id: '1', resolved: { messages: { 1: { content: TYPED } } } },
	]) {
		exchanges.push(await discord.sendRaw(command(data), WHO));
	}
	const card = await discord.type({ command: 'port', options: { number: 3040 }, ...WHO });
	for (const custom_id of [TYPED, `port:1:${TYPED}`, `port:1:3040:more:linux:1:${CANARY}`, `${CANARY}:1:1`, '']) {
		const on = card.message ?? undefined;
		exchanges.push(
			await discord.sendRaw({ type: 3, data: { custom_id, component_type: 2, id: 1 } }, { ...WHO, ...(on && { on }) }),
		);
	}
	const secrets = secretsOf(exchanges);
	for (const text of [lines.join(''), sent(exchanges), counters(), storedText()]) expectNone(text, secrets);
});

test('ordinary use, with a cache that keeps what is asked for again', async () => {
	await open(true);
	const exchanges: Exchange[] = [];
	for (const number of [80, 3040, 3040, 3040, 65_535]) {
		exchanges.push(await discord.type({ command: 'port', options: { number }, ...WHO }));
		exchanges.push(
			await discord.type({ command: 'port', options: { number, private: true }, ...WHO, context: 'bot-dm' }),
		);
	}
	for (const name of ['help', 'about']) exchanges.push(await discord.type({ command: name, ...WHO }));
	await discord.suggest({ command: 'port', focus: 'number', text: TYPED, ...WHO });
	expect(store.size).toBeGreaterThan(0);
	expect(harbor.counters.all().cacheHit).toBeGreaterThan(0);
	const secrets = secretsOf(exchanges);
	for (const text of [lines.join(''), sent(exchanges), counters(), storedText()]) expectNone(text, secrets);
});

test('what was searched for, and the message that was picked', async () => {
	await open(true);
	const exchanges: Exchange[] = [];
	for (const name of [TYPED, `minecraft ${CANARY}`, `${CANARY}:hunter2@example.org:25565`]) {
		for (let time = 0; time < 3; time++) {
			exchanges.push(await discord.type({ command: 'find', options: { name }, ...WHO }));
			await discord.suggest({ command: 'find', focus: 'name', text: name, ...WHO });
		}
	}
	const author = { id: '277777777777777778', username: 'somebody' };
	for (const content of [TYPED, `how do i host palworld ${TYPED}`, `terraria or valheim, which port? ${TYPED}`]) {
		const message = discord.post({ content, ...WHO, user: author });
		exchanges.push(await discord.pick({ command: wordsIn('en').say('answer.name'), message, ...WHO }));
	}
	const secrets = secretsOf(exchanges);
	for (const text of [lines.join('\n'), counters(), storedText(), sent(exchanges)]) expectNone(text, secrets);
});

test('what was pasted into a form', async () => {
	await open(true);
	const en = wordsIn('en');
	const exchanges: Exchange[] = [];
	const labelled = async (shown: Exchange, label: string) => {
		const pressed = await discord.press(shown, label, { user: WHO.user });
		exchanges.push(pressed);
		return pressed;
	};
	const pastes = [
		TYPED,
		`C:\\Users\\${CANARY}> netstat -ano\nUDP 198.51.100.77:8211 *:* 14308`,
		`udp UNCONN 0 0 0.0.0.0:8211 0.0.0.0:* users:(("${CANARY}@example.org",pid=7,fd=3))`,
		`LocalAddress : ${CANARY}\nLocalPort : 8211\nOwningProcess : hunter2`,
		`tcp 0 0 0.0.0.0:25575 0.0.0.0:* LISTEN 12/${CANARY}:/home/${CANARY}`,
	];
	for (const paste of pastes) {
		const first = await discord.type({ command: 'join', options: { game: 'palworld' }, ...WHO });
		const who = await labelled(first, en.say('join.where.windows'));
		const question = await labelled(who, en.say('join.who.only-me'));
		const form = await labelled(question, en.say('join.button.paste'));
		exchanges.push(first, await discord.submit(form, { paste }, { user: WHO.user }));
	}
	const secrets = [...secretsOf(exchanges), '198.51.100', 'example.org'];
	for (const text of [lines.join(''), sent(exchanges), counters(), storedText()]) expectNone(text, secrets);
});

/** The dispatcher answers whatever comes, in a form that Discord takes, and never rejects. */
import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { createDispatcher, type Dispatch, defineCommand } from '../../src/interactions/index.ts';
import { textReply } from '../../src/interactions/reply.ts';
import { NO_CACHE } from '../../src/memory/index.ts';
import { commandMention, plain, wordsIn } from '../../src/words/index.ts';
import { validateResponse } from '../discord/index.ts';
import { textOf } from '../e2e/message.ts';

const REFERENCE = plain('HM-TEST42');
const CHANNEL_MESSAGE = 4;
const UPDATE = 7;
const CHOICES = 8;
const EPHEMERAL = 1 << 6;

const parts = {
	cache: NO_CACHE,
	report: () => REFERENCE,
	count: () => {},
	mention: (command: string) => commandMention(command),
};
const { dispatch } = assemble(parts);

/** Anything at all; the type says what Discord promises. */
async function answerTo(interaction: unknown, by: Dispatch = dispatch) {
	return JSON.parse((await by(interaction as APIInteraction)).body);
}

const user = { id: '1', username: 'mara', discriminator: '0', avatar: null, global_name: null };
const places = fc.constantFrom(
	{ user, context: 1 },
	{ user, context: 2 },
	{ member: { user, permissions: '0' }, guild_id: '3', guild_locale: 'en-US', guild: { id: '3', features: [] } },
	{
		member: { user, permissions: '0' },
		guild_id: '3',
		guild_locale: 'ru',
		guild: { id: '3', features: ['COMMUNITY'] },
	},
);
const names = fc.constantFrom('port', 'find', 'help', 'about', 'tide', 'Answer this', '__proto__', 'toString');
const ids = fc.constantFrom(
	'port:1:3040:more:windows:1:open',
	'port:1:80:which-program:linux:1:turn',
	'port:1:0:card:windows:1:post',
	'port-system:1:25565',
	'port:0:3040:more:windows:1:open',
	'find:1:2:AAAAAB___',
	'find:1:9:',
	'find-open:1',
	'answer:1:3040:0:277777777777777777:post',
	'answer:1:3040:0:0:open',
	'tide:1',
	'',
);
const option = fc.record({
	name: fc.constantFrom('number', 'name', 'for', 'private', 'tide', '__proto__'),
	type: fc.constantFrom(1, 3, 4, 5, 6, 10),
	value: fc.oneof(fc.integer({ min: -2, max: 70_000 }), fc.boolean(), fc.string({ unit: 'binary' }), fc.double()),
});
const data = fc.oneof(
	fc.record({
		type: fc.constant(2),
		data: fc.record({ id: fc.constant('5'), name: names, type: fc.constantFrom(1, 2, 3), options: fc.array(option) }),
	}),
	fc.record({
		type: fc.constant(4),
		data: fc.record({
			id: fc.constant('5'),
			name: names,
			type: fc.constant(1),
			options: fc.array(fc.tuple(option, fc.boolean()).map(([one, focused]) => ({ ...one, focused }))),
		}),
	}),
	fc.record({
		type: fc.constant(3),
		data: fc.record({ custom_id: ids, component_type: fc.constantFrom(2, 3), values: fc.array(fc.string()) }),
		message: fc.record({ id: fc.constant('9'), flags: fc.constantFrom(0, EPHEMERAL, 1 << 15) }),
	}),
	fc.record({ type: fc.constant(5), data: fc.record({ custom_id: ids, components: fc.constant([]) }) }),
);

/** What Discord sends, in shape. */
const shaped = fc
	.tuple(places, data, fc.constantFrom('en-US', 'en-GB', 'ru', 'ja', 'x'))
	.map(([place, rest, locale]) => ({ id: '1', token: 't', version: 1, locale, ...place, ...rest }));

/** The same with one place, anywhere in it, lost or filled with anything. */
const mangled = fc
	.tuple(shaped, fc.nat(), fc.option(fc.jsonValue({ maxDepth: 2 })))
	.map(([interaction, draw, value]) => {
		const copy = structuredClone(interaction);
		const found = placesIn(copy);
		const [holder, key] = found[draw % found.length] ?? [copy, 'type'];
		if (value === null) Reflect.deleteProperty(holder, key);
		else Reflect.set(holder, key, value);
		return copy;
	});

function placesIn(value: unknown): [object, string][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [[value, key] as [object, string], ...placesIn(inner)]);
}

/** Asserts a form of answer that Discord takes for this kind of interaction. */
function expectTaken(type: unknown, answer: { type: number; data: object }): void {
	if (type === 4) expect(answer.type).toBe(CHOICES);
	else if (type !== 1) expect([CHANNEL_MESSAGE, UPDATE]).toContain(answer.type);
	if (type !== 1) expect(validateResponse(answer)).toEqual([]);
}

test('whatever has the shape of an interaction is answered', async () => {
	await fc.assert(
		fc.asyncProperty(shaped, async (interaction) => expectTaken(interaction.type, await answerTo(interaction))),
		{ numRuns: 500 },
	);
});

test('what has lost that shape is answered too', async () => {
	await fc.assert(
		fc.asyncProperty(mangled, async (interaction) => {
			const answer = await answerTo(interaction);
			if ([2, 3, 4, 5].includes(interaction.type)) expectTaken(interaction.type, answer);
		}),
		{ numRuns: 2_000 },
	);
});

test('even what is no interaction at all', async () => {
	await fc.assert(
		fc.asyncProperty(fc.jsonValue(), async (value) => {
			expect(await answerTo(value)).toHaveProperty('type');
		}),
		{ numRuns: 500 },
	);
});

test('a ping is answered by a pong', async () => {
	expect(await answerTo({ id: '1', type: 1, token: 't', version: 1 })).toEqual({ type: 1 });
});

test('a form of ours that nobody understands any more gets a private sentence', async () => {
	const form = {
		id: '1',
		type: 5,
		token: 't',
		version: 1,
		locale: 'ru',
		user,
		data: { custom_id: 'x', components: [] },
	};
	const answer = await answerTo(form);
	expect(answer.type).toBe(CHANNEL_MESSAGE);
	expect(answer.data.flags & EPHEMERAL).toBe(EPHEMERAL);
	expect(textOf(answer.data)).toBe(wordsIn('ru').say('error.old-message'));
});

test('a cache that fails against its word is an error like any other, with a reference', async () => {
	const command = defineCommand({
		declaration: { name: 'port', options: {}, private: 'option' },
		cacheable: true,
		answer: () => null,
		reply: () => textReply(plain('never')),
		components: [],
		folds: () => ({}),
	});
	const cache = { get: () => Promise.reject(new Error('gone')), set: async () => {} };
	const broken = createDispatcher({ ...parts, cache, commands: [command], messageCommands: [], seedKey: 'test' });
	const typed = {
		id: '1',
		type: 2,
		token: 't',
		version: 1,
		locale: 'en-US',
		user,
		data: { id: '5', name: 'port', type: 1 },
	};
	const answer = await answerTo(typed, broken);
	expect(textOf(answer.data)).toBe(wordsIn('en').say('error.unexpected', { reference: REFERENCE }));
});

test('an answer does not wait for the cache to keep it, and a cache that fails is reported', async () => {
	const reported: string[] = [];
	const typed = {
		...{ id: '1', token: 't', version: 1, type: 2, locale: 'en-US', user, context: 1 },
		data: { id: '5', name: 'port', type: 1, options: [{ name: 'number', type: 4, value: 3040 }] },
	};
	for (const set of [() => new Promise<void>(() => {}), () => Promise.reject(new Error('full'))]) {
		const { dispatch: over } = assemble({
			...parts,
			cache: { ...NO_CACHE, set },
			report(_error, where) {
				reported.push(where);
				return REFERENCE;
			},
		});
		expect(textOf((await answerTo(typed, over)).data)).toContain('3040');
	}
	expect(reported).toEqual(['cache']);
});

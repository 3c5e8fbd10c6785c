/** What may be done when, and with which interaction: refused as Discord does, beside the nearest thing that is taken. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SentInteraction, type Setting, USE_EXTERNAL_APPS } from './index.ts';
import { button, ports, row, text, V2, v2 } from './parts.ts';
import {
	CHOICES,
	DEFERRED,
	DEFERRED_UPDATE,
	FORM,
	MESSAGE,
	MODAL,
	openStage,
	type Stage,
	say,
	UPDATE,
} from './stage.ts';

const REFUSED = { status: 400, code: 50035, errors: ['BASE_TYPE_CHOICES'] };
const UNKNOWN_INTERACTION = { status: 404, code: 10062 };

let stage: Stage;

beforeEach(async () => {
	stage = await openStage();
});

afterEach(() => stage.close());

const webhook = ({ token }: SentInteraction, rest = '') => `/webhooks/${stage.discord.applicationId}/${token}${rest}`;
const original = (interaction: SentInteraction) => webhook(interaction, '/messages/@original');

describe('time', () => {
	test.each([
		[3000, { status: 204 }],
		[3001, UNKNOWN_INTERACTION],
	])('an answer after %i ms', async (ms, expected) => {
		const interaction = await stage.typed();
		stage.clock.advance(ms);
		expect(await stage.bot.answer(interaction, say('x'))).toMatchObject(expected);
	});

	test('an interaction that is not answered in time is a problem, and the test hears of it', async () => {
		const exchange = stage.discord.type({ command: 'port' });
		await stage.bot.next();
		stage.clock.advance(3000);
		await expect(exchange).rejects.toThrow('port: no answer within 3 s');
		expect(stage.discord.problems).toMatchObject([{ where: 'port', message: 'Not answered within 3 s' }]);
	});

	test.each([
		[15 * 60_000, { status: 200 }],
		[15 * 60_000 + 1, { status: 401, code: 50027 }],
	])('a token after %i ms', async (ms, expected) => {
		const interaction = await stage.typed();
		await stage.bot.answer(interaction, say('x'));
		stage.clock.advance(ms);
		expect(await stage.bot.call('POST', webhook(interaction), { content: 'y' })).toMatchObject(expected);
		expect(await stage.bot.call('PATCH', original(interaction), { content: 'y' })).toMatchObject(expected);
	});

	test('a second acknowledgement', async () => {
		const interaction = await stage.typed();
		expect(await stage.bot.answer(interaction, { type: DEFERRED })).toMatchObject({ status: 204 });
		expect(await stage.bot.answer(interaction, say('x'))).toMatchObject({ status: 400, code: 40060 });
	});

	test('a retry after an answer that was lost is no mistake', async () => {
		const exchange = stage.discord.type({ command: 'port' });
		const interaction = await stage.bot.next();
		stage.discord.fail('callback', { kind: 'lose-answer' });
		await expect(stage.bot.answer(interaction, say('x'))).rejects.toThrow();
		expect(await stage.bot.answer(interaction, say('x'))).toMatchObject({ status: 400, code: 40060 });
		expect((await exchange).message?.content).toBe('x');
		expect(stage.discord.problems).toEqual([]);
	});

	test('nothing behind the token before the first answer', async () => {
		const interaction = await stage.typed();
		expect(await stage.bot.call('POST', webhook(interaction), { content: 'x' })).toMatchObject({
			status: 404,
			code: 10015,
		});
		await stage.bot.answer(interaction, say('x'));
		expect(await stage.bot.call('POST', webhook(interaction), { content: 'x' })).toMatchObject({ status: 200 });
	});
});

describe('the kind of answer', () => {
	const answers = [
		say('x'),
		{ type: DEFERRED },
		{ type: DEFERRED_UPDATE },
		{ type: UPDATE, data: {} },
		{ type: CHOICES, data: { choices: [] } },
		FORM,
	];
	const kinds: [string, () => Promise<SentInteraction>, number[]][] = [
		['a command', () => stage.typed(), [MESSAGE, DEFERRED, MODAL]],
		['a button', () => stage.pressed(), [MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL]],
		['a suggestion', () => stage.suggested('name'), [CHOICES]],
		['a form from a command', async () => stage.submitted(await stage.typed()), [MESSAGE, DEFERRED]],
		[
			'a form from a button',
			async () => stage.submitted(await stage.pressed()),
			[MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE],
		],
	];
	for (const [kind, make, taken] of kinds) {
		test.each(answers)(`$type to ${kind}`, async (answer) => {
			const expected = taken.includes(answer.type) ? { status: 204 } : REFUSED;
			expect(await stage.bot.answer(await make(), answer)).toMatchObject(expected);
		});
	}

	test.each([
		['no type', {}],
		['an unknown type', { type: 99 }],
		['a type in words', { type: '4', data: { content: 'x' } }],
	])('%s', async (_, answer) => {
		const interaction = await stage.typed();
		expect(await stage.bot.answer(interaction, answer)).toMatchObject(REFUSED);
		expect(await stage.bot.answer(interaction, say('x'))).toMatchObject({ status: 204 });
	});

	test('an update of a message that is gone', async () => {
		const [gone, here] = [await stage.pressed(), await stage.pressed()];
		await stage.bot.call('DELETE', `/channels/${gone.channel_id}/messages/${gone.message?.id}`);
		const update = { type: UPDATE, data: { components: [text('x')] } };
		expect(await stage.bot.answer(gone, update)).toMatchObject({ status: 404, code: 10008 });
		expect(await stage.bot.answer(here, update)).toMatchObject({ status: 204 });
	});

	test('what became of the answer is told when it is asked for', async () => {
		const interaction = await stage.typed({ install: 'user', permissions: 0n });
		const path = `/interactions/${interaction.id}/${interaction.token}/callback?with_response=true`;
		const told = await stage.bot.call('POST', path, say('x'));
		expect(told).toMatchObject({
			status: 200,
			body: {
				interaction: { id: interaction.id, type: 2, response_message_ephemeral: true, response_message_loading: false },
				resource: { type: MESSAGE, message: { content: 'x', flags: 64 } },
			},
		});
	});

	test('the token of another interaction', async () => {
		const [one, other] = [await stage.typed(), await stage.typed()];
		expect(await stage.bot.answer({ ...one, token: other.token }, say('x'))).toMatchObject(UNKNOWN_INTERACTION);
		expect(await stage.bot.answer(one, say('x'))).toMatchObject({ status: 204 });
	});
});

describe('follow-ups and edits', () => {
	test('the sixth follow-up of a user install', async () => {
		const [user, guild] = [await stage.typed({ install: 'user' }), await stage.typed({ install: 'both' })];
		for (const interaction of [user, guild]) {
			await stage.bot.answer(interaction, say('x'));
			for (let index = 0; index < 5; index++) {
				expect(await stage.bot.call('POST', webhook(interaction), { content: 'x' })).toMatchObject({ status: 200 });
			}
		}
		expect(await stage.bot.call('POST', webhook(user), { content: 'x' })).toMatchObject({ status: 400, code: 40094 });
		expect(await stage.bot.call('POST', webhook(guild), { content: 'x' })).toMatchObject({ status: 200 });
		// To edit is no follow-up.
		expect(await stage.bot.call('PATCH', original(user), { content: 'y' })).toMatchObject({ status: 200 });
	});

	test('a reply is private where the member may not use external apps', async () => {
		const permissions = (1n << 11n) | USE_EXTERNAL_APPS;
		const settings: [Setting, boolean][] = [
			[{ install: 'user', permissions: 1n << 11n }, true],
			[{ install: 'user', permissions }, false],
			[{ install: 'both', permissions: 1n << 11n }, false],
		];
		for (const [setting, ephemeral] of settings) {
			const interaction = await stage.typed(setting);
			await stage.bot.answer(interaction, say('x'));
			expect(stage.discord.exchange(interaction.id).ephemeral).toBe(ephemeral);
		}
	});

	test.each([
		['content', { content: 'x' }, { components: [text('y')] }],
		['taking the flag away', { flags: 0, components: [row(button('a'))] }, { flags: V2, components: [text('y')] }],
		[
			'a picture that was not sent',
			{ components: [{ type: 13, file: { url: 'attachment://ports.txt' } }] },
			{ components: [] },
		],
	])('once components, always components: %s', async (_, wrong, right) => {
		const interaction = await stage.typed();
		await stage.bot.answer(interaction, { type: MESSAGE, data: v2(text('x')) });
		expect(await stage.bot.call('PATCH', original(interaction), wrong)).toMatchObject({ status: 400, code: 50035 });
		expect(await stage.bot.call('PATCH', original(interaction), right)).toMatchObject({ status: 200 });
	});

	test('a message of content becomes one of components only without its content', async () => {
		const interaction = await stage.typed();
		await stage.bot.answer(interaction, say('x'));
		expect(await stage.bot.call('PATCH', original(interaction), v2(text('y')))).toMatchObject({
			status: 400,
			code: 50035,
		});
		const cleared = { ...v2(text('y')), content: null };
		expect(await stage.bot.call('PATCH', original(interaction), cleared)).toMatchObject({ status: 200 });
	});

	test('the flag is ignored on a deferred answer and goes on the edit', async () => {
		const interaction = await stage.typed();
		expect(await stage.bot.answer(interaction, { type: DEFERRED, data: { flags: V2 | 64 } })).toMatchObject({
			status: 204,
		});
		const before = await stage.bot.call('GET', original(interaction));
		expect(before.body).toMatchObject({ flags: 64 | 128 });
		expect(await stage.bot.call('PATCH', original(interaction), { components: [text('x')] })).toMatchObject({
			status: 400,
		});
		const edited = await stage.bot.call('PATCH', original(interaction), v2(text('x')));
		expect(edited).toMatchObject({ status: 200, body: { flags: V2 | 64 } });
	});

	test('the first follow-up after a deferred answer is the reply', async () => {
		const interaction = await stage.typed();
		await stage.bot.answer(interaction, { type: DEFERRED });
		await stage.bot.call('POST', webhook(interaction), { content: 'x' });
		const exchange = stage.discord.exchange(interaction.id);
		expect(exchange).toMatchObject({ followUps: [], message: { content: 'x', flags: 0 } });
	});

	test('an edit keeps the files that it lists and that it does not speak of', async () => {
		const interaction = await stage.typed();
		await stage.bot.answer(interaction, say('x'), [ports]);
		const exchange = stage.discord.exchange(interaction.id);
		await stage.bot.call('PATCH', original(interaction), { content: 'y' });
		expect(exchange.message?.attachments).toHaveLength(1);
		await stage.bot.call('PATCH', original(interaction), { attachments: [] });
		expect(exchange.message?.attachments).toHaveLength(0);
	});

	test('a message of somebody else, and one that was deleted', async () => {
		const [one, other] = [await stage.typed(), await stage.typed()];
		await stage.bot.answer(one, say('x'));
		await stage.bot.answer(other, say('x'));
		const id = stage.discord.exchange(other.id).message?.id;
		const unknown = { status: 404, code: 10008 };
		expect(await stage.bot.call('PATCH', webhook(one, `/messages/${id}`), { content: 'y' })).toMatchObject(unknown);
		expect(await stage.bot.call('PATCH', webhook(other, `/messages/${id}`), { content: 'y' })).toMatchObject({
			status: 200,
		});
		expect(await stage.bot.call('DELETE', original(other))).toMatchObject({ status: 204 });
		expect(await stage.bot.call('GET', original(other))).toMatchObject(unknown);
	});
});

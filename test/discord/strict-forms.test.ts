/** Suggestions, forms and requests that Discord refuses, beside the nearest that it takes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { button, many, row, select, text } from './parts.ts';
import { readReply } from './raw-bot.ts';
import { CHOICES, FORM, input, label, modal, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
	stage = await openStage();
});

afterEach(() => stage.close());

describe('suggestions', () => {
	const choice = (value: unknown, name = 'x') => ({ name, value });
	test.each([
		['26 choices', 'name', many(26, (index) => choice(`${index}`)), many(25, (index) => choice(`${index}`))],
		['a name of 101 characters', 'name', [choice('a', 'x'.repeat(101))], [choice('a', 'x'.repeat(100))]],
		['an empty name', 'name', [choice('a', '')], [choice('a')]],
		['a value of 101 characters', 'name', [choice('x'.repeat(101))], [choice('x'.repeat(100))]],
		['text for a number', 'number', [choice('3040')], [choice(3040)]],
		['a fraction for a whole number', 'number', [choice(1.5)], [choice(1)]],
		['a number for text', 'name', [choice(3040)], [choice('3040')]],
	])('%s', async (_, focus, wrong, right) => {
		const interaction = await stage.suggested(focus);
		const answer = (choices: unknown) => stage.bot.answer(interaction, { type: CHOICES, data: { choices } });
		expect(await answer(wrong)).toMatchObject({ status: 400, code: 50035 });
		expect(await answer(right)).toMatchObject({ status: 204 });
	});

	test('no follow-up to suggestions', async () => {
		const interaction = await stage.suggested('name');
		await stage.bot.answer(interaction, { type: CHOICES, data: { choices: [] } });
		expect(
			await stage.bot.call('POST', `/webhooks/${stage.discord.applicationId}/${interaction.token}`, { content: 'x' }),
		).toMatchObject({ status: 404, code: 10015 });
	});
});

describe('forms', () => {
	const radio = (count: number) => ({
		type: 21,
		custom_id: 'r',
		options: many(count, (n) => ({ label: `${n}`, value: `${n}` })),
	});
	test.each([
		[
			'six components',
			modal(...many(6, (n) => label(input({ custom_id: `${n}` })))),
			modal(...many(5, (n) => label(input({ custom_id: `${n}` })))),
		],
		['no components', modal(), modal(label(input()))],
		[
			'a title of 46 characters',
			{ ...FORM, data: { ...FORM.data, title: 'x'.repeat(46) } },
			{ ...FORM, data: { ...FORM.data, title: 'x'.repeat(45) } },
		],
		[
			'a label of 46 characters',
			modal({ ...label(input()), label: 'x'.repeat(46) }),
			modal({ ...label(input()), label: 'x'.repeat(45) }),
		],
		[
			'the same custom id twice',
			modal(label(input()), label(input())),
			modal(label(input()), label(input({ custom_id: 'b' }))),
		],
		['a button', modal(row(button('a'))), modal(text('Read this'), label(input()))],
		[
			'an input for 4,001 characters',
			modal(label(input({ max_length: 4001 }))),
			modal(label(input({ max_length: 4000 }))),
		],
		[
			'a minimum above the maximum',
			modal(label(input({ min_length: 3, max_length: 2 }))),
			modal(label(input({ min_length: 2, max_length: 2 }))),
		],
		[
			'a value longer than allowed',
			modal(label(input({ value: 'abc', max_length: 2 }))),
			modal(label(input({ value: 'ab', max_length: 2 }))),
		],
		['a disabled select', modal(label(select({ disabled: true }))), modal(label(select({ disabled: false })))],
		[
			'a required select of nothing',
			modal(label(select({ min_values: 0 }))),
			modal(label(select({ min_values: 0, required: false }))),
		],
		['a radio group of one', modal(label(radio(1))), modal(label(radio(2)))],
	])('%s', async (_, wrong, right) => {
		const interaction = await stage.typed();
		expect(await stage.bot.answer(interaction, wrong)).toMatchObject({ status: 400, code: 50035 });
		expect(await stage.bot.answer(interaction, right)).toMatchObject({ status: 204 });
	});
});

describe('requests', () => {
	test.each([
		['no token', '/users/@me', {}, { status: 401, code: 0 }],
		['a token without its kind', '/users/@me', { authorization: 'TOKEN' }, { status: 401, code: 0 }],
		['an unknown address', '/nowhere', {}, { status: 404, code: 0 }],
	])('%s', async (_, path, headers: Record<string, string>, expected) => {
		expect(await readReply(await fetch(`${stage.discord.api}/v10${path}`, { headers }))).toMatchObject(expected);
		expect(await stage.bot.call('GET', '/users/@me')).toMatchObject({ status: 200 });
	});

	test('another version, another method, another application, no JSON, no type', async () => {
		const interaction = await stage.typed();
		const url = `${stage.discord.api}/v10/interactions/${interaction.id}/${interaction.token}/callback`;
		const post = (body: string, type: string) =>
			fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
		expect(await readReply(await fetch(`${stage.discord.api}/v6/gateway`))).toMatchObject({ status: 400, code: 50041 });
		expect(await readReply(await fetch(url))).toMatchObject({ status: 405, code: 0 });
		expect(await stage.bot.call('GET', '/applications/1/commands')).toMatchObject({ status: 403, code: 20012 });
		expect(await readReply(await post('{', 'application/json'))).toMatchObject({ status: 400, code: 50109 });
		expect(await readReply(await post('{"type":5}', 'text/plain'))).toMatchObject({ status: 400, code: 50035 });
		expect(await readReply(await post('{"type":5}', 'application/json'))).toMatchObject({ status: 204 });
		// Discord has no secret in its log, and neither has this.
		expect(JSON.stringify(stage.discord.requests)).not.toContain(interaction.token);
		expect(JSON.stringify(stage.discord.problems)).not.toContain(interaction.token);
	});
});

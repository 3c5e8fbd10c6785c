/** Messages that a bot posts by itself. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let path: string;

beforeEach(async () => {
	stage = await openStage();
	path = `/channels/${(await stage.typed()).channel_id}/messages`;
});

afterEach(() => stage.close());

test('a message is posted, read, changed and deleted', async () => {
	const { body } = await stage.bot.call('POST', path, { content: 'x' });
	const { id } = body as { id: string };
	await expect(stage.discord.messageWhere(({ content }) => content === 'x')).resolves.toMatchObject({ id });
	expect(await stage.bot.call('PATCH', `${path}/${id}`, { content: 'y' })).toMatchObject({ status: 200 });
	expect(await stage.bot.call('GET', `${path}/${id}`)).toMatchObject({ body: { content: 'y' } });
	expect(await stage.bot.call('DELETE', `${path}/${id}`)).toMatchObject({ status: 204 });
	expect(await stage.bot.call('GET', `${path}/${id}`)).toMatchObject({ status: 404, code: 10008 });
});

test('the same nonce, enforced, is the same message for some minutes', async () => {
	const post = async (changes: object = {}) => {
		const { body } = await stage.bot.call('POST', path, {
			content: 'x',
			nonce: 'once',
			enforce_nonce: true,
			...changes,
		});
		return (body as { id: string }).id;
	};
	const first = await post();
	expect(await post()).toBe(first);
	expect(await post({ enforce_nonce: false })).not.toBe(first);
	stage.clock.advance(5 * 60_000);
	expect(await post()).not.toBe(first);
});

test.each([
	[
		'an unknown channel',
		() => stage.bot.call('POST', '/channels/1/messages', { content: 'x' }),
		{ status: 404, code: 10003 },
	],
	['nothing to post', () => stage.bot.call('POST', path, {}), { status: 400, code: 50006 }],
	[
		'content as long as only members may write it',
		() => stage.bot.call('POST', path, { content: 'x'.repeat(2001) }),
		{ status: 400, code: 50035 },
	],
	[
		"a member's message",
		() => stage.bot.call('PATCH', `${path}/${stage.discord.post({ content: 'x' }).id}`, { content: 'y' }),
		{ status: 403, code: 50005 },
	],
])('refuses %s', async (_, act, refusal) => {
	expect(await act()).toMatchObject(refusal);
	expect(await stage.bot.call('POST', path, { content: 'x'.repeat(2000) })).toMatchObject({ status: 200 });
});

test('where only a member has installed the app, it cannot post', async () => {
	const { channel_id: channel } = await stage.typed({ install: 'user', channel: { id: '499' } });
	expect(await stage.bot.call('POST', `/channels/${channel}/messages`, { content: 'x' })).toMatchObject({
		status: 403,
		code: 50001,
	});
});

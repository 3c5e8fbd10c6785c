/** Walks everything that can be reached from a card by pressing buttons and choosing in menus. */
import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Words } from '../../src/words/index.ts';
import type { Discord, Exchange } from '../discord/index.ts';
import { buttonsOf, menuOf, textOf } from './message.ts';

/** One button pressed, or one value of a menu chosen. */
interface Act {
	id: string;
	value?: string;
}

export interface View {
	/** How one gets there from the card, shortest first. */
	path: readonly Act[];
	text: string;
	/** What `Post it here` posted from there. */
	posted: string;
}

/** How many different things a card may lead to before something must be wrong with the walk. */
const MOST_VIEWS = 200;

/** A lesson is a message of its own, with a course behind it: that is `/learn`'s to walk. */
const ELSEWHERE = /^learn:/;

/**
 * Goes everywhere from a card that everybody sees, always from the card again, and asserts on the way where every
 * answer goes: the first press makes a new private message, the next ones change it in place, `Post it here` posts.
 * `words` are those of the language the presser is answered in.
 */
export async function walkAll(discord: Discord, card: Exchange, words: Words): Promise<View[]> {
	const first = buttonsOf(card.message);
	expect(first.length).toBeGreaterThan(0);
	const queue: Act[][] = first.map(({ id }) => [{ id }]);
	const seen = new Set(queue.flat().map(keyOf));
	const views: View[] = [];
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		expect(views.length).toBeLessThan(MOST_VIEWS);
		const message = await follow(discord, card, path);
		const buttons = buttonsOf(message);
		const post = buttons.filter(({ label }) => label === words.say('button.post'));
		expect(post).toHaveLength(1);
		views.push({ path, text: textOf(message), posted: await postFrom(discord, message, post[0]?.id ?? '') });
		for (const act of actsOn(message, post[0]?.id)) {
			if (seen.has(keyOf(act))) continue;
			seen.add(keyOf(act));
			queue.push([...path, act]);
		}
	}
	return views;
}

function keyOf({ id, value = '' }: Act): string {
	return `${id} ${value}`;
}

function actsOn(message: APIMessage, post: string | undefined): Act[] {
	const menu = menuOf(message);
	return [
		...buttonsOf(message)
			.filter(({ id }) => id !== post && !ELSEWHERE.test(id))
			.map(({ id }) => ({ id })),
		...(menu?.options ?? []).map(({ value }) => ({ id: menu?.custom_id ?? '', value })),
	];
}

async function follow(discord: Discord, card: Exchange, path: readonly Act[]): Promise<APIMessage> {
	let message = card.message;
	for (const [index, { id, value }] of path.entries()) {
		if (message === null) throw new Error('There is no message to go on from');
		const answer = value === undefined ? await discord.press(message, id) : await discord.choose(message, id, [value]);
		expect(answer.response.type).toBe(index === 0 ? 4 : 7);
		expect(answer.ephemeral).toBe(true);
		expect(answer.message?.id === message.id).toBe(index > 0);
		message = answer.message;
	}
	if (message === null) throw new Error('The path leads to no message');
	return message;
}

/** What is posted is a new message for everybody, with nothing to press, and what was pressed stays as it was. */
async function postFrom(discord: Discord, message: APIMessage, id: string): Promise<string> {
	const before = textOf(message);
	const posted = await discord.press(message, id);
	expect(posted.response.type).toBe(4);
	expect(posted.ephemeral).toBe(false);
	expect(posted.message?.id).not.toBe(message.id);
	expect(buttonsOf(posted.message)).toEqual([]);
	expect(menuOf(posted.message ?? { components: [] })).toBeUndefined();
	expect(textOf(message)).toBe(before);
	return textOf(posted.message);
}

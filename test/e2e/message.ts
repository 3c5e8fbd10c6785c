/** What a member sees of a message: its text, its buttons, its menu. */
import { type APIMessage, type APIStringSelectComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { walk } from '../discord/components.ts';
import type { Exchange } from '../discord/index.ts';

export interface Button {
	id: string;
	label: string;
}

/** All text of a message, one display under the other. */
export function textOf(message: Pick<APIMessage, 'components'> | null): string {
	return [...walk(message?.components)]
		.filter((component) => component.type === ComponentType.TextDisplay)
		.map((component) => String(component.content))
		.join('\n');
}

/** The buttons that do something, links left out. */
export function buttonsOf(message: Pick<APIMessage, 'components'> | null): Button[] {
	return [...walk(message?.components)]
		.filter((component) => component.type === ComponentType.Button && component.style !== ButtonStyle.Link)
		.map((component) => ({ id: String(component.custom_id), label: String(component.label) }));
}

/** The menu of a message, if it has one. */
export function menuOf(message: Pick<APIMessage, 'components'> | null): APIStringSelectComponent | undefined {
	const menus = (message?.components ?? []).flatMap((top) =>
		top.type === ComponentType.Container
			? top.components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
			: [],
	);
	return menus.find((component) => component.type === ComponentType.StringSelect);
}

/** Asserts that the answer is one private message of one text, without anything to press, and gives the text. */
export function privateSentence(exchange: Exchange): string {
	expect(exchange.response.type).toBe(4);
	expect(exchange.ephemeral).toBe(true);
	expect(buttonsOf(exchange.message)).toEqual([]);
	expect(exchange.message?.components).toHaveLength(1);
	return textOf(exchange.message);
}

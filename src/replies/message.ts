/** The shared frame of what we send: a container with one text and rows of buttons. */

import {
	ActionRowBuilder,
	ButtonBuilder,
	ContainerBuilder,
	MediaGalleryBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
} from '@discordjs/builders';
import { ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from '../interactions/index.ts';
import { join, md, NOTHING, plain, type SafeText, shorten } from '../words/index.ts';

/** Discord's limit for the name of a suggestion, and for label and description in a menu. */
export const CHOICE_LENGTH = 100;

/** Discord's limit for the label of a button. */
const BUTTON_LENGTH = 80;

/** Discord's limit for the buttons of one row. */
const BUTTONS_A_ROW = 5;

export interface Button {
	/** Encoded by the command that answers it. */
	id: string;
	label: SafeText;
}

/** A name as the label of a button, where Discord reads no markdown. */
export function buttonLabel(name: string): SafeText {
	return plain(shorten(name, BUTTON_LENGTH));
}

export interface Menu {
	id: string;
	placeholder: SafeText;
	options: { value: string; label: SafeText; description?: SafeText | undefined; chosen: boolean }[];
}

/** A file of the reply as a picture. */
export interface Picture {
	file: string;
	/** In words what it shows, for whoever does not see it. */
	alternative: SafeText;
}

/**
 * A text, a picture under it, and another text, in a container; under that a menu and buttons, if any. The reply has the
 * file.
 */
export function pictureMessage(
	above: SafeText,
	{ file, alternative }: Picture,
	below: SafeText,
	buttons: readonly Button[],
	menu?: Menu,
): Reply {
	const container = new ContainerBuilder()
		.addTextDisplayComponents(new TextDisplayBuilder().setContent(above))
		.addMediaGalleryComponents(
			new MediaGalleryBuilder().addItems((item) => item.setURL(`attachment://${file}`).setDescription(alternative)),
		)
		.addTextDisplayComponents(new TextDisplayBuilder().setContent(below));
	return containerMessage(container, buttons, menu);
}

/** One text in a container, under it a menu and buttons, if any. */
export function cardMessage(text: SafeText, buttons: readonly Button[], menu?: Menu): Reply {
	const container = new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent(text));
	return containerMessage(container, buttons, menu);
}

function containerMessage(container: ContainerBuilder, buttons: readonly Button[], menu: Menu | undefined): Reply {
	if (menu !== undefined) {
		container.addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(selectMenu(menu)));
	}
	for (let start = 0; start < buttons.length; start += BUTTONS_A_ROW) {
		const row = buttons
			.slice(start, start + BUTTONS_A_ROW)
			.map(({ id, label }) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary));
		container.addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(row));
	}
	return {
		message: {
			flags: MessageFlags.IsComponentsV2,
			components: [container.toJSON()],
			allowed_mentions: { parse: [] },
		},
	};
}

function selectMenu(menu: Menu): StringSelectMenuBuilder {
	return new StringSelectMenuBuilder()
		.setCustomId(menu.id)
		.setPlaceholder(menu.placeholder)
		.addOptions(
			menu.options.map(({ value, label, description, chosen }) => ({
				value,
				label,
				...(description === undefined || description === '' ? {} : { description }),
				default: chosen,
			})),
		);
}

/** Small print, or nothing. */
export function small(text: SafeText): SafeText {
	return text === '' ? NOTHING : md`-# ${text}`;
}

/** Steps, numbered as Discord numbers a list. */
export function numbered(steps: readonly SafeText[]): SafeText {
	return join(
		steps.map((step, index) => md`${index + 1}. ${step}`),
		'\n',
	);
}

/** The shared frame of what we send: a container with one text and rows of buttons. */

import {
	ActionRowBuilder,
	ButtonBuilder,
	ContainerBuilder,
	MediaGalleryBuilder,
	MediaGalleryItemBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
} from '@discordjs/builders';
import { ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from '../interactions/index.ts';
import { join, md, NOTHING, type SafeText, shorten } from '../words/index.ts';

/** Discord's limit for the name of a suggestion, and for label and description in a menu. */
export const CHOICE_LENGTH = 100;

/** Discord's limit for the buttons of one row. */
const BUTTONS_A_ROW = 5;

export interface Button {
	/** Encoded by the command that answers it. */
	id: string;
	label: SafeText;
}

export interface Menu {
	id: string;
	placeholder: SafeText;
	options: { value: string; label: SafeText; description?: SafeText | undefined; chosen: boolean }[];
}

/** A picture that stands between the title and the text of a message. */
export interface Picture {
	/** The name of its file. */
	name: string;
	bytes: Uint8Array;
	/** What it shows, for those who do not see it. */
	alternative: SafeText;
}

/** Discord's limit for what a picture is described by. */
const ALTERNATIVE_LENGTH = 1_024;

/** One text in a container, under it a menu and buttons, if any. */
export function cardMessage(text: SafeText, buttons: readonly Button[], menu?: Menu): Reply {
	return messageOf(withControls(new ContainerBuilder().addTextDisplayComponents(display(text)), buttons, menu));
}

/** A title, a picture under it, a text, and under that a menu and buttons, if any. */
export function pictureMessage(
	{ title, picture, text }: { title: SafeText; picture: Picture; text: SafeText },
	buttons: readonly Button[],
	menu?: Menu,
): Reply {
	const gallery = new MediaGalleryBuilder().addItems(
		new MediaGalleryItemBuilder()
			.setURL(`attachment://${picture.name}`)
			.setDescription(shorten(picture.alternative, ALTERNATIVE_LENGTH)),
	);
	const container = new ContainerBuilder()
		.addTextDisplayComponents(display(title))
		.addMediaGalleryComponents(gallery)
		.addTextDisplayComponents(display(text));
	const { name, bytes } = picture;
	return { ...messageOf(withControls(container, buttons, menu)), files: [{ name, bytes }] };
}

function display(text: SafeText): TextDisplayBuilder {
	return new TextDisplayBuilder().setContent(text);
}

function withControls(container: ContainerBuilder, buttons: readonly Button[], menu: Menu | undefined) {
	if (menu !== undefined) {
		container.addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(selectMenu(menu)));
	}
	for (let start = 0; start < buttons.length; start += BUTTONS_A_ROW) {
		const row = buttons
			.slice(start, start + BUTTONS_A_ROW)
			.map(({ id, label }) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary));
		container.addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(row));
	}
	return container;
}

function messageOf(container: ContainerBuilder): Reply {
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

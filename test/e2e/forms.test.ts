/** Forms and files by the real client: a button that opens a form, its submission, and a picture that comes and goes. */
import { LabelBuilder, ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { MessageFlags, TextInputStyle } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { choiceField, defineCommand, defineComponent, defineForm, defineId } from '../../src/interactions/index.ts';
import { cardMessage } from '../../src/replies/message.ts';
import { plain, type SafeText, wordsIn } from '../../src/words/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { privateSentence, textOf } from './message.ts';

const formId = defineId('tide-form', 1, {});
const pictureId = defineId('tide-picture', 1, { how: choiceField(['show', 'hide', 'gone']) });
/** A PNG of one pixel. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

function said(text: SafeText, picture: boolean) {
	const { message } = cardMessage(text, [
		{ id: formId.encode({}), label: plain('form') },
		{ id: pictureId.encode({ how: 'show' }), label: plain('show') },
		{ id: pictureId.encode({ how: 'hide' }), label: plain('hide') },
		{ id: pictureId.encode({ how: 'gone' }), label: plain('gone') },
	]);
	if (!picture) return { message };
	const gallery = { type: 12 as const, items: [{ media: { url: 'attachment://tide.png' }, description: 'A tide' }] };
	const components = [...(message.components ?? []), gallery];
	return { message: { ...message, components }, files: [{ name: 'tide.png', bytes: PIXEL }] };
}

const tide = defineCommand({
	declaration: { name: 'about', options: {}, private: 'always' },
	cacheable: true,
	answer: async () => 'high',
	reply: async (answer) => said(plain(answer), false),
	components: [
		defineComponent({
			id: pictureId,
			place: () => 'in-place',
			reply: ({ fields: { how } }) => (how === 'gone' ? null : said(plain(how), how === 'show')),
		}),
	],
	forms: [
		defineForm({
			id: formId,
			form: () => ({
				...new ModalBuilder()
					.setCustomId(formId.encode({}))
					.setTitle('Tide')
					.addLabelComponents(
						new LabelBuilder()
							.setLabel('Height')
							.setTextInputComponent(new TextInputBuilder().setCustomId('height').setStyle(TextInputStyle.Paragraph)),
					)
					.toJSON(),
			}),
			place: () => 'in-place',
			reply: ({ texts }) => said(plain(`${texts.height?.length} signs`), false),
		}),
	],
	folds: () => ({}),
});

let harbor: Harbor;

beforeAll(async () => {
	harbor = await openHarbor({ commands: [tide] });
});

afterEach(() => expect(harbor.problems()).toEqual([]));

afterAll(() => harbor.close());

test('a form is opened by its button, and its answer takes the place of the private message', async () => {
	const { discord } = harbor;
	const first = await discord.type({ command: 'about' });
	const opened = await discord.press(first, formId.encode({}));
	const sent = await discord.submit(opened, { height: 'x'.repeat(4_000) });
	expect(sent.response.type).toBe(7);
	expect(textOf(sent.message)).toBe('4000 signs');
});

test('a picture arrives with its message, and goes when the message changes', async () => {
	const { discord } = harbor;
	const first = await discord.type({ command: 'about' });
	expect(((first.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0).toBe(true);
	const shown = await discord.press(first, pictureId.encode({ how: 'show' }));
	expect(shown.message?.attachments).toMatchObject([{ filename: 'tide.png', size: PIXEL.length }]);
	const hidden = await discord.press(shown, pictureId.encode({ how: 'hide' }));
	expect(hidden.message?.attachments).toEqual([]);
});

test('a button that means nothing any more gets a private sentence, and the message stays', async () => {
	const { discord } = harbor;
	const first = await discord.type({ command: 'about' });
	const gone = await discord.press(first, pictureId.encode({ how: 'gone' }));
	expect(privateSentence(gone)).toBe(wordsIn('en').say('error.old-message'));
	expect(gone.message?.id).not.toBe(first.message?.id);
});

/**
 * Wrong messages, and for each the nearest right one: what Discord refuses in the message that answers a command.
 */
import {
	button,
	container,
	embed,
	link,
	many,
	option,
	ports,
	row,
	section,
	select,
	text,
	thumbnail,
	V2,
	v2,
} from './parts.ts';
import type { Upload } from './raw-bot.ts';

export interface MessageCase {
	rule: string;
	wrong: unknown;
	right: unknown;
	/** What Discord answers: 400 with JSON code 50035 and this error, unless `refusal` says otherwise. */
	error?: string | string[];
	refusal?: { status: number; code: number };
	wrongFiles?: Upload[];
	rightFiles?: Upload[];
}

export const MESSAGE_CASES: MessageCase[] = [
	{
		rule: 'content in a message of components',
		wrong: { ...v2(text('x')), content: 'x' },
		right: v2(text('x')),
		error: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	},
	{
		rule: 'embeds in a message of components',
		wrong: { ...v2(text('x')), ...embed(1) },
		right: { ...v2(text('x')), embeds: [] },
		error: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	},
	{
		rule: 'new components without the flag',
		wrong: { content: 'x', components: [text('x')] },
		right: { content: 'x', components: [row(button('a'))] },
		error: 'UNION_TYPE_CHOICES',
	},
	{
		rule: '41 components',
		wrong: v2(...many(41, () => text('x'))),
		right: v2(...many(40, () => text('x'))),
		error: ['BASE_TYPE_MAX_LENGTH', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
	},
	{
		rule: '41 components, most of them nested',
		wrong: v2(container(...many(39, () => text('x'))), text('x')),
		right: v2(container(...many(39, () => text('x')))),
		error: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
	},
	{
		rule: '41 components, one of them an accessory',
		wrong: v2(...many(37, () => text('x')), section(button('a')), text('x')),
		right: v2(...many(37, () => text('x')), section(button('a'))),
		error: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
	},
	{
		rule: '4,001 characters',
		wrong: v2(text('x'.repeat(4000)), text('x')),
		right: v2(text('x'.repeat(3999)), text('x')),
		error: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
	},
	{
		rule: '4,001 characters, counted as characters and not as UTF-16',
		wrong: v2(text('⚓'.repeat(2500)), text('x'.repeat(1501))),
		right: v2(text('😀'.repeat(2001))),
		error: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
	},
	{
		rule: 'over 10,000 bytes of text',
		wrong: v2(text('港'.repeat(3330))),
		right: v2(text('港'.repeat(3329))),
		refusal: { status: 500, code: 0 },
	},
	{
		rule: 'over 10,000 bytes with what Discord adds for each text',
		wrong: v2(...many(33, () => text('港'.repeat(98)))),
		right: v2(...many(32, () => text('港'.repeat(98)))),
		refusal: { status: 500, code: 0 },
	},
	{
		rule: 'the same custom id twice',
		wrong: v2(row(button('a'), button('a'))),
		right: v2(row(button('a'), button('b'))),
		error: 'COMPONENT_CUSTOM_ID_DUPLICATED',
	},
	{
		rule: 'the same custom id twice, far apart',
		wrong: v2(container(section(button('a'))), row(select({ custom_id: 'a' }))),
		right: v2(container(section(button('a'))), row(select({ custom_id: 'b' }))),
		error: 'COMPONENT_CUSTOM_ID_DUPLICATED',
	},
	{
		rule: 'the same component id twice',
		wrong: v2({ ...text('x'), id: 7 }, { ...text('x'), id: 7 }),
		right: v2({ ...text('x'), id: 7 }, { ...text('x'), id: 8 }),
		error: 'COMPONENT_ID_DUPLICATED',
	},
	{
		rule: 'an empty container',
		wrong: v2(container()),
		right: v2(container(text('x'))),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{ rule: 'an empty row', wrong: v2(row()), right: v2(row(button('a'))), error: 'BASE_TYPE_BAD_LENGTH' },
	{
		rule: 'six buttons in a row',
		wrong: v2(row(...many(6, (index) => button(`b${index}`)))),
		right: v2(row(...many(5, (index) => button(`b${index}`)))),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a select beside a button',
		wrong: v2(row(button('a'), select())),
		right: v2(row(button('a')), row(select())),
		error: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
	},
	{
		rule: 'six rows without the flag',
		wrong: { content: 'x', components: many(6, (index) => row(button(`b${index}`))) },
		right: { content: 'x', components: many(5, (index) => row(button(`b${index}`))) },
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a container in a container',
		wrong: v2(container(container(text('x')))),
		right: v2(container(text('x'))),
		error: 'UNION_TYPE_CHOICES',
	},
	{
		rule: 'a section without an accessory',
		wrong: v2({ type: 9, components: [text('x')] }),
		right: v2(section(button('a'))),
		error: 'BASE_TYPE_REQUIRED',
	},
	{
		rule: 'a section with four texts',
		wrong: v2({ ...section(button('a')), components: many(4, () => text('x')) }),
		right: v2({ ...section(button('a')), components: many(3, () => text('x')) }),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a select as an accessory',
		wrong: v2(section(select())),
		right: v2(section(thumbnail('https://example.com/a.png'))),
		error: 'UNION_TYPE_CHOICES',
	},
	{ rule: 'a text without text', wrong: v2(text('')), right: v2(text('x')), error: 'BASE_TYPE_BAD_LENGTH' },
	{ rule: 'a text of blanks', wrong: v2(text(' \n ')), right: v2(text(' x ')), error: 'BASE_TYPE_REQUIRED' },
	{
		rule: 'a link button without an address',
		wrong: v2(row(link(undefined))),
		right: v2(row(link('https://example.com'))),
		error: 'BUTTON_COMPONENT_URL_REQUIRED',
	},
	{
		rule: 'a link button with a custom id',
		wrong: v2(row({ ...link('https://example.com'), custom_id: 'a' })),
		right: v2(row(link('https://example.com'))),
		error: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
	},
	{
		rule: 'a link button to a script',
		wrong: v2(row(link('javascript:void'))),
		right: v2(row(link('discord://-/settings'))),
		error: 'URL_TYPE_INVALID_SCHEME',
	},
	{
		rule: 'an address of 513 characters',
		wrong: v2(row(link(`https://example.com/${'x'.repeat(493)}`))),
		right: v2(row(link(`https://example.com/${'x'.repeat(492)}`))),
		error: 'BASE_TYPE_MAX_LENGTH',
	},
	{
		rule: 'a button without a custom id',
		wrong: v2(row({ type: 2, style: 1, label: 'x' })),
		right: v2(row({ type: 2, style: 1, label: 'x', custom_id: 'x' })),
		error: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
	},
	{
		rule: 'a button without label or emoji',
		wrong: v2(row({ type: 2, style: 1, custom_id: 'x' })),
		right: v2(row({ type: 2, style: 1, custom_id: 'x', emoji: { name: '⚓' } })),
		error: 'BUTTON_COMPONENT_INVALID',
	},
	{
		rule: 'a word as an emoji',
		wrong: v2(row({ ...button('x'), emoji: { name: 'anchor' } })),
		right: v2(row({ ...button('x'), emoji: { name: '⚠' } })),
		error: 'COMPONENT_INVALID_EMOJI',
	},
	{
		rule: 'a label of 81 characters',
		wrong: v2(row(button('x', 'x'.repeat(81)))),
		right: v2(row(button('x', 'x'.repeat(80)))),
		error: 'BASE_TYPE_MAX_LENGTH',
	},
	{
		rule: 'a custom id of 101 characters',
		wrong: v2(row(button('x'.repeat(101), 'x'))),
		right: v2(row(button('x'.repeat(100), 'x'))),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a select with 26 options',
		wrong: v2(row(select({ options: many(26, (index) => option(`o${index}`)) }))),
		right: v2(row(select({ options: many(25, (index) => option(`o${index}`)) }))),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a select with the same value twice',
		wrong: v2(row(select({ options: [option('a'), option('a')] }))),
		right: v2(row(select({ options: [option('a'), option('b')] }))),
		error: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
	},
	{
		rule: 'a select with more to choose than there is',
		wrong: v2(row(select({ max_values: 4 }))),
		right: v2(row(select({ max_values: 3 }))),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a select with a minimum above its maximum',
		wrong: v2(row(select({ min_values: 3, max_values: 2 }))),
		right: v2(row(select({ min_values: 2, max_values: 2 }))),
		error: 'COMPONENT_MIN_VALUES_EXCEED_MAX',
	},
	{
		rule: 'a select with two defaults of one choice',
		wrong: v2(row(select({ options: [1, 2].map((n) => ({ ...option(`${n}`), default: true })) }))),
		right: v2(row(select({ options: [1, 2].map((n) => ({ ...option(`${n}`), default: n === 1 })) }))),
		error: 'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
	},
	{
		rule: 'an option of 101 characters',
		wrong: v2(row(select({ options: [option('x'.repeat(101))] }))),
		right: v2(row(select({ options: [option('x'.repeat(100))] }))),
		error: 'BASE_TYPE_BAD_LENGTH',
	},
	{
		rule: 'a text input in a message',
		wrong: v2(row({ type: 4, custom_id: 'a', style: 1, label: 'x' })),
		right: v2(row(button('a'))),
		error: 'UNION_TYPE_CHOICES',
	},
	{
		rule: 'an accent colour beyond white',
		wrong: v2({ ...container(text('x')), accent_color: 0x1000000 }),
		right: v2({ ...container(text('x')), accent_color: 0xffffff }),
		error: 'NUMBER_TYPE_MAX',
	},
	{
		rule: 'a picture that was not sent',
		wrong: v2(section(thumbnail('attachment://ports.png'))),
		right: v2(section(thumbnail('attachment://ports.txt'))),
		rightFiles: [ports],
		error: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
	},
	{
		rule: 'a file from elsewhere',
		wrong: v2({ type: 13, file: { url: 'https://example.com/ports.txt' } }),
		right: v2({ type: 13, file: { url: 'attachment://ports.txt' } }),
		wrongFiles: [ports],
		rightFiles: [ports],
		error: 'URL_TYPE_INVALID_SCHEME',
	},
	{
		rule: 'an attachment that was not sent',
		wrong: { content: 'x', attachments: [{ id: '1' }] },
		right: { content: 'x', attachments: [{ id: '0' }] },
		wrongFiles: [ports],
		rightFiles: [ports],
		refusal: { status: 400, code: 50146 },
	},
	{
		rule: 'eleven files',
		wrong: { content: 'x' },
		right: { content: 'x' },
		wrongFiles: many(11, (index) => ({ ...ports, name: `${index}.txt` })),
		rightFiles: many(10, (index) => ({ ...ports, name: `${index}.txt` })),
		error: 'BASE_TYPE_MAX_LENGTH',
	},
	{
		rule: 'a file over 10 MiB',
		wrong: { content: 'x' },
		right: { content: 'x' },
		wrongFiles: [{ name: 'a', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) }],
		rightFiles: [{ name: 'a', bytes: Buffer.alloc(10 * 1024 * 1024) }],
		refusal: { status: 413, code: 40005 },
	},
	{
		rule: '2,001 characters of content',
		wrong: { content: 'x'.repeat(2001) },
		right: { content: '😀'.repeat(2000) },
		error: 'BASE_TYPE_MAX_LENGTH',
	},
	{ rule: 'nothing to see', wrong: { content: '' }, right: { content: '.' }, refusal: { status: 400, code: 50006 } },
	{
		rule: 'buttons and nothing else',
		wrong: { components: [row(button('a'))] },
		right: v2(row(button('a'))),
		refusal: { status: 400, code: 50006 },
	},
	{
		rule: 'no components with the flag',
		wrong: { flags: V2 },
		right: v2(text('x')),
		refusal: { status: 400, code: 50006 },
	},
	{
		rule: '11 embeds',
		wrong: embed(...many(11, () => 1)),
		right: embed(...many(10, () => 1)),
		error: 'BASE_TYPE_MAX_LENGTH',
	},
	{
		rule: 'embeds of 6,001 characters',
		wrong: embed(4000, 2001),
		right: embed(4000, 2000),
		error: 'MAX_EMBED_SIZE_EXCEEDED',
	},
	{
		rule: 'a number as content',
		wrong: { content: 3040 },
		right: { content: '3040' },
		error: 'STRING_TYPE_CONVERT',
	},
	{
		rule: 'mentions of all users and of some',
		wrong: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
		right: { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
		error: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
	},
];

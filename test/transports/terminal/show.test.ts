/** A message as text for a terminal. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { cardMessage } from '../../../src/replies/message.ts';
import { showMessage } from '../../../src/transports/terminal/index.ts';
import { codeBlock, foreign, inlineCode, link, md, plain } from '../../../src/words/index.ts';

const shown = (text: ReturnType<typeof md>) => showMessage(cardMessage(text, []).message);

test('signs of layout are gone, what they stand around stays', () => {
	const text = md`### ${plain('Port 80')}\n**${plain('On paper:')}** ${plain('http')}\n-# ${plain('small')}`;
	expect(shown(text)).toBe('Port 80\nOn paper: http\nsmall');
});

test('commands are set in, as they are typed', () => {
	const command = `netstat -ano | findstr /R /C:":80 .*:[0*] "`;
	expect(shown(codeBlock(command))).toBe(`    ${command}`);
	expect(shown(md`${plain('see')} ${inlineCode('*')} ${plain('or')} ${inlineCode(`C:\\a_b*`)}`)).toBe(
		'see * or C:\\a_b*',
	);
});

test('a link shows its address', () => {
	const iana = link(foreign('IANA, 2026'), 'https://www.iana.org/');
	expect(shown(iana)).toBe('IANA, 2026 https://www.iana.org/');
	expect(shown(md`${foreign('behind [')} ${iana}`)).toBe('behind [ IANA, 2026 https://www.iana.org/');
});

test('foreign text is what it was, escapes taken away', () => {
	for (const text of [
		'a*b*c',
		'_x_',
		'`id`',
		'# no heading',
		'1. no list',
		'[a](b)',
		'back\\slash',
		'x~~y~~',
		'<@1>',
	]) {
		expect(shown(md`${plain('is')} ${foreign(text)}`)).toBe(`is ${text}`);
	}
});

test('menus and buttons are named, links and what has no label are not', () => {
	const menu = {
		id: 'm',
		placeholder: plain('Choose'),
		options: [
			{ value: 'a', label: plain('Linux'), chosen: true },
			{ value: 'b', label: plain('macOS'), chosen: false },
		],
	};
	const text = showMessage(cardMessage(plain('x'), [{ id: 'b', label: plain('More') }], menu).message);
	expect(text).toBe('x\n[*Linux* | macOS ▾]\n[More]');
	const bare = { type: ComponentType.Button, style: ButtonStyle.Premium, sku_id: '1' } as const;
	expect(showMessage({ components: [{ type: ComponentType.ActionRow, components: [bare] }] })).toBe('');
});

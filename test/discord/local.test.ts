/** `discord:local` as a person uses it: lines in, lines out. */
import { PassThrough } from 'node:stream';
import { Client, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { HELP, runLocal } from './local.ts';
import { button, row, select, text, v2 } from './parts.ts';

const OPTIONS = [
	{ type: 4, name: 'number', description: 'x', required: true, autocomplete: true },
	{ type: 3, name: 'note', description: 'x' },
	{ type: 5, name: 'private', description: 'x' },
];

function run(args: string[]) {
	const input = new PassThrough();
	const printed: string[] = [];
	const interrupted = new AbortController();
	const ended = runLocal(args, { input, print: (line) => printed.push(line), signal: interrupted.signal });
	return { input, printed, ended, interrupted };
}

test('a bot is pointed at it, and a person types, presses and chooses', async () => {
	const { input, printed, ended } = run(['--port', '0', '--quiet']);
	while (printed.length < 3) await new Promise((resolve) => setImmediate(resolve));
	const [api = '', token = '', id = ''] = printed.map((line) => line.split(/ {2,}/)[1]);
	const client = new Client({ intents: [], rest: { api } });
	client.on(Events.InteractionCreate, async (interaction) => {
		const send = (body: unknown) =>
			client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body });
		const card = (say: string) =>
			v2(text(say), row(button('a', 'Which program?')), row(select({ placeholder: 'System' })));
		if (interaction.isAutocomplete()) await interaction.respond([{ name: '3040 tomato-springs', value: 3040 }]);
		if (interaction.isButton()) await send({ type: 7, data: card('pressed') });
		if (interaction.isStringSelectMenu()) await send({ type: 7, data: card(`chose ${interaction.values}`) });
		if (!interaction.isChatInputCommand()) return;
		const { options } = interaction;
		const say = [options.getInteger('number'), options.getString('note'), options.getBoolean('private')].join();
		await send({ type: 4, data: { ...card(say), nothing: 1 } });
	});
	await client.login(token);
	await client.rest.put(`/applications/${id}/commands`, {
		body: [{ name: 'port', description: 'x', options: OPTIONS }],
	});
	input.end(
		[
			'commands',
			'/port number:3040 note:a b: c private:true',
			'press Which program?',
			'choose System b',
			'suggest /port number:30',
			'/port',
			'/ports number:1',
			'dance',
		].join('\n'),
	);
	expect(await ended).toBe(0);
	await client.destroy();
	const lines = printed.slice(3).map((line) => line.replace(/[\d.]+ ms/, 'N ms'));
	expect(lines).toEqual([
		'commands -> port',
		'BROKEN RULE POST /interactions/:id/:token/callback: 204 Discord takes this in silence and does not act upon it; data.nothing: Discord knows no such field here. (UNKNOWN_KEY)',
		'/port number:3040 note:a b: c private:true -> message, N ms, 5 components, 16 characters: 3040,a b: c,true [Which program? | System]',
		'press Which program? -> message, N ms, 5 components, 7 characters: pressed [Which program? | System]',
		'choose System b -> message, N ms, 5 components, 7 characters: chose b [Which program? | System]',
		'suggest /port number:30 -> 3040 tomato-springs',
		'/port -> /port needs its option number',
		'/ports number:1 -> No command /ports; there are: port',
		'dance -> Unknown line: see --help',
	]);
});

test('help, and what it does not understand', async () => {
	const help = run(['--help']);
	expect(await help.ended).toBe(0);
	expect(help.printed.join('\n')).toBe(HELP.trimEnd());
	for (const args of [
		['--prt', '1'],
		['--port', '65536'],
		['--port', 'x'],
	]) {
		const wrong = run(args);
		expect(await wrong.ended).toBe(2);
		expect(wrong.printed).toHaveLength(1);
	}
});

test('an interruption ends it', async () => {
	const { ended, interrupted, printed } = run(['--port', '0']);
	while (printed.length < 3) await new Promise((resolve) => setImmediate(resolve));
	interrupted.abort();
	expect(await ended).toBe(0);
});

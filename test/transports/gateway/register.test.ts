/** Telling Discord the commands: only when it has others. */

import { REST } from 'discord.js';
import type { APIApplicationCommand, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../../src/assemble.ts';
import { toDiscord } from '../../../src/interactions/index.ts';
import { NO_CACHE } from '../../../src/memory/index.ts';
import { registerCommands, sameCommands } from '../../../src/transports/gateway/index.ts';
import { NOTHING } from '../../../src/words/index.ts';
import { type Discord, startDiscord } from '../../discord/index.ts';

type Declared = RESTPostAPIChatInputApplicationCommandsJSONBody;

const own: Declared[] = assemble({
	cache: NO_CACHE,
	report: () => NOTHING,
	mention: () => NOTHING,
	count: () => {},
}).commands.map((command) => toDiscord(command.declaration));

describe('against the local Discord', () => {
	let discord: Discord;
	let rest: REST;

	beforeEach(async () => {
		discord = await startDiscord();
		rest = new REST({ api: discord.api, retries: 0 }).setToken(discord.token);
	});

	afterEach(async () => {
		expect(discord.problems).toEqual([]);
		await discord.stop();
	});

	const start = (declared: readonly Declared[]) => registerCommands(rest, discord.applicationId, declared);
	const puts = () => discord.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);

	test('an application without commands gets all of them, and their ids', async () => {
		const { ids, changed } = await start(own);
		expect(changed).toBe(true);
		expect([...ids.keys()].sort()).toEqual(own.map(({ name }) => name).sort());
		for (const { name, id } of discord.commands()) expect(ids.get(name)).toBe(id);
	});

	test('a second start changes nothing, and knows the same ids', async () => {
		const first = await start(own);
		const second = await start(own);
		expect(second.changed).toBe(false);
		expect(second.ids).toEqual(first.ids);
		expect(puts()).toEqual(['PUT']);
	});

	test.each<[what: string, change: (commands: Declared[]) => unknown]>([
		['a description', ([port]) => port && Object.assign(port, { description: 'Another one' })],
		['a translation', ([port]) => port && Object.assign(port, { description_localizations: { de: 'Anders' } })],
		['an option', ([port]) => port?.options?.pop()],
		['a limit of an option', ([port]) => port?.options?.[0] && Object.assign(port.options[0], { max_value: 1024 })],
		['where it can be used', ([port]) => port && Object.assign(port, { contexts: [0] })],
		['a command less', (commands) => commands.pop()],
		[
			'a command more',
			(commands) => commands.push({ ...toDiscord({ name: 'about', options: {}, private: 'always' }), name: 'tide' }),
		],
	])('after a change of %s it is told once', async (_what, change) => {
		await start(own);
		const changed = structuredClone(own);
		change(changed);
		expect((await start(changed)).changed).toBe(true);
		expect((await start(changed)).changed).toBe(false);
		expect(puts()).toEqual(['PUT', 'PUT']);
	});
});

describe('sameCommands', () => {
	test('order, and what Discord leaves out or fills in, make no difference', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray(own, { minLength: own.length }),
				fc.infiniteStream(fc.nat()),
				(shuffled, draws) => {
					const draw = () => draws.next().value ?? 0;
					expect(
						sameCommands(
							shuffled.map((command) => keptByDiscord(command, draw)),
							own,
						),
					).toBe(true);
				},
			),
		);
	});

	test('whatever a member would see differently does', () => {
		const places = leaves(own);
		fc.assert(
			fc.property(fc.constantFrom(...places), (place) => {
				const changed = structuredClone(own);
				place(changed);
				const there = own.map((command) => keptByDiscord(command, () => 0));
				expect(sameCommands(there, own)).toBe(true);
				expect(sameCommands(there, changed)).toBe(false);
			}),
		);
	});

	test('the order of options does', () => {
		const [port, ...others] = structuredClone(own);
		port?.options?.reverse();
		const there = own.map((command) => keptByDiscord(command, () => 0));
		expect(sameCommands(there, [...(port === undefined ? [] : [port]), ...others])).toBe(false);
	});
});

/** What says nothing may be missing, false, null or empty in what Discord gives back. */
const NOTHINGS = [undefined, null, false, [], {}];

/** A command as Discord might give it back: fields in another order, nothing said in any way, fields of its own. */
function keptByDiscord(command: Declared, draw: () => number): APIApplicationCommand {
	const said = Object.fromEntries(
		['name_localizations', 'default_member_permissions', 'nsfw', 'options', 'dm_permission'].flatMap((field) => {
			const nothing = NOTHINGS[draw() % NOTHINGS.length];
			return nothing === undefined ? [] : [[field, nothing]];
		}),
	);
	const kept: object = {
		id: String(draw()),
		application_id: String(draw()),
		version: String(draw()),
		...said,
		...shuffledFields(command, draw),
		...(command.options === undefined || command.options.length === 0
			? {}
			: { options: command.options.map((option) => shuffledFields(option, draw)) }),
		contexts: rotated(command.contexts ?? [], draw()),
		integration_types: rotated(command.integration_types ?? [], draw()),
	};
	return kept as APIApplicationCommand;
}

function shuffledFields(value: object, draw: () => number): object {
	const telling = Object.entries(value).filter(([, field]) => !NOTHINGS.some((one) => isAlike(one, field)));
	const silent = Object.entries(value)
		.filter(([, field]) => NOTHINGS.some((one) => isAlike(one, field)))
		.flatMap(([name]) => {
			const nothing = NOTHINGS[draw() % NOTHINGS.length];
			return nothing === undefined ? [] : [[name, nothing]];
		});
	return Object.fromEntries([...silent, ...rotated(telling, draw())]);
}

function isAlike(one: unknown, other: unknown): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function rotated<T>(list: readonly T[], by: number): T[] {
	const at = list.length === 0 ? 0 : by % list.length;
	return [...list.slice(at), ...list.slice(0, at)];
}

/** Changes, one for every text and number in the declarations. */
function leaves(commands: readonly Declared[]): ((copy: unknown) => void)[] {
	const changes: ((copy: unknown) => void)[] = [];
	const visit = (value: unknown, path: string[]): void => {
		if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
		} else if (typeof value === 'string' || typeof value === 'number' || value === true) {
			changes.push((copy) => setAt(copy, path, typeof value === 'string' ? `${value}x` : Number(value) + 7));
		}
	};
	visit(commands, []);
	return changes;
}

function setAt(value: unknown, path: readonly string[], to: unknown): void {
	const [key = '', ...rest] = path;
	if (typeof value !== 'object' || value === null) throw new Error('There is no such place');
	if (rest.length === 0) Object.assign(value, { [key]: to });
	else setAt(Reflect.get(value, key), rest, to);
}

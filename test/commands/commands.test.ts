/** What holds for every command of the bot, today's and tomorrow's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import {
	type Declaration,
	messageCommandToDiscord,
	type OptionValues,
	type Reply,
	toDiscord,
} from '../../src/interactions/index.ts';
import { NO_CACHE } from '../../src/memory/index.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { commandMention, LOCALES, NOTHING, type SafeText, type Words, wordsIn } from '../../src/words/index.ts';
import { validateCommands, validateMessage } from '../discord/index.ts';
import { buttonsOf, menuOf } from '../e2e/message.ts';

const CUSTOM_ID_LIMIT = 100;

const { commands, messageCommands } = assemble({
	cache: NO_CACHE,
	report: () => NOTHING,
	mention: (command) => commandMention(command),
	count: () => {},
});
const components = [...commands, ...messageCommands].flatMap((command) => command.components);
const forms = commands.flatMap((command) => command.forms ?? []);
const ports = loadPorts();

const names = [...new Set([...ports.rows()].map(({ name }) => name))];
const searched = fc.oneof(
	fc.constantFrom(...names),
	fc.string({ minLength: 1, maxLength: 20 }),
	fc.constantFrom('80', 'minecraft', '27015-27030'),
);
const typed = fc.oneof(
	searched,
	fc.constantFrom('palworld', 'minecraft', 'valheim, rust', '25565/tcp', '8211-8212, 27015'),
);
/** Any values that a declaration takes; of what it need not have, sometimes none. */
function optionsOf(declared: Declaration['options']): fc.Arbitrary<OptionValues> {
	const values = Object.entries(declared)
		.filter(([, { type }]) => type !== 'member' && type !== 'boolean')
		.map(([name, option]) => {
			const value: fc.Arbitrary<number | string> =
				option.type === 'integer'
					? fc.integer({ min: option.min, max: option.max })
					: option.type === 'choice'
						? fc.constantFrom(...option.choices)
						: typed;
			return fc.tuple(fc.constant(name), option.required ? value : fc.option(value, { freq: 2 }));
		});
	return fc
		.tuple(...values)
		.map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== null)) as OptionValues);
}

test('Discord takes all declarations', () => {
	const declared = [
		...commands.map((command) => toDiscord(command.declaration)),
		...messageCommands.map(messageCommandToDiscord),
	];
	expect(validateCommands(declared)).toEqual([]);
});

test('no two components share name and version', () => {
	const prefixes = [...components, ...forms].map(({ id }) => id.prefix);
	expect(new Set(prefixes).size).toBe(prefixes.length);
});

describe.each(commands.map((command) => [command.declaration.name, command] as const))('/%s', (name, command) => {
	test('what it opens, by name, are ids of its own', () => {
		fc.assert(
			fc.property(optionsOf(command.declaration.options), (options) => {
				for (const id of Object.values(command.folds(options))) {
					expect([...components, ...forms].filter((one) => one.id.decode(id) !== undefined)).toHaveLength(1);
				}
			}),
		);
	});

	test('has an example that can be typed', () => {
		for (const locale of LOCALES) expect(wordsIn(locale).named(`${name}.example`)).toMatch(new RegExp(`^/${name}\\b`));
	});
});

describe('every id that a reply holds', () => {
	const locales = fc.constantFrom(...LOCALES);
	const written = fc
		.array(
			fc.oneof(fc.constantFrom('port', 'host', '27015', '8080', 'friends', 'gmod', 'css', 'rust', 'server'), searched),
			{ maxLength: 8 },
		)
		.map((words) => words.join(' '));
	function firstChoice(message: Reply['message']): string[] {
		const [first] = menuOf({ components: message.components ?? [] })?.options ?? [];
		return first === undefined ? [] : [first.value];
	}

	interface Invoked {
		words: Words;
		mention(): SafeText;
	}
	/** Every way to get a reply: a command with its options, a message that is picked. */
	const asked: fc.Arbitrary<(invocation: Invoked) => Promise<Reply>> = fc.oneof(
		fc
			.constantFrom(...commands)
			.chain((command) => fc.tuple(fc.constant(command), optionsOf(command.declaration.options)))
			.map(([command, given]) => async (invocation: Invoked) => {
				const reply = await command.reply(await command.answer(given), {
					...invocation,
					options: given,
					seed: () => 0,
				});
				// The cache keeps no files.
				if (command.cacheable) expect(reply.files ?? []).toEqual([]);
				return reply;
			}),
		fc.tuple(fc.constantFrom(...messageCommands), written).map(
			([command, text]) =>
				async (invocation: Invoked) =>
					command.reply({ text, author: '277777777777777777' }, invocation),
		),
	);

	/** Every id of a message, its menu's included. */
	function idsOf(message: Parameters<typeof buttonsOf>[0]): string[] {
		const menu = message === null ? undefined : menuOf(message);
		return [...buttonsOf(message).map(({ id }) => id), ...(menu === undefined ? [] : [menu.custom_id])];
	}

	test('is understood by one component, which writes it back, and its answer is taken by Discord', async () => {
		await fc.assert(
			fc.asyncProperty(asked, locales, fc.infiniteStream(fc.nat()), async (ask, locale, draws) => {
				const invocation = { words: wordsIn(locale), mention: () => NOTHING };
				let message: Reply['message'] | undefined = (await ask(invocation)).message;
				// A few presses into the reply, each on one of what can be pressed there.
				for (let depth = 0; depth < 5 && message !== undefined; depth++) {
					expect(validateMessage(message)).toEqual([]);
					const ids = idsOf({ components: message.components ?? [] });
					for (const id of ids) {
						expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_LIMIT);
						const understood = [...components, ...forms].flatMap((component) => {
							const fields = component.id.decode(id);
							return fields === undefined ? [] : [component.id.encode(fields)];
						});
						expect(understood).toEqual([id]);
					}
					const pressed = ids[(draws.next().value ?? 0) % Math.max(ids.length, 1)];
					const component = components.find((one) => pressed !== undefined && one.id.decode(pressed) !== undefined);
					const fields = component?.id.decode(pressed ?? '');
					const values = firstChoice(message);
					const reply = fields === undefined ? null : await component?.reply({ ...invocation, fields, values });
					message = reply?.message;
				}
			}),
			{ numRuns: 600 },
		);
	});
});

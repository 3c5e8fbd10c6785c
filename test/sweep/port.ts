/** Every message that one number can lead to, made the way a member's command and presses are answered. */
import { assemble } from '../../src/assemble.ts';
import type { Reply } from '../../src/interactions/index.ts';
import { NO_CACHE } from '../../src/memory/index.ts';
import { commandMention, type Locale, md, NOTHING, plain, wordsIn } from '../../src/words/index.ts';
import { walk } from '../discord/components.ts';

const { commands } = assemble({
	cache: NO_CACHE,
	report: () => NOTHING,
	mention: (command) => commandMention(command),
	count: () => {},
});
const port = commands.find((command) => command.declaration.name === 'port');

export interface Reached {
	/** `card`, `fold which-program:linux`, `fold more 2`; of what is posted, with `posted` behind it. */
	name: string;
	message: Reply['message'];
	posted: boolean;
}

/** Whether a component of the bot understands an id. */
export function isUnderstood(customId: string): boolean {
	return commands.some((command) =>
		command.components.some((component) => component.id.decode(customId) !== undefined),
	);
}

/** The answer to a press of a button, or to a choice in a menu. */
async function press(customId: string, locale: Locale, values: string[] = []): Promise<Reply['message']> {
	for (const component of port?.components ?? []) {
		const fields = component.id.decode(customId);
		const reply = fields && (await component.reply({ fields, values, words: wordsIn(locale), mention }));
		if (reply) return reply.message;
	}
	throw new Error(`Nobody understands ${customId}`);
}

/**
 * The card, every fold, every system's recipe and every page; and each of them as `Post it here` posts it. The recipes
 * take most of the time, and as they are posted they have the text of the private ones: each number posts one of them.
 */
export async function* reach(number: number, locale: Locale): AsyncGenerator<Reached> {
	if (port === undefined) throw new Error('There is no /port');
	const words = wordsIn(locale);
	const options = { number };
	const card = await port.reply(await port.answer(options), { options, words, mention, seed: () => 0 });
	yield { name: 'card', message: card.message, posted: false };
	// The fold without a system is the one with the first.
	const folds = Object.entries(port.folds(options)).filter(([name]) => name !== 'which-program');
	const recipes = folds.map(([name]) => name).filter((name) => name.startsWith('which-program:'));
	const postedRecipe = recipes[number % recipes.length];
	for (const [name, id] of folds) {
		let opened: Reply['message'] | undefined = await press(id, locale);
		for (let page = 1; opened !== undefined; page++) {
			const called = page === 1 ? `fold ${name}` : `fold ${name} ${page}`;
			yield { name: called, message: opened, posted: false };
			const buttons = buttonsOf(opened);
			const post = buttons.get(words.say('button.post'));
			if (post === undefined) throw new Error(`${called} cannot be posted`);
			if (!recipes.includes(name) || name === postedRecipe) {
				yield { name: `${called}, posted`, message: await press(post, locale), posted: true };
			}
			const next = buttons.get(words.say('button.next'));
			opened = next === undefined ? undefined : await press(next, locale);
		}
	}
}

/** The ids of a message's buttons by their labels. */
function buttonsOf({ components }: Reply['message']): Map<unknown, string> {
	return new Map(
		[...walk(components)].filter(({ label }) => label !== undefined).map((one) => [one.label, String(one.custom_id)]),
	);
}

function mention(command: string) {
	return md`/${plain(command)}`;
}

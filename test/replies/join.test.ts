/** Every message of the check: complete, within its size, in every language. */
import { beforeAll, describe, expect, test } from 'vitest';
import { joinCommand } from '../../commands/join.ts';
import { type JoinState, joinGame } from '../../src/hosting/index.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize } from '../../src/replies/budget.ts';
import { LOCALES, NOTHING, wordsIn } from '../../src/words/index.ts';
import { validateMessage } from '../discord/index.ts';
import { buttonsOf, textOf } from '../e2e/message.ts';
import { statesOf } from '../hosting/join/walk.ts';

const ports = loadPorts();
const command = joinCommand(ports);
const [component] = command.components;

const GAMES = ['palworld', 'minecraft-java', 'satisfactory', 'fleet-operations', 'valheim'];
const entries = ports.entries().filter(({ id }) => GAMES.includes(id));

/** Of each question and each cause the first state on every system, and some ends without a cause. */
function differentStates(states: Iterable<JoinState>): JoinState[] {
	const found = new Map<string, JoinState>();
	for (const state of states) {
		const { position, facts } = state;
		const what =
			position.kind === 'question' ? position.question.id : position.kind === 'cause' ? position.trouble.id : 'none';
		const key = `${what} ${facts.where} ${facts.ufw === 'windows'}`;
		const known = found.get(key);
		// The longest list of what is known is what has to fit.
		if (known === undefined || (what === 'none' && known.choices.length < state.choices.length)) found.set(key, state);
	}
	return [...found.values()];
}

const shown = entries.flatMap((entry) =>
	differentStates(statesOf(joinGame(entry).facts)).map(({ path, position }) => ({ entry, path, position })),
);

describe.each(LOCALES)('%s', (locale) => {
	const words = wordsIn(locale);
	const messages: { message: object; where: string; posted: boolean }[] = [];
	const maximum = locale === 'en' ? CARD_LINES.en : CARD_LINES.other;

	beforeAll(async () => {
		for (const { entry, path, position } of shown) {
			for (const how of ['turn', 'post']) {
				const reply = await component?.reply({
					fields: { entry: entry.number, path, how },
					values: [],
					words,
					mention: () => NOTHING,
				});
				expect(reply).toBeTruthy();
				messages.push({
					message: reply?.message ?? {},
					where: `${entry.id} ${path} ${position.kind}`,
					posted: how === 'post',
				});
			}
		}
	});

	test('Discord takes them', () => {
		expect(messages.length).toBeGreaterThan(500);
		for (const { message, where } of messages) expect(validateMessage(message), where).toEqual([]);
	});

	test('they fit a phone', () => {
		const large = messages.flatMap(({ message, where, posted }) => {
			const { characters, lines } = cardSize(textOf(message));
			// What is known after many questions is as long as they were many.
			if (posted || where.endsWith('not-found')) return [];
			return characters > CARD_CHARACTERS || lines > maximum ? [`${where}: ${characters} in ${lines} lines`] : [];
		});
		expect(large).toEqual([]);
	});

	test('what is posted has nothing to press; what is private leads on and back', () => {
		for (const { message, posted } of messages) {
			const labels = buttonsOf(message).map(({ label }) => label);
			if (posted) expect(labels).toEqual([]);
			else expect(labels.length).toBeGreaterThan(1);
		}
	});
});

test('no command is made for a game whose ports are not all known', () => {
	const words = wordsIn('en');
	const ours = shown.filter(({ entry }) => entry.id === 'fleet-operations');
	expect(ours.length).toBeGreaterThan(50);
	for (const { entry } of ours.slice(0, 1)) expect(joinGame(entry).openings).toEqual([]);
	for (const { entry, path } of ours) {
		const reply = component?.reply({
			fields: { entry: entry.number, path, how: 'turn' },
			values: [],
			words,
			mention: () => NOTHING,
		});
		expect(JSON.stringify(reply)).not.toContain('3040');
	}
});

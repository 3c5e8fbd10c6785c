/** Every message of `/host` for every game, in every language: what Discord takes, and what a phone shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostCommand } from '../../commands/host.ts';
import { FRIENDS, planHost } from '../../src/hosting/index.ts';
import { chosenValue, type KnownEntry, loadPorts } from '../../src/ports/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize } from '../../src/replies/budget.ts';
import { hostText } from '../../src/replies/host/card.ts';
import { rowsOf } from '../../src/replies/host/ports.ts';
import { loadTips } from '../../src/teaching/index.ts';
import { LOCALES, NOTHING, type Words, wordsIn } from '../../src/words/index.ts';
import { validateMessage } from '../discord/index.ts';
import { buttonsOf } from '../e2e/message.ts';

const ports = loadPorts();
const games = ports.entries().filter(({ game }) => game !== undefined);
const host = hostCommand(ports, loadTips(), { sourceCode: 'https://github.com/example/harbormaster' });

describe.each(LOCALES)('in %s', (locale) => {
	const words = wordsIn(locale);
	const lines = locale === 'en' ? CARD_LINES.en : CARD_LINES.other;

	test.each(FRIENDS)('the card of every game fits a phone: friends by %s', (friends) => {
		const large = games.flatMap((game) => {
			const size = cardSize(hostText(planHost([game], friends), words));
			return size.characters > CARD_CHARACTERS || size.lines > lines ? [{ name: game.name, ...size }] : [];
		});
		expect(large).toEqual([]);
	});

	test('the card of several games fits a phone, whichever they are', () => {
		const several = fc.uniqueArray(fc.constantFrom(...games), { minLength: 2, maxLength: 4 });
		fc.assert(
			fc.property(several, fc.constantFrom(...FRIENDS), (chosen, friends) => {
				const size = cardSize(hostText(planHost(chosen, friends), words));
				expect(size.characters).toBeLessThanOrEqual(CARD_CHARACTERS);
				expect(size.lines).toBeLessThanOrEqual(lines);
			}),
			{ numRuns: 500 },
		);
	});

	test('no row of all details says of a port what holds for another one', () => {
		for (const game of games) {
			const rows = rowsOf(planHost([game], 'list').games[0]?.ports ?? [], (a, b) => a.of === b.of);
			for (const { of } of rows) expect(new Set(of.map(({ exposure }) => exposure)).size).toBe(1);
		}
	});

	test('card and folds of every game are taken by Discord', { timeout: 60_000 }, async () => {
		for (const game of games) {
			const card = await host.reply(await host.answer({ game: choose(game) }), {
				options: { game: choose(game) },
				words,
				mention: () => NOTHING,
				seed: () => 0,
			});
			expect(validateMessage(card.message)).toEqual([]);
			for (const [name, id] of Object.entries(host.folds({ game: choose(game) }))) {
				const message = await press(id, words);
				expect([name, validateMessage(message)]).toEqual([name, []]);
			}
		}
	});

	test('whatever is pressed from a fold is understood', async () => {
		for (const id of Object.values(host.folds({ game: 'palworld', game2: 'valheim' }))) {
			const message = await press(id, words);
			for (const button of buttonsOf({ components: message.components ?? [] })) await press(button.id, words);
		}
	});
});

function choose(game: KnownEntry): string {
	const hit = ports.entryHit(game.number, 0);
	if (hit === undefined) throw new Error(`${game.id} has no port`);
	return chosenValue(hit);
}

async function press(id: string, words: Words) {
	for (const component of host.components) {
		const fields = component.id.decode(id);
		const reply = fields && (await component.reply({ fields, values: [], words, mention: () => NOTHING }));
		if (reply) return reply.message;
	}
	throw new Error(`Nobody understands ${id}`);
}

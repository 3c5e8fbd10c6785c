/** The message around the map, for numbers everywhere, in every language. */
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAST_PORT, loadPorts, PORT_STATES } from '../../src/ports/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize } from '../../src/replies/budget.ts';
import { mapFacts, mapReply } from '../../src/replies/map.ts';
import { MAP_COLOURS } from '../../src/replies/pictures/map-colours.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import { walk } from '../discord/components.ts';
import { validateMessage } from '../discord/index.ts';
import { buttonsOf, textOf } from '../e2e/message.ts';

const PNG = Uint8Array.of(1);
const states = loadPorts().states();
const marked = fc.option(fc.oneof(fc.integer({ min: 0, max: LAST_PORT }), fc.constantFrom(0, 1_023, 3_040, LAST_PORT)));

/** The words that stand in for the picture. */
function alternativeOf(message: Parameters<typeof textOf>[0]): string {
	const [gallery] = [...walk(message?.components)].filter(({ type }) => type === ComponentType.MediaGallery);
	return JSON.stringify(gallery);
}

describe.each(LOCALES)('in %s', (locale) => {
	const words = wordsIn(locale);
	const lines = locale === 'en' ? CARD_LINES.en : CARD_LINES.other;
	const replyFor = (port: number | null) => mapReply(mapFacts(states, port), PNG, 'card', words);

	test('Discord takes it, a phone shows it whole, and its file is the picture', () => {
		fc.assert(
			fc.property(marked, (port) => {
				const { message, files } = replyFor(port);
				const shown = { components: message.components ?? [] };
				expect(validateMessage(message)).toEqual([]);
				expect(alternativeOf(shown)).toContain(`attachment://${files?.[0]?.name}`);
				const size = cardSize(textOf(shown));
				expect(size.characters).toBeLessThanOrEqual(CARD_CHARACTERS);
				expect(size.lines).toBeLessThanOrEqual(lines);
				expect(buttonsOf(shown)).toHaveLength(port === null ? 0 : 1);
			}),
			{ numRuns: 1_000 },
		);
	});

	test('the legend has a square, the meaning and the number of each state; together they are all numbers', () => {
		const legend = textOf({ components: replyFor(null).message.components ?? [] }).split('\n');
		const counts = PORT_STATES.map((state) => {
			const start = `${MAP_COLOURS[state].square} ${words.say(`map.state.${state}`)} `;
			const line = legend.find((one) => one.startsWith(start)) ?? '';
			return Number(line.slice(start.length).replace(/\D/g, ''));
		});
		expect(counts.reduce((sum, count) => sum + count)).toBe(LAST_PORT + 1);
		expect(Math.min(...counts)).toBeGreaterThan(0);
	});

	test('the words in place of the picture name every neighbour and what it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: LAST_PORT }), (port) => {
				const alternative = alternativeOf({ components: replyFor(port).message.components ?? [] });
				for (const neighbour of mapFacts(states, port).marked?.neighbours ?? []) {
					const before = alternative.split(`: ${words.say(`map.state.${neighbour.state}`)}.`)[0] ?? '';
					const numbers = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(': ')) + 2);
					const runs = numbers.split(', ').map((run) => run.split('–').map(Number));
					expect(runs.some(([from = -1, to = from]) => neighbour.port >= from && neighbour.port <= to)).toBe(true);
				}
			}),
		);
	});
});

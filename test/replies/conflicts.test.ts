/** Every message of `/conflicts` and `/free`, in every language: what Discord takes, and what a phone shows. */
import { describe, expect, test } from 'vitest';
import { conflictsCommand } from '../../commands/conflicts.ts';
import { freeCommand } from '../../commands/free.ts';
import { onMachine } from '../../src/hosting/conflicts/on-machine.ts';
import {
	type ConflictsAnswer,
	findFree,
	goodNumbers,
	HOST_TRANSPORTS,
	MOST_FREE,
	MOST_SERVICES,
} from '../../src/hosting/index.ts';
import type { Command } from '../../src/interactions/index.ts';
import { chosenValue, type KnownEntry, loadPorts } from '../../src/ports/index.ts';
import { CARD_CHARACTERS, CARD_LINES, cardSize } from '../../src/replies/budget.ts';
import { conflictsText } from '../../src/replies/conflicts.ts';
import { freeText } from '../../src/replies/free.ts';
import { LOCALES, NOTHING, type Words, wordsIn } from '../../src/words/index.ts';
import { validateMessage } from '../discord/index.ts';
import { buttonsOf, textOf } from '../e2e/message.ts';

const ports = loadPorts();
const entries = ports.entries();
const isGood = goodNumbers(ports);
const conflicts = conflictsCommand(ports, isGood);
const free = freeCommand(ports, isGood);

/** Those with the most ports, and the longest names: what needs most room. */
const large = [...entries].sort((a, b) => b.ports.length - a.ports.length).slice(0, MOST_SERVICES);
const long = [...entries].sort((a, b) => b.name.length - a.name.length).slice(0, MOST_SERVICES);
const [largest] = large;
const QUESTIONS: (readonly KnownEntry[])[] = [
	large,
	long,
	Array.from({ length: MOST_SERVICES }, () => largest).flatMap((one) => one ?? []),
	...entries.filter((_, place) => place % 40 === 0).map((entry) => [entry, entry]),
];

describe.each(LOCALES)('in %s', (locale) => {
	const words = wordsIn(locale);
	const maximum = locale === 'en' ? CARD_LINES.en : CARD_LINES.other;

	test('cards and folds are taken by Discord, and what they open is understood', async () => {
		for (const question of QUESTIONS) {
			const options = optionsFor(question);
			const card = await conflicts.reply(await conflicts.answer(options), {
				options,
				words,
				seed: () => 0,
				mention: () => NOTHING,
			});
			expect(validateMessage(card.message)).toEqual([]);
			const size = cardSize(textOf({ components: card.message.components ?? [] }));
			expect([size.characters <= CARD_CHARACTERS, size.lines <= maximum, size]).toEqual([true, true, size]);
			for (const button of buttonsOf({ components: card.message.components ?? [] })) {
				const fold = await press(conflicts, button.id, words);
				expect(validateMessage(fold)).toEqual([]);
				for (const inner of buttonsOf({ components: fold.components ?? [] })) await press(conflicts, inner.id, words);
			}
		}
	});

	test.each(['impossible', 'stopped'] as const)(
		'where the change is %s, that is said and nothing is promised',
		(kind) => {
			const services = [largest, largest].flatMap((entry) =>
				entry === undefined ? [] : [onMachine({ kind: 'entry', entry, others: [] })],
			);
			const [port] = services[0]?.groups[0]?.ports ?? [];
			if (port === undefined) throw new Error('no port');
			const answer: ConflictsAnswer = { services, conflicts: [{ ...port, services: [0, 1] }], change: { kind } };
			const text = conflictsText(answer, words);
			expect(text).toContain(words.say(`conflicts.${kind}`));
			expect(text).not.toContain(words.say('conflicts.good'));
		},
	);

	test('a search that stopped does not call its change the smallest', () => {
		const services = [largest, largest].flatMap((entry) =>
			entry === undefined ? [] : [onMachine({ kind: 'entry', entry, others: [] })],
		);
		const [port] = services[0]?.groups[0]?.ports ?? [];
		if (port === undefined) throw new Error('no port');
		const moved = {
			service: 1,
			effort: 'known' as const,
			moves: [{ from: port, to: { ...port, port: 9000, to: 9000 } }],
		};
		const answer = (exact: boolean): ConflictsAnswer => ({
			services,
			conflicts: [{ ...port, services: [0, 1] }],
			change: { kind: 'moves', exact, services: [moved] },
		});
		expect(conflictsText(answer(true), words)).toContain(words.say('conflicts.move', { count: 1 }));
		expect(conflictsText(answer(false), words)).toContain(words.say('conflicts.move-inexact', { count: 1 }));
	});

	test('the card of free numbers fits a phone, for every program', () => {
		const big = entries.flatMap((program) => {
			const asked = {
				transports: HOST_TRANSPORTS,
				count: 1,
				inARow: false,
				freebsd: false,
				near: null,
				program,
				page: 0,
			};
			const size = cardSize(freeText(findFree(asked, isGood), words));
			return size.characters > CARD_CHARACTERS || size.lines > maximum ? [{ name: program.name, ...size }] : [];
		});
		expect(big).toEqual([]);
	});

	test('free numbers, however asked, are taken by Discord, and Another leads on', async () => {
		for (const options of [
			{},
			{ count: MOST_FREE, in_a_row: true, near: 65_535 },
			{ for_program: 'palworld', count: 3 },
		]) {
			const card = await free.reply(await free.answer(options), {
				options,
				words,
				seed: () => 0,
				mention: () => NOTHING,
			});
			expect(validateMessage(card.message)).toEqual([]);
			const [another] = buttonsOf({ components: card.message.components ?? [] });
			const next = await press(free, another?.id ?? '', words);
			expect(validateMessage(next)).toEqual([]);
			expect(textOf({ components: next.components ?? [] })).not.toBe(
				textOf({ components: card.message.components ?? [] }),
			);
		}
	});
});

test('Docker is told only about what is to be published', async () => {
	for (const entry of entries) {
		const options = optionsFor([entry, entry]);
		const { change } = conflicts.folds(options);
		if (change === undefined) continue;
		const text = textOf({ components: (await press(conflicts, change, wordsIn('en'))).components ?? [] });
		const published = [...text.matchAll(/`\d+:(\d+)(?:\/udp)?`/g)].map(([, port]) => Number(port));
		const open = entry.ports.filter(({ exposure }) => exposure === 'forward').map(({ port }) => port);
		expect(published.filter((port) => !open.includes(port))).toEqual([]);
	}
});

function optionsFor(question: readonly KnownEntry[]): Record<string, string> {
	return Object.fromEntries(question.map((entry, place) => [`service${place + 1}`, choose(entry)]));
}

function choose(entry: KnownEntry): string {
	const hit = ports.entryHit(entry.number, 0);
	if (hit === undefined) throw new Error(`${entry.id} has no port`);
	return chosenValue(hit);
}

async function press(command: Command, id: string, words: Words) {
	for (const component of command.components) {
		const fields = component.id.decode(id);
		const reply = fields && (await component.reply({ fields, values: [], words, mention: () => NOTHING }));
		if (reply) return reply.message;
	}
	throw new Error(`Nobody understands ${id}`);
}

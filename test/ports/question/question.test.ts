/**
 * Real questions from public threads (each with its link), gathered by people who had seen neither the index nor the code.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hit, loadPorts, type Question } from '../../../src/ports/index.ts';
import { isCalled, sharesOf } from '../search/names.ts';

interface Asked {
	message: string;
	link: string;
	kind: 'game' | 'program' | 'port' | 'error' | 'none';
	accept?: string[];
	port?: number;
}

const GOALS = { first: 0.85, inThree: 0.95 };
const ports = loadPorts();

function candidates(question: Question): Hit[] {
	return question.kind === 'none' ? [] : [question.hit, ...question.alternatives];
}

function placeOf({ message, accept = [], port }: Asked): number {
	return candidates(ports.question(message)).findIndex((hit) => hit.port === port || isCalled(hit, accept));
}

describe('real questions', () => {
	const path = fileURLToPath(new URL('questions.json', import.meta.url));
	const asked: Asked[] = JSON.parse(readFileSync(path, 'utf8'));
	const questions = asked.filter(({ kind }) => kind !== 'none');

	test('the right card comes first, or is among three', () => {
		const places = questions.map(placeOf);
		const missed = questions.filter((_question, index) => places[index] !== 0).map(({ link }) => link);
		const { first, there } = sharesOf(places);
		expect(first, missed.join(' ')).toBeGreaterThanOrEqual(GOALS.first);
		expect(there, missed.join(' ')).toBeGreaterThanOrEqual(GOALS.inThree);
	});

	test('where no port is asked about there is no card', () => {
		const wrong = asked.filter(({ kind, message }) => kind === 'none' && ports.question(message).kind !== 'none');
		expect(wrong.map(({ link }) => link)).toEqual([]);
	});
});

test.each([
	['how do i host palworld for friends', 'game', 8211],
	['what is 5040 doing on my pc', 'program', 5040],
	['EADDRINUSE 3000', 'error', 3000],
	['25565?', 'program', 25_565],
	['как захостить майнкрафт для друзей', 'game', 25_565],
	['rust server not showing, ports?', 'game', 28_015],
	['what port does ssh use', 'program', 22],
	['which port for rust', 'game', 28_015],
	['my friends cannot join my minecraft bedrock world', 'game', 19_132],
	['порту 80 не работает', 'port', 80],
	['порты 80 и 443', 'port', 80],
	['у меня занят 443 порт', 'port', 443],
	['is it safe to open 3389', 'port', 3389],
])('%s', (message, kind, port) => {
	const question = ports.question(message);
	const [first] = candidates(question);
	expect(first?.port).toBe(port);
	if (kind !== 'program') expect(question.kind).toBe(kind);
});

test.each(['', 'good morning', 'can you port this mod to Forge?', 'my usb ports are dead', 'I bought a rust remover'])(
	'nothing is asked in "%s"',
	(message) => {
		expect(ports.question(message)).toEqual({ kind: 'none' });
	},
);

test('whatever is written is read without failing', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 4_500 }),
		fc.string({
			unit: fc.constantFrom('port ', ':', '80', 'mine', 'craft', ' ', '\u0301', '.', '(', '\ud800'),
			maxLength: 400,
		}),
	);
	fc.assert(
		fc.property(text, (message) => {
			for (const hit of candidates(ports.question(message))) expect(ports.look(hit.port).port).toBe(hit.port);
		}),
	);
});

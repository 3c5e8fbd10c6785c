/**
 * Real cases: somebody could not be joined, and a public thread says why. `answers` lead through the check. `assumed` names
 * those that the thread does not give: "I don't know" where there is such an answer, else the one that points nowhere.
 * `confirmed` where whoever asked said that it was that; else it is what somebody who knows the program told them.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkJoin, joinGame, signOf } from '../../../src/hosting/index.ts';
import { loadPorts } from '../../../src/ports/index.ts';

interface Case {
	thread: string;
	game: string;
	cause: string;
	answers: Record<string, string>;
	assumed: string[];
}

const MOST_STEPS = 8;

const cases: Case[] = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'));
const ports = loadPorts();

test('there are enough of them, of many causes', () => {
	expect(cases.length).toBeGreaterThanOrEqual(25);
	expect(new Set(cases.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(15);
	expect(new Set(cases.map(({ thread }) => thread)).size).toBe(cases.length);
});

test.each(cases)('$cause: $thread', ({ game, cause, answers, assumed }) => {
	const entry = ports.entries().find(({ id }) => id === game);
	if (entry === undefined) throw new Error(`no game ${game}`);
	const { facts } = joinGame(entry);
	const asked: string[] = [];
	let state = checkJoin(facts, '');
	while (state?.position.kind === 'question') {
		const { question } = state.position;
		if (answers[question.id] === undefined) throw new Error(`it is asked "${question.id}", which is not answered`);
		asked.push(question.id);
		state = checkJoin(facts, state.path + signOf(question, answers[question.id] ?? ''));
	}
	expect(state?.position).toMatchObject({ kind: 'cause', trouble: { id: cause } });
	expect(asked).toEqual(Object.keys(answers));
	expect(asked).toEqual(expect.arrayContaining(assumed));
	expect(asked.length).toBeLessThanOrEqual(MOST_STEPS);
	// What decides was said, if not in the last answer, then in the one before.
	expect(asked.slice(-2).some((question) => !assumed.includes(question))).toBe(true);
});

/** Where the check stands after some choices: worked out anew each time, from the choices alone. */

import { CONCLUSIONS, QUESTIONS } from './questions.ts';
import { troubleOf } from './troubles.ts';
import type { Answer, Condition, JoinFacts, JoinPosition, JoinState, Question, Trouble } from './types.ts';

const ANSWERS = 'abcdefghijklmnopqrstuvwxy';
/** The choice "it was not that", after a cause. */
export const NOT_THAT = 'z';

/** No check has more choices: an id of a button has room for so many signs. */
export const LONGEST_PATH = 48;

/**
 * @param path one sign a choice, as `JoinState.path` has it; `''` at the start
 * @param game what is known of the game
 * @returns `null` for a path that no check of today takes
 */
export function checkJoin(game: JoinFacts, path: string): JoinState | null {
	if (path.length > LONGEST_PATH) return null;
	const facts: Record<string, string> = { ...game };
	const choices: { question: Question; answer: Answer }[] = [];
	const excluded: Trouble[] = [];
	let position = next(facts, excluded);
	for (const sign of path) {
		if (position.kind === 'not-found') return null;
		if (position.kind === 'cause') {
			if (sign !== NOT_THAT) return null;
			excluded.push(position.trouble);
			position = next(facts, excluded);
			continue;
		}
		const { question, answers } = position;
		const answer = question.answers[ANSWERS.indexOf(sign)];
		if (answer === undefined || !answers.includes(answer)) return null;
		facts[question.id] = answer.id;
		choices.push({ question, answer });
		const cause = answer.causes?.find(({ when }) => holds(when, facts))?.cause;
		position =
			cause === undefined || excluded.some(({ id }) => id === cause)
				? next(facts, excluded)
				: { kind: 'cause', trouble: troubleOf(cause) };
	}
	return { path, position, choices, excluded, facts };
}

/** The sign of an answer; `''` for one that the question does not have. */
export function signOf({ answers }: Question, answer: string): string {
	const place = answers.findIndex(({ id }) => id === answer);
	return ANSWERS[place] ?? '';
}

function next(facts: JoinFacts, excluded: readonly Trouble[]): JoinPosition {
	const question = QUESTIONS.find(({ id, when }) => facts[id] === undefined && holds(when, facts));
	if (question !== undefined) {
		return { kind: 'question', question, answers: question.answers.filter(({ when }) => holds(when, facts)) };
	}
	const concluded = CONCLUSIONS.find(
		({ cause, when }) => holds(when, facts) && excluded.every(({ id }) => id !== cause),
	);
	return concluded === undefined ? { kind: 'not-found' } : { kind: 'cause', trouble: troubleOf(concluded.cause) };
}

function holds(when: readonly Condition[] | undefined, facts: JoinFacts): boolean {
	return (
		when?.some((condition) =>
			Object.entries(condition).every(([fact, values]) => values.includes(facts[fact] ?? '')),
		) ?? true
	);
}

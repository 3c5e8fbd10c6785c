/** Everywhere that a check can lead. */
import { checkJoin, type JoinFacts, type JoinState, joinGame, signOf } from '../../../src/hosting/index.ts';
import { loadPorts } from '../../../src/ports/index.ts';

const ports = loadPorts();

/** One game for each different set of what the check has to know of a game. */
export const GAMES = [
	...new Map(ports.entries().map((entry) => [JSON.stringify(joinGame(entry).facts), joinGame(entry)])).values(),
];

/** Every state that is reached by answers alone, the start first. */
export function* statesOf(facts: JoinFacts): Generator<JoinState> {
	const paths = [''];
	for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
		const state = checkJoin(facts, path);
		if (state === null) throw new Error(`The check offers ${path} and does not take it`);
		yield state;
		if (state.position.kind !== 'question') continue;
		const { question, answers } = state.position;
		for (const { id } of answers) paths.push(path + signOf(question, id));
	}
}

/** `where=windows who=house …` */
export function wayOf({ choices }: JoinState): string {
	return choices.map(({ question, answer }) => `${question.id}=${answer.id}`).join(' ');
}

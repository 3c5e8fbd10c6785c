/** What a paste of listening ports means for a game. */

import type { Finding } from '../../listening/index.ts';
import type { JoinGame } from './game.ts';
import type { PasteReading } from './types.ts';

/** @param findings what a reader found; none where nothing in the paste is a list of ports */
export function readPaste(findings: readonly Finding[], { openings }: JoinGame): PasteReading {
	const ofGame = findings.filter(({ port }) => openings.some((one) => one.port <= port && port <= one.to));
	const shown = [...ofGame, ...findings.filter((one) => !ofGame.includes(one))].map(
		({ transport, port, address, name }) => ({ transport, port, address, ...(name === undefined ? {} : { name }) }),
	);
	return { answer: findings.length === 0 || openings.length === 0 ? null : answerOf(ofGame, openings), shown };
}

/** The best of several sockets counts: a server that listens on all addresses may listen on one besides. */
function answerOf(ofGame: readonly Finding[], openings: JoinGame['openings']): string {
	const right = ofGame.filter(({ port, transport }) =>
		openings.some((one) => one.transport === transport && one.port <= port && port <= one.to),
	);
	if (right.length === 0) return ofGame.length > 0 ? 'other-transport' : 'none';
	if (right.some(({ address }) => address === 'any')) return 'any';
	return right.some(({ address }) => address === 'one-address') ? 'one-address' : 'loopback';
}

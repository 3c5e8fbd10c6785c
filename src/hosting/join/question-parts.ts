/** What several questions share: whom they are for, and the one that is asked early or late. */

import type { Condition, Question } from './types.ts';

/** A machine of one's own behind a router of one's own. */
export const HOME = ['windows', 'linux', 'macos', 'docker', 'wsl', 'game'];
/** WSL has a network of its own in between, which is looked at first. */
export const AT_HOME = HOME.filter((where) => where !== 'wsl');
export const SERVER = ['windows', 'linux', 'macos', 'docker', 'wsl', 'rented'];
/** Whom somebody outside cannot reach. */
export const OUTSIDE = ['house', 'outside', 'before', 'checker-tcp'];
/** Whom the machine's own firewall may stop. It does not answer: who hears “refused” was not stopped by it. */
export const BEFORE_MACHINE = ['only-me', 'outside', 'nobody', 'before', 'checker-tcp'];
/** What the game says when nothing at all came back, or what is not asked where nobody tried. */
export const SILENT = ['', 'silent', 'other'];

export const LISTENING: Omit<Question, 'id' | 'when'> = {
	words: 'listening',
	explained: true,
	listens: 'own',
	answers: [
		{ id: 'any' },
		{ id: 'loopback', causes: [{ cause: 'loopback-only' }] },
		{ id: 'one-address', causes: [{ cause: 'wrong-interface-bound' }] },
		{ id: 'other-transport', causes: [{ cause: 'other-port-than-thought' }], when: [{ transport: ['tcp', 'udp'] }] },
		{
			id: 'none',
			causes: [
				{ cause: 'tested-while-off', when: [{ who: ['checker-tcp'] }] },
				{ cause: 'other-port-than-thought', when: [{ log: ['ready'] }] },
				{ cause: 'server-not-running' },
			],
		},
		{ id: 'code', causes: [{ cause: 'crossplay-relay' }], when: [{ invite: ['yes', 'unknown'] }] },
		{ id: 'cannot' },
	],
};

/** Whether anything was said of the game's own port so far. */
export const NOT_LISTENED: Condition = { listening: [''] };

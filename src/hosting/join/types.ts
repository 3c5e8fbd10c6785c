/** The check "nobody can join" as plain data: causes, questions, and where an answer leads. */

import type { Source } from '../../ports/index.ts';
import type { Localized } from '../../words/index.ts';
import type { Firewall } from '../firewalls/types.ts';
import type { HostTransport } from '../types.ts';

/** Where something is looked up. `router` is its page, `panel` that of a provider or a game host, `game` the game itself. */
export const LOOK_SYSTEMS = ['windows', 'linux', 'macos', 'docker', 'wsl', 'any', 'router', 'panel', 'game'] as const;
export type LookSystem = (typeof LOOK_SYSTEMS)[number];

/** How a cause is told from others. */
export interface Look {
	system: LookSystem;
	/** What is typed there; `{port}` is the game's port. */
	command?: string;
	/** What shows that it is this. */
	reads: Localized;
}

/** One reason why nobody can join. */
export interface Trouble {
	id: string;
	/** Given once and never reused. */
	number: number;
	/** How likely it is among those that are cheap to look for: a guess, the likeliest first. */
	order: number;
	cause: Localized;
	signs: Localized[];
	confirm: Look[];
	/** What to do, a step each. */
	mend: Localized[];
	/** What the mend risks. */
	risk?: Localized;
	/** Whose commands let the port in. */
	firewall?: Firewall;
	sources: Omit<Source, 'ports'>[];
	checked: string;
}

/** What `dist/data/troubles.json` holds, in their order. */
export type CompiledTroubles = Trouble[];

/** What the check knows of the game, and the answers so far: the answer's id by the question's. */
export type JoinFacts = Readonly<Record<string, string>>;

/**
 * All of these facts have one of these values. A question that was not asked has the value `''`.
 */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** The first cause whose conditions hold; without any it always does. */
export interface CauseIf {
	cause: string;
	when?: readonly Condition[];
}

export interface Answer {
	id: string;
	/** The cause that it points to, if it alone does; else the next question tells more. */
	causes?: readonly CauseIf[];
	/** It is offered where one of these holds; without any, always. */
	when?: readonly Condition[];
}

export interface Question {
	id: string;
	/** It is asked where one of these holds; without any, always. */
	when?: readonly Condition[];
	/** At most 24: an id of a button holds a letter for each. New ones come last. */
	answers: readonly Answer[];
	/** The cause whose way of looking it up is shown with the question. */
	looks?: string;
	/** It shows who listens on the game's port, and takes what that prints as a paste. */
	listens?: 'own' | 'other';
	/** The ports to compare with are shown. */
	compares?: true;
	/** A line of words explains it. */
	explained?: true;
	/** The question whose words it shares. */
	words?: string;
}

/** What can be told without an answer, once no question is left. */
export type Conclusion = CauseIf;

/** Where the check stands. */
export type JoinPosition =
	| { kind: 'question'; question: Question; answers: readonly Answer[] }
	| { kind: 'cause'; trouble: Trouble }
	| { kind: 'not-found' };

export interface JoinState {
	/** One sign a choice. */
	path: string;
	position: JoinPosition;
	/** The questions and answers so far, and causes that were none. */
	choices: readonly { question: Question; answer: Answer }[];
	excluded: readonly Trouble[];
	facts: JoinFacts;
}

/** What a paste says about the ports of one game. */
export interface PasteReading {
	/** The answer that it gives by itself, if it does. */
	answer: string | null;
	/** The ports that it shows, those of the game first. */
	shown: readonly {
		transport: HostTransport;
		port: number;
		address: 'any' | 'loopback' | 'one-address';
		name?: string;
	}[];
}

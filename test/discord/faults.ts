/** Failures that a test orders for the next matching requests. */

/** The requests that a bot makes, by what they are for. */
export type RequestKind = 'callback' | 'edit' | 'follow-up' | 'commands' | 'gateway' | 'other';

export type Failure =
	/** Answered with this status and nothing done; for 429 with `retryAfter` seconds. */
	| { kind: 'status'; status: number; retryAfter?: number }
	/** Done, but the connection breaks before the answer: the bot cannot know. */
	| { kind: 'lose-answer' }
	/** Nothing done, the connection breaks. */
	| { kind: 'drop' }
	/** Done, and answered this many milliseconds later. */
	| { kind: 'delay'; ms: number };

export interface Fault {
	requests: RequestKind;
	failure: Failure;
	times: number;
}

/** The failure that is due for a request; it is used up. */
export function takeFault(faults: Fault[], kind: RequestKind): Failure | undefined {
	const index = faults.findIndex((fault) => fault.requests === kind);
	const fault = faults[index];
	if (!fault) return undefined;
	fault.times--;
	if (fault.times <= 0) faults.splice(index, 1);
	return fault.failure;
}

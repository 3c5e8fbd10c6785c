/** The fold `Port in use?`: who holds it, stop that or move yours, which side of Docker's colon to change. */

import { shortCommands } from '../../listening/index.ts';
import type { PortFacts } from '../../ports/index.ts';
import { inlineCode, join, md, type SafeText, type Words } from '../../words/index.ts';
import { numbered, small } from '../message.ts';

const RESERVED_RANGES = 'netsh int ipv4 show excludedportrange protocol=tcp';
/** 80 becomes 8080. */
const HOP = 8_000;

/** A number to move to in the example: above the system range, and not into the next one. */
function freeLooking({ port, range }: PortFacts): number {
	if (range.name === 'system') return port + HOP;
	return port === range.to ? port - 1 : port + 1;
}

export function takenText(facts: PortFacts, words: Words): SafeText {
	const { port } = facts;
	if (shortCommands(port) === null) return words.say('taken.port-zero');
	const next = freeLooking(facts);
	const docker = {
		before: inlineCode(`${port}:${port}`),
		after: inlineCode(`${next}:${port}`),
		left: inlineCode(String(next)),
	};
	return join(
		[
			md`### ${words.say('taken.title', { port })}`,
			numbered([
				words.say('taken.who'),
				words.say('taken.known'),
				words.say('taken.move'),
				words.say('taken.docker', docker),
			]),
			md`**${words.say('taken.nobody')}**`,
			md`- ${words.say('taken.windows')} ${inlineCode(RESERVED_RANGES)}`,
			...(facts.range.name === 'system' ? [md`- ${words.say('taken.low')}`] : []),
			md`- ${words.say('taken.just-stopped')}`,
			small(words.say('taken.transports', { port })),
		],
		'\n',
	);
}

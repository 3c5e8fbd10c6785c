/** The fold `Port in use?`: who holds it, stop that or move yours, which side of Docker's colon to change. */

import { shortCommands } from '../../listening/index.ts';
import type { PortFacts, Role } from '../../ports/index.ts';
import { inlineCode, join, md, type SafeText, type Words } from '../../words/index.ts';
import { numbered, small } from '../message.ts';

/** Windows keeps a list for each of both. */
function reservedRanges(transport: 'tcp' | 'udp'): string {
	return `netsh int ipv4 show excludedportrange protocol=${transport}`;
}

/** What others look for on its own number alone: no client can be told another one. */
const EXPECTED_THERE: ReadonlySet<Role> = new Set(['dns', 'mail', 'time', 'discovery']);
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
	const used = new Set(facts.uses.map(({ transport }) => transport));
	const known = (['tcp', 'udp'] as const).filter((one) => used.has(one));
	const transports = known.length > 0 ? known : (['tcp'] as const);
	const onlyUdp = used.size === 1 && used.has('udp');
	// Docker publishes TCP unless told otherwise.
	const suffix = onlyUdp ? '/udp' : '';
	const docker = {
		before: inlineCode(`${port}:${port}${suffix}`),
		after: inlineCode(`${next}:${port}${suffix}`),
		left: inlineCode(String(next)),
	};
	const isExpected = facts.range.name !== 'dynamic' && EXPECTED_THERE.has(facts.uses[0]?.role ?? 'other');
	return join(
		[
			md`### ${words.say('taken.title', { port })}`,
			numbered([
				words.say('taken.who'),
				words.say('taken.known'),
				...(isExpected ? [words.say('taken.expected')] : [words.say('taken.move'), words.say('taken.docker', docker)]),
			]),
			md`**${words.say('taken.nobody')}**`,
			md`- ${words.say('taken.windows')} ${join(
				transports.map((one) => inlineCode(reservedRanges(one))),
				' ',
			)}`,
			...(facts.range.name === 'system' ? [md`- ${words.say('taken.low')}`] : []),
			// A socket of UDP is free at once.
			...(onlyUdp ? [] : [md`- ${words.say('taken.just-stopped')}`]),
			small(words.say('taken.transports', { port })),
		],
		'\n',
	);
}

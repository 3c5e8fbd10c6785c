/** Random openings and names for firewall rules. */

import fc from 'fast-check';
import type { Opening } from '../../../src/hosting/index.ts';
import { LAST_PORT } from '../../../src/ports/index.ts';

const anyOpening: fc.Arbitrary<Opening> = fc
	.tuple(
		fc.integer({ min: 1, max: LAST_PORT }),
		fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }) }),
		fc.constantFrom('tcp' as const, 'udp' as const),
	)
	.map(([port, more, transport]) => ({ port, to: Math.min(port + more, LAST_PORT), transport }));

/** From one to `most`, in any order; they may overlap. */
export function anyOpenings(most: number): fc.Arbitrary<Opening[]> {
	return fc.array(anyOpening, { minLength: 1, maxLength: most });
}

/** Names of games, and what somebody would try who wants a name to do something. */
export const anyLabel: fc.Arbitrary<string> = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 80 }),
	fc
		.array(
			fc.constantFrom(
				'"',
				"'",
				'`',
				'$(',
				'${',
				')',
				';',
				'&',
				'|',
				'\n',
				'\r',
				'\\',
				'%',
				'^',
				'!',
				'#',
				'<',
				'ID',
				'PC',
				' ',
				'a',
			),
			{ maxLength: 60 },
		)
		.map((signs) => signs.join('')),
);

/** What a list is for a game, compared with looking at each single number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOST_TRANSPORTS, judge, type Listed, type PlannedGame, type PlannedPort } from '../../src/hosting/index.ts';
import { EXPOSURES, type KnownEntry } from '../../src/ports/index.ts';

/** Few numbers, so that lists and games meet in every way. */
const LAST = 12;

const range = fc
	.record({ port: fc.nat({ max: LAST }), wide: fc.nat({ max: 3 }) })
	.map(({ port, wide }) => ({ port, to: port + wide }));

const listed: fc.Arbitrary<Listed> = fc
	.tuple(range, fc.constantFrom(...HOST_TRANSPORTS, null))
	.map(([numbers, transport]) => ({ ...numbers, transport }));

const planned: fc.Arbitrary<PlannedPort> = fc
	.tuple(range, fc.constantFrom(...HOST_TRANSPORTS), fc.constantFrom(...EXPOSURES), fc.boolean())
	.map(([numbers, transport, exposure, isWithheld]) => ({
		...numbers,
		transport,
		exposure,
		entry: 1,
		role: 'game',
		evidence: 'documented',
		sources: [],
		of: { ...numbers, transports: [transport], role: 'game', exposure },
		withheld: isWithheld ? 'incomplete' : null,
	}));

const ENTRY: KnownEntry = {
	id: 'one',
	number: 1,
	name: 'One',
	kind: 'game',
	what: { en: '' },
	common: 1,
	ports: [],
	evidence: 'documented',
	sources: [],
	checked: '2026-09-01',
};

function numbersOf({ port, to }: { port: number; to: number }): number[] {
	return Array.from({ length: to - port + 1 }, (_none, step) => port + step);
}

/** Each single number of a port, with its transport; of one for which none was named, with every transport. */
function singles({ transport, ...range }: { port: number; to: number; transport: string | null }): string[] {
	const transports = transport === null ? HOST_TRANSPORTS : [transport];
	return numbersOf(range).flatMap((one) => transports.map((name) => `${one}/${name}`));
}

test('is what looking at each number says', () => {
	fc.assert(
		fc.property(fc.array(listed, { maxLength: 4 }), fc.array(planned, { maxLength: 4 }), (list, ports) => {
			const game: PlannedGame = { entry: ENTRY, complete: true, ports };
			const { items, missing } = judge(list, game);
			expect(items.map((item) => item.listed)).toEqual(list);
			for (const { listed: one, ports: its, needless, otherTransport } of items) {
				const open = new Set(singles(one));
				const isMet = (port: PlannedPort) => singles(port).some((single) => open.has(single));
				expect(its).toEqual(ports.filter(isMet));
				const used = new Set(its.flatMap(numbersOf));
				expect(needless).toBe(numbersOf(one).filter((number) => !used.has(number)).length);
				const sameNumber = (port: PlannedPort) => numbersOf(port).some((number) => numbersOf(one).includes(number));
				const wrong = ports.filter((port) => port.exposure === 'forward' && sameNumber(port));
				expect(otherTransport).toEqual(its.length > 0 ? [] : wrong);
			}
			const open = new Set(list.flatMap(singles));
			const needed = ports.filter(({ exposure, withheld }) => exposure === 'forward' && withheld === null);
			const lacking = needed.filter((port) => !singles(port).every((single) => open.has(single)));
			expect(missing).toEqual(lacking.map(({ port, to, transport }) => ({ port, to, transport })));
		}),
		{ numRuns: 500 },
	);
});

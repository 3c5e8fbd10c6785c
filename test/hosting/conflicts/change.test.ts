/** Conflicts of real services: who clashes, what moves, and that the new numbers are good ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onMachine } from '../../../src/hosting/conflicts/on-machine.ts';
import { type Problem, solve } from '../../../src/hosting/conflicts/solve.ts';
import {
	type ConflictsAnswer,
	codesOf,
	conflictsOf,
	goodNumbers,
	MOST_SERVICES,
	readServices,
	type Service,
	servicesOf,
	solveInThread,
} from '../../../src/hosting/index.ts';
import { loadPorts } from '../../../src/ports/index.ts';

const ports = loadPorts();
const isGood = goodNumbers(ports);
const entries = ports.entries();

/** Without the limit of time: the machine that runs this may be busy. */
function ask(services: readonly Service[]): Promise<ConflictsAnswer> {
	return conflictsOf(services, isGood, async (problem) => solve(problem, () => false));
}

function typed(...texts: string[]): Service[] {
	return readServices(texts, ports).services;
}

/** `0,1: 27015/udp` */
function shown({ conflicts }: ConflictsAnswer): string[] {
	return conflicts.map(
		({ services, port, to, transport }) => `${services}: ${port}${to > port ? `-${to}` : ''}/${transport}`,
	);
}

describe('who clashes', () => {
	test.each([
		[['80/tcp', '80/udp'], []],
		[['80/tcp', '80/tcp'], ['0,1: 80/tcp']],
		[['80', '80/udp'], ['0,1: 80/udp']],
		[
			['100-200/udp', '150-250/udp', '180/udp'],
			['0,1: 150-179/udp', '0,1,2: 180/udp', '0,1: 181-200/udp'],
		],
		[['100-200/udp', '201-300/udp'], []],
	])('%j', async (texts, wanted) => {
		expect(shown(await ask(typed(...texts)))).toEqual(wanted);
	});

	test('as when each number of each service is looked at', async () => {
		await fc.assert(
			fc.asyncProperty(someServices(), async (services) => {
				const { conflicts } = await ask(services);
				const found = new Set(conflicts.flatMap((one) => expanded(one).map((key) => `${key} ${one.services}`)));
				const wanted = new Map<string, number[]>();
				for (const [place, service] of services.entries()) {
					const its = new Set(onMachine(service).groups.flatMap((group) => group.ports.flatMap(expanded)));
					for (const key of its) wanted.set(key, [...(wanted.get(key) ?? []), place]);
				}
				const clashing = [...wanted]
					.filter(([, places]) => places.length > 1)
					.map(([key, places]) => `${key} ${places}`);
				expect(found).toEqual(new Set(clashing));
			}),
			{ numRuns: 100, seed: 6 },
		);
	});
});

describe('what moves', () => {
	test('after the change nothing clashes, on good numbers, and what belongs together keeps its distance', async () => {
		await fc.assert(
			fc.asyncProperty(someServices(), async (services) => {
				const { services: machine, change } = await ask(services);
				if (change.kind !== 'moves') return;
				const taken = new Map<string, number>();
				for (const [place, { groups }] of machine.entries()) {
					const moves = change.services.find((one) => one.service === place)?.moves ?? [];
					for (const group of groups) {
						const moved = group.ports.map((port) => moves.find(({ from }) => from === port)?.to ?? port);
						const shifts = new Set(moved.map((to, index) => to.port - (group.ports[index]?.port ?? 0)));
						expect(shifts.size).toBe(1);
						if (!shifts.has(0)) {
							expect(group.ports.some(({ fixed }) => fixed)).toBe(false);
							for (const { port, to, transport } of moved) {
								for (let one = port; one <= to; one++) expect(isGood(one, transport)).toBe(true);
							}
						}
						for (const key of moved.flatMap(expanded)) {
							expect(taken.get(key) ?? place).toBe(place);
							taken.set(key, place);
						}
					}
				}
			}),
			{ numRuns: 100, seed: 7 },
		);
	});

	test('a copy moves, and what is changed in a known place before what is not', async () => {
		const twice = await ask(typed('xonotic', 'xonotic'));
		expect(twice.change).toMatchObject({ kind: 'moves', exact: true, services: [{ service: 1, effort: 'known' }] });
		const known = await ask(typed('necesse', '14159/udp'));
		expect(known.change).toMatchObject({ kind: 'moves', services: [{ service: 0, effort: 'known' }] });
	});

	test('what cannot be changed stays', async () => {
		const fixed = entries.find((entry) => entry.ports.some((port) => port.fixed));
		const port = fixed?.ports.find((one) => one.fixed);
		if (fixed === undefined || port === undefined) throw new Error('nothing in the data is fixed');
		const services = [...typed(`${port.port}/${port.transports[0]}`), entryService(fixed)];
		expect((await ask(services)).change).toMatchObject({ kind: 'moves', services: [{ service: 0 }] });
		expect((await ask([entryService(fixed), entryService(fixed)])).change).toEqual({ kind: 'impossible' });
	});

	test('what is wide, only usual, or drawn anew counts for nothing', () => {
		for (const entry of entries) {
			const { groups, missing } = onMachine(entryService(entry));
			const counted = groups.flatMap((group) => group.ports);
			expect(
				counted.every(({ of, port, to }) => of?.default !== false && of?.role !== 'client' && to - port < 100),
			).toBe(true);
			if (counted.length === 0) expect(missing).toBe('no-fixed-port');
		}
	});
});

test('the thread finds the same, also for several at once', async () => {
	const questions = [typed('cs2', 'garrys mod'), typed('palworld', 'palworld', 'valheim'), typed('80/tcp', 'nginx')];
	const answers = await Promise.all(questions.map((services) => conflictsOf(services, isGood, solveInThread)));
	expect(answers).toEqual(await Promise.all(questions.map(ask)));
});

test('a thread that breaks says so to everybody who waits for it, and the next question has another', async () => {
	const broken: Problem = JSON.parse('[[null], [null]]');
	const fine = typed('80/tcp', '80/tcp');
	const both = await Promise.allSettled([solveInThread(broken), conflictsOf(fine, isGood, solveInThread)]);
	expect(both).toEqual([1, 2].map(() => ({ status: 'rejected', reason: expect.any(TypeError) })));
	expect(await conflictsOf(fine, isGood, solveInThread)).toEqual(await ask(fine));
});

test('services are what their codes say', () => {
	fc.assert(
		fc.property(someServices(), (services) => {
			const codes = codesOf(services);
			expect(codes.every((code) => code >= 0 && code < 64 ** 3)).toBe(true);
			expect(servicesOf(codes, ports)).toEqual(services);
		}),
	);
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 64 ** 3 - 1 }), { maxLength: 16 }), (codes) => {
			const services = servicesOf(codes, ports);
			for (const service of services ?? []) expect(onMachine(service).groups).toBeDefined();
		}),
	);
});

function entryService(entry: (typeof entries)[number]): Service {
	return { kind: 'entry', entry, others: [] };
}

/** Entries that share numbers, and ports among theirs. */
function someServices(): fc.Arbitrary<Service[]> {
	const crowded = entries.filter((entry) =>
		entry.ports.some(({ port }) => [80, 8080, 27_015, 7777, 25_565].includes(port)),
	);
	const port = fc
		.record({
			from: fc.constantFrom(80, 8080, 27_015, 7777, 7000),
			wide: fc.constantFrom(0, 0, 20),
			transport: fc.constantFrom('tcp' as const, 'udp' as const, null),
		})
		.map(
			({ from, wide, transport }): Service => ({ kind: 'port', from, to: from + wide, transport, registered: null }),
		);
	const entry = fc.constantFrom(...crowded).map(entryService);
	return fc.array(fc.oneof(entry, port), { minLength: 1, maxLength: MOST_SERVICES });
}

function expanded({ port, to, transport }: { port: number; to: number; transport: string }): string[] {
	return Array.from({ length: to - port + 1 }, (_none, step) => `${port + step}/${transport}`);
}

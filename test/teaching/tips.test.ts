/** The order of the tips, and which one fits a number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledTips, loadTips, openTips, TIP_TOPICS, type Tip } from '../../src/teaching/index.ts';

const tips = loadTips();
const numbersOf = (topic: (typeof tips.topics)[number] | null) =>
	Array.from({ length: tips.count(topic) }, (_, place) => tips.tipAt(topic, place).number);

const topics = [null, ...tips.topics] as const;

describe.each(topics.map((topic) => [topic ?? 'all', topic] as const))('the order of %s', (_name, topic) => {
	test('has each tip once, and of a topic no other', () => {
		const numbers = numbersOf(topic);
		expect(new Set(numbers).size).toBe(numbers.length);
		if (topic !== null) for (const number of numbers) expect(tips.numbered(number)?.topic).toBe(topic);
	});

	test('is walked whole from any start, and comes back to it', () => {
		fc.assert(
			fc.property(fc.nat(), (place) => {
				const start = tips.tipAt(topic, place).number;
				const seen = [start];
				for (let next = tips.after(topic, start); next.number !== start; next = tips.after(topic, next.number)) {
					seen.push(next.number);
				}
				expect(seen.toSorted()).toEqual(numbersOf(topic).toSorted());
			}),
			{ numRuns: 5 },
		);
	});
});

test('all topics together are all tips', () => {
	expect(tips.topics.flatMap(numbersOf).toSorted()).toEqual(numbersOf(null).toSorted());
});

describe('the tip that fits', () => {
	const tip = (number: number, about: Partial<Tip>): Tip => ({
		id: `tip-${number}`,
		number,
		what: { en: 'what', ru: 'что' },
		why: { en: 'why', ru: 'почему' },
		for: ['host'],
		sources: [],
		...about,
	});
	const empty = Object.fromEntries(TIP_TOPICS.map((topic) => [topic, [] as Tip[]])) as CompiledTips;
	const onRcon = (port: number) => ({ port, transports: ['tcp' as const] });
	const few = openTips({
		...empty,
		rcon: [
			tip(1, {}),
			tip(2, { fits: { roles: ['rcon'] } }),
			tip(3, { ports: [onRcon(25_575), onRcon(27_015)] }),
			tip(4, { ports: [onRcon(25_575)] }),
			tip(5, { programs: ['minecraft-java'] }),
			tip(6, { programs: ['minecraft-java'], ports: [onRcon(25_575)] }),
			tip(7, { fits: { roles: ['database'], exposures: ['never'] } }),
		],
	});

	test.each([
		['a program and a number before a program', { port: 25_575, program: 'minecraft-java' }, 6],
		['a program before a number', { port: 25_565, program: 'minecraft-java' }, 5],
		['of two on the number the one that is about fewer', { port: 25_575, role: 'rcon' }, 4],
		['a number before a role', { port: 27_015, role: 'rcon' }, 3],
		['a role', { port: 28_016, role: 'rcon' }, 2],
		['a role and an exposure, both of them', { port: 5432, role: 'database', exposure: 'never' }, 7],
		['a program without a number', { program: 'minecraft-java' }, 5],
	] as const)('is %s', (_name, query, number) => {
		expect(few.tipFor(query)?.number).toBe(number);
	});

	test.each([
		['of a number that no tip is about', { port: 3040 }],
		['where only one of role and exposure fits', { port: 5432, role: 'database', exposure: 'local' }],
		['of nothing', {}],
	] as const)('is none %s', (_name, query) => {
		expect(few.tipFor(query)).toBeNull();
	});

	test('comes from the data for numbers that people ask about', () => {
		const fitting = (query: Parameters<typeof tips.tipFor>[0]) => tips.tipFor(query)?.id;
		expect(fitting({ port: 3389, program: 'remote-desktop', role: 'remote-desktop', exposure: 'never' })).toBe(
			'rdp-behind-vpn',
		);
		expect(fitting({ port: 6379, program: 'redis', role: 'database', exposure: 'never' })).toBe('redis-inside-only');
		expect(fitting({ port: 25_575, program: 'minecraft-java', role: 'rcon', exposure: 'never' })).toBe(
			'minecraft-rcon-off',
		);
		expect(fitting({ port: 3040, role: 'game', exposure: 'forward' })).toBeUndefined();
	});
});

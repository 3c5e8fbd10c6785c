/** Lessons by what is typed, by number, and by the state of a port. */
import { describe, expect, test } from 'vitest';
import { LAST_PORT, loadPorts } from '../../src/ports/index.ts';
import { lessonFor, loadLessons } from '../../src/teaching/index.ts';

const lessons = loadLessons();
const ports = loadPorts();

describe('find', () => {
	test.each([
		['nat', 'nat-and-forwarding'],
		['port forwarding', 'nat-and-forwarding'],
		['проброс портов', 'nat-and-forwarding'],
		['3040', 'registered-is-not-active'],
		['tomato springs', 'registered-is-not-active'],
		['ephemeral', 'three-ranges'],
		['scanner', 'open-ports-and-scanners'],
		['сканеры', 'open-ports-and-scanners'],
		['what is a port', 'what-is-a-port'],
		['udp', 'tcp-and-udp'],
		['Windows Defender firewall', 'firewalls'],
		['брандмауэр', 'firewalls'],
		['is it a virus?', 'when-to-worry'],
		['iana', 'how-ports-are-registered'],
		['localhost', 'who-is-listening'],
		['squatting', 'unassigned-ports'],
		['tunnel', 'tunnels-and-relays'],
	])('%s', (typed, id) => {
		expect(lessons.find(typed)[0]?.id).toBe(id);
	});

	test('takes what a suggestion holds, and every title', () => {
		for (const lesson of lessons.all) {
			expect(lessons.find(lesson.id)).toEqual([lesson]);
			for (const title of Object.values(lesson.title)) expect(lessons.find(title)[0]).toBe(lesson);
		}
	});

	test('gives all where nothing is typed, and none where nothing fits', () => {
		expect(lessons.find(' ')).toEqual(lessons.all);
		expect(lessons.find('zzzz')).toEqual([]);
		expect(lessons.find('q')).toEqual([]);
	});
});

test('every lesson has its picture, which is read once', () => {
	for (const lesson of lessons.all) {
		const picture = lessons.picture(lesson);
		expect(Buffer.from(picture).subarray(1, 4).toString()).toBe('PNG');
		expect(lessons.picture(lesson)).toBe(picture);
	}
});

describe('the lesson for a port', () => {
	test.each([
		[3040, 'registered-is-not-active'],
		[80, 'how-ports-are-registered'],
		[25_565, 'unassigned-ports'],
		[1_023, 'unassigned-ports'],
		[75, 'unassigned-ports'],
		[0, 'three-ranges'],
		[50_000, 'three-ranges'],
	])('%i', (port, id) => {
		expect(lessons.lesson(lessonFor(ports.look(port)))?.id).toBe(id);
	});

	test('there is one for every port', () => {
		for (let port = 0; port <= LAST_PORT; port++) {
			expect(lessons.lesson(lessonFor(ports.look(port)))).toBeDefined();
		}
	});
});

test('what the lesson tells of port 3040 is what the data says', () => {
	const lesson = lessons.find('registered-is-not-active')[0];
	const told = lesson?.statements.map(({ text }) => text.en).join(' ') ?? '';
	const { registrations, uses } = ports.look(3040);
	expect(registrations.map(({ name, transport }) => [name, transport])).toEqual([
		['tomato-springs', 'tcp'],
		['tomato-springs', 'udp'],
	]);
	for (const { assignee, contact, registered, modified, reference } of registrations) {
		// One person, nothing else.
		expect(assignee).toMatch(/^\[\w+\]$/);
		expect([contact, registered, modified, reference]).toEqual([assignee, '', '', '']);
	}
	expect(uses.every(({ evidence, service }) => evidence === 'reported' && service === null)).toBe(true);
	expect(new Set(uses.map(({ name }) => name))).toEqual(new Set(['Fleet Operations', 'PandaROM']));
	for (const name of ['tomato-springs', 'Fleet Operations', 'PandaROM']) expect(told).toContain(name);
	expect(new Set(uses.flatMap(({ sources }) => sources.map(({ at }) => at)))).toEqual(
		new Set([lesson?.sources[1]?.at]),
	);
});

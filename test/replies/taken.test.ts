import { expect, test } from 'vitest';
import { loadPorts } from '../../src/ports/index.ts';
import { takenText } from '../../src/replies/port/taken.ts';
import { wordsIn } from '../../src/words/index.ts';

const ports = loadPorts();
const words = wordsIn('en');
const taken = (port: number) => takenText(ports.look(port), words);

test('what is used by UDP alone is published by UDP, and Windows is asked for its list of those', () => {
	const text = taken(51_820);
	expect(text).toContain('51821:51820/udp');
	expect(text).toContain('protocol=udp');
	expect(text).not.toContain('protocol=tcp');
	expect(text).not.toContain(words.say('taken.just-stopped'));
});

test('a number by TCP, and one that only SCTP uses, has the list of TCP', () => {
	for (const port of [32_400, 2905]) expect(taken(port)).toContain('protocol=tcp');
	expect(taken(32_400)).toContain('32401:32400`');
});

test('what others look for on its own number is not to be moved', () => {
	expect(taken(53)).toContain(words.say('taken.expected'));
	expect(taken(53)).not.toContain('8053');
	expect(taken(25_565)).toContain(words.say('taken.move'));
});

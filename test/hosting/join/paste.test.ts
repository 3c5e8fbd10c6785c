/** What a paste means for a game. */
import { describe, expect, test } from 'vitest';
import { joinGame, readPaste } from '../../../src/hosting/index.ts';
import { readListeners } from '../../../src/listening/index.ts';
import { loadPorts } from '../../../src/ports/index.ts';

const ports = loadPorts();
const game = (id: string) => {
	const entry = ports.entries().find((one) => one.id === id);
	if (entry === undefined) throw new Error(`no ${id}`);
	return joinGame(entry);
};
const answerTo = (text: string, id = 'palworld') => readPaste(readListeners(text), game(id)).answer;

describe('the answer that a paste gives for Palworld, which needs 8211 UDP', () => {
	test.each([
		['UDP    0.0.0.0:8211           *:*                                    14308', 'any'],
		['UDP    127.0.0.1:8211         *:*                                    14308', 'loopback'],
		['udp UNCONN 0 0 192.0.2.15:8211 0.0.0.0:* users:(("PalServer-Linux",pid=1,fd=2))', 'one-address'],
		['TCP    0.0.0.0:8211           0.0.0.0:0              LISTENING       4', 'other-transport'],
		['TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       4', 'none'],
		['nothing at all', null],
	])('%s', (text, answer) => {
		expect(answerTo(text)).toBe(answer);
	});

	test('all addresses count before one, one before the computer itself', () => {
		const rows = ['127.0.0.1', '192.0.2.15', '0.0.0.0'].map((address) => `UDP ${address}:8211 *:* 14308`);
		expect(answerTo(rows.join('\n'))).toBe('any');
		expect(answerTo(rows.slice(0, 2).join('\n'))).toBe('one-address');
	});

	test('shows the ports of the game first, with what the program calls itself', () => {
		const text = `tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))
udp UNCONN 0 0 0.0.0.0:8211 0.0.0.0:* users:(("PalServer-Linux",pid=2,fd=3))`;
		expect(readPaste(readListeners(text), game('palworld')).shown).toEqual([
			{ transport: 'udp', port: 8211, address: 'any', name: 'PalServer-Linux' },
			{ transport: 'tcp', port: 22, address: 'any', name: 'sshd' },
		]);
	});
});

test('a game of which not all ports are known gives no answer, and what listens is shown', () => {
	const reading = readPaste(readListeners('TCP 0.0.0.0:3040 0.0.0.0:0 LISTENING 4'), game('fleet-operations'));
	expect(reading).toEqual({ answer: null, shown: [{ transport: 'tcp', port: 3040, address: 'any' }] });
});

/** The states of all numbers, against what looking each of them up says. */
import { expect, test } from 'vitest';
import { LAST_PORT, loadPorts, PORT_STATES, type PortFacts, type PortState } from '../../src/ports/index.ts';

const ports = loadPorts();
const states = ports.states();

/** The definition, by the facts of one number. */
function stateBy({ port, states, uses }: PortFacts): PortState {
	const said = Object.values(states);
	if (said.includes('assigned')) return uses.length > 0 ? 'assigned-used' : 'assigned';
	if (uses.length > 0) return 'used';
	if (said.includes('reserved')) return 'reserved';
	return port > 49_151 ? 'dynamic' : 'unassigned';
}

test('of every number are what its facts say', () => {
	const wrong = [];
	for (let port = 0; port <= LAST_PORT; port++) {
		if (states.of(port) !== stateBy(ports.look(port))) wrong.push(port);
	}
	expect(wrong).toEqual([]);
});

test('are counted by range, each number once', () => {
	const { system, user, dynamic } = states.counts;
	const sum = (counts: typeof system) => Object.values(counts).reduce((total, count) => total + count);
	expect([system, user, dynamic].map(sum)).toEqual([1_024, 48_128, 16_384]);
	for (const state of PORT_STATES) {
		let count = 0;
		for (let port = 0; port <= LAST_PORT; port++) if (states.of(port) === state) count += 1;
		expect(system[state] + user[state] + dynamic[state]).toBe(count);
		expect(count).toBeGreaterThan(0);
	}
});

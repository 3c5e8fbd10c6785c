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

test('are counted, each number once', () => {
	const counts = states.count(0, LAST_PORT);
	expect(PORT_STATES.filter((state) => counts[state] === 0)).toEqual([]);
	expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(LAST_PORT + 1);
	expect(states.count(3040, 3040)).toMatchObject({ [states.of(3040)]: 1 });
});

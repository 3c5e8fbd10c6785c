import type { CompiledPorts } from './compiled.ts';
import { createFinder } from './find.ts';
import { lookUp, namesOn, stateOf } from './look.ts';
import { openRegistry } from './registry.ts';
import { risksByPort } from './risks.ts';
import { standingOf } from './standing.ts';
import type { PortStates } from './state-types.ts';
import { portStates } from './states.ts';
import type { KnownEntry, Ports } from './types.ts';
import { gameAsUse, usesByPort } from './uses.ts';

/** The knowledge of ports over compiled data. Nothing in it changes after this. */
export function openPorts(data: CompiledPorts): Ports {
	// What is kept is named here: holding on to `data` would keep the lists that names are opened from, too.
	const { wideRanges, manifest, hash } = data;
	const registry = openRegistry(data.rows);
	const entries: KnownEntry[] = [...data.entries, ...data.games.map(gameAsUse)];
	const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
	const byPort = usesByPort(entries);
	const risks = risksByPort(data.risks);
	const uses = (port: number) => byPort.get(port) ?? [];
	const standing = standingOf(registry, byPort);
	let states: PortStates | undefined;
	const finder = createFinder({ entries, byNumber, names: data.names, registry, uses, standing });
	return {
		look: (port) => lookUp(port, registry, { uses: uses(port), wideRanges, risks: risks(port) }),
		state: (port, transport) => stateOf(registry, port, transport),
		risks,
		suggest: (typed, limit) =>
			finder.numbers(typed, limit).map(({ port, hit }) => ({
				port,
				hit,
				registered: namesOn(registry, port),
				uses: [...uses(port)],
			})),
		find: finder.find,
		findNear: finder.findNear,
		question: finder.question,
		entryHit: finder.entryHit,
		numberHit: finder.numberHit,
		entry: (number) => byNumber.get(number),
		entries: () => entries,
		states() {
			states ??= portStates(registry, byPort.keys());
			return states;
		},
		*rows() {
			for (let place = 0; place < registry.published; place++) yield registry.row(place);
		},
		manifest,
		counts: {
			assignedPorts: standing.assigned,
			registryRows: manifest.rows,
			uses: entries.length,
			portsWithUses: byPort.size,
			risks: data.risks.length,
		},
		hash,
	};
}

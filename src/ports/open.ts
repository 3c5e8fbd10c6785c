import type { CompiledPorts } from './compiled.ts';
import { lookUp, rowsOn } from './look.ts';
import { openRegistry, type Registry } from './registry.ts';
import { risksByPort } from './risks.ts';
import { type Standing, suggestPorts } from './suggest.ts';
import { LAST_PORT, type Ports, type Use } from './types.ts';
import { gameAsUse, usesByPort } from './uses.ts';

/** The knowledge of ports over compiled data. Nothing in it changes after this. */
export function openPorts(data: CompiledPorts): Ports {
	const registry = openRegistry(data.rows);
	const entries = [...data.entries, ...data.games.map(gameAsUse)];
	const byPort = usesByPort(entries);
	const risks = risksByPort(data.risks);
	const uses = (port: number) => byPort.get(port) ?? [];
	const { standing, assignedPorts } = standingOf(registry, byPort);
	return {
		look: (port) => lookUp(port, registry, { uses: uses(port), wideRanges: data.wideRanges, risks: risks(port) }),
		suggest: (typed, limit) =>
			suggestPorts(typed, limit, data.names, standing).map((port) => ({
				port,
				registered: registeredNames(registry, port),
				uses: [...uses(port)],
			})),
		*rows() {
			for (let place = 0; place < registry.published; place++) yield registry.row(place);
		},
		manifest: data.manifest,
		counts: {
			assignedPorts,
			registryRows: data.manifest.rows,
			uses: entries.length,
			portsWithUses: byPort.size,
			risks: data.risks.length,
		},
		hash: data.hash,
	};
}

function standingOf(registry: Registry, byPort: Map<number, Use[]>): { standing: Standing; assignedPorts: number } {
	const common = new Uint8Array(LAST_PORT + 1);
	for (const [port, uses] of byPort) common[port] = Math.max(...uses.map((use) => use.common));
	const used = [...byPort.keys()].sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b);

	const registered = new Uint8Array(LAST_PORT + 1);
	const assigned = new Uint8Array(LAST_PORT + 1);
	for (let place = 0; place < registry.rows; place++) {
		const ports = registry.ports(place);
		if (ports === null) continue;
		if (registry.name(place) !== '') registered.fill(1, ports.from, ports.to + 1);
		if (registry.state(place) === 'assigned') assigned.fill(1, ports.from, ports.to + 1);
	}
	return {
		standing: { common: (port) => common[port] ?? 0, registered: (port) => registered[port] === 1, used },
		assignedPorts: assigned.reduce((sum, one) => sum + one, 0),
	};
}

/** Different names, main names before aliases. */
function registeredNames(registry: Registry, port: number): string[] {
	return [...new Set(rowsOn(registry, port).map(registry.name))].filter((name) => name !== '');
}

import type { GameEntry, UseEntry, UsePort } from './compiled.ts';
import { covers } from './range.ts';
import { EVIDENCE, type KnownEntry, type Source, TRANSPORTS, type Transport, type Use } from './types.ts';

/** The uses of each number that has any, the likeliest first. */
export function usesByPort(entries: UseEntry[]): Map<number, Use[]> {
	const byPort = new Map<number, Use[]>();
	for (const entry of entries) {
		for (const ports of entry.ports) {
			for (const transport of ports.transports) {
				const use = useOf(entry, ports, transport);
				for (let port = use.from; port <= use.to; port++) {
					const there = byPort.get(port);
					if (there) there.push(use);
					else byPort.set(port, [use]);
				}
			}
		}
	}
	for (const uses of byPort.values()) uses.sort(likeliestFirst);
	return byPort;
}

/** A game as one of the things that run on a number. */
export function gameAsUse({ complete, join, consoles, ...entry }: GameEntry): KnownEntry {
	return { ...entry, kind: 'game', game: { complete, join, consoles } };
}

function useOf(entry: UseEntry, ports: UsePort, transport: Transport): Use {
	return {
		id: entry.id,
		number: entry.number,
		name: entry.name,
		kind: entry.kind,
		what: entry.what,
		common: entry.common,
		from: ports.port,
		to: ports.to ?? ports.port,
		transport,
		role: ports.role,
		main: ports.role === entry.ports[0]?.role,
		exposure: ports.exposure,
		default: ports.default ?? true,
		noFixedPort: entry.noFixedPort ?? false,
		service: ports.service ?? null,
		offset: ports.offset ?? null,
		change: ports.change ?? null,
		note: ports.note ?? null,
		checked: entry.checked,
		evidence: ports.evidence ?? entry.evidence,
		sources: sourcesShowing(entry.sources, ports),
	};
}

/** The sources that show a number of that range. */
export function sourcesShowing(sources: Source[], port: UsePort): Source[] {
	return sources.filter(({ ports }) => ports === undefined || ports.some((one) => covers(port, one)));
}

/** A side role is a step less likely to be what somebody sees there than a main one. */
function likelihood(use: Use): number {
	return use.main ? use.common : use.common - 1;
}

function likeliestFirst(a: Use, b: Use): number {
	return (
		likelihood(b) - likelihood(a) ||
		Number(b.default) - Number(a.default) ||
		EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) ||
		compare(a.name, b.name) ||
		a.number - b.number ||
		TRANSPORTS.indexOf(a.transport) - TRANSPORTS.indexOf(b.transport)
	);
}

/** By code units: the order must not depend on the machine's language. */
function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

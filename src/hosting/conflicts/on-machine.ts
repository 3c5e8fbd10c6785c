/** What a service listens on, and which of its ports move only together. */

import type { KnownEntry, UsePort } from '../../ports/index.ts';
import { sourcesShowing } from '../../ports/index.ts';
import type { Service } from '../service.ts';
import { HOST_TRANSPORTS } from '../types.ts';
import { listens } from '../used.ts';
import { EFFORTS, type Effort, type ListeningPort, type OnMachine, type PortGroup } from './types.ts';

/** A wider range is one that a program draws from: no use of all its numbers. */
const WIDEST = 100;

export function onMachine(service: Service): OnMachine {
	if (service.kind === 'port') return { service, groups: [typedGroup(service)], missing: null };
	const { entry } = service;
	const listening = entry.ports.filter(counts).flatMap((port) => listeningPorts(entry, port));
	const groups = together(listening).map((ports) => ({ ports, effort: effortOf(ports, entry) }));
	if (groups.length === 0 || entry.noFixedPort) return { service, groups, missing: 'no-fixed-port' };
	return { service, groups, missing: entry.game?.complete === false ? 'incomplete' : null };
}

function typedGroup({ from, to, transport }: Extract<Service, { kind: 'port' }>): PortGroup {
	const transports = transport === null ? HOST_TRANSPORTS : [transport];
	const ports = transports.map((one): ListeningPort => {
		const nothing = { role: null, offset: null, change: null, evidence: null, sources: [], of: null };
		return { ...nothing, port: from, to, transport: one, fixed: false };
	});
	return { ports, effort: 'not-known' };
}

function counts(of: UsePort): boolean {
	const { port, to = port } = of;
	return listens(of) && to - port < WIDEST;
}

function listeningPorts(entry: KnownEntry, of: UsePort): ListeningPort[] {
	const { port, to = port, role, offset = null, change = null, evidence = entry.evidence, fixed = false } = of;
	const sources = sourcesShowing(entry.sources, of);
	return HOST_TRANSPORTS.filter((transport) => of.transports.includes(transport)).map((transport) => ({
		port,
		to,
		transport,
		role,
		offset,
		change,
		fixed,
		evidence,
		sources,
		of,
	}));
}

/** One number on both transports moves as one, unless each is changed in a place of its own; so does what follows it. */
function together(ports: readonly ListeningPort[]): ListeningPort[][] {
	const groups: ListeningPort[][] = [];
	for (const port of ports) {
		const joined = groups.filter((group) => group.some((one) => belongs(one, port) || belongs(port, one)));
		for (const group of joined) groups.splice(groups.indexOf(group), 1);
		groups.push([...joined.flat(), port]);
	}
	return groups;
}

function belongs(one: ListeningPort, other: ListeningPort): boolean {
	if (one.of === other.of) return true;
	if (one.offset !== null) return one.offset.from === other.role && one.port === other.port + one.offset.plus;
	if (one.port > other.to || other.port > one.to) return false;
	return one.change === null || other.change === null || isSameChange(one, other);
}

function isSameChange({ change: a }: ListeningPort, { change: b }: ListeningPort): boolean {
	return a?.file === b?.file && a?.key === b?.key;
}

/** What follows another number needs no place of its own to be changed in. */
function effortOf(ports: readonly ListeningPort[], { kind }: KnownEntry): Effort {
	if (kind === 'system' || kind === 'device') return 'system';
	if (kind === 'protocol') return 'protocol';
	const leading = ports.filter(({ offset }) => offset === null);
	return leading.some(({ change }) => change !== null) ? EFFORTS[0] : EFFORTS[1];
}

/** Openings put in order, and written as each system's syntax wants them. */

import { LAST_PORT } from '../../ports/index.ts';
import { HOST_TRANSPORTS, type Opening } from '../types.ts';

/** What one rule of ufw, iptables or RouterOS can hold; a range counts twice. */
const PORTS_A_RULE = 15;

export interface Group {
	transport: Opening['transport'];
	openings: Opening[];
}

/**
 * TCP first, then by number; what overlaps is one opening, for nftables refuses a list that names a port twice.
 * @throws RangeError when there is none, or one that is no range of ports from 1 to 65535
 */
export function inOrder(openings: readonly Opening[]): Opening[] {
	if (openings.length === 0) throw new RangeError('nothing to open');
	for (const { port, to } of openings) {
		if (!Number.isInteger(port) || !Number.isInteger(to) || port < 1 || to < port || to > LAST_PORT) {
			throw new RangeError(`no range of ports: ${port}-${to}`);
		}
	}
	const sorted = [...openings].sort((a, b) => a.transport.localeCompare(b.transport) || a.port - b.port);
	const merged: Opening[] = [];
	for (const opening of sorted) {
		const last = merged.at(-1);
		if (last?.transport === opening.transport && opening.port <= last.to) last.to = Math.max(last.to, opening.to);
		else merged.push({ port: opening.port, to: opening.to, transport: opening.transport });
	}
	return merged;
}

/** One group a transport. */
export function byTransport(openings: readonly Opening[]): Group[] {
	return HOST_TRANSPORTS.map((transport) => ({
		transport,
		openings: openings.filter((opening) => opening.transport === transport),
	})).filter((group) => group.openings.length > 0);
}

/** One group a transport, or more where one rule cannot hold them all. */
export function byRule(openings: readonly Opening[]): Group[] {
	return byTransport(openings).flatMap((group) => {
		const rules: Group[] = [];
		let room = 0;
		for (const opening of group.openings) {
			const takes = opening.port === opening.to ? 1 : 2;
			if (room < takes) {
				rules.push({ transport: group.transport, openings: [] });
				room = PORTS_A_RULE;
			}
			rules.at(-1)?.openings.push(opening);
			room -= takes;
		}
		return rules;
	});
}

/** `8211` or `27015-27016`, with the sign between that the syntax wants. */
export function spell({ port, to }: Opening, sign: '-' | ':'): string {
	return port === to ? `${port}` : `${port}${sign}${to}`;
}

/** `8211,27015-27016` */
export function spellAll(openings: readonly Opening[], sign: '-' | ':', between: ',' | ', ' | ' '): string {
	return openings.map((opening) => spell(opening, sign)).join(between);
}

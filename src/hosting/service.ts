/** What somebody calls the things that share a machine: games, programs, and bare ports such as `8080/tcp`. */

import { chosenHit, firstDifferent, type Hit, type KnownEntry, type Ports } from '../ports/index.ts';
import { type Listed, readPortList } from './port-list.ts';
import { HOST_TRANSPORTS, type HostTransport } from './types.ts';

/** How many hits are looked through for one that is called so, and how many stand beside it. */
const LOOKED_AT = 12;
const NEAR = 3;

/** What is meant as a number and is none that is listened on (`70000`, `80/sctp`): it is not looked for among names. */
const ONLY_NUMBERS = /^[\d\s/:.+-]+(?:tcp|udp|sctp|dccp)?$/i;

export type Service =
	/** `others`: what else is called so, the likeliest first. */
	| { kind: 'entry'; entry: KnownEntry; others: Hit[] }
	/** Numbers that were typed, or those that a name is registered on. `transport` is `null` where both may be meant. */
	| { kind: 'port'; from: number; to: number; transport: HostTransport | null; registered: string | null };

/** A text that names nothing. It is a member's own: it goes into no public message. */
export interface UnknownService {
	typed: string;
	/** What is called a little like it. */
	near: Hit[];
}

export interface ReadServices {
	/** In the order they were typed; one that was named twice stands there twice. */
	services: Service[];
	unknown: UnknownService[];
}

/** @param texts each one service, what a suggestion sends for one, or a list of them with commas */
export function readServices(texts: readonly string[], ports: Ports): ReadServices {
	const services: Service[] = [];
	const unknown: UnknownService[] = [];
	for (const typed of texts.flatMap((text) => pieces(text, ports))) {
		const read = readService(typed, ports);
		if (read.length > 0) services.push(...read);
		else unknown.push({ typed, near: near(typed, ports) });
	}
	return { services, unknown };
}

/**
 * A list is split, unless all of it are ports (in `8211, 8212 udp` one word holds for both), or one name that has a
 * comma: `Pirates, Vikings, & Knights II`.
 */
function pieces(text: string, ports: Ports): string[] {
	const list = text.split(/[,;\n]/).map((piece) => piece.trim());
	if (list.length > 1) {
		const { listed, unread } = readPortList(text);
		if (unread === 0 && listed.length > 0) return [text];
		const [whole] = ports.find(text, 1);
		if (whole?.close && (whole.alias ?? whole.name).includes(',')) return [text];
	}
	return list.filter((piece) => piece !== '');
}

/** Several where one piece lists several ports: `8080 8081/tcp`. */
function readService(typed: string, ports: Ports): Service[] {
	const chosen = chosenHit(ports, typed);
	if (chosen !== undefined) return serviceOf(chosen, [], ports);
	const { listed, unread } = readPortList(typed);
	// Port 0 stands for "any free one": nobody listens there.
	if (unread === 0 && listed.length > 0) return listed.every(({ port }) => port > 0) ? listed.map(portService) : [];
	if (ONLY_NUMBERS.test(typed)) return [];
	const [best, ...others] = ports.find(typed, LOOKED_AT);
	// A near name in front of a close one: both may be meant, and nothing is guessed.
	return best?.close ? serviceOf(best, others, ports) : [];
}

function portService({ port, to, transport }: Listed): Service {
	return { kind: 'port', from: port, to, transport, registered: null };
}

function serviceOf(hit: Hit, others: readonly Hit[], ports: Ports): Service[] {
	const entry = hit.entry === null ? undefined : ports.entry(hit.entry.number);
	if (entry !== undefined) {
		const besides = others.filter(
			(other) => other.close && other.entry !== null && other.entry.number !== entry.number,
		);
		return [{ kind: 'entry', entry, others: firstDifferent(besides, identityOf, NEAR) }];
	}
	if (hit.port === 0) return [];
	const transports = HOST_TRANSPORTS.filter((transport) => hit.transports.includes(transport));
	const [only = null] = transports.length === 1 ? transports : [];
	const registered = hit.name === '' ? null : hit.name;
	return [{ kind: 'port', from: hit.port, to: hit.to, transport: only, registered }];
}

function near(typed: string, ports: Ports): Hit[] {
	if (ONLY_NUMBERS.test(typed)) return [];
	const hits = ports.find(typed, LOOKED_AT);
	return firstDifferent(hits.length > 0 ? hits : ports.findNear(typed, LOOKED_AT), identityOf, NEAR);
}

function identityOf({ entry, name, port }: Hit): string {
	return entry === null ? `${name} ${port}` : `${entry.number}`;
}

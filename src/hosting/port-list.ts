/** A list of ports as people paste it: `8211-8212, 27015/udp; TCP: 80 443`. */

import { LAST_PORT } from '../ports/index.ts';
import { HOST_TRANSPORTS, type HostTransport } from './types.ts';

/** One number or range of a list, as it was typed; `transport` is `null` where none was named. */
export interface Listed {
	port: number;
	to: number;
	transport: HostTransport | null;
}

export interface PortList {
	listed: Listed[];
	/** How many pieces were no ports. */
	unread: number;
}

/** Words that stand around numbers and say nothing. */
const FILLING = /^(?:ports?|and|to|und|et|y|e|и|порт[а-я]*|\+|&|[-–—:.])$/iu;
const ITEM = /^(\d{1,5})(?:([-–—:]|\.\.)(\d{1,5}))?(?:\/(tcp|udp|both|tcp\+udp|udp\+tcp))?$/i;
/** `udp:` holds for what follows, `udp` alone for what stands before it, or at the start for what follows. */
const TRANSPORT = /^\(?(tcp|udp|both|tcp[+/&]udp|udp[+/&]tcp)\)?(:?)$/i;

/** A range that is typed backwards is read forwards; nothing is guessed from what cannot be read. */
export function readPortList(text: string): PortList {
	const listed: Listed[] = [];
	let unread = 0;
	let following: HostTransport | null = null;
	/** How many of the listed have had their transport said. */
	let said = 0;
	for (const piece of pieces(text)) {
		const transport = TRANSPORT.exec(piece);
		if (transport !== null) {
			const one = transportOf(transport[1]);
			const isPrefix = transport[2] === ':' || listed.length === said;
			if (isPrefix) following = one;
			else for (const item of listed.slice(said)) item.transport = one;
			said = listed.length;
			continue;
		}
		if (FILLING.test(piece)) continue;
		const item = readItem(piece, following);
		if (item === null) unread += 1;
		else listed.push(item);
		if (item !== null && (item.transport !== null || following !== null)) said = listed.length;
	}
	return { listed, unread };
}

/** A range of more numbers than that is not looked through. */
const MOST_LOOKED_AT = 100;

export function isWide({ port, to }: Pick<Listed, 'port' | 'to'>): boolean {
	return to - port >= MOST_LOOKED_AT;
}

/** `8211 - 8212` is one piece, `8211 udp` are two. */
function pieces(text: string): string[] {
	return (
		text
			.normalize('NFKC')
			.replace(/(\d)\s*(?:[-–—]|\.\.)\s*(?=\d)/g, '$1-')
			.replace(/\s*\/\s*(?=tcp|udp)/gi, '/')
			// `0.0.0.0:8211->8211/udp`, as Docker lists it: the left number is the machine's.
			.replace(/(?:[\d.]+:|\[[\da-f:]*\]:)?(\d+)->\d+/gi, '$1')
			.split(/[\s,;|]+/)
			.filter((piece) => piece !== '')
	);
}

function readItem(piece: string, following: HostTransport | null): Listed | null {
	const [, first, sign, last = first, named] = ITEM.exec(piece) ?? [];
	if (first === undefined) return null;
	// `8081:8080` is no range typed backwards but a port that Docker publishes: which side is meant is asked back.
	if (sign === ':' && Number(first) > Number(last)) return null;
	const [port = 0, to = 0] = [Number(first), Number(last)].sort((a, b) => a - b);
	if (to > LAST_PORT) return null;
	return { port, to, transport: named === undefined ? following : transportOf(named) };
}

function transportOf(typed: string | undefined): HostTransport | null {
	return HOST_TRANSPORTS.find((one) => one === typed?.toLowerCase()) ?? null;
}

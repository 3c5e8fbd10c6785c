/** What the formats share: addresses with a port, process ids, names. */

import { LAST_PORT } from '../../ports/index.ts';
import type { AddressClass, Finding } from './types.ts';

/** Linux gives process ids up to 2^22, Windows up to 2^32. */
const LAST_PID = 2 ** 32;

const ANY = ['0.0.0.0', '*', '::', '[::]', '::0', '[::0]'];
const LOOPBACK = /^\[?(?:127\.|(?:::ffff:)?127\.|::1(?:[\]%]|$)|localhost(?:[\]%]|$))/i;
/** Letters, digits, dots and colons of an address, a card after `%`, brackets: a word of prose is none. */
const ADDRESS = /^(?:\*|localhost|\[?[0-9a-f.:]{2,45}(?:%[\w.-]{1,32})?\]?(?:%[\w.-]{1,32})?)$/i;

/** Whether a socket without a peer shows this peer: `0.0.0.0:0`, `[::]:0`, `*:*`, `0.0.0.0:*`, `:::*`. */
const NO_PEER = /^(?:0\.0\.0\.0|\*|\[::\]|::):(?:0|\*)$/;

export function isNoPeer(word: string | undefined): boolean {
	return word !== undefined && NO_PEER.test(word);
}

/** `undefined` for what is no address. */
export function addressClass(address: string): AddressClass | undefined {
	if (!ADDRESS.test(address)) return undefined;
	// A card behind the address limits it to that card: `0.0.0.0%lo`.
	const [host = '', card] = address.split('%');
	if (LOOPBACK.test(address) || card?.startsWith('lo') === true) return 'loopback';
	return ANY.includes(host) && card === undefined ? 'any' : 'one-address';
}

/** `0.0.0.0:8211`, `[::1]:8211`, `:::8211`, `*:8211`; `undefined` for what is none of a waiting socket. */
export function readEndpoint(word: string | undefined): Pick<Finding, 'port' | 'address'> | undefined {
	const colon = word?.lastIndexOf(':') ?? -1;
	if (word === undefined || colon < 1) return undefined;
	const port = readPort(word.slice(colon + 1));
	const address = addressClass(word.slice(0, colon));
	return port === undefined || address === undefined ? undefined : { port, address };
}

export function readPort(word: string | undefined): number | undefined {
	const port = readNumber(word);
	return port !== undefined && port > 0 && port <= LAST_PORT ? port : undefined;
}

/** A process id as a part of a finding; nothing where there is none. */
export function readPid(word: string | undefined): Pick<Finding, 'pid'> {
	const pid = readNumber(word);
	return pid === undefined || pid >= LAST_PID ? {} : { pid };
}

function readNumber(word: string | undefined): number | undefined {
	return word !== undefined && /^\d{1,10}$/.test(word) ? Number(word) : undefined;
}

/**
 * A name that has other signs than these may hold anything; one without a letter may be an address, and one with two
 * dots a host or a token.
 */
const NAME = /^(?=.*[A-Za-z])(?!.*\..*\.)[\w.-]{1,32}$/;

/** A program's name as a part of a finding; nothing where it is no plain word. */
export function readName(word: string | undefined): Pick<Finding, 'name'> {
	return word !== undefined && NAME.test(word) ? { name: word } : {};
}

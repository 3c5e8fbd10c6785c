import { LAST_PORT } from '../ports/index.ts';
import { docker } from './docker.ts';
import { lsof, netstatOfWindows } from './listeners.ts';
import type { Recipe, ShortCommands, System } from './types.ts';
import { freebsd, linux, macos } from './unix.ts';
import { powershell, windows } from './windows.ts';

const RECIPES: Record<System, (port: number) => Recipe> = { windows, powershell, macos, linux, docker, freebsd };

/**
 * The two commands that stand on a card.
 * @returns `null` for port 0: a program that asks for 0 is given another number, so nobody ever listens there
 * @throws RangeError when `port` is no integer from 0 to 65535
 */
export function shortCommands(port: number): ShortCommands | null {
	return canBeListenedOn(port) ? { windows: netstatOfWindows(port), unix: lsof(port) } : null;
}

/**
 * The whole way on one system, from the number to the file.
 * @returns `null` for port 0, as above
 * @throws RangeError when `port` is no integer from 0 to 65535
 */
export function recipe(system: System, port: number): Recipe | null {
	return canBeListenedOn(port) ? RECIPES[system](port) : null;
}

function canBeListenedOn(port: number): boolean {
	if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) throw new RangeError(`no port number: ${port}`);
	return port !== 0;
}

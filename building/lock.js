// Lets one process at a time build, and lets nobody wait for one that died.

import fs from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
/** The holder touches its lock this often ... */
const HEARTBEAT_MS = 1_000;
/** ... and is taken for dead when it has not for so long. */
const DEAD_AFTER_MS = 15_000;

/**
 * Waits for the lock and takes it. It is a folder with one file, named after its holder: renaming a folder onto one
 * that is not empty fails, so one of many wins; and only the dead holder's own file is ever removed, so nobody takes
 * away what somebody else has just taken over.
 * @param {string} lock the folder
 */
export async function takeLock(lock) {
	const holder = `${process.pid}@${hostname()}`;
	const mine = `${lock}.${holder}`;
	const held = path.join(lock, holder);
	fs.rmSync(mine, { recursive: true, force: true });
	fs.mkdirSync(mine);
	fs.writeFileSync(path.join(mine, holder), '');

	/** When each holder's heartbeat was last seen to move, by our own clock. */
	const seen = new Map();
	while (!renamed(mine, lock)) {
		for (const other of namesIn(lock)) {
			if (other === holder || isDead(path.join(lock, other), seen)) fs.rmSync(path.join(lock, other), { force: true });
		}
		if (namesIn(lock).length === 0) removeEmpty(lock);
		else await sleep(POLL_MS);
	}

	// If the file is gone somebody took the lock over, which `isHeld` tells.
	const heartbeat = setInterval(() => fs.utimes(held, new Date(), new Date(), () => {}), HEARTBEAT_MS);
	return {
		isHeld: () => fs.existsSync(held),
		release() {
			clearInterval(heartbeat);
			fs.rmSync(held, { force: true });
			removeEmpty(lock);
		},
	};
}

/**
 * @param {string} holder the file of whoever holds the lock
 * @param {Map<string, { beat: bigint | undefined, at: number }>} seen
 */
function isDead(holder, seen) {
	const [pid, host] = path.basename(holder).split('@');
	if (host === hostname() && !isRunning(Number(pid))) return true;
	// On another machine, or its number was given to another process: only the heartbeat tells.
	const beat = fs.statSync(holder, { bigint: true, throwIfNoEntry: false })?.mtimeNs;
	const last = seen.get(holder);
	if (last === undefined || last.beat !== beat) {
		seen.set(holder, { beat, at: performance.now() });
		return false;
	}
	return performance.now() - last.at > DEAD_AFTER_MS;
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, and belongs to somebody else.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/**
 * @param {string} from
 * @param {string} to
 */
function renamed(from, to) {
	try {
		fs.renameSync(from, to);
		return true;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		// What the systems call "there is a folder already"; Windows says EPERM or EACCES.
		if (
			code === 'ENOTEMPTY' ||
			code === 'EEXIST' ||
			(process.platform === 'win32' && /^E(PERM|ACCES)$/.test(String(code)))
		)
			return false;
		throw error;
	}
}

/** @param {string} folder */
function namesIn(folder) {
	try {
		return fs.readdirSync(folder);
	} catch {
		return [];
	}
}

/** @param {string} folder */
function removeEmpty(folder) {
	try {
		fs.rmdirSync(folder);
	} catch {
		// Gone already, or somebody else's by now: both are fine.
	}
}

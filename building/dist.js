// What `npm run build` does: `tsc`, the data compiler, the bundle, all into `dist`; nothing when `dist` is up to date.
// Plain JavaScript, because it is what makes JavaScript of the rest.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { takeLock } from './lock.js';

/** Whatever `dist` is made from, files and folders. npm's own list tells that another compiler was installed. */
const INPUTS = [
	'src',
	'commands',
	'data',
	'test',
	'bench',
	'build.js',
	'building',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'node_modules/.package-lock.json',
];
const TSC = 'node_modules/typescript/bin/tsc';
const DATA_COMPILER = 'dist/src/compile.js';
const BUNDLER = 'building/bundle.js';

/** Says what `dist` was made from and what is in it. Written last: a `dist` without it is not finished. */
const STAMP = 'dist/.stamp';

const LOCK = 'node_modules/.build-lock';

/**
 * Builds the project that this file belongs to, and sets the exit code. `codeOnly` leaves out the data: what looks after
 * the data has to run when it is wrong. That is not counted as built.
 * @param {{ codeOnly: boolean }} options
 */
export async function main({ codeOnly }) {
	process.chdir(path.dirname(import.meta.dirname));
	if (!fs.existsSync(TSC)) {
		console.error('The packages are not installed yet: run `npm ci` first.');
		process.exitCode = 1;
		return;
	}
	if (isUpToDate()) return;
	const lock = await takeLock(LOCK);
	try {
		// Whoever held the lock before may have built it.
		if (!isUpToDate()) process.exitCode = codeOnly ? await buildCode() : await build(lock);
	} finally {
		lock.release();
	}
}

/**
 * @param {{ isHeld: () => boolean }} lock
 * @returns {Promise<number>} the exit code
 */
async function build(lock) {
	// Taken before: what is edited meanwhile makes the next build run again.
	const inputs = fingerprint(INPUTS);
	fs.rmSync(STAMP, { force: true });
	fs.rmSync('dist', { recursive: true, force: true });
	for (const script of [TSC, DATA_COMPILER, BUNDLER]) {
		const code = await run(script);
		if (code !== 0) return code;
	}
	if (!lock.isHeld()) {
		console.error('Another build took over in the middle of this one: run it again.');
		return 1;
	}
	const written = `${STAMP}.new`;
	fs.writeFileSync(written, stamp(inputs));
	fs.renameSync(written, STAMP);
	return 0;
}

/**
 * Compiles over what is there, which is neither finished nor cleared of old files then: the next build begins anew.
 * @returns {Promise<number>} the exit code
 */
function buildCode() {
	fs.rmSync(STAMP, { force: true });
	return run(TSC);
}

/**
 * Runs a script with this Node. What it prints goes to standard error: `ask --json` owns standard output.
 * @param {string} script
 * @returns {Promise<number>} its exit code
 */
function run(script) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script], { stdio: ['ignore', 2, 2] });
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}

function isUpToDate() {
	try {
		return fs.readFileSync(STAMP, 'utf8') === stamp(fingerprint(INPUTS));
	} catch (error) {
		// No stamp, or a file that went away while it was looked at.
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
		throw error;
	}
}

/** @param {string} inputs */
function stamp(inputs) {
	return `Node ${process.version}\nfrom ${inputs}\nto ${fingerprint(['dist'])}\n`;
}

/**
 * Names, sizes and times of all files in some places. Reading no contents keeps it at a few milliseconds; the time of
 * change (ctime) is there because no tool can set it back.
 * @param {string[]} places
 */
function fingerprint(places) {
	const hash = createHash('sha256');
	/** @param {string} place */
	const add = (place) => {
		if (place.startsWith(STAMP)) return;
		const stat = fs.statSync(place, { bigint: true, throwIfNoEntry: false });
		if (stat?.isDirectory()) {
			for (const name of fs.readdirSync(place).sort()) add(path.posix.join(place, name));
		} else {
			hash.update(`${place}\0${stat ? `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : 'none'}\n`);
		}
	};
	for (const place of places) add(place);
	return hash.digest('hex');
}

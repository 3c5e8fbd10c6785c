import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file at once, so that a bot or a second build beside this one never reads half of it. */
export function replaceFile(path: string, content: string | Uint8Array): void {
	const fresh = `${path}.${process.pid}`;
	writeFileSync(fresh, content);
	renameSync(fresh, path);
}

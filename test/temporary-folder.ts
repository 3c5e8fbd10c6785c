/** Everything that a test run puts into the temporary folder lies in one folder of its own, which goes with the run. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'harbormaster-test-'));
	process.env.TMPDIR = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}

/** Reads `data/tips` and says everything that is wrong with it at once. */

import { join } from 'node:path';
import { covers, type RegistryRow } from '../ports/index.ts';
import { type CompiledTips, TIP_TOPICS, type Tip } from '../teaching/index.ts';
import { jsonFiles, parsed, readHosts } from './files.ts';
import { sourceProblems } from './source-rules.ts';
import { stateOf } from './standing.ts';
import { tipProblems } from './tips-rules.ts';
import { tipsFileSchema } from './tips-schema.ts';
import type { Uses } from './uses.ts';
import { type Named, repeated } from './uses-rules.ts';

const FOLDER = 'tips';

/**
 * @param data the data folder
 * @param known what tips may be about: the ports and programs of the rest of the data
 */
export function readTips(
	data: string,
	known: Pick<Uses, 'entries' | 'games' | 'risks'> & { rows: readonly RegistryRow[] },
): { tips: CompiledTips; problems: string[] } {
	const problems: string[] = [];
	const hosts = readHosts(data, problems);
	const programs = new Set([...known.entries, ...known.games].map(({ id }) => id));
	const isKnownPort = knownPorts(known);
	const named: Named[] = [];
	const tips = Object.fromEntries(TIP_TOPICS.map((topic) => [topic, [] as Tip[]])) as CompiledTips;
	for (const file of jsonFiles(data, FOLDER)) {
		const report = (tip: string | null, problem: string) => {
			problems.push(`${file}${tip === null ? '' : `, "${tip}"`}: ${problem}`);
		};
		const content = parsed(join(data, file), tipsFileSchema, 'tips', report);
		if (content === null) continue;
		if (file !== `${FOLDER}/${content.topic}.json`)
			report(null, `its topic is "${content.topic}": the file is called so`);
		for (const tip of content.tips) {
			named.push({ file, id: tip.id, number: tip.number });
			for (const problem of tipProblems(tip, { programs, isKnownPort })) report(tip.id, problem);
			for (const source of tip.sources) for (const problem of sourceProblems(source, hosts)) report(tip.id, problem);
		}
		tips[content.topic] = content.tips.toSorted((a, b) => a.number - b.number);
	}
	return { tips, problems: [...problems, ...repeated(named)] };
}

/** Whether something is registered on a number, or known to run there or to have been seen there. */
function knownPorts({ entries, games, risks, rows }: Parameters<typeof readTips>[1]): (port: number) => boolean {
	const ports = [...entries, ...games, ...risks].flatMap((entry) => entry.ports);
	const assigned = rows.flatMap((row) => (row.ports !== null && stateOf(row) === 'assigned' ? row.ports : []));
	return (port) =>
		ports.some((one) => covers(one, port)) || assigned.some(({ from, to }) => port >= from && port <= to);
}

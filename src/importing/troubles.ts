/** Reads `data/hosting` and says everything that is wrong with it at once. */

import { join } from 'node:path';
import type { CompiledTroubles, Trouble } from '../hosting/index.ts';
import { jsonFiles, parsed, readHosts } from './files.ts';
import { sourceProblems } from './source-rules.ts';
import { NEVER_ADVISED, NEVER_TYPED } from './tips-rules.ts';
import { troublesFileSchema } from './troubles-schema.ts';
import { type Named, repeated } from './uses-rules.ts';

/** @param data the data folder */
export function readTroubles(data: string): { troubles: CompiledTroubles; problems: string[] } {
	const problems: string[] = [];
	const hosts = readHosts(data, problems);
	const named: Named[] = [];
	const troubles: Trouble[] = [];
	for (const file of jsonFiles(data, 'hosting')) {
		const report = (trouble: string | null, problem: string) => {
			problems.push(`${file}${trouble === null ? '' : `, "${trouble}"`}: ${problem}`);
		};
		const content = parsed(join(data, file), troublesFileSchema, 'troubles', report);
		for (const trouble of content?.troubles ?? []) {
			troubles.push(trouble);
			named.push({ file, id: trouble.id, number: trouble.number });
			for (const problem of troubleProblems(trouble, hosts)) report(trouble.id, problem);
		}
	}
	return { troubles: troubles.toSorted((a, b) => a.order - b.order), problems: [...problems, ...repeated(named)] };
}

function troubleProblems({ confirm, mend, risk, sources }: Trouble, hosts: readonly string[]): string[] {
	const texts = [...mend, ...(risk === undefined ? [] : [risk])];
	const typed = confirm.flatMap(({ command }) => command ?? []);
	return [
		...typed.flatMap((line) =>
			NEVER_TYPED.filter(([pattern]) => pattern.test(line)).map(([, why]) => `"${line}" ${why}: no advice does that`),
		),
		...(['en', 'ru'] as const).flatMap((locale) =>
			texts
				.flatMap((text) => (text[locale] ?? '').split(/(?<=[.!?:;]) /))
				.filter((sentence) => NEVER_ADVISED[locale].test(sentence))
				.map((sentence) => `"${sentence}" takes a protection away: no advice does that`),
		),
		...(sources.every(({ seen }) => seen === 'quoted') ? ['nobody read a source of it'] : []),
		...sources.flatMap((source) => sourceProblems(source, hosts)),
	];
}

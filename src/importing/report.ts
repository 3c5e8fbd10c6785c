/** What `data/` holds, in numbers, samples and ages: for the people who look after it. */

import type { Source } from '../ports/index.ts';
import { sourcesOf, type Uses } from './uses.ts';

/** A table of counts: how many entries of each kind, by evidence, and how many ports of each exposure. */
export function statistics({ entries, games, risks, wideRanges }: Uses): string {
	const things = [...entries, ...games.map((game) => ({ ...game, kind: 'game' as const }))];
	const sections = {
		'entries by kind': countBy(things, (entry) => entry.kind),
		'programs, systems, devices, protocols by evidence': countBy(entries, (entry) => entry.evidence),
		'games by evidence': countBy(games, (game) => game.evidence),
		'risks by topic': countBy(risks, (risk) => risk.topic),
		'risks by evidence': countBy(risks, (risk) => risk.evidence),
		'ports by exposure': countBy(
			things.flatMap((entry) => entry.ports),
			(port) => port.exposure,
		),
		'games by how friends join': countBy(
			games.flatMap((game) => game.join.ways),
			(way) => way,
		),
		'entries by how common': countBy(things, (entry) => String(entry.common)),
	};
	const totals = `${entries.length} programs, systems, devices, protocols · ${games.length} games · ${risks.length} risks · ${wideRanges.length} wide ranges`;
	const tables = Object.entries(sections).map(([title, counts]) => {
		const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
		const rows = Object.entries(counts)
			.sort(([, a], [, b]) => b - a)
			.map(([key, count]) => `  ${key.padEnd(16)}${String(count).padStart(6)}${share(count, total)}`);
		return [title, ...rows].join('\n');
	});
	return [totals, ...tables].join('\n\n');
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
	return counts;
}

function share(count: number, total: number): string {
	return `${((100 * count) / total).toFixed(1).padStart(7)} %`;
}

/** One claim of one entry: a port with its role and exposure, or what a risk says. */
export interface Claim {
	entry: string;
	says: string;
	evidence: string;
	sources: Source[];
}

/** `count` claims drawn at random; the same seed and data draw the same. */
export function sample({ entries, games, risks }: Uses, count: number, seed: number): Claim[] {
	const claims: Claim[] = [
		...[...entries, ...games].flatMap((entry) =>
			entry.ports.map(({ port, to, transports, role, exposure, note }) => ({
				entry: entry.name,
				says: `${port}${to === undefined ? '' : `-${to}`}/${transports.join('+')} ${role}, ${exposure}${note === undefined ? '' : `: ${note.en}`}`,
				evidence: entry.evidence,
				sources: entry.sources,
			})),
		),
		...risks.map((risk) => ({
			entry: risk.name,
			says: `${risk.ports.map(({ port, to }) => (to === undefined ? port : `${port}-${to}`)).join(', ')}: ${risk.calm.en}`,
			evidence: risk.evidence,
			sources: risk.sources,
		})),
	];
	const random = randomFrom(seed);
	const drawn: Claim[] = [];
	while (drawn.length < count && claims.length > 0) {
		drawn.push(...claims.splice(Math.floor(random() * claims.length), 1));
	}
	return drawn;
}

/** Numbers from 0 to below 1, always the same ones for a seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Sources that were looked at before `since` (`YYYY-MM-DD`), each with its entry, the oldest first. */
export function oldSources(
	{ entries, games, risks, wideRanges }: Uses,
	since: string,
): { entry: string; source: Source }[] {
	return [...entries, ...games, ...risks, ...wideRanges]
		.flatMap((entry) => sourcesOf(entry).map((source) => ({ entry: entry.id, source })))
		.filter(({ source }) => source.checked < since)
		.sort((a, b) => (a.source.checked < b.source.checked ? -1 : 1));
}

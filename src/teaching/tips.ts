/** Security tips: which one fits a number or a program, and all of them in an order of their own. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exposure, Role } from '../ports/index.ts';
import { type CompiledTips, TIP_TOPICS, type Tip, type TipTopic } from './tip-types.ts';

export interface FiledTip extends Tip {
	topic: TipTopic;
}

/** What a tip is looked for by. */
interface TipQuery {
	port?: number;
	/** The id of an entry of `data/uses` or `data/games`. */
	program?: string;
	role?: Role;
	exposure?: Exposure;
}

export interface Tips {
	/** Topics that have tips, in the order in which they are suggested. */
	topics: readonly TipTopic[];
	/** How many tips a topic has, or all topics together. */
	count(topic: TipTopic | null): number;
	/** The tip at a place of the topic's order, or of the order of all; after the last place comes the first again. */
	tipAt(topic: TipTopic | null, place: number): FiledTip;
	/** The tip of that number; `undefined` where there is none. */
	numbered(number: number): FiledTip | undefined;
	/** The tip that comes after another in the topic's order, or in the order of all. */
	after(topic: TipTopic | null, number: number): FiledTip;
	/** The one tip that fits best, the same for everybody; `null` where every tip is too general. */
	tipFor(query: TipQuery): FiledTip | null;
}

/**
 * Reads the compiled tips; everything after that is in memory.
 * @throws when `npm run build` has not been run
 */
export function loadTips(): Tips {
	const file = fileURLToPath(import.meta.resolve('#data/tips.json'));
	const data: CompiledTips = JSON.parse(readFileSync(file, 'latin1'));
	return openTips(data);
}

/** @throws Error where there is no tip at all */
export function openTips(data: CompiledTips): Tips {
	const topics = TIP_TOPICS.filter((topic) => data[topic].length > 0);
	const byTopic = new Map(topics.map((topic) => [topic, data[topic].map((tip) => ({ ...tip, topic }))]));
	const all = mixed([...byTopic.values()].flat());
	if (all.length === 0) throw new Error('data/tips holds no tip');
	const byNumber = new Map(all.map((tip) => [tip.number, tip]));
	const ordered = (topic: TipTopic | null) => (topic === null ? all : (byTopic.get(topic) ?? all));

	function tipAt(topic: TipTopic | null, place: number): FiledTip {
		const order = ordered(topic);
		// A place in a list that is not empty, counted round it.
		return order[place % order.length] as FiledTip;
	}

	return {
		topics,
		count: (topic) => ordered(topic).length,
		tipAt,
		numbered: (number) => byNumber.get(number),
		after: (topic, number) => tipAt(topic, ordered(topic).findIndex((tip) => tip.number === number) + 1),
		tipFor: (query) => best(all, query),
	};
}

/** An order that mixes the topics, and in which tips keep their turn when others are added: by a hash of their ids. */
function mixed(tips: readonly FiledTip[]): FiledTip[] {
	const key = ({ id }: FiledTip) => createHash('sha256').update(id).digest('hex');
	return tips
		.map((tip) => ({ tip, key: key(tip) }))
		.toSorted((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ tip }) => tip);
}

/** A program is more specific than a number, and a number than what a port is for. */
const FIT = { program: 4, port: 2, kind: 1 } as const;

function best(tips: readonly FiledTip[], query: TipQuery): FiledTip | null {
	let found: { tip: FiledTip; fit: number } | null = null;
	for (const tip of tips) {
		const fit = fitOf(tip, query);
		if (fit === 0) continue;
		if (found === null || fit > found.fit || (fit === found.fit && comesBefore(tip, found.tip))) found = { tip, fit };
	}
	return found === null ? null : found.tip;
}

/** How well a tip fits; 0 where it does not, or is about another number of the program. */
function fitOf({ programs = [], ports = [], fits }: Tip, query: TipQuery): number {
	const isOnPort = ports.some(({ port }) => port === query.port);
	const isOfProgram = query.program !== undefined && programs.includes(query.program);
	const isElsewhere = query.port !== undefined && ports.length > 0 && !isOnPort;
	if (isElsewhere) return 0;
	const { roles, exposures } = fits ?? {};
	const isOfKind =
		(roles !== undefined || exposures !== undefined) &&
		(roles === undefined || roles.some((role) => role === query.role)) &&
		(exposures === undefined || exposures.some((exposure) => exposure === query.exposure));
	return (isOfProgram ? FIT.program : 0) + (isOnPort ? FIT.port : 0) + (isOfKind ? FIT.kind : 0);
}

/** Of two that fit alike, the one that is about fewer things; then the older. */
function comesBefore(one: Tip, other: Tip): boolean {
	const breadth = ({ programs = [], ports = [], fits }: Tip) =>
		programs.length + ports.length + (fits?.roles?.length ?? 0) + (fits?.exposures?.length ?? 0);
	return breadth(one) - breadth(other) < 0 || (breadth(one) === breadth(other) && one.number < other.number);
}

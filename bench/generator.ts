/**
 * The load generator, a process of its own: a local Discord for each bot that is measured, and members who type
 * `/port`. It does what `main` asks by IPC.
 */

import { loadPorts } from '../src/ports/index.ts';
import { type Harbor, openHarbor } from './harbor.ts';
import { type Numbers, uniform, zipf } from './numbers.ts';

export type Load = 'uniform' | 'zipf';

/** `bot` names which of the local Discords, and with it who is asked. */
export type Order =
	| { order: 'open'; bot: string }
	/** Ends when the bot has logged in and answered one command. */
	| { order: 'first-answer'; bot: string }
	| { order: 'burst'; bot: string; load: Load; replies: number; atOnce: number }
	/** Whether anything was refused so far. */
	| { order: 'problems'; bot: string };

export interface Burst {
	seconds: number;
	/** The generator's own CPU time, microseconds. */
	cpu: number;
	/** From sending an interaction until its answer is there, milliseconds. */
	p50: number;
	p99: number;
	/** The mean size of the answers: the callback's body as UTF-8. */
	bytes: number;
}

const SEED = 3040;
const FIRST_PORT = 80;
const MESSAGE_WITH_SOURCE = '{"type":4,';

interface Members {
	harbor: Harbor;
	numbers: Record<Load, Numbers>;
}

const ports = loadPorts();
const allMembers = new Map<string, Members>();

process.on('message', async (order: Order) => process.send?.(await obey(order)));
process.on('disconnect', () => process.exit());

async function obey(order: Order): Promise<unknown> {
	if (order.order === 'open') {
		const harbor = await openHarbor();
		allMembers.set(order.bot, { harbor, numbers: { uniform: uniform(SEED), zipf: zipf(SEED, ports) } });
		return { api: harbor.api, token: harbor.token };
	}
	const members = allMembers.get(order.bot);
	if (members === undefined) throw new Error(`No local Discord is open for ${order.bot}`);
	const { harbor } = members;
	switch (order.order) {
		case 'first-answer':
			await harbor.connected();
			return (await harbor.ask(FIRST_PORT)).ms;
		case 'burst':
			return burst(members, order);
		case 'problems':
			return harbor.problems();
	}
}

async function burst({ harbor, numbers }: Members, order: Order & { order: 'burst' }): Promise<Burst> {
	const next = numbers[order.load];
	const latencies = new Float64Array(order.replies);
	let asked = 0;
	let bytes = 0;
	const member = async () => {
		while (asked < order.replies) {
			const place = asked++;
			const { ms, body } = await harbor.ask(next());
			latencies[place] = ms;
			bytes += body.length;
			if (!body.toString('latin1', 0, MESSAGE_WITH_SOURCE.length).startsWith(MESSAGE_WITH_SOURCE)) {
				throw new Error(`The ${order.bot} answered with no message: ${body}`);
			}
		}
	};
	const cpu = process.cpuUsage();
	const start = performance.now();
	await Promise.all(Array.from({ length: order.atOnce }, member));
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	latencies.sort();
	const share = (part: number) => latencies[Math.floor(part * order.replies)] ?? 0;
	return { seconds, cpu: user + system, p50: share(0.5), p99: share(0.99), bytes: bytes / order.replies };
}

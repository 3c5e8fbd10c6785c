/**
 * The load generator, a process of its own: a local Discord for each bot that is measured, payloads unchecked, and
 * members who type `/port`. It does what `main` asks by IPC.
 */

import { loadPorts } from '../src/ports/index.ts';
import { type Discord, startDiscord } from '../test/discord/index.ts';
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

/** Few: what is remembered is garbage for the collector, and every answer here is new. */
const REMEMBERED = 200;
const SEED = 3040;
const FIRST_PORT = 80;
/** Every so many answers one is measured. */
const MEASURED_SHARE = 16;

interface Harbor {
	discord: Discord;
	numbers: Record<Load, Numbers>;
}

const ports = loadPorts();
const harbors = new Map<string, Harbor>();

process.on('message', async (order: Order) => process.send?.(await obey(order)));
process.on('disconnect', () => process.exit());

async function obey(order: Order): Promise<unknown> {
	if (order.order === 'open') {
		const discord = await startDiscord({ validate: false, remember: REMEMBERED });
		harbors.set(order.bot, { discord, numbers: { uniform: uniform(SEED), zipf: zipf(SEED, ports) } });
		return { api: discord.api, token: discord.token };
	}
	const harbor = harbors.get(order.bot);
	if (harbor === undefined) throw new Error(`No local Discord is open for ${order.bot}`);
	switch (order.order) {
		case 'first-answer':
			await harbor.discord.connected();
			return (await ask(harbor.discord, FIRST_PORT)).ms;
		case 'burst':
			return burst(harbor, order);
		case 'problems':
			return harbor.discord.problems.map(({ where, status, message }) => `${where}: ${status} ${message}`);
	}
}

async function burst({ discord, numbers }: Harbor, order: Order & { order: 'burst' }): Promise<Burst> {
	const next = numbers[order.load];
	const latencies = new Float64Array(order.replies);
	let asked = 0;
	let bytes = 0;
	let measured = 0;
	const member = async () => {
		while (asked < order.replies) {
			const place = asked++;
			const exchange = await ask(discord, next());
			latencies[place] = exchange.ms;
			if (place % MEASURED_SHARE !== 0) continue;
			bytes += Buffer.byteLength(JSON.stringify(exchange.response));
			measured++;
		}
	};
	const cpu = process.cpuUsage();
	const start = performance.now();
	await Promise.all(Array.from({ length: order.atOnce }, member));
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	latencies.sort();
	const share = (part: number) => latencies[Math.floor(part * order.replies)] ?? 0;
	return { seconds, cpu: user + system, p50: share(0.5), p99: share(0.99), bytes: bytes / measured };
}

function ask(discord: Discord, port: number) {
	return discord.sendRaw({
		type: 2,
		data: { id: '1', name: 'port', type: 1, options: [{ name: 'number', type: 4, value: port }] },
	});
}

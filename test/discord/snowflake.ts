import type { Clock } from './clock.ts';

/** Discord's ids count milliseconds from the first second of 2015. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids like Discord's: the time in the upper 42 bits, a running number in the lower 22. Never the same twice. */
export function snowflakes(clock: Clock): () => string {
	let count = 0;
	return () => {
		count = (count + 1) % 0x3f_ffff;
		return ((BigInt(clock.now() - DISCORD_EPOCH) << 22n) | BigInt(count)).toString();
	};
}

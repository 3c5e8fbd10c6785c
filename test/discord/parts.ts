/** Shorthand for what bots send, for the tests of the local Discord. */
import type { Upload } from './raw-bot.ts';

export const V2 = 1 << 15;
export const text = (content: string) => ({ type: 10, content });
export const button = (customId: string, label = customId) => ({ type: 2, style: 1, custom_id: customId, label });
export const link = (url: string | undefined) => ({ type: 2, style: 5, url, label: 'Look' });
export const row = (...components: unknown[]) => ({ type: 1, components });
export const container = (...components: unknown[]) => ({ type: 17, components });
export const v2 = (...components: unknown[]) => ({ flags: V2, components });
export const many = <T>(count: number, make: (index: number) => T) =>
	Array.from({ length: count }, (_, index) => make(index));
export const option = (value: string) => ({ label: value, value });
export const select = (changes: object = {}) => ({
	type: 3,
	custom_id: 'select',
	options: ['a', 'b', 'c'].map(option),
	...changes,
});
export const section = (accessory: unknown) => ({ type: 9, components: [text('here')], accessory });
export const thumbnail = (url: string) => ({ type: 11, media: { url } });
export const embed = (...lengths: number[]) => ({
	embeds: lengths.map((length) => ({ description: 'x'.repeat(length) })),
});
export const ports: Upload = { name: 'ports.txt', bytes: Buffer.from('3040') };

/** A local Discord with a raw bot on it, one command, and the ways to come to an interaction. */
import {
	type Discord,
	type ManualClock,
	manualClock,
	type SentInteraction,
	type Setting,
	startDiscord,
} from './index.ts';
import { button, row, select, text, v2 } from './parts.ts';
import { type RawBot, rawBot } from './raw-bot.ts';

export const MESSAGE = 4;
export const DEFERRED = 5;
export const DEFERRED_UPDATE = 6;
export const UPDATE = 7;
export const CHOICES = 8;
export const MODAL = 9;

export const say = (content: string) => ({ type: MESSAGE, data: { content } });
export const label = (component: unknown) => ({ type: 18, label: 'Output', component });
export const input = (changes: object = {}) => ({ type: 4, custom_id: 'input', style: 2, ...changes });
export const modal = (...components: unknown[]) => ({
	type: MODAL,
	data: { custom_id: 'form', title: 'Paste', components },
});
export const FORM = modal(label(input()));

export interface Stage {
	clock: ManualClock;
	discord: Discord;
	bot: RawBot;
	/** Types the command; what the member's side waits for does not matter here. */
	typed(setting?: Setting): Promise<SentInteraction>;
	suggested(focus: string): Promise<SentInteraction>;
	/** The press of a button on a message of the bot. */
	pressed(): Promise<SentInteraction>;
	/** The submission of a form with which the bot answers an interaction. */
	submitted(from: SentInteraction): Promise<SentInteraction>;
	close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
	const clock = manualClock();
	const discord = await startDiscord({ clock });
	const bot = await rawBot(discord);
	const options = [
		{ type: 4, name: 'number', description: 'Its number', autocomplete: true },
		{ type: 3, name: 'name', description: 'Its name', autocomplete: true },
	];
	const command = { name: 'port', description: 'A port', options, integration_types: [0, 1], contexts: [0, 1, 2] };
	await bot.call('POST', `/applications/${discord.applicationId}/commands`, command);
	/** The member's side may wait in vain: that is not what is looked at. */
	const arrives = (waiting: Promise<unknown>) => {
		waiting.catch(() => {});
		return bot.next();
	};
	return {
		clock,
		discord,
		bot,
		typed: (setting = {}) => arrives(discord.type({ command: 'port', ...setting })),
		suggested: (focus) => arrives(discord.suggest({ command: 'port', focus, text: '' })),
		pressed() {
			const message = discord.post({ byBot: true, ...v2(text('here'), row(button('a')), row(select())) });
			return arrives(discord.press(message, 'a'));
		},
		async submitted(from) {
			await bot.answer(from, FORM);
			return arrives(discord.submit(discord.exchange(from.id), { input: 'netstat' }));
		},
		async close() {
			bot.close();
			await discord.stop();
		},
	};
}

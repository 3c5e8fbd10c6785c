/** What a test gets to see of a conversation: live, it follows what the bot still does. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Modal } from './forms.ts';
import { FIRST_ANSWER } from './rest/callback.ts';
import type { SentInteraction } from './sent.ts';
import { EPHEMERAL } from './validate/message.ts';
import { isObject } from './validate/problem.ts';
import { type Conversation, type FilePart, report, type World } from './world.ts';

export interface Choice {
	name: string;
	name_localizations?: Record<string, string> | null;
	value: string | number;
}

export interface Exchange {
	/** What was sent to the bot. */
	readonly interaction: SentInteraction;
	/** The callback that was taken: `{ type, data }`, as the bot sent it. */
	readonly response: { type: number; data?: unknown };
	/** The message that answers or was updated, as it is now; `null` for a modal, suggestions and what is deleted. */
	readonly message: APIMessage | null;
	/** Whether only the member sees it. */
	readonly ephemeral: boolean;
	/** Files of the message. */
	readonly files: FilePart[];
	readonly followUps: APIMessage[];
	readonly modal: Modal | null;
	readonly choices: Choice[];
	/** From sending the interaction to its first answer, in milliseconds. */
	readonly ms: number;
	/** Resolves when the condition holds. Rejects after `patience` milliseconds (2,000 unless told). */
	until(condition: (exchange: Exchange) => boolean, patience?: number): Promise<Exchange>;
}

/** Milliseconds in which a deferred reply is awaited. */
const DEFERRED_PATIENCE = 10_000;
const PATIENCE = 2000;

export function exchangeOf(world: World, conversation: Conversation): Exchange {
	const data = () => conversation.response?.data;
	const stored = () => {
		const found = world.messages.get(conversation.original ?? '');
		return found && !found.deleted ? found : null;
	};
	const exchange: Exchange = {
		interaction: conversation.interaction,
		get response() {
			return conversation.response ?? { type: 0 };
		},
		get message() {
			return stored()?.message ?? null;
		},
		get ephemeral() {
			const flags: number = stored()?.message.flags ?? 0;
			return (flags & EPHEMERAL) !== 0;
		},
		get files() {
			return stored()?.files ?? [];
		},
		get followUps() {
			return conversation.followUps.flatMap((id) => {
				const found = world.messages.get(id);
				return found && !found.deleted ? [found.message] : [];
			});
		},
		get modal() {
			return conversation.response?.type === 9 ? (data() as Modal) : null;
		},
		get choices() {
			const given = data();
			return isObject(given) && Array.isArray(given.choices) ? (given.choices as Choice[]) : [];
		},
		get ms() {
			return (conversation.answeredAt ?? performance.now()) - conversation.sentAt;
		},
		async until(condition, patience = PATIENCE) {
			await wait(world, conversation, () => condition(exchange), patience, 'what was waited for did not happen');
			return exchange;
		},
	};
	return exchange;
}

/** Waits for the bot's answer, and after a deferred one for the reply itself. */
export async function answered(world: World, conversation: Conversation): Promise<Exchange> {
	const left = () => conversation.response !== null;
	try {
		await wait(world, conversation, left, FIRST_ANSWER, 'no answer within 3 s');
	} catch (error) {
		const where = describe(conversation);
		report(world, { where, status: 0, code: 0, message: 'Not answered within 3 s', details: [] });
		throw error;
	}
	if (conversation.loading) {
		const done = () => !conversation.loading;
		await wait(world, conversation, done, DEFERRED_PATIENCE, 'a deferred answer, then no reply');
	}
	return exchangeOf(world, conversation);
}

function wait(
	world: World,
	conversation: Conversation,
	done: () => boolean,
	patience: number,
	complaint: string,
): Promise<void> {
	if (done()) return Promise.resolve();
	return new Promise((resolve, reject) => {
		const stop = world.clock.after(patience, () => {
			conversation.watchers.delete(look);
			const refusals = conversation.refusals.map(
				(refusal) => `\n  ${refusal.where}: ${refusal.status} ${refusal.message} ${JSON.stringify(refusal.details)}`,
			);
			reject(new Error(`${describe(conversation)}: ${complaint}${refusals.join('')}`));
		});
		const look = () => {
			if (!done()) return;
			stop();
			conversation.watchers.delete(look);
			resolve();
		};
		conversation.watchers.add(look);
	});
}

/** The interaction in a few words. */
function describe({ interaction }: Conversation): string {
	const { data } = interaction;
	if ('name' in data) return `${interaction.type === 4 ? 'suggestions for ' : ''}${data.name}`;
	return `${interaction.type === 5 ? 'form' : 'component'} ${data.custom_id}`;
}

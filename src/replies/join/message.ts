/** The messages of `/join`. */

import { LabelBuilder, ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { type APIModalInteractionResponseCallbackData, TextInputStyle } from 'discord-api-types/v10';
import type { Answer, JoinGame, JoinState, PasteReading, Question, Trouble } from '../../hosting/index.ts';
import type { Reply } from '../../interactions/index.ts';
import { LONGEST_PASTE } from '../../listening/index.ts';
import { foreign, join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { type Button, cardMessage, small } from '../message.ts';
import { answerText, askText, causeText, headText, knownText, needsText, pasteText, questionText } from './text.ts';

/** The id of the form's only text. */
export const PASTE_FIELD = 'paste';

/** Where the check leads on: ids of its buttons, encoded by the command that answers them. */
export interface JoinLinks {
	choose(answer: Answer): string;
	/** `null` where nothing was chosen yet. */
	back: string | null;
	again: string | null;
	paste: string;
	notThat: string;
	post: string;
	/** What else helps: the firewall's commands, the card of the game. */
	besides: readonly Button[];
	/** Whether the firewall's commands are among them. */
	hasCommands: boolean;
}

/** @param looked the cause whose way of looking it up belongs to the question, if it has one */
export function joinReply(
	state: JoinState,
	game: JoinGame,
	{ links, looked, paste }: { links: JoinLinks; looked: Trouble | null; paste?: PasteReading },
	words: Words,
): Reply {
	const { position } = state;
	const read = paste === undefined ? NOTHING : pasteText(paste, words);
	const said = (...texts: SafeText[]) => join([headText(state, game, words), read, ...texts], '\n');
	const turns = turnsOf(links, words);
	const post = { id: links.post, label: words.say('join.button.post') };
	switch (position.kind) {
		case 'question': {
			const { question, answers } = position;
			const text = said(questionText({ question, looked, facts: state.facts }, game, words));
			const pasted = takesPaste(question, state.facts) && game.port !== null;
			return cardMessage(text, [
				...answers.map((answer) => ({ id: links.choose(answer), label: answerText(question, answer, words) })),
				...(pasted ? [{ id: links.paste, label: words.say('join.button.paste') }] : []),
				...turns,
			]);
		}
		case 'cause':
			return cardMessage(said(causeText(position.trouble, links.hasCommands, words)), [
				...links.besides,
				{ id: links.notThat, label: words.say('join.button.not-that') },
				post,
				...turns,
			]);
		case 'not-found':
			return cardMessage(said(words.say('join.not-found'), knownText(state, words), words.say('join.not-found-more')), [
				post,
				...links.besides,
				...turns,
			]);
	}
}

/** Of macOS no format can be read yet. */
function takesPaste({ listens }: Question, { where }: JoinState['facts']): boolean {
	return listens !== undefined && where !== 'macos';
}

function turnsOf({ back, again }: JoinLinks, words: Words): Button[] {
	return [
		...(back === null ? [] : [{ id: back, label: words.say('join.button.back') }]),
		...(again === null ? [] : [{ id: again, label: words.say('join.button.again') }]),
	];
}

/** For everybody, so that somebody can help: made from the choices alone. */
export function joinPosted(state: JoinState, game: JoinGame, words: Words): Reply {
	const { position } = state;
	const guess =
		position.kind === 'cause'
			? words.say('join.guess', { cause: localized(position.trouble.cause, words.locale) })
			: words.say('join.no-guess');
	return cardMessage(
		join(
			[
				md`### ${words.say('join.title-posted', { name: foreign(game.entry.name) })}`,
				small(needsText(game, words)),
				knownText(state, words),
				md`**${guess}**`,
				small(words.say('join.privately')),
			],
			'\n',
		),
		[],
	);
}

/** The form that takes what a command printed. */
export function pasteForm(id: string, question: Question, words: Words): APIModalInteractionResponseCallbackData {
	return new ModalBuilder()
		.setCustomId(id)
		.setTitle(words.say('join.paste.title'))
		.addLabelComponents(
			new LabelBuilder()
				.setLabel(words.say('join.paste.label'))
				.setDescription(words.say('join.paste.description'))
				.setTextInputComponent(
					new TextInputBuilder()
						.setCustomId(PASTE_FIELD)
						.setStyle(TextInputStyle.Paragraph)
						.setMaxLength(LONGEST_PASTE)
						.setPlaceholder(askText(question, words)),
				),
		)
		.toJSON();
}

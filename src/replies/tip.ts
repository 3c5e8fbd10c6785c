/** One security tip: what to do, why, for whom, what to type, and who says so. */

import type { Reply } from '../interactions/index.ts';
import type { FiledTip, Tip, TipTopic } from '../teaching/index.ts';
import { codeBlock, foreign, join, localized, md, NOTHING, type SafeText, type Words } from '../words/index.ts';
import { createFootnotes, type Footnotes } from './footnotes.ts';
import { type Button, cardMessage, small } from './message.ts';

/** Ids of the buttons under a tip, encoded by the command that answers them; what is left out has no button. */
export interface TipIds {
	another?: string;
	post?: string;
}

export function tipCard(tip: FiledTip, ids: TipIds, words: Words): Reply {
	const notes = createFootnotes();
	const text = join(
		[
			md`### ${words.say('tip.title', { topic: topicName(tip.topic, words) })}`,
			md`**${localized(tip.what, words.locale)}**\u00a0${notes.cite(...tip.sources)}`,
			words.say('tip.why', { why: localized(tip.why, words.locale) }),
			...toType(tip, words),
			small(join([words.say('tip.for', { audience: audienceOf(tip, words) }), notes.sources()], ' · ')),
		],
		'\n',
	);
	return cardMessage(text, buttonsOf(ids, words));
}

/** A tip in a few lines, under something that it fits; its sources are listed with the rest. */
export function tipLines(tip: Tip, notes: Footnotes, words: Words): SafeText {
	return join(
		[
			md`💡 **${localized(tip.what, words.locale)}**\u00a0${notes.cite(...tip.sources)}`,
			small(localized(tip.why, words.locale)),
		],
		'\n',
	);
}

/** No topic is called so: which there are. What was typed is not repeated. */
export function noTipTopic(topics: readonly TipTopic[], words: Words): Reply {
	const list = join(
		topics.map((topic) => topicName(topic, words)),
		' · ',
	);
	return { ...cardMessage(words.say('tip.no-topic', { topics: list }), []), private: true };
}

export function topicName(topic: TipTopic, words: Words): SafeText {
	return words.say(`tip.topic.${topic}`);
}

function toType({ commands = [], settings = [] }: Tip, words: Words): SafeText[] {
	return [
		...commands.map(({ system, run }) => join([systemName(system, words), codeBlock(run)], '\n')),
		...settings.map(({ file, lines }) =>
			join([words.say('tip.in-file', { file: foreign(file) }), codeBlock(...lines)], '\n'),
		),
	];
}

function systemName(system: NonNullable<Tip['commands']>[number]['system'], words: Words): SafeText {
	if (system === 'any') return NOTHING;
	return small(words.say(`system.${system}`));
}

function audienceOf(tip: Tip, words: Words): SafeText {
	return join(
		tip.for.map((audience) => words.say(`tip.audience.${audience}`)),
		', ',
	);
}

function buttonsOf({ another, post }: TipIds, words: Words): Button[] {
	return [
		...(another === undefined ? [] : [{ id: another, label: words.say('tip.another') }]),
		...(post === undefined ? [] : [{ id: post, label: words.say('button.post') }]),
	];
}

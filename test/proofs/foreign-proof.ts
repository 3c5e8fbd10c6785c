/** The proof that foreign text stays text: one hostile text in all slots, compared with a harmless one. */
import { hitChoice, portChoice } from '../../src/replies/index.ts';
import { type Locale, wordsIn } from '../../src/words/index.ts';
import { validateChoices } from '../discord/index.ts';
import { PORTS } from './declarations.ts';
import { hitsWith } from './filled.ts';
import { parseMarkdown, shapeOf } from './markdown.ts';
import { type Rendered, repliesWith, type Turn } from './replies.ts';
import { everywhere, harmless, type Slots } from './slots.ts';

/** Control, format, direction, private and unassigned characters, line and paragraph ends, halves of characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
const PILE = /\p{M}{3}/u;

/** Longer texts are cut in some places, so that a harmless one does not fold alike: they have a proof of their own. */
export const LONGEST_COMPARED = 40;

/** What is wrong with the replies that hold this text; nothing when it stays text everywhere. */
export function leaksOf(text: string, turn: Turn): string[] {
	return [...leaksIn(everywhere(text), turn), ...choiceLeaks(text, turn.locale)];
}

/**
 * The shapes that replies have been seen to take on with harmless texts, by reply and language. To have one of them is
 * to hold no mention, link, emoji or formatting but the bot's own; it saves making the same harmless reply once more.
 */
const harmlessShapes = new Map<string, Set<string>>();

/** What is wrong with the replies that hold these texts. */
export function leaksIn(slots: Slots, turn: Turn): string[] {
	const seen = new Set<string>();
	let harmlessReplies: Rendered[] | undefined;
	return repliesWith(slots, turn).flatMap((reply) => {
		const text = reply.texts.join('\0');
		// The card's fold is the card.
		if (seen.has(text)) return [];
		seen.add(text);
		const leaks = [...reply.texts, ...reply.labels].flatMap(hiddenIn);
		const shape = shapeOfReply(reply);
		const key = `${turn.locale} ${reply.name}`;
		const known = harmlessShapes.get(key) ?? new Set();
		if (!known.has(shape)) {
			harmlessReplies ??= repliesWith(harmless(slots), turn);
			const expected = shapeOfReply(harmlessReplies.find((one) => one.name === reply.name));
			harmlessShapes.set(key, known.add(expected));
			if (shape !== expected) leaks.push(`\n  ${shape}\nis not\n  ${expected}`);
		}
		return leaks.map((leak) => `${reply.name}: ${leak}`);
	});
}

function shapeOfReply(reply: Rendered | undefined): string {
	return reply === undefined ? 'no such reply' : reply.texts.map((text) => shapeOf(parseMarkdown(text))).join('\n');
}

function hiddenIn(text: string): string[] {
	const found: string[] = [];
	const inLines = text.replaceAll('\n', '');
	if (HIDDEN.test(inLines)) found.push(`hidden character ${JSON.stringify(HIDDEN.exec(inLines)?.[0])}`);
	if (PILE.test(inLines)) found.push('piled marks');
	return found;
}

/** Suggestions are plain text: one line of at most 100 characters, with nothing hidden in it. */
function choiceLeaks(text: string, locale: Locale): string[] {
	const words = wordsIn(locale);
	const [use] = PORTS.look(3040).uses;
	const choices = [
		...(use === undefined
			? []
			: [
					{
						name: portChoice(
							{ port: 3040, hit: null, registered: [text, text], uses: [{ ...use, name: text }] },
							words,
						),
						value: 3040,
					},
				]),
		...hitsWith(everywhere(text)).map((hit) => ({ name: hitChoice(hit, words), value: 3040 })),
		...PORTS.suggest(text, 25).map((hit) => ({ name: portChoice(hit, words), value: hit.port })),
	];
	const INTEGER = 4;
	return [
		...validateChoices(choices, INTEGER).map((problem) => `choices: ${problem.message}`),
		...choices.flatMap(({ name }) => [
			...(HIDDEN.test(name) || PILE.test(name) ? [`choice: hidden in ${JSON.stringify(name)}`] : []),
			...(name.length > 100 || name === '' ? [`choice: ${name.length} characters`] : []),
		]),
	];
}

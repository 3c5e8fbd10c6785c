/** The commands for one firewall: look, add, limit, undo, whether they last, and what people get wrong. */

import {
	FIREWALL_BLANKS,
	type FirewallBlank,
	type FirewallCommand,
	type FirewallRecipe,
	type FirewallStep,
} from '../../hosting/index.ts';
import { codeBlock, inlineCode, join, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { foldToReply, type Part, type Wording, whole } from '../budget.ts';
import { small } from '../message.ts';

const MISTAKES_SHOWN = 3;
const SOURCES_SHOWN = 3;

/** What is shown as a step of its own, with its number; `undo-limit` stands beside what it takes back. */
const NUMBERED = ['look', 'add', 'limit', 'undo'] as const satisfies readonly FirewallStep[];
type Numbered = (typeof NUMBERED)[number];

/** One text for a reply. Where it is long, mistakes, sources and then the limit to one address give way first. */
export function firewallText(recipe: FirewallRecipe, words: Words): SafeText {
	const shown = NUMBERED.filter((step) => recipe.steps[step].length > 0);
	const title = md`### ${words.say('firewall.title', { firewall: words.say(`firewall.name.${recipe.firewall}`) })}`;
	const step = (name: Numbered): Part =>
		name === 'limit'
			? { worth: 4, wordings: [() => stepText(recipe, name, shown, words), () => tooLong(shown, words)] }
			: whole(() => stepText(recipe, name, shown, words));
	const parts: Part[] = [
		whole(() => title),
		...shown.map(step),
		whole(() => blanksText(recipe, words)),
		whole(() => survivesText(recipe, words)),
		{ worth: 1, wordings: fewerAndFewer(MISTAKES_SHOWN, (count) => mistakesText(recipe, count, words)) },
		{ worth: 3, wordings: [() => small(words.say(`firewall.tried.${recipe.tried}`)), () => NOTHING] },
		{ worth: 2, wordings: fewerAndFewer(SOURCES_SHOWN, (count) => (notes) => sourcesText(recipe, count, notes)) },
	];
	return foldToReply(parts);
}

/** With `most`, with one less, and so on down to nothing. */
function fewerAndFewer(most: number, wording: (count: number) => Wording): [Wording, ...Wording[]] {
	const fewer = Array.from({ length: most }, (_none, index) => wording(most - 1 - index));
	return [wording(most), ...fewer];
}

function stepText(recipe: FirewallRecipe, step: Numbered, shown: readonly Numbered[], words: Words): SafeText {
	const hints = recipe.hints[step] ?? [];
	const undoLimit = recipe.steps['undo-limit'];
	return join(
		[
			headingOf(step, shown, words),
			step === 'limit' && recipe.limited !== null ? words.say(`firewall.limited.${recipe.limited}`) : NOTHING,
			step === 'undo' ? blocks(recipe.steps[step]) : blocks(recipe.steps[step], words),
			step === 'limit' && undoLimit.length > 0 ? words.say('firewall.undo-limit') : NOTHING,
			step === 'limit' ? blocks(undoLimit) : NOTHING,
			...hints.map((hint) => words.say(`firewall.hint.${hint}`)),
			// A container is made anew, which ends every connection to it.
			step === 'undo' && recipe.firewall !== 'docker' ? words.say('firewall.connected') : NOTHING,
		],
		'\n',
	);
}

function tooLong(shown: readonly Numbered[], words: Words): SafeText {
	return join([headingOf('limit', shown, words), words.say('firewall.too-long')], '\n');
}

function headingOf(step: Numbered, shown: readonly Numbered[], words: Words): SafeText {
	return md`**${shown.indexOf(step) + 1} · ${words.say(`firewall.step.${step}`)}**`;
}

/** Commands for the same place in one block, which a phone copies whole; with words, also where it goes if into no shell. */
function blocks(commands: readonly FirewallCommand[], words?: Words): SafeText {
	const places = [...new Set(commands.map(({ shell }) => shell))];
	return join(
		places.flatMap((place) => {
			const inPlace = commands.filter(({ shell }) => shell === place).map(({ command }) => command);
			const isShell = place !== 'options' && place !== 'compose';
			const where = isShell || words === undefined ? NOTHING : words.say(`firewall.place.${place}`);
			return [where, codeBlock(...inPlace)];
		}),
		'\n',
	);
}

/** The words that the reader must replace, in the order in which they are explained everywhere. */
function blanksText({ steps }: FirewallRecipe, words: Words): SafeText {
	const used = new Set<FirewallBlank>(Object.values(steps).flatMap((step) => step.flatMap(({ blanks }) => blanks)));
	const explained = FIREWALL_BLANKS.filter((blank) => used.has(blank)).map(
		(blank) => md`- ${inlineCode(blank)}: ${words.say(`firewall.blank.${blank}`)}`,
	);
	return explained.length === 0 ? NOTHING : join([words.say('firewall.blanks'), ...explained], '\n');
}

function survivesText({ survives }: FirewallRecipe, words: Words): SafeText {
	const answer = words.say(survives.restart ? 'firewall.survives.yes' : 'firewall.survives.no');
	return md`**${words.say('firewall.survives')}** ${answer} ${words.say(`firewall.store.${survives.how}`)}`;
}

function mistakesText({ mistakes }: FirewallRecipe, count: number, words: Words): Wording {
	if (count === 0) return () => NOTHING;
	const lines = mistakes.slice(0, count).map((mistake) => md`- ${words.say(`firewall.mistake.${mistake}`)}`);
	return () => join([md`**${words.say('firewall.mistakes')}**`, ...lines], '\n');
}

function sourcesText({ sources }: FirewallRecipe, count: number, notes: Parameters<Wording>[0]): SafeText {
	notes.cite(...sources.slice(0, count));
	return small(notes.sources());
}

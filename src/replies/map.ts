/** The map of all numbers as a message: title, picture, what its colours mean and how many numbers have each. */

import type { Reply } from '../interactions/index.ts';
import { PORT_STATES, type PortState, type PortStates } from '../ports/index.ts';
import { join, md, NOTHING, plain, type SafeText, type Words } from '../words/index.ts';
import { createFootnotes, REGISTRY, RFC_6335 } from './footnotes.ts';
import { pictureMessage, small } from './message.ts';
import { neighboursOf } from './pictures/map.ts';
import { MAP_COLOURS } from './pictures/map-colours.ts';

type Counts = Readonly<Record<PortState, number>>;

/** What the map shows. */
export interface MapFacts {
	counts: PortStates['counts'];
	/** The number that is marked, and those that are drawn one by one with it, in order; `null` without one. */
	marked: { port: number; neighbours: { port: number; state: PortState }[] } | null;
}

/** @param card the id of the button that opens the marked number's card */
export function mapReply(facts: MapFacts, png: Uint8Array, card: string, words: Words): Reply {
	const { marked } = facts;
	const file = marked === null ? 'ports.png' : `ports-${marked.port}.png`;
	const buttons = marked === null ? [] : [{ id: card, label: words.say('map.card', { port: marked.port }) }];
	const picture = { file, alternative: inWords(facts, words) };
	return {
		...pictureMessage(titleOf(facts, words), picture, legend(facts, words), buttons),
		files: [{ name: file, bytes: png }],
	};
}

function titleOf({ marked }: MapFacts, words: Words): SafeText {
	if (marked === null) return md`### ${words.say('map.title')}`;
	const state = marked.neighbours.find(({ port }) => port === marked.port)?.state;
	const what = state === undefined ? NOTHING : md`${squareOf(state)} ${words.say(`map.state.${state}`)}`;
	return join([md`### ${words.say('map.title-number', { port: marked.port })}`, what], '\n');
}

function legend({ counts, marked }: MapFacts, words: Words): SafeText {
	const notes = createFootnotes();
	const states = PORT_STATES.map((state) => {
		const count = counts.system[state] + counts.user[state] + counts.dynamic[state];
		return md`${squareOf(state)} ${words.say(`map.state.${state}`)} · **${words.say('map.count', { count })}**`;
	});
	const [first, last] = [marked?.neighbours.at(0), marked?.neighbours.at(-1)];
	const strip =
		marked === null || first === undefined || last === undefined
			? NOTHING
			: words.say('map.strip', { port: marked.port, from: first.port, to: last.port });
	const meaning = md`${words.say('map.meaning')}\u00a0${notes.cite(REGISTRY, RFC_6335)}`;
	return join([...states, words.say('map.read'), strip, small(meaning), small(notes.sources())], '\n');
}

/** What the picture shows, for whoever does not see it: at most 1,024 characters, says Discord. */
function inWords({ counts, marked }: MapFacts, words: Words): SafeText {
	const assigned = (range: Counts) => range.assigned + range['assigned-used'];
	const used = (range: Counts) => range.used + range['assigned-used'];
	const all = words.say('map.alt', {
		system: assigned(counts.system),
		user: assigned(counts.user),
		used: used(counts.system) + used(counts.user) + used(counts.dynamic),
		dynamic: used(counts.dynamic),
	});
	if (marked === null) return all;
	const neighbours = PORT_STATES.flatMap((state) => {
		const numbers = runsOf(marked.neighbours.filter((one) => one.state === state).map(({ port }) => port));
		return numbers === NOTHING ? [] : [words.say('map.alt-state', { numbers, state: words.say(`map.state.${state}`) })];
	});
	return join([all, words.say('map.alt-number', { port: marked.port, neighbours: join(neighbours, ' ') })], ' ');
}

/** `3030, 3032–3036`, of numbers that ascend. */
function runsOf(numbers: readonly number[]): SafeText {
	const runs: { from: number; to: number }[] = [];
	for (const port of numbers) {
		const last = runs.at(-1);
		if (last !== undefined && last.to === port - 1) last.to = port;
		else runs.push({ from: port, to: port });
	}
	return join(
		runs.map(({ from, to }) => (from === to ? md`${from}` : md`${from}–${to}`)),
		', ',
	);
}

function squareOf(state: PortState): SafeText {
	return plain(MAP_COLOURS[state].square);
}

/** What the map with that number shows, or without one. */
export function mapFacts({ of, counts }: PortStates, port: number | null): MapFacts {
	if (port === null) return { counts, marked: null };
	const { from, to } = neighboursOf(port);
	const neighbours = Array.from({ length: to - from + 1 }, (_, index) => ({
		port: from + index,
		state: of(from + index),
	}));
	return { counts, marked: { port, neighbours } };
}

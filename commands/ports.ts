/** `/ports`: several numbers at once, as people paste them; for a game, what is needed and what to close. */

import {
	findHostable,
	isWide,
	type Judgement,
	judge,
	type Listed,
	type PlannedGame,
	planGame,
	readPortList,
	suggestHostable,
} from '../src/hosting/index.ts';
import {
	type Choice,
	type Command,
	defineCommand,
	defineComponent,
	defineId,
	MOST_CHOICES,
} from '../src/interactions/index.ts';
import { firstDifferent, LAST_PORT, LONGEST_TYPED, type PortFacts, type Ports, type Use } from '../src/ports/index.ts';
import { hitChoices, type ListedFacts, portsJudged, portsList, portsProblem } from '../src/replies/index.ts';
import { gameUnknown, hostButton } from './host.ts';
import { cardOf } from './port.ts';

/** As much as anybody pastes. */
const LONGEST_LIST = 200;
/** One line each, on two phone screens. */
const MOST_LISTED = 15;
/** What is no rarer may well run on the machine. */
const WIDELY_RUN = 3;

const menuId = defineId('ports-open', 1, {});

type Answer =
	| { kind: 'list'; list: ListedFacts[] }
	| ({ kind: 'game'; game: PlannedGame; dangers: Map<Listed, Use> } & Judgement)
	| { kind: 'unread'; unread: number }
	| { kind: 'too-many'; count: number; most: number }
	| { kind: 'unknown-game'; near: string };

export function portsCommand(ports: Ports): Command {
	return defineCommand({
		declaration: {
			name: 'ports',
			options: {
				list: { type: 'string', required: true, longest: LONGEST_LIST },
				game: { type: 'string', longest: LONGEST_TYPED, suggest: true },
				private: { type: 'boolean' },
				for: { type: 'member' },
			},
			private: 'option',
		},
		// Made from free text.
		cacheable: false,
		answer({ list, game }): Answer {
			const { listed: typedList, unread } = readPortList(list);
			const listed = firstDifferent(typedList, ({ port, to, transport }) => `${port}-${to}/${transport}`);
			if (unread > 0 || listed.length === 0) return { kind: 'unread', unread: Math.max(unread, 1) };
			if (listed.length > MOST_LISTED) return { kind: 'too-many', count: listed.length, most: MOST_LISTED };
			if (game === undefined) return { kind: 'list', list: oneByOne(listed).map(withFacts) };
			const [hit] = findHostable(ports, game);
			const entry = hit && ports.entry(hit.entry.number);
			if (entry === undefined) return { kind: 'unknown-game', near: game };
			const planned = planGame(entry, 'address');
			return { kind: 'game', game: planned, dangers: dangersIn(listed), ...judge(listed, planned) };
		},
		reply(answer, { words }) {
			switch (answer.kind) {
				case 'list':
					return portsList(answer.list, menuId.encode({}), words);
				case 'game':
					return portsJudged(answer.game, answer, answer.dangers, [hostButton(answer.game.entry, words)], words);
				case 'unknown-game':
					return gameUnknown(ports, answer.near, words);
				default:
					return portsProblem(answer, words);
			}
		},
		suggest: ({ typed, words }): Choice[] => hitChoices(suggestHostable(ports, typed, MOST_CHOICES), words),
		components: [
			defineComponent({
				id: menuId,
				place: () => 'private',
				reply({ values, words }) {
					const port = Number(values[0]);
					return Number.isInteger(port) && port >= 0 && port <= LAST_PORT ? cardOf(ports.look(port), words) : null;
				},
			}),
		],
		folds: () => ({}),
	});

	/** What many machines have on a number and must not open, or are reached by. */
	function dangersIn(list: readonly Listed[]): Map<Listed, Use> {
		const dangers = new Map<Listed, Use>();
		for (const listed of list) {
			if (listed.port !== listed.to) continue;
			const [likeliest] = ports.look(listed.port).uses;
			const isDangerous = likeliest?.exposure === 'never' || likeliest?.role === 'shell';
			if (likeliest !== undefined && isDangerous && likeliest.common >= WIDELY_RUN) dangers.set(listed, likeliest);
		}
		return dangers;
	}

	function withFacts(listed: Listed): ListedFacts {
		const facts: PortFacts[] = [];
		if (!isWide(listed)) {
			for (let port = listed.port; port <= listed.to; port++) {
				const of = ports.look(port);
				if (of.uses.length > 0 || of.registrations.length > 0) facts.push(of);
			}
		}
		return { ...listed, facts };
	}
}

/** A line for each number, as long as there is room for all of them. */
function oneByOne(listed: readonly Listed[]): Listed[] {
	const lines = listed.flatMap((one) => {
		const numbers = Array.from({ length: Math.min(one.to - one.port, MOST_LISTED) + 1 }, (_, step) => one.port + step);
		return numbers.map((port): Listed => ({ ...one, port, to: port }));
	});
	return lines.length > MOST_LISTED ? [...listed] : lines;
}

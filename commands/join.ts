/** `/join`: nobody can join. One question at a time, until the cause is found or somebody else can go on. */

import {
	checkJoin,
	findHostable,
	type Hostable,
	type JoinGame,
	type JoinState,
	joinGame,
	LONGEST_PATH,
	NOT_THAT,
	nearHostable,
	type PasteReading,
	readPaste,
	signOf,
	suggestHostable,
	troubleOf,
} from '../src/hosting/index.ts';
import {
	type Choice,
	type Command,
	defineCommand,
	defineComponent,
	defineForm,
	defineId,
	integerField,
	lettersField,
	MOST_CHOICES,
	placeOf,
	type Reply,
} from '../src/interactions/index.ts';
import { readListeners } from '../src/listening/index.ts';
import { LAST_ENTRY, LONGEST_TYPED, type Ports } from '../src/ports/index.ts';
import {
	type Button,
	buttonLabel,
	hitChoices,
	hostUnknown,
	type JoinLinks,
	joinPosted,
	joinReply,
	PASTE_FIELD,
	pasteForm,
} from '../src/replies/index.ts';
import type { Words } from '../src/words/index.ts';
import { firewallButton, hostButton } from './host.ts';
import { joinId } from './join-button.ts';

const NEAR = 3;

const pasteId = defineId('join-paste', 1, { entry: integerField(LAST_ENTRY), path: lettersField(LONGEST_PATH) });

/** Where a check of a game stands. */
interface Stand {
	game: JoinGame;
	state: JoinState;
}

type Asked = { kind: 'game'; entry: number } | { kind: 'unknown'; near: Hostable[] };

export function joinCommand(ports: Ports): Command {
	return defineCommand({
		declaration: {
			name: 'join',
			options: { game: { type: 'string', required: true, longest: LONGEST_TYPED, suggest: true } },
			private: 'always',
		},
		// Made from free text.
		cacheable: false,
		answer({ game: name }) {
			const asked = askedFor(name);
			if (asked.kind === 'unknown') return asked;
			const stand = standAt(asked.entry, '');
			return { ...asked, openings: stand?.game.openings ?? [], facts: stand?.game.facts ?? {} };
		},
		reply(asked, { words }) {
			const stand = asked.kind === 'game' ? standAt(asked.entry, '') : null;
			if (stand !== null) return replyOf(stand, words);
			return hostUnknown(1, asked.kind === 'unknown' ? buttonsFor(asked.near) : [], words);
		},
		suggest: ({ typed, words }): Choice[] => hitChoices(suggestHostable(ports, typed, MOST_CHOICES), words),
		components: [
			defineComponent({
				id: joinId,
				place: ({ how }) => placeOf(how),
				reply({ fields: { entry, path, how }, words }) {
					const stand = standAt(entry, path);
					if (stand === null) return null;
					return how === 'post' ? joinPosted(stand.state, stand.game, words) : replyOf(stand, words);
				},
			}),
		],
		forms: [
			defineForm({
				id: pasteId,
				form({ fields: { entry, path }, words }) {
					const position = standAt(entry, path)?.state.position;
					if (position?.kind !== 'question' || position.question.listens === undefined) return null;
					return pasteForm(pasteId.encode({ entry, path }), position.question, words);
				},
				place: () => 'in-place',
				reply({ fields: { entry, path }, texts, words }) {
					const stand = standAt(entry, path);
					return stand === null ? null : afterPaste(stand, texts[PASTE_FIELD] ?? '', words);
				},
			}),
		],
		folds({ game: name }) {
			const asked = askedFor(name);
			const stand = asked.kind === 'game' ? standAt(asked.entry, '') : null;
			if (stand?.state.position.kind !== 'question') return {};
			const { question, answers } = stand.state.position;
			return Object.fromEntries(
				answers.map(({ id }) => [
					id,
					joinId.encode({ entry: stand.game.entry.number, path: signOf(question, id), how: 'open' }),
				]),
			);
		},
	});

	function askedFor(name: string): Asked {
		const [hit] = findHostable(ports, name);
		return hit === undefined
			? { kind: 'unknown', near: nearHostable(ports, name).slice(0, NEAR) }
			: { kind: 'game', entry: hit.entry.number };
	}

	/** `null` where the data or the questions of today no longer have it. */
	function standAt(number: number, path: string): Stand | null {
		const entry = ports.entry(number);
		if (entry === undefined) return null;
		const game = joinGame(entry);
		const state = checkJoin(game.facts, path);
		return state === null ? null : { game, state };
	}

	/** Goes on where the paste answers the question; else the question stays, with what was read. */
	function afterPaste({ game, state }: Stand, text: string, words: Words): Reply | null {
		if (state.position.kind !== 'question') return null;
		const { question } = state.position;
		const paste = readPaste(readListeners(text), game);
		const sign = paste.answer === null || question.listens !== 'own' ? '' : signOf(question, paste.answer);
		const next = checkJoin(game.facts, state.path + sign) ?? state;
		return replyOf({ game, state: next }, words, paste);
	}
}

function replyOf({ game, state }: Stand, words: Words, paste?: PasteReading): Reply {
	const { position } = state;
	const looks = position.kind === 'question' ? position.question.looks : undefined;
	return joinReply(
		state,
		game,
		{
			links: linksOf({ game, state }, words),
			looked: looks === undefined ? null : troubleOf(looks),
			...(paste === undefined ? {} : { paste }),
		},
		words,
	);
}

function linksOf({ game: { entry, openings }, state: { path, position } }: Stand, words: Words): JoinLinks {
	const turn = (to: string) => joinId.encode({ entry: entry.number, path: to, how: 'turn' });
	const firewall = position.kind === 'cause' && openings.length > 0 ? position.trouble.firewall : undefined;
	return {
		choose: (answer) => turn(path + (position.kind === 'question' ? signOf(position.question, answer.id) : '')),
		back: path === '' ? null : turn(path.slice(0, -1)),
		// With one choice this is where *Back* leads.
		again: path.length < 2 ? null : turn(''),
		paste: pasteId.encode({ entry: entry.number, path }),
		notThat: turn(path + NOT_THAT),
		post: joinId.encode({ entry: entry.number, path, how: 'post' }),
		besides: [...(firewall === undefined ? [] : [firewallButton(entry, firewall, words)]), hostButton(entry, words)],
		hasCommands: firewall !== undefined,
	};
}

function buttonsFor(hits: readonly Hostable[]): Button[] {
	return hits.map(({ entry, name }) => ({
		id: joinId.encode({ entry: entry.number, path: '', how: 'open' }),
		label: buttonLabel(name),
	}));
}

/** What the check says: a question with the command that answers it, a cause with its mend, or what is known so far. */

import type {
	Answer,
	JoinGame,
	JoinState,
	Look,
	LookSystem,
	PasteReading,
	Question,
	Trouble,
} from '../../hosting/index.ts';
import { recipe } from '../../listening/index.ts';
import { codeBlock, foreign, join, localized, md, NOTHING, type SafeText, type Words } from '../../words/index.ts';
import { createFootnotes } from '../footnotes.ts';
import { listOf, tableOf } from '../host/ports.ts';
import { numbered, small } from '../message.ts';

/** What somebody types who said where the server runs, the likeliest first. */
const TYPED_ON: Record<string, readonly LookSystem[]> = {
	windows: ['windows'],
	game: ['windows'],
	linux: ['linux'],
	rented: ['linux'],
	docker: ['docker', 'linux'],
	wsl: ['wsl', 'windows'],
	macos: ['macos'],
};

/** Whose way to see who listens. What runs in WSL or a container listens in Linux. */
const LISTENS_ON: Record<string, 'windows' | 'linux' | 'macos'> = {
	windows: 'windows',
	game: 'windows',
	linux: 'linux',
	rented: 'linux',
	docker: 'linux',
	wsl: 'linux',
	macos: 'macos',
};

/** How many ports of a paste are shown. */
const MOST_SHOWN = 4;

/** The title, which step this is, and what the game needs: what every answer is about. */
export function headText({ choices }: JoinState, game: JoinGame, words: Words): SafeText {
	return join(
		[
			md`### ${words.say('join.title', { name: foreign(game.entry.name) })}`,
			small(join([words.say('join.step', { number: choices.length + 1 }), needsText(game, words)], ' · ')),
		],
		'\n',
	);
}

export function needsText({ openings }: JoinGame, words: Words): SafeText {
	return openings.length === 0
		? words.say('join.needs-unknown')
		: words.say('join.needs', { ports: listOf(openings, words) });
}

export function askText(question: Question, words: Words): SafeText {
	return words.named(`join.ask.${question.words ?? question.id}`);
}

export function answerText(question: Question, answer: Answer, words: Words): SafeText {
	return words.named(`join.${question.words ?? question.id}.${answer.id}`);
}

/** @param looked the cause whose way of looking it up belongs to the question */
export function questionText(
	{ question, looked, facts }: { question: Question; looked: Trouble | null; facts: JoinState['facts'] },
	game: JoinGame,
	words: Words,
): SafeText {
	return join(
		[
			md`**${askText(question, words)}**`,
			question.compares === true ? tableOf(game.openings, words) : NOTHING,
			question.explained === true ? words.named(`join.how.${question.words ?? question.id}`) : NOTHING,
			looked === null ? NOTHING : lookText(looked, facts, words),
			question.listens === undefined ? NOTHING : listensText(question.listens, facts, game, words),
		],
		'\n',
	);
}

function lookText({ confirm }: Trouble, facts: JoinState['facts'], words: Words): SafeText {
	const systems = facts.ufw === 'windows' ? TYPED_ON.windows : TYPED_ON[facts.where ?? ''];
	const look = (systems ?? []).flatMap((system) => confirm.find((one) => one.system === system) ?? [])[0];
	return look?.command === undefined ? NOTHING : typedText(look, look.command, words);
}

function typedText({ system, reads }: Look, command: string, words: Words): SafeText {
	return join(
		[
			saysWhere(system, words),
			codeBlock(command),
			/\bNAME\b/.test(command) ? words.say('join.look.blank') : NOTHING,
			small(words.say('join.shows', { reads: localized(reads, words.locale) })),
		],
		'\n',
	);
}

function saysWhere(system: LookSystem, words: Words): SafeText {
	switch (system) {
		case 'windows':
		case 'linux':
		case 'macos':
		case 'docker':
		case 'wsl':
			return words.say(`join.look.${system}`);
		default:
			return NOTHING;
	}
}

/** `own`: who listens on the game's port; `other`: also which program that is. Nothing where the port is not known. */
function listensText(whose: 'own' | 'other', facts: JoinState['facts'], { port }: JoinGame, words: Words): SafeText {
	const system = listenSystem(facts);
	const steps = system === null || port === null ? null : recipe(system, port);
	if (system === null || steps === null) return NOTHING;
	// Only Windows needs a second command to tell the program.
	const isAskedWhose = whose === 'other' && system === 'windows';
	const wanted = steps.commands.filter(
		({ step, onlyWith }) => onlyWith === null && (step === 'listener' || (isAskedWhose && step === 'process')),
	);
	return join(
		[
			words.say(`join.look.${system}`),
			codeBlock(...wanted.map(({ command }) => command)),
			isAskedWhose ? words.say('join.look.number') : NOTHING,
		],
		'\n',
	);
}

function listenSystem(facts: JoinState['facts']): 'windows' | 'linux' | 'macos' | null {
	return facts.ufw === 'windows' ? 'windows' : (LISTENS_ON[facts.where ?? ''] ?? null);
}

/** What was read of a paste: facts alone, and names of programs as they call themselves. */
export function pasteText({ answer, shown }: PasteReading, words: Words): SafeText {
	if (shown.length === 0) return words.say('join.paste.unread');
	const lines = shown.slice(0, MOST_SHOWN).map(({ transport, port, address, name }) => {
		const said = { port, transport: foreign(transport.toUpperCase()), address: words.say(`join.paste.${address}`) };
		return small(
			name === undefined
				? words.say('join.paste.shown', said)
				: words.say('join.paste.shown-by', { ...said, name: foreign(name) }),
		);
	});
	return join([...lines, answer === 'any' ? words.say('join.paste.good') : NOTHING], '\n');
}

export function causeText(trouble: Trouble, hasCommands: boolean, words: Words): SafeText {
	const notes = createFootnotes();
	const raised = notes.cite(...trouble.sources);
	const risk = trouble.risk === undefined ? NOTHING : md`⚠️ ${localized(trouble.risk, words.locale)}`;
	return join(
		[
			md`**${localized(trouble.cause, words.locale)}** ${raised}`,
			numbered(trouble.mend.map((step) => localized(step, words.locale))),
			risk,
			trouble.firewall !== undefined && !hasCommands ? words.say('join.no-commands') : NOTHING,
			small(notes.sources()),
		],
		'\n',
	);
}

/** All choices so far, one a line, and what they were not. */
export function knownText({ choices, excluded }: JoinState, words: Words): SafeText {
	return join(
		[
			...choices.map(
				({ question, answer }) => md`- ${askText(question, words)} ${foreign(answerText(question, answer, words))}`,
			),
			...excluded.map(({ cause }) => md`- ${words.say('join.excluded', { cause: localized(cause, words.locale) })}`),
		],
		'\n',
	);
}

/** `/free`: numbers that are good to take for a server of one's own. */

import {
	FREE_PAGES,
	type FreeAnswer,
	findFree,
	HOST_TRANSPORTS,
	type IsGood,
	MOST_FREE,
	readServices,
} from '../src/hosting/index.ts';
import {
	type Choice,
	type Command,
	choiceField,
	defineCommand,
	defineComponent,
	defineId,
	integerField,
	MOST_CHOICES,
} from '../src/interactions/index.ts';
import {
	firstDifferent,
	type Hit,
	type KnownEntry,
	LAST_ENTRY,
	LAST_PORT,
	LONGEST_TYPED,
	type Ports,
} from '../src/ports/index.ts';
import { type Button, buttonLabel, freeCard, freeUnknown, hitChoices } from '../src/replies/index.ts';

const TRANSPORTS = ['both', ...HOST_TRANSPORTS] as const;
const NEAR = 3;
/** No port and no entry has this number. */
const NONE = 0;

const freeId = defineId('free', 1, {
	transport: choiceField(TRANSPORTS),
	count: integerField(MOST_FREE),
	row: choiceField(['row', 'any']),
	system: choiceField(['freebsd', 'any']),
	near: integerField(LAST_PORT),
	program: integerField(LAST_ENTRY),
	page: integerField(FREE_PAGES - 1),
});
type FreeFields = NonNullable<ReturnType<typeof freeId.decode>>;

type Answer =
	| { kind: 'free'; asked: FreeFields; free: FreeAnswer }
	| { kind: 'unknown'; asked: FreeFields; near: Hit[] };

/** @param isGood as `goodNumbers` makes it */
export function freeCommand(ports: Ports, isGood: IsGood): Command {
	return defineCommand({
		declaration: {
			name: 'free',
			options: {
				transport: { type: 'choice', choices: TRANSPORTS },
				count: { type: 'integer', min: 1, max: MOST_FREE },
				near: { type: 'integer', min: 1, max: LAST_PORT },
				for_program: { type: 'string', longest: LONGEST_TYPED, suggest: true },
				in_a_row: { type: 'boolean' },
				freebsd: { type: 'boolean' },
				private: { type: 'boolean' },
				for: { type: 'member' },
			},
			private: 'option',
		},
		// Made from free text.
		cacheable: false,
		answer({
			transport = 'both',
			count = 1,
			near = NONE,
			for_program: typed,
			in_a_row = false,
			freebsd = false,
		}): Answer {
			const asked: FreeFields = {
				transport,
				count,
				row: in_a_row ? 'row' : 'any',
				system: freebsd ? 'freebsd' : 'any',
				near,
				program: NONE,
				page: 0,
			};
			if (typed === undefined) return { kind: 'free', asked, free: answerFor(asked, null) };
			const program = programCalled(typed);
			if (program === null) return { kind: 'unknown', asked, near: nearPrograms(typed) };
			const its = { ...asked, program: program.number };
			return { kind: 'free', asked: its, free: answerFor(its, program) };
		},
		reply(answer, { words }) {
			if (answer.kind === 'unknown') return freeUnknown(buttonsFor(answer), words);
			return freeCard(answer.free, another(answer.asked), words);
		},
		suggest: ({ typed, words }): Choice[] => hitChoices(programsAmong(ports.find(typed, MOST_CHOICES)), words),
		components: [
			defineComponent({
				id: freeId,
				place: () => 'in-place',
				reply({ fields, words }) {
					const program = fields.program === NONE ? null : ports.entry(fields.program);
					if (program === undefined || fields.count === 0) return null;
					return freeCard(answerFor(fields, program), another(fields), words);
				},
			}),
		],
		folds: () => ({}),
	});

	function answerFor(
		{ transport, count, row, system, near, page }: FreeFields,
		program: KnownEntry | null,
	): FreeAnswer {
		const transports = transport === 'both' ? HOST_TRANSPORTS : [transport];
		const question = {
			transports,
			count,
			inARow: row === 'row',
			freebsd: system === 'freebsd',
			near: near === NONE ? null : near,
			program,
			page,
		};
		return findFree(question, isGood);
	}

	function programCalled(typed: string): KnownEntry | null {
		const { services, unknown } = readServices([typed], ports);
		const [only, ...others] = services;
		return only?.kind === 'entry' && others.length === 0 && unknown.length === 0 ? only.entry : null;
	}

	function nearPrograms(typed: string): Hit[] {
		const near = readServices([typed], ports).unknown.flatMap((one) => one.near);
		return programsAmong(near).slice(0, NEAR);
	}
}

/** Those that can be moved to another number: not what is only registered. */
function programsAmong(hits: readonly Hit[]): Hit[] {
	const programs = hits.filter(({ entry }) => entry !== null);
	return firstDifferent(programs, ({ entry }) => entry?.number);
}

function another(asked: FreeFields): string {
	return freeId.encode({ ...asked, page: (asked.page + 1) % FREE_PAGES });
}

function buttonsFor({ near, asked }: Extract<Answer, { kind: 'unknown' }>): Button[] {
	return near.map((hit) => ({
		id: freeId.encode({ ...asked, program: hit.entry?.number ?? NONE }),
		label: buttonLabel(hit.name),
	}));
}

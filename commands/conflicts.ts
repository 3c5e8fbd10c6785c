/** `/conflicts`: which services cannot run together on one machine, why, and the smallest change that makes all fit. */

import {
	type ConflictsAnswer,
	codesOf,
	conflictsOf,
	type IsGood,
	MOST_SERVICES,
	readServices,
	type Service,
	servicesOf,
	solveInThread,
	type UnknownService,
} from '../src/hosting/index.ts';
import {
	type Choice,
	type Command,
	choiceField,
	defineCommand,
	defineComponent,
	defineId,
	howField,
	MOST_CHOICES,
	numbersField,
	placeOf,
} from '../src/interactions/index.ts';
import { chosenValue, codeOf, firstDifferent, LONGEST_TYPED, type Ports } from '../src/ports/index.ts';
import {
	type Button,
	buttonLabel,
	CONFLICTS_FOLDS,
	conflictsCard,
	conflictsFold,
	hitChoices,
	servicesTooFew,
	servicesTooMany,
	servicesUnknown,
} from '../src/replies/index.ts';
import { plain } from '../src/words/index.ts';

/** Each service takes two numbers of an id. */
const NUMBERS_A_SERVICE = 2;

const conflictsId = defineId('conflicts', 1, {
	services: numbersField(MOST_SERVICES * NUMBERS_A_SERVICE),
	fold: choiceField(['card', ...CONFLICTS_FOLDS]),
	how: howField(),
});
type ConflictsFields = NonNullable<ReturnType<typeof conflictsId.decode>>;

type Answer =
	| ({ kind: 'answered' } & ConflictsAnswer)
	| { kind: 'unknown'; unknown: UnknownService[]; services: Service[] }
	| { kind: 'too-many'; count: number }
	| { kind: 'too-few' };

/** @param isGood as `goodNumbers` makes it */
export function conflictsCommand(ports: Ports, isGood: IsGood): Command {
	const service = { type: 'string', longest: LONGEST_TYPED, suggest: true } as const;
	return defineCommand({
		declaration: {
			name: 'conflicts',
			options: {
				service1: { ...service, required: true },
				service2: service,
				service3: service,
				service4: service,
				service5: service,
				service6: service,
				service7: service,
				service8: service,
				private: { type: 'boolean' },
				for: { type: 'member' },
			},
			private: 'option',
		},
		// Made from free text.
		cacheable: false,
		async answer(options): Promise<Answer> {
			const { services, unknown } = readServices(typedIn(options), ports);
			const count = services.length + unknown.length;
			if (count > MOST_SERVICES) return { kind: 'too-many', count };
			if (unknown.length > 0) return { kind: 'unknown', unknown, services };
			if (count < 2) return { kind: 'too-few' };
			return { kind: 'answered', ...(await answerFor(services)) };
		},
		reply(answer, { words, mention }) {
			switch (answer.kind) {
				case 'too-many':
					return servicesTooMany(answer.count, MOST_SERVICES, mention('conflicts'), words);
				case 'too-few':
					return servicesTooFew(words.named('conflicts.example'), words);
				case 'unknown':
					return servicesUnknown(answer.unknown, buttonsFor(answer), words);
				case 'answered': {
					const services = answer.services.map((one) => one.service);
					return conflictsCard(answer, idsOf(services), words);
				}
			}
		},
		suggest: ({ typed, words }): Choice[] => hitChoices(firstDifferent(ports.find(typed, MOST_CHOICES), codeOf), words),
		components: [
			defineComponent({
				id: conflictsId,
				place: ({ how }) => placeOf(how),
				async reply({ fields: { services: codes, fold, how }, words }) {
					const services = servicesOf(codes, ports);
					if (services === null) return null;
					const answer = await answerFor(services);
					if (fold === 'card') return conflictsCard(answer, idsOf(services), words);
					return conflictsFold(answer, fold, how === 'post' ? null : idOf(services, fold, 'post'), words);
				},
			}),
		],
		folds(options) {
			const { services, unknown } = readServices(typedIn(options), ports);
			if (unknown.length > 0 || services.length < 2 || services.length > MOST_SERVICES) return {};
			return Object.fromEntries(CONFLICTS_FOLDS.map((fold) => [fold, idOf(services, fold, 'open')]));
		},
	});

	function answerFor(services: readonly Service[]): Promise<ConflictsAnswer> {
		return conflictsOf(services, isGood, solveInThread);
	}

	/** Where one name alone was not understood, each near one as the whole question with it. */
	function buttonsFor({ unknown, services }: Extract<Answer, { kind: 'unknown' }>): Button[] {
		const [only, ...others] = unknown;
		if (only === undefined || others.length > 0 || services.length === 0) return [];
		const buttons = only.near.flatMap((hit) => {
			const meant = readServices([chosenValue(hit)], ports).services;
			if (meant.length === 0) return [];
			const label = hit.name === '' ? plain(`${hit.port}`) : buttonLabel(hit.name);
			return [{ id: idOf([...services, ...meant], 'card', 'turn'), label }];
		});
		// Two names that are registered on one number are one question.
		return firstDifferent(buttons, ({ id }) => id);
	}
}

function typedIn(options: Readonly<Record<string, unknown>>): string[] {
	const names = Array.from({ length: MOST_SERVICES }, (_none, place) => `service${place + 1}`);
	return names.flatMap((name) => (typeof options[name] === 'string' ? [options[name]] : []));
}

function idOf(services: readonly Service[], fold: ConflictsFields['fold'], how: ConflictsFields['how']): string {
	return conflictsId.encode({ services: codesOf(services), fold, how });
}

function idsOf(services: readonly Service[]) {
	return { change: idOf(services, 'change', 'open'), why: idOf(services, 'why', 'open') };
}

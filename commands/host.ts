/** `/host`: what to open to host a game, what never to open, and the steps until friends are in. */

import {
	FIREWALLS,
	type Firewall,
	FRIENDS,
	type Friends,
	findHostable,
	HOST_SYSTEMS,
	type Hostable,
	type HostPlan,
	type HostSystem,
	MOST_GAMES,
	nearHostable,
	planHost,
	suggestHostable,
} from '../src/hosting/index.ts';
import {
	type Choice,
	type Command,
	choiceField,
	defineCommand,
	defineComponent,
	defineId,
	type How,
	howField,
	integerField,
	MOST_CHOICES,
	numbersField,
	placeOf,
	type Reply,
} from '../src/interactions/index.ts';
import { chosenHit, firstDifferent, type KnownEntry, LONGEST_TYPED, type Ports } from '../src/ports/index.ts';
import {
	type Button,
	buttonLabel,
	correctionPage,
	HOST_FOLDS,
	type HostFold,
	hitChoices,
	hostCard,
	hostFold,
	hostUnknown,
	tooManyGames,
} from '../src/replies/index.ts';
import type { FiledTip, Tips } from '../src/teaching/index.ts';
import type { Words } from '../src/words/index.ts';
import type { Program } from './about.ts';
import { joinButton } from './join-button.ts';

const NEAR = 3;
/** How many others of a name a card offers. */
const OTHERS = 2;

const hostId = defineId('host', 1, {
	games: numbersField(MOST_GAMES),
	friends: choiceField(FRIENDS),
	firewall: choiceField(FIREWALLS),
	fold: choiceField(HOST_FOLDS),
	game: integerField(MOST_GAMES - 1),
	how: howField(),
});
/** The menu of firewalls: which one is what was chosen. */
const firewallId = defineId('host-firewall', 1, { games: numbersField(MOST_GAMES), friends: choiceField(FRIENDS) });
type HostFields = NonNullable<ReturnType<typeof hostId.decode>>;

/** What was asked, as far as every button of the answer holds it. */
export interface HostAsked {
	games: readonly number[];
	friends: Friends;
	firewall: Firewall;
}

/** The card of one or several games, whoever shows it; `null` where today's data no longer has one of them. */
export function hostCardOf(
	ports: Ports,
	asked: HostAsked,
	words: Words,
	besides: readonly Button[] = [],
): Reply | null {
	const plan = planOf(ports, asked);
	return plan === null ? null : cardOfPlan(plan, asked.firewall, words, besides);
}

function cardOfPlan(plan: HostPlan, firewall: Firewall, words: Words, besides: readonly Button[]): Reply {
	const asked = { games: plan.games.map(({ entry }) => entry.number), friends: plan.friends, firewall };
	const open = (fold: HostFold) => idOf(asked, { fold, how: 'open' });
	const ids = { home: open('home'), rented: open('rented'), consoles: open('consoles'), more: open('more') };
	const [only, ...others] = plan.games;
	const cannotJoin = only === undefined || others.length > 0 ? [] : [joinButton(only.entry, words)];
	return hostCard(plan, ids, words, [...cannotJoin, ...besides]);
}

function idOf(asked: HostAsked, { fold, how, game = 0 }: { fold: HostFold; how: How; game?: number }): string {
	const { games, friends, firewall } = asked;
	return hostId.encode({ games, friends, firewall, fold, game, how });
}

function planOf(ports: Ports, { games, friends }: HostAsked): HostPlan | null {
	const entries = games.map((number) => ports.entry(number));
	return entries.every((entry) => entry !== undefined) && entries.length > 0 ? planHost(entries, friends) : null;
}

/** What most have on each system. */
const FIREWALL_OF: Record<HostSystem, Firewall> = {
	windows: 'windows',
	linux: 'ufw',
	docker: 'docker',
	macos: 'macos',
	freebsd: 'freebsd',
};

/** What a list of names means. */
type Named =
	| { kind: 'games'; games: KnownEntry[]; others: Hostable[] }
	| { kind: 'unknown'; unknown: number; near: Hostable[] }
	| { kind: 'too-many' };

export function hostCommand(ports: Ports, tips: Tips, { sourceCode }: Pick<Program, 'sourceCode'>): Command {
	const game = { type: 'string', longest: LONGEST_TYPED, suggest: true } as const;
	return defineCommand({
		declaration: {
			name: 'host',
			options: {
				game: { ...game, required: true },
				game2: game,
				game3: game,
				game4: game,
				system: { type: 'choice', choices: HOST_SYSTEMS },
				friends: { type: 'choice', choices: FRIENDS },
				private: { type: 'boolean' },
				for: { type: 'member' },
			},
			private: 'option',
		},
		// Made from free text.
		cacheable: false,
		answer({ friends = 'address', system = 'windows', ...options }) {
			const named = readNames(typedIn(options));
			if (named.kind !== 'games') return named;
			const plan = planHost(named.games, friends);
			return { ...named, ports: plan.ports, plan, system };
		},
		reply(answer, { words }) {
			if (answer.kind === 'too-many') return tooManyGames(words);
			if (answer.kind === 'unknown') return hostUnknown(answer.unknown, buttonsFor(answer.near), words);
			const { others, plan, system } = answer;
			return cardOfPlan(plan, FIREWALL_OF[system], words, buttonsFor(others));
		},
		suggest: ({ typed, words }): Choice[] => hitChoices(suggestHostable(ports, typed, MOST_CHOICES), words),
		components: [
			defineComponent({
				id: hostId,
				place: ({ how }) => placeOf(how),
				reply: ({ fields, words }) => foldReply(fields, words),
			}),
			defineComponent({
				id: firewallId,
				place: () => 'in-place',
				reply: ({ fields, values, words }) => {
					const firewall = FIREWALLS.find((one) => one === values[0]) ?? FIREWALLS[0];
					return foldReply({ ...fields, firewall, fold: 'firewall', game: 0, how: 'turn' }, words);
				},
			}),
		],
		folds({ friends = 'address', system = 'windows', ...options }) {
			const named = readNames(typedIn(options));
			if (named.kind !== 'games') return {};
			const asked = { games: named.games.map(({ number }) => number), friends, firewall: FIREWALL_OF[system] };
			return Object.fromEntries([
				...HOST_FOLDS.map((fold) => [fold, idOf(asked, { fold, how: 'open' })]),
				...FIREWALLS.map((firewall) => [
					`firewall:${firewall}`,
					idOf({ ...asked, firewall }, { fold: 'firewall', how: 'open' }),
				]),
			]);
		},
	});

	function foldReply({ fold, game, how, ...asked }: HostFields, words: Words): Reply | null {
		const plan = planOf(ports, fold === 'consoles' ? { ...asked, friends: 'consoles' } : asked);
		if (plan === null) return null;
		return hostFold(
			plan,
			{
				fold,
				firewall: asked.firewall,
				game: Math.min(game, plan.games.length - 1),
				tip: fold === 'home' ? tipOn(plan) : null,
				posted: how === 'post',
			},
			{
				open: (address) => idOf(asked, { ...address, how: 'turn' }),
				post: idOf(asked, { fold, game, how: 'post' }),
				firewall: firewallId.encode({ games: asked.games, friends: asked.friends }),
				correction: (entry) =>
					sourceCode === null ? null : correctionPage(sourceCode, entry.ports[0]?.port ?? 0, entry.id),
			},
			words,
		);
	}

	/** The one tip for the first of the games that has one: by its name, or by the gravest of its ports. */
	function tipOn({ games }: HostPlan): FiledTip | null {
		for (const { entry } of games) {
			const never = entry.ports.find(({ exposure }) => exposure === 'never');
			const tip = tips.tipFor({
				program: entry.id,
				...(never === undefined ? {} : { role: never.role, exposure: never.exposure }),
			});
			if (tip !== null) return tip;
		}
		return null;
	}

	function readNames(texts: readonly string[]): Named {
		const names = texts.flatMap((text) => (chosenHit(ports, text) === undefined ? text.split(',') : [text]));
		const wanted = names.map((name) => name.trim()).filter((name) => name !== '');
		if (wanted.length > MOST_GAMES) return { kind: 'too-many' };
		const found = wanted.map((name) => findHostable(ports, name));
		const unknown = found.filter((hits) => hits.length === 0).length;
		if (unknown > 0 || wanted.length === 0) {
			const missed = wanted.find((_name, place) => found[place]?.length === 0) ?? '';
			return {
				kind: 'unknown',
				unknown: Math.max(unknown, 1),
				near: nearHostable(ports, missed).slice(0, NEAR),
			};
		}
		const best = firstDifferent(
			found.flatMap((hits) => hits.slice(0, 1)),
			({ entry }) => entry.number,
		);
		const games = best.flatMap(({ entry }) => ports.entry(entry.number) ?? []);
		const [only] = found.length === 1 ? found : [];
		return { kind: 'games', games, others: only?.slice(1, 1 + OTHERS) ?? [] };
	}
}

type Names = Partial<Record<'game' | 'game2' | 'game3' | 'game4', string>>;

function typedIn({ game, game2, game3, game4 }: Names): string[] {
	return [game, game2, game3, game4].filter((text) => text !== undefined);
}

function buttonsFor(hits: readonly Hostable[]): Button[] {
	return hits.map(({ entry, name }) => ({ id: cardId(entry.number), label: buttonLabel(name) }));
}

/** The id of the button that opens a game's card, for whoever asks what most ask. */
function cardId(entry: number): string {
	return idOf({ games: [entry], friends: 'address', firewall: 'windows' }, { fold: 'card', how: 'open' });
}

/** *Host it*, on other commands' cards. */
export function hostButton({ number }: Pick<KnownEntry, 'number'>, words: Words): Button {
	return { id: cardId(number), label: words.say('host.button.host') };
}

/** *Firewall commands*, for one game and one firewall. */
export function firewallButton({ number }: Pick<KnownEntry, 'number'>, firewall: Firewall, words: Words): Button {
	const asked = { games: [number], friends: 'address', firewall } as const;
	return { id: idOf(asked, { fold: 'firewall', how: 'open' }), label: words.say('host.button.firewall') };
}

/** No game is called so: what is called a little like it, as buttons. */
export function gameUnknown(ports: Ports, name: string, words: Words): Reply {
	return hostUnknown(1, buttonsFor(nearHostable(ports, name).slice(0, NEAR)), words);
}

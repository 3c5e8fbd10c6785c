/**
 * The questions, cheapest and likeliest first. The next one is the first of this list that was not asked and whose
 * conditions hold, so that each is asked once at most and every check ends. Ids of buttons hold the place of an answer:
 * a new answer comes last, and where one goes the version of the id changes.
 */

import type { Conclusion, Condition, Question } from './types.ts';

/** A machine of one's own behind a router of one's own. */
const HOME = ['windows', 'linux', 'macos', 'docker', 'wsl', 'game'];
/** WSL has a network of its own in between, which is looked at first. */
const AT_HOME = HOME.filter((where) => where !== 'wsl');
const SERVER = ['windows', 'linux', 'macos', 'docker', 'wsl', 'rented'];
/** Whom somebody outside cannot reach. */
const OUTSIDE = ['house', 'outside', 'before', 'checker-tcp'];
/** Whom the machine's own firewall may stop. It does not answer: who hears “refused” was not stopped by it. */
const BEFORE_MACHINE = ['only-me', 'outside', 'nobody', 'before', 'checker-tcp'];
/** What the game says when nothing at all came back, or what is not asked where nobody tried. */
const SILENT = ['', 'silent', 'other'];

const LISTENING: Omit<Question, 'id' | 'when'> = {
	words: 'listening',
	explained: true,
	listens: 'own',
	answers: [
		{ id: 'any' },
		{ id: 'loopback', causes: [{ cause: 'loopback-only' }] },
		{ id: 'one-address', causes: [{ cause: 'wrong-interface-bound' }] },
		{ id: 'other-transport', causes: [{ cause: 'other-port-than-thought' }], when: [{ transport: ['tcp', 'udp'] }] },
		{
			id: 'none',
			causes: [
				{ cause: 'tested-while-off', when: [{ who: ['checker-tcp'] }] },
				{ cause: 'other-port-than-thought', when: [{ log: ['ready'] }] },
				{ cause: 'server-not-running' },
			],
		},
		{ id: 'code', causes: [{ cause: 'crossplay-relay' }], when: [{ invite: ['yes', 'unknown'] }] },
		{ id: 'cannot' },
	],
};

/** Whether anything was said of the game's own port so far. */
const NOT_LISTENED: Condition = { listening: [''] };

export const QUESTIONS: readonly Question[] = [
	{
		id: 'where',
		answers: [
			{ id: 'windows' },
			{ id: 'linux' },
			{ id: 'docker' },
			{ id: 'rented' },
			{ id: 'panel' },
			{ id: 'invite' },
			{ id: 'game' },
			{ id: 'wsl' },
			{ id: 'macos' },
		],
	},
	{
		id: 'state',
		when: [{ where: ['panel'] }],
		answers: [
			{ id: 'stopped', causes: [{ cause: 'server-not-running' }] },
			{ id: 'elsewhere', causes: [{ cause: 'panel-allocation' }] },
			{ id: 'running' },
			{ id: 'second', causes: [{ cause: 'panel-allocation' }] },
		],
	},
	{
		id: 'who',
		when: [{ where: [...SERVER, 'game'] }],
		answers: [
			{ id: 'outside', when: [{ where: HOME }] },
			{ id: 'house', when: [{ where: HOME }] },
			{ id: 'only-me', when: [{ where: HOME }] },
			{ id: 'nobody', when: [{ where: ['rented'] }] },
			{ id: 'alone' },
			{ id: 'some' },
			{ id: 'not-me', causes: [{ cause: 'hairpin' }], when: [{ where: HOME }] },
			{ id: 'before' },
			{ id: 'name' },
			{ id: 'list', causes: [{ cause: 'query-port-closed' }] },
			{ id: 'code', causes: [{ cause: 'crossplay-relay' }], when: [{ invite: ['yes', 'unknown'], where: SERVER }] },
			{ id: 'checker-udp', causes: [{ cause: 'udp-tested-with-tcp-checker' }], when: [{ transport: ['udp'] }] },
			{ id: 'checker-tcp', when: [{ transport: ['tcp', 'both', 'unknown'] }] },
		],
	},
	{
		id: 'changed',
		when: [{ who: ['before'] }],
		answers: [
			{ id: 'updated', causes: [{ cause: 'version-mismatch' }] },
			{ id: 'restarted' },
			{ id: 'line', when: [{ where: HOME }] },
			{ id: 'nothing' },
		],
	},
	{
		id: 'message',
		when: [{ who: ['house', 'outside', 'nobody', 'some', 'before'] }, { where: ['invite'] }, { state: ['running'] }],
		answers: [
			{ id: 'silent' },
			{ id: 'refused' },
			{ id: 'version', causes: [{ cause: 'version-mismatch' }] },
			{ id: 'player', causes: [{ cause: 'refused-by-the-server' }] },
			{ id: 'mods', causes: [{ cause: 'mod-mismatch' }] },
			{ id: 'unknown-host', causes: [{ cause: 'name-not-found' }] },
			{ id: 'other' },
		],
	},
	{
		id: 'log',
		when: [{ who: ['alone'] }],
		answers: [
			{ id: 'in-use' },
			{
				id: 'forbidden',
				causes: [{ cause: 'windows-excluded-range' }],
				when: [{ where: ['windows', 'docker', 'game'] }],
			},
			{ id: 'cannot-assign', causes: [{ cause: 'wrong-interface-bound' }] },
			{ id: 'stopped', causes: [{ cause: 'server-not-running' }] },
			{ id: 'ready' },
			{ id: 'none' },
		],
	},
	{
		id: 'holder',
		when: [{ log: ['in-use'] }],
		listens: 'other',
		answers: [
			{ id: 'own', causes: [{ cause: 'old-copy-running' }] },
			{ id: 'other', causes: [{ cause: 'port-held-by-another-program' }] },
			{
				id: 'nobody',
				causes: [
					{ cause: 'windows-excluded-range', when: [{ where: ['windows', 'game'] }] },
					{ cause: 'time-wait-after-crash' },
				],
			},
			{ id: 'cannot' },
		],
	},
	{
		id: 'some',
		when: [{ who: ['some'] }],
		answers: [
			{ id: 'home', causes: [{ cause: 'hairpin' }], when: [{ where: HOME }] },
			{ id: 'console', causes: [{ cause: 'console-players' }] },
			{ id: 'edition', causes: [{ cause: 'wrong-edition' }] },
			{ id: 'network', causes: [{ cause: 'friend-has-no-ipv6' }] },
			{ id: 'nothing' },
		],
	},
	{
		id: 'wsl',
		when: [{ where: ['wsl'], who: ['only-me', 'outside', 'before', 'checker-tcp'] }],
		looks: 'wsl2-nat',
		answers: [{ id: 'nat', causes: [{ cause: 'wsl2-nat' }] }, { id: 'mirrored' }, { id: 'cannot' }],
	},
	{
		id: 'hyperv',
		when: [{ wsl: ['mirrored'] }],
		looks: 'wsl2-mirrored-firewall',
		answers: [{ id: 'missing', causes: [{ cause: 'wsl2-mirrored-firewall' }] }, { id: 'there' }],
	},
	{
		id: 'published',
		when: [{ where: ['docker'], who: ['only-me', 'outside', 'alone', 'checker-tcp'] }],
		looks: 'container-port-not-published',
		answers: [
			{ id: 'not', causes: [{ cause: 'container-port-not-published' }] },
			{
				id: 'tcp',
				causes: [{ cause: 'container-udp-not-published' }],
				when: [{ transport: ['udp', 'both', 'unknown'] }],
			},
			{ id: 'loopback', causes: [{ cause: 'container-bound-to-localhost' }] },
			{ id: 'host', causes: [{ cause: 'docker-host-network' }] },
			{ id: 'fine' },
		],
	},
	{
		...LISTENING,
		id: 'listening',
		when: [
			{ where: ['windows', 'linux', 'macos', 'wsl', 'game'], who: ['only-me', 'checker-tcp'] },
			{ where: ['windows', 'linux', 'macos', 'wsl', 'game', 'rented'], log: ['ready', 'none'] },
			{
				where: ['windows', 'linux', 'macos', 'wsl', 'game', 'rented'],
				message: ['refused'],
				who: ['outside', 'nobody', 'before'],
			},
			{ where: ['rented'], who: ['nobody', 'checker-tcp'] },
		],
	},
	{
		id: 'inside',
		when: [{ published: ['fine'], who: ['only-me', 'alone'] }],
		looks: 'container-program-on-localhost',
		answers: [
			{ id: 'loopback', causes: [{ cause: 'container-program-on-localhost' }] },
			{ id: 'any' },
			{ id: 'cannot' },
		],
	},
	{
		id: 'typed',
		when: [{ who: ['alone'], listening: ['any'] }],
		answers: [{ id: 'public', causes: [{ cause: 'hairpin' }] }, { id: 'local' }],
	},
	{
		id: 'now',
		when: [{ who: ['before'], changed: ['restarted', 'nothing'], where: HOME }],
		answers: [{ id: 'differs', causes: [{ cause: 'public-address-changed' }] }, { id: 'same' }, { id: 'cannot' }],
	},
	{
		id: 'given',
		explained: true,
		when: [{ where: AT_HOME, who: ['house', 'outside'] }],
		answers: [
			{ id: 'public' },
			{ id: 'local', causes: [{ cause: 'address-is-local' }] },
			{ id: 'shared', causes: [{ cause: 'cgnat' }] },
			{ id: 'name' },
			{ id: 'unknown' },
		],
	},
	{
		id: 'forward',
		compares: true,
		explained: true,
		when: [{ where: HOME, who: OUTSIDE }],
		looks: 'wrong-lan-address',
		answers: [
			{ id: 'none', causes: [{ cause: 'not-forwarded' }] },
			{ id: 'same' },
			{ id: 'transport', causes: [{ cause: 'wrong-transport' }] },
			{ id: 'number', causes: [{ cause: 'other-port-than-thought' }] },
			{ id: 'target', causes: [{ cause: 'wrong-lan-address' }] },
			{ id: 'taken', causes: [{ cause: 'port-given-to-other-device' }] },
			{ id: 'upnp', causes: [{ cause: 'upnp-failing' }] },
			{ id: 'no-router', when: [{ where: ['linux', 'docker', 'windows'] }] },
		],
	},
	{
		id: 'wan',
		explained: true,
		when: [{ forward: ['same'] }],
		answers: [
			{ id: 'same' },
			{ id: 'private', causes: [{ cause: 'double-nat' }] },
			{ id: 'shared', causes: [{ cause: 'cgnat' }] },
			{ id: 'differs' },
			{ id: 'ds-lite', causes: [{ cause: 'ds-lite' }] },
			{ id: 'cannot' },
		],
	},
	{
		id: 'vpn',
		when: [{ wan: ['differs'] }],
		answers: [
			{ id: 'on', causes: [{ cause: 'vpn-on-host' }] },
			{ id: 'off', causes: [{ cause: 'cgnat' }] },
		],
	},
	{
		id: 'provider',
		compares: true,
		explained: true,
		when: [{ where: ['rented'], who: ['nobody', 'before', 'checker-tcp'] }, { forward: ['no-router'] }],
		looks: 'cloud-firewall',
		answers: [
			{ id: 'missing', causes: [{ cause: 'cloud-firewall' }] },
			{ id: 'there' },
			{ id: 'oracle', causes: [{ cause: 'oracle-two-firewalls' }] },
			{ id: 'none' },
		],
	},
	{
		id: 'rule',
		explained: true,
		when: [{ where: ['windows', 'game'], who: BEFORE_MACHINE, message: SILENT }, { ufw: ['windows'] }],
		looks: 'windows-block-rule',
		answers: [
			{ id: 'missing', causes: [{ cause: 'windows-no-rule' }] },
			{ id: 'block', causes: [{ cause: 'windows-block-rule' }] },
			{ id: 'allowed' },
		],
	},
	{
		id: 'protection',
		when: [{ where: ['windows', 'game'], who: BEFORE_MACHINE, message: SILENT }],
		looks: 'windows-profile-public',
		answers: [
			{ id: 'private' },
			{ id: 'public', causes: [{ cause: 'windows-profile-public' }] },
			{ id: 'suite', causes: [{ cause: 'security-suite' }] },
		],
	},
	{
		id: 'ufw',
		when: [{ where: ['linux', 'rented'], who: BEFORE_MACHINE, message: SILENT }],
		looks: 'ufw-blocks',
		answers: [
			{ id: 'missing', causes: [{ cause: 'ufw-blocks' }] },
			{ id: 'there' },
			{ id: 'off' },
			{ id: 'windows', when: [{ where: ['rented'] }] },
		],
	},
	{
		id: 'firewalld',
		when: [{ ufw: ['off'] }],
		looks: 'firewalld-blocks',
		answers: [{ id: 'missing', causes: [{ cause: 'firewalld-blocks' }] }, { id: 'there' }, { id: 'off' }],
	},
	{
		id: 'chains',
		when: [{ firewalld: ['off'] }],
		looks: 'iptables-order',
		answers: [{ id: 'before', causes: [{ cause: 'iptables-order' }] }, { id: 'fine' }],
	},
	{
		id: 'mac',
		when: [{ where: ['macos'], who: BEFORE_MACHINE, message: SILENT }],
		looks: 'macos-app-firewall',
		answers: [{ id: 'blocked', causes: [{ cause: 'macos-app-firewall' }] }, { id: 'allowed' }],
	},
	{
		...LISTENING,
		id: 'listening-late',
		when: [
			{
				...NOT_LISTENED,
				where: ['windows', 'linux', 'macos', 'wsl', 'game', 'rented'],
				who: ['outside', 'before'],
				message: SILENT,
			},
			{ ...NOT_LISTENED, where: ['docker'], who: ['outside', 'before'], published: ['', 'fine'] },
		],
	},
	{
		id: 'name',
		when: [{ who: ['name'] }, { given: ['name'] }],
		looks: 'name-leads-elsewhere',
		answers: [
			{ id: 'none', causes: [{ cause: 'name-not-found' }] },
			{ id: 'other', causes: [{ cause: 'name-leads-elsewhere' }] },
			{ id: 'same' },
		],
	},
	{
		id: 'wifi',
		when: [{ where: HOME, who: ['only-me'] }],
		answers: [{ id: 'guest', causes: [{ cause: 'wifi-isolation' }] }, { id: 'same' }],
	},
	{
		id: 'isp',
		when: [{ wan: ['same', 'cannot'], blocked: ['yes'] }],
		answers: [{ id: 'works', causes: [{ cause: 'isp-blocks-port' }] }, { id: 'fails' }],
	},
	{
		id: 'router',
		explained: true,
		when: [{ wan: ['same', 'cannot'] }],
		answers: [{ id: 'two-parts', causes: [{ cause: 'router-firewall-not-nat' }] }, { id: 'plain' }],
	},
];

/** What remains once nothing is left to ask. */
export const CONCLUSIONS: readonly Conclusion[] = [{ cause: 'relay-needs-no-port', when: [{ where: ['invite'] }] }];

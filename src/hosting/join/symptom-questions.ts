/** Where the server runs, who cannot join, what they are told, and whether the server listens. */

import { HOME, LISTENING, SERVER } from './question-parts.ts';
import type { Question } from './types.ts';

export const SYMPTOM_QUESTIONS: readonly Question[] = [
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
];

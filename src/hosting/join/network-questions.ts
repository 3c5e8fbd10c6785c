/** The way from outside to the server: address, router, provider, the machine's own firewall. */

import { AT_HOME, BEFORE_MACHINE, HOME, LISTENING, NOT_LISTENED, OUTSIDE, SILENT } from './question-parts.ts';
import type { Question } from './types.ts';

export const NETWORK_QUESTIONS: readonly Question[] = [
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

/**
 * What to type so that a firewall lets a server's ports in, per system. The commands are data; the words around them
 * are not here.
 */

import type { Opening } from '../types.ts';

/** In the order in which the menu offers them: those that suit most people first. */
export const FIREWALLS = [
	'windows',
	'ufw',
	'docker',
	'firewalld',
	'nftables',
	'iptables',
	'netsh',
	'macos',
	'pf',
	'freebsd',
	'openwrt',
	'mikrotik',
	'aws',
	'azure',
	'gcp',
	'oracle',
	'hetzner',
	'digitalocean',
] as const;
export type Firewall = (typeof FIREWALLS)[number];

/**
 * In the order they are shown: `look` what is there and whether the firewall is on at all; `add` lets everybody in;
 * `limit` lets one address in; `undo` takes back what `add` made, and where it can what `limit` made;
 * `undo-limit` takes back what `limit` made where `undo` does not.
 */
export const FIREWALL_STEPS = ['look', 'add', 'limit', 'undo', 'undo-limit'] as const;
export type FirewallStep = (typeof FIREWALL_STEPS)[number];

/**
 * What the reader puts in: `ADDRESS` whose address may come in; `PC` the address of the server's computer at home;
 * `FILE` the program's whole path; `CARD` the network card; `ANCHOR` an anchor of pf.conf; `GROUP`, `RESOURCEGROUP`, `NSG`,
 * `NSGID`, `NETWORK`, `TAG`, `FIREWALL` what the cloud calls the place where the rule goes; `NUMBER` a free priority; `RULES` what the command
 * above it printed. Each is a word of its own in the command.
 */
export const FIREWALL_BLANKS = [
	'ADDRESS',
	'PC',
	'FILE',
	'CARD',
	'ANCHOR',
	'GROUP',
	'RESOURCEGROUP',
	'NSG',
	'NSGID',
	'NETWORK',
	'TAG',
	'FIREWALL',
	'NUMBER',
	'RULES',
] as const;
export type FirewallBlank = (typeof FIREWALL_BLANKS)[number];

/**
 * Where a line belongs: into a shell (`any` is written alike in all of them), into RouterOS' terminal, among the options
 * of `docker run` (`options`), or into a compose file (`compose`).
 */
export type FirewallShell = 'sh' | 'cmd' | 'powershell' | 'any' | 'routeros' | 'options' | 'compose';

export interface FirewallCommand {
	/** One line; the words of `blanks` are for the reader to replace. */
	command: string;
	shell: FirewallShell;
	blanks: FirewallBlank[];
}

/** What must be known beside a step's commands. */
export type FirewallHint =
	| 'ufw-off'
	| 'ufw-there'
	| 'ufw-shut'
	| 'windows-off'
	| 'windows-admin'
	| 'windows-program'
	| 'netsh-admin'
	| 'docker-left'
	| 'docker-where'
	| 'docker-card'
	| 'docker-ipv6'
	| 'docker-anew'
	| 'firewalld-zone'
	| 'firewalld-twice'
	| 'in-charge'
	| 'nftables-names'
	| 'nftables-tables'
	| 'nftables-mark'
	| 'iptables-mark'
	| 'iptables-ipv6'
	| 'macos-state'
	| 'macos-program'
	| 'macos-listed'
	| 'pf-off'
	| 'pf-anchor'
	| 'freebsd-anchor'
	| 'openwrt-changes'
	| 'openwrt-forward'
	| 'mikrotik-forward'
	| 'aws-shell'
	| 'aws-duplicate'
	| 'aws-rules'
	| 'azure-both'
	| 'azure-number'
	| 'gcp-tag'
	| 'oracle-list'
	| 'oracle-ubuntu'
	| 'oracle-linux'
	| 'oracle-rules'
	| 'hetzner-empty'
	| 'hetzner-new'
	| 'hetzner-bash'
	| 'digitalocean-there';

/** What people get wrong, the likeliest first in a recipe. */
export type FirewallMistake =
	| 'one-transport'
	| 'router-too'
	| 'machine-too'
	| 'block-wins'
	| 'by-name'
	| 'docker-around'
	| 'deny-above'
	| 'docker-tcp'
	| 'docker-localhost'
	| 'docker-ufw'
	| 'wrong-zone'
	| 'every-chain'
	| 'append'
	| 'ip6tables'
	| 'twice'
	| 'netsh-name'
	| 'block-all'
	| 'wrong-program'
	| 'update-asks'
	| 'pf-last'
	| 'fixed-address'
	| 'hairpin'
	| 'forward-filter'
	| 'wrong-group'
	| 'ipv4-only'
	| 'priority-taken'
	| 'deny-first'
	| 'no-tag'
	| 'not-applied'
	| 'exact-rule';

/** Why a rule is there after a restart, or how it is made so. */
export type FirewallStore =
	| 'windows'
	| 'ufw'
	| 'container'
	| 'permanent'
	| 'nftables-file'
	| 'iptables-file'
	| 'macos'
	| 'pf-file'
	| 'commit'
	| 'router'
	| 'cloud';

/** A page that the commands were checked against. */
export interface FirewallSource {
	/** https. */
	at: string;
	publisher: string;
}

export interface FirewallRecipe {
	firewall: Firewall;
	/** In the order they are typed. No command for `limit` where the firewall cannot do that. */
	steps: Record<FirewallStep, FirewallCommand[]>;
	hints: Partial<Record<FirewallStep, FirewallHint[]>>;
	/** Whether `limit` is run `instead` of `add` or `after` it; `null` where there is none. */
	limited: 'instead' | 'after' | null;
	survives: { restart: boolean; how: FirewallStore };
	mistakes: FirewallMistake[];
	sources: FirewallSource[];
	/** `run`: applied and undone for real by this project's tests; `read`: only read in the sources. */
	tried: 'run' | 'read';
}

/** What a recipe is made from: the openings in order without overlaps, and what marks its rules as ours. */
export interface FirewallTask {
	openings: Opening[];
	/** `harbormaster Palworld`: for names, comments and descriptions. Letters, digits, spaces, `_`, `-`. */
	mark: string;
	/** `harbormaster-palworld`: where only lower case, digits and `-` are allowed. */
	slug: string;
}

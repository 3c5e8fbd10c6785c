import { lines, OTHERS_IN_CHARGE, pages, steps } from './command.ts';
import { byRule, type Group, spellAll } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

/**
 * `-I` puts a rule first: behind a final REJECT it would never be reached. `-D` deletes one rule that is the same in
 * every part, the comment included: the same rule without our comment stays.
 */
export function iptables({ openings, mark }: FirewallTask): FirewallRecipe {
	const groups = byRule(openings);
	const rule = (program: 'iptables' | 'ip6tables', verb: '-I' | '-D', group: Group, from = '') =>
		`sudo ${program} ${verb} INPUT${from} -p ${group.transport} ${ports(group)} -m comment --comment '${mark}' -j ACCEPT`;
	const both = (verb: '-I' | '-D') =>
		(['iptables', 'ip6tables'] as const).flatMap((program) => groups.map((group) => rule(program, verb, group)));
	const one = (verb: '-I' | '-D') => groups.map((group) => rule('iptables', verb, group, ' -s ADDRESS'));
	return {
		firewall: 'iptables',
		steps: steps(
			lines('sh', ...OTHERS_IN_CHARGE, 'sudo iptables -S INPUT', 'sudo ip6tables -S INPUT'),
			lines('sh', ...both('-I')),
			lines('sh', ...one('-I')),
			lines('sh', ...both('-D')),
			lines('sh', ...one('-D')),
		),
		hints: { look: ['in-charge'], limit: ['iptables-ipv6'], undo: ['iptables-mark'] },
		limited: 'instead',
		survives: { restart: false, how: 'iptables-file' },
		mistakes: ['one-transport', 'ip6tables', 'twice', 'append', 'router-too'],
		sources: pages({
			'Debian: iptables': 'https://manpages.debian.org/bookworm/iptables/iptables.8.en.html',
			'Debian: iptables-extensions': 'https://manpages.debian.org/bookworm/iptables/iptables-extensions.8.en.html',
		}),
		tried: 'run',
	};
}

/** One port or range needs no list. */
function ports({ openings }: Group): string {
	const list = spellAll(openings, ':', ',');
	return openings.length === 1 ? `--dport ${list}` : `-m multiport --dports ${list}`;
}

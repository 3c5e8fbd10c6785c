import { lines, pages, steps } from './command.ts';
import { byRule, spellAll } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

/** How `show added` begins a rule for what comes in, whatever it does; `allow out` and `route` begin otherwise. */
const ANY_RULE = '^ufw [a-z]+ (log(-all)? )?';

/**
 * ufw knows a rule by its ports, addresses and direction alone: to add one that is there already would change its comment,
 * turn a deny into an allow and forget that it logs, and to delete ours would delete theirs. So a rule is added where none
 * that lets in or shuts out names the same ports, and deleted where it has our comment. `show added` prints every rule as
 * one would type it, also while ufw is off.
 */
export function ufw({ openings, mark }: FirewallTask): FirewallRecipe {
	const rules = byRule(openings).map((group) => ({
		transport: group.transport,
		ports: spellAll(group.openings, ':', ','),
	}));
	const everybody = rules.map(({ transport, ports }) => ({
		shown: `${ports}/${transport}`,
		rule: `${ports}/${transport}`,
	}));
	const one = rules.map(({ transport, ports }) => ({
		shown: `from ADDRESS to any port ${ports} proto ${transport}`,
		rule: `proto ${transport} from ADDRESS to any port ${ports}`,
	}));
	const add = ({ shown, rule }: (typeof one)[number]) =>
		`sudo ufw show added | grep -E '${ANY_RULE}${shown}' || sudo ufw allow ${rule} comment '${mark}'`;
	const undo = ({ shown, rule }: (typeof one)[number]) =>
		`sudo ufw show added | grep " ${shown} comment '${mark}'" && sudo ufw delete allow ${rule}`;
	return {
		firewall: 'ufw',
		steps: steps(
			lines('sh', 'sudo ufw status verbose'),
			lines('sh', ...everybody.map(add)),
			lines('sh', ...one.map(add)),
			lines('sh', ...everybody.map(undo)),
			lines('sh', ...one.map(undo)),
		),
		hints: { look: ['ufw-off'], add: ['ufw-there', 'ufw-shut'] },
		limited: 'instead',
		survives: { restart: true, how: 'ufw' },
		mistakes: ['one-transport', 'docker-around', 'deny-above', 'router-too'],
		sources: pages({
			'Debian: ufw': 'https://manpages.debian.org/bookworm/ufw/ufw.8.en.html',
			'Ubuntu: firewalls': 'https://documentation.ubuntu.com/server/how-to/security/firewalls/',
		}),
		tried: 'run',
	};
}

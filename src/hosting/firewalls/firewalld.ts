import type { Opening } from '../types.ts';
import { lines, pages, steps } from './command.ts';
import { spell } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

/**
 * A plain `--add-port` cannot be told from a port that was there before, and firewalld melts overlapping ones into one:
 * to remove ours would remove theirs. A rich rule stands for itself, and its priority marks it as ours.
 */
const PRIORITY = 3040;

/**
 * Once for now and once `--permanent`: a reload in place of the first would throw away what is only in force now. A loop,
 * for two whole lines would leave no room for words where there are many ports.
 */
export function firewalld({ openings }: FirewallTask): FirewallRecipe {
	return {
		firewall: 'firewalld',
		steps: steps(
			lines('sh', 'sudo firewall-cmd --get-active-zones', 'sudo firewall-cmd --list-all'),
			lines('sh', twice('add', openings)),
			lines('sh', twice('add', openings, 'ADDRESS')),
			lines('sh', twice('remove', openings)),
			lines('sh', twice('remove', openings, 'ADDRESS')),
		),
		hints: { look: ['firewalld-zone'], add: ['firewalld-twice'] },
		limited: 'instead',
		survives: { restart: true, how: 'permanent' },
		mistakes: ['one-transport', 'wrong-zone', 'docker-around', 'router-too'],
		sources: pages({
			'firewalld: firewall-cmd': 'https://firewalld.org/documentation/man-pages/firewall-cmd.html',
			'firewalld: rich language': 'https://firewalld.org/documentation/man-pages/firewalld.richlanguage.html',
		}),
		tried: 'run',
	};
}

function twice(verb: 'add' | 'remove', openings: readonly Opening[], from?: string): string {
	const source = from === undefined ? '' : ` family=ipv4 source address=${from}`;
	const options = openings.map((opening) => {
		const port = `port port=${spell(opening, '-')} protocol=${opening.transport}`;
		return ` --${verb}-rich-rule='rule priority=${PRIORITY}${source} ${port} accept'`;
	});
	return `for when in '' --permanent; do sudo firewall-cmd $when${options.join('')}; done`;
}

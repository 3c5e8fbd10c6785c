import { lines, OTHERS_IN_CHARGE, pages, steps } from './command.ts';
import { byTransport, type Group, spellAll } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

/** The names that Debian's own example and most guides use; the hint says what to do where others are shown. */
const CHAIN = 'inet filter input';

/**
 * The whole rule is in quotes, so that no shell reads its braces. `insert` puts it first: behind a final drop it would
 * never be reached. Rules are deleted by handle, and only those whose comment is ours: the same rule without it stays.
 */
export function nftables({ openings, mark }: FirewallTask): FirewallRecipe {
	const groups = byTransport(openings);
	const insert = (group: Group, from = '') =>
		`sudo nft 'insert rule ${CHAIN} ${from}${group.transport} dport ${ports(group)} accept comment "${mark}"'`;
	return {
		firewall: 'nftables',
		steps: steps(
			lines('sh', ...OTHERS_IN_CHARGE, 'sudo nft -a list ruleset'),
			lines('sh', ...groups.map((group) => insert(group))),
			lines('sh', ...groups.map((group) => insert(group, 'ip saddr ADDRESS '))),
			lines(
				'sh',
				`sudo nft -a list chain ${CHAIN} | sed -n 's/.* comment "${mark}" # handle //p' | ` +
					`xargs -rn1 sudo nft delete rule ${CHAIN} handle`,
			),
		),
		hints: { look: ['in-charge', 'nftables-names', 'nftables-tables'], undo: ['nftables-mark'] },
		limited: 'instead',
		survives: { restart: false, how: 'nftables-file' },
		mistakes: ['one-transport', 'every-chain', 'append', 'router-too'],
		sources: pages({
			'Debian: nft': 'https://manpages.debian.org/bookworm/nftables/nft.8.en.html',
			'nftables: rules': 'https://wiki.nftables.org/wiki-nftables/index.php/Simple_rule_management',
		}),
		tried: 'run',
	};
}

function ports({ openings }: Group): string {
	const list = spellAll(openings, '-', ', ');
	return openings.length === 1 ? list : `{ ${list} }`;
}

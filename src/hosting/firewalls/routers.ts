import { lines, pages, shellCut, steps } from './command.ts';
import { byRule, spell, spellAll } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

/**
 * OpenWrt: each opening is a section of its own, whose name is ours, so that it can be deleted by that name.
 * One opening a section: `src_dport` takes one number or range.
 */
export function openwrt({ openings, mark, slug }: FirewallTask): FirewallRecipe {
	const prefix = `firewall.${slug.replaceAll('-', '_')}`;
	const wanted = openings.map((opening) => `${opening.transport}:${spell(opening, '-')}`).join(' ');
	const sections = openings.map((_opening, index) => `${prefix}_${index + 1}`);
	const save = ['uci commit firewall', 'service firewall reload'];
	const options = [
		'$s=redirect',
		`$s.name='${mark}'`,
		'$s.target=DNAT',
		'$s.src=wan',
		'$s.dest=lan',
		`$s.proto=${shellCut('o', '%%:*')}`,
		`$s.src_dport=${shellCut('o', '#*:')}`,
		'$s.dest_ip=PC',
	];
	return {
		firewall: 'openwrt',
		steps: steps(
			lines('sh', 'uci changes firewall', 'uci show firewall | grep redirect'),
			lines(
				'sh',
				`n=0; for o in ${wanted}; do n=$((n+1)); s=${prefix}_$n; ` +
					`${options.map((option) => `uci set ${option}`).join('; ')}; done`,
				...save,
			),
			lines('sh', ...sections.map((section) => `uci set ${section}.src_ip=ADDRESS`), ...save),
			lines('sh', ...sections.map((section) => `uci delete ${section}`), ...save),
		),
		hints: { look: ['openwrt-changes'], add: ['openwrt-forward'] },
		limited: 'after',
		survives: { restart: true, how: 'commit' },
		mistakes: ['fixed-address', 'machine-too', 'hairpin'],
		sources: pages({
			'OpenWrt: firewall': 'https://openwrt.org/docs/guide-user/firewall/firewall_configuration',
			'OpenWrt: uci': 'https://openwrt.org/docs/guide-user/base-system/uci',
		}),
		tried: 'read',
	};
}

/** RouterOS: a rule is found again by its comment. */
export function mikrotik({ openings, mark }: FirewallTask): FirewallRecipe {
	const ours = `[find comment="${mark}"]`;
	return {
		firewall: 'mikrotik',
		steps: steps(
			lines('routeros', '/ip firewall nat print where chain=dstnat'),
			lines(
				'routeros',
				...byRule(openings).map(
					(group) =>
						`/ip firewall nat add chain=dstnat action=dst-nat in-interface-list=WAN protocol=${group.transport} ` +
						`dst-port=${spellAll(group.openings, '-', ',')} to-addresses=PC comment="${mark}"`,
				),
			),
			lines('routeros', `/ip firewall nat set ${ours} src-address=ADDRESS`),
			lines('routeros', `/ip firewall nat remove ${ours}`),
		),
		hints: { add: ['mikrotik-forward'] },
		limited: 'after',
		survives: { restart: true, how: 'router' },
		mistakes: ['fixed-address', 'machine-too', 'forward-filter', 'hairpin'],
		sources: pages({ 'MikroTik: NAT': 'https://help.mikrotik.com/docs/display/ROS/NAT' }),
		tried: 'read',
	};
}

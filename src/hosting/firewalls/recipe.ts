import type { Opening } from '../types.ts';
import { aws, azure, digitalocean, gcp, hetzner, oracle } from './clouds.ts';
import { docker } from './docker.ts';
import { firewalld } from './firewalld.ts';
import { iptables } from './iptables.ts';
import { markOf, slugOf } from './label.ts';
import { macos } from './macos.ts';
import { nftables } from './nftables.ts';
import { inOrder } from './openings.ts';
import { freebsd, pf } from './pf.ts';
import { mikrotik, openwrt } from './routers.ts';
import type { Firewall, FirewallRecipe, FirewallTask } from './types.ts';
import { ufw } from './ufw.ts';
import { netsh, windows } from './windows.ts';

const RECIPES: Record<Firewall, (task: FirewallTask) => FirewallRecipe> = {
	windows,
	ufw,
	docker,
	firewalld,
	nftables,
	iptables,
	netsh,
	macos,
	pf,
	freebsd,
	openwrt,
	mikrotik,
	aws,
	azure,
	gcp,
	oracle,
	hetzner,
	digitalocean,
};

/**
 * The commands that open exactly these ports on one firewall, and take exactly that back.
 * @param openings what may be opened, already filtered; overlapping ones are put together
 * @param label what the rules are called after, such as a game's name; it is reduced to harmless signs
 * @throws RangeError when there is no opening, or one that is no range of ports from 1 to 65535
 */
export function firewallRecipe(firewall: Firewall, openings: readonly Opening[], label: string): FirewallRecipe {
	return RECIPES[firewall]({ openings: inOrder(openings), mark: markOf(label), slug: slugOf(label) });
}

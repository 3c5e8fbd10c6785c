/** The machines that firewall commands are typed on: how each firewall starts, and with which rules it may stand before. */

import type { Firewall } from '../../../src/hosting/index.ts';
import { FRIEND } from './namespace.ts';

export type Tried = Extract<Firewall, 'ufw' | 'nftables' | 'iptables' | 'firewalld'>;

export interface Case {
	name: string;
	/** What the firewall's rules are before, as commands. */
	before: string;
	/** Whether the ports are shut before. */
	shut: boolean;
}

interface Machine {
	/** Starts the firewall; `rules` prints everything that must be the same afterwards, without counters. */
	start: string;
	cases: Case[];
}

/** Nothing but a restored set of rules, counters and dates aside. */
export const SAVED = `rules() { { iptables-save; ip6tables-save; } | sed -e '/^#/d' -e 's/ \\[[0-9]*:[0-9]*\\]$//'; }`;

export const MACHINES: Record<Tried, Machine> = {
	ufw: {
		start: `
cp -a /etc/ufw /run/etc/ufw
mount --bind /run/etc/ufw /etc/ufw
cp /usr/share/ufw/iptables/user.rules /usr/share/ufw/iptables/user6.rules /etc/ufw/
sed -i 's/^ENABLED=.*/ENABLED=no/' /etc/ufw/ufw.conf
# ufw writes its files out in full, and the kernel its tables, the first time that something is asked of them.
ufw allow 1/tcp
ufw delete allow 1/tcp
iptables -P INPUT ACCEPT
ip6tables -P INPUT ACCEPT
rules() { cat /etc/ufw/user.rules /etc/ufw/user6.rules; { iptables-save; ip6tables-save; } | sed -e '/^#/d' -e 's/ \\[[0-9]*:[0-9]*\\]$//'; }
`,
		cases: [
			{ name: 'off and without a rule', before: '', shut: false },
			{
				name: 'policy drop and SSH',
				before: 'ufw allow 22/tcp comment SSH; ufw --force enable',
				shut: true,
			},
			{
				name: 'the same rules already there',
				before: `ufw allow 22/tcp; ufw allow 25565/tcp; ufw allow 8211,27015:27016/udp
ufw allow proto tcp from ${FRIEND.v4} to any port 25565
ufw allow proto udp from ${FRIEND.v4} to any port 8211,27015:27016
ufw --force enable`,
				shut: false,
			},
			{
				name: 'overlapping ranges',
				before: `ufw allow 22/tcp; ufw allow 25000:26000/tcp; ufw allow 27016:27050/udp; ufw allow 8211/udp
ufw --force enable`,
				shut: false,
			},
		],
	},
	nftables: {
		start: 'rules() { nft list ruleset; }',
		cases: [
			{ name: 'an empty chain', before: nft('accept'), shut: false },
			{ name: 'policy drop and SSH', before: nft('drop', 'tcp dport 22 accept'), shut: true },
			{
				name: 'the same rules already there',
				before: nft(
					'drop',
					'tcp dport 22 accept',
					'tcp dport 25565 accept',
					'udp dport { 8211, 27015-27016 } accept',
					`ip saddr ${FRIEND.v4} tcp dport 25565 accept comment "harbormaster"`,
				),
				shut: false,
			},
			{
				name: 'overlapping ranges',
				before: nft('drop', 'tcp dport { 22, 25000-26000 } accept', 'udp dport { 27016-27050, 8211 } accept'),
				shut: false,
			},
		],
	},
	iptables: {
		start: SAVED,
		cases: [
			{ name: 'no rule', before: 'iptables -P INPUT ACCEPT; ip6tables -P INPUT ACCEPT', shut: false },
			{ name: 'policy drop and SSH', before: iptables('-p tcp --dport 22 -j ACCEPT'), shut: true },
			{
				name: 'the same rules already there',
				before: iptables(
					'-p tcp --dport 22 -j ACCEPT',
					'-p tcp --dport 25565 -j ACCEPT',
					'-p udp -m multiport --dports 8211,27015:27016 -j ACCEPT',
					'-p tcp --dport 25565 -m comment --comment harbormaster -j ACCEPT',
				),
				shut: false,
			},
			{
				name: 'overlapping ranges',
				before: iptables(
					'-p tcp --dport 22 -j ACCEPT',
					'-p tcp --dport 25000:26000 -j ACCEPT',
					'-p udp --dport 8000:28000 -j ACCEPT',
				),
				shut: false,
			},
		],
	},
	firewalld: {
		start: `
mkdir /run/dbus /run/log
mount --bind /run/log /var/log
cp -a /etc/firewalld /run/etc/firewalld
mount --bind /run/etc/firewalld /etc/firewalld
rm -f /etc/firewalld/zones/* /etc/firewalld/policies/*
dbus-daemon --system --fork --nopidfile
start() {
	firewalld --nofork --nopid >&2 &
	until firewall-cmd --state > /dev/null 2>&1; do sleep 0.05; done
}
rules() { nft list ruleset; firewall-cmd --permanent --list-all; }
`,
		cases: [
			{ name: 'as it comes', before: 'start', shut: true },
			{
				name: 'policy drop and SSH',
				before: `echo '<zone target="DROP"><service name="ssh"/></zone>' > /etc/firewalld/zones/public.xml; start`,
				shut: true,
			},
			{
				name: 'the same rules already there',
				before: `start
for when in "" --permanent; do
	firewall-cmd $when --add-port=25565/tcp --add-port=8211/udp --add-port=27015-27016/udp
	firewall-cmd $when --add-rich-rule='rule port port=25565 protocol=tcp accept'
done`,
				shut: false,
			},
			{
				name: 'overlapping ranges',
				before: `start
for when in "" --permanent; do firewall-cmd $when --add-port=25000-26000/tcp --add-port=8211/udp --add-port=27016-27050/udp; done`,
				shut: false,
			},
		],
	},
};

/** A table as Debian's example has it; packets of IPv6's own neighbour search always come in. */
export function nft(policy: 'accept' | 'drop', ...rules: string[]): string {
	return [
		'add table inet filter',
		`add chain inet filter input { type filter hook input priority 0; policy ${policy}; }`,
		'add rule inet filter input meta l4proto ipv6-icmp accept',
		...rules.map((rule) => `add rule inet filter input ${rule}`),
	]
		.map((command) => `nft '${command}'`)
		.join('\n');
}

function iptables(...rules: string[]): string {
	const program = (name: string) => [...rules.map((rule) => `${name} -A INPUT ${rule}`), `${name} -P INPUT DROP`];
	return ['ip6tables -A INPUT -p ipv6-icmp -j ACCEPT', ...program('iptables'), ...program('ip6tables')].join('\n');
}

/** What each firewall's commands look like: an own reading of their syntax, by which the recipes are checked. */

import type { Firewall, FirewallCommand } from '../../../src/hosting/index.ts';

interface Shape {
	/** Where a command that adds names ports: the groups `transport` and `ports`; `null` where it names none. */
	ports: RegExp | null;
	/**
	 * Where the commands that add and those that undo name whose rule it is: what is found must be the same in both.
	 * `null` where both name the ports themselves.
	 */
	added: RegExp | null;
	undone: RegExp | null;
}

function named(ports: RegExp | null, added: RegExp, undone = added): Shape {
	return { ports, added, undone };
}

/** Both steps name the ports alike. */
function alike(ports: RegExp): Shape {
	return { ports, added: null, undone: null };
}

const PF = named(
	/pass in quick proto (?<transport>tcp|udp) from any to any port \{ (?<ports>[\d:, ]+) \}/g,
	/pfctl -a (\S+) -f -$/g,
);

const SHAPES: Record<Firewall, Shape> = {
	windows: named(/-Protocol (?<transport>TCP|UDP) -LocalPort (?<ports>[\d,-]+)$/g, /'(harbormaster [^']+)'/g),
	ufw: alike(/ufw (?:delete )?allow (?<ports>[\d:,]+)\/(?<transport>tcp|udp)(?= comment |$)/g),
	docker: alike(/(?<ports>[\d-]+):\k<ports>\/(?<transport>tcp|udp)/g),
	firewalld: alike(/port port=(?<ports>[\d-]+) protocol=(?<transport>tcp|udp) accept/g),
	nftables: named(/(?<transport>tcp|udp) dport (?:\{ )?(?<ports>[\d, -]+?)(?: \})? accept/g, /comment "([^"]+)"/g),
	iptables: alike(/-p (?<transport>tcp|udp) (?:--dport|-m multiport --dports) (?<ports>[\d:,]+) /g),
	netsh: named(/protocol=(?<transport>TCP|UDP) localport="(?<ports>[\d,-]+)"/g, /name="([^"]+)"/g),
	macos: named(null, /--(?:add|unblockapp|remove) (FILE)$/g),
	pf: PF,
	freebsd: PF,
	openwrt: named(
		/(?<=[ ])(?<transport>tcp|udp):(?<ports>[\d-]+)/g,
		/firewall\.(\w+)_\$n/g,
		/uci delete firewall\.(\w+)_\d+$/g,
	),
	mikrotik: named(/protocol=(?<transport>tcp|udp) dst-port=(?<ports>[\d,-]+)/g, /comment="([^"]+)"/g),
	aws: named(
		/IpProtocol=(?<transport>tcp|udp),FromPort=(?<ports>\d+,ToPort=\d+)/g,
		/Key=Name,Value=([\w-]+)/g,
		/Name=tag:Name,Values=([\w-]+)/g,
	),
	azure: named(/--protocol (?<transport>Tcp|Udp) --destination-port-ranges (?<ports>[\d -]+)$/g, / -n (\S+)/g),
	gcp: named(/(?<transport>tcp|udp):(?<ports>[\d-]+)/g, /firewall-rules \w+ (\S+)/g),
	oracle: named(
		/"(?<transport>tcp|udp)Options":\{"destinationPortRange":\{"min":(?<ports>\d+,"max":\d+)\}/g,
		/"description":"([^"]+)"/g,
		/description=='([^']+)'/g,
	),
	hetzner: alike(/(?<=--protocol | )(?<transport>tcp|udp)(?: --port |:)(?<ports>[\d-]+)(?=[ ;])/g),
	digitalocean: alike(/protocol:(?<transport>tcp|udp),ports:(?<ports>[\d-]+),/g),
};

/** Every single port that the commands name, as `udp/8211`; `null` where the firewall knows no ports. */
export function portsIn(firewall: Firewall, commands: readonly FirewallCommand[]): Set<string> | null {
	const { ports } = SHAPES[firewall];
	if (ports === null) return null;
	const found = new Set<string>();
	for (const { command } of commands) {
		for (const { groups } of command.matchAll(ports)) {
			const list = groups?.ports?.replace(/,(?:ToPort=|"max":)/, '-') ?? '';
			for (const part of list.split(/[, ]+/)) {
				const [port = Number.NaN, to = port] = part.split(/[-:]/).map(Number);
				for (let one = port; one <= to; one++) found.add(`${groups?.transport?.toLowerCase()}/${one}`);
			}
		}
	}
	return found;
}

/** Whether what is undone is named by the ports themselves, not by a mark. */
export function isUndoneByPorts(firewall: Firewall): boolean {
	return SHAPES[firewall].undone === null;
}

/** By what the rules are known: names, comments, tags, sections. */
export function marksIn(
	firewall: Firewall,
	step: 'added' | 'undone',
	commands: readonly FirewallCommand[],
): Set<string> {
	const mark = SHAPES[firewall][step];
	if (mark === null) return new Set();
	return new Set(commands.flatMap(({ command }) => [...command.matchAll(mark)].map(([, name = '']) => name)));
}

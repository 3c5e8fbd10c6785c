/**
 * The commands for ufw, nftables, iptables and firewalld, typed for real on a machine of their own: what was to be reached
 * is reached, and what was undone leaves the rules as they were, byte for byte, while SSH is never refused.
 */

import { describe, expect, it } from 'vitest';
import { type FirewallRecipe, type FirewallStep, firewallRecipe } from '../../../src/hosting/index.ts';
import { wordsIn } from '../../../src/words/index.ts';
import { type Case, MACHINES, nft, SAVED, type Tried } from './machines.ts';
import { FRIEND, HANGS_MS, onAMachine, SERVER, STRANGER, whyNoFirewalls } from './namespace.ts';

const OPENINGS = [
	{ port: 25565, to: 25565, transport: 'tcp' },
	{ port: 8211, to: 8211, transport: 'udp' },
	{ port: 27015, to: 27016, transport: 'udp' },
] as const;

/** The commands of a step as somebody types them, one after the other, whether each succeeds or not. */
function typed(recipe: FirewallRecipe, ...steps: FirewallStep[]): string {
	return steps
		.flatMap((step) => recipe.steps[step])
		.map(({ command }) => `sh -c ${quoted(command.replaceAll('ADDRESS', FRIEND.v4))} || true`)
		.join('\n');
}

function quoted(command: string): string {
	return `'${command.replaceAll("'", `'\\''`)}'`;
}

/** Serves what is to be reached, and connects to SSH from beside, again and again, until `PROBED` tells how that went. */
const PROBING = `
"$NODE" "$NETWORK" serve 22,25565 8211,27016 > /run/serving &
until [ "$(wc -l < /run/serving)" -eq 4 ]; do sleep 0.05; done
nsenter --target $admin --net "$NODE" "$NETWORK" probe ${SERVER.forAdmin} 22 > /run/probed &
probe=$!
until [ -s /run/probed ]; do sleep 0.05; done
`;

const PROBED = `
kill -TERM $probe
wait $probe
read connected refused <<< "$(tail -n 1 /run/probed)"
fact ssh-connected "$connected"
fact ssh-refused "$refused"
# A packet that was dropped is sent once more.
fact ssh-lost "$(on $admin awk '/^Tcp: [A-Z]/ { for (i = 1; i <= NF; i++) if ($i == "RetransSegs") n = i } /^Tcp: [0-9]/ { print $n }' /proc/net/snmp)"
`;

function script(firewall: Tried, { before, shut }: Case): string {
	const open = shut ? 'no' : 'yes';
	const recipe = firewallRecipe(firewall, OPENINGS, "Palworld's `id`");
	return `
${MACHINES[firewall].start}
${before}
rules > /run/before
${PROBING}
reach ${open},before,${STRANGER.v4},${SERVER.v4},tcp,25565

${typed(recipe, 'look', 'add')}
reach yes,added-tcp,${STRANGER.v4},${SERVER.v4},tcp,25565 yes,added-tcp-v6,${FRIEND.v6},${SERVER.v6},tcp,25565 \\
	yes,added-udp,${STRANGER.v4},${SERVER.v4},udp,8211 yes,added-udp-v6,${FRIEND.v6},${SERVER.v6},udp,27016
${typed(recipe, 'undo')}
same undone
reach ${open},after,${STRANGER.v4},${SERVER.v4},tcp,25565

${typed(recipe, 'limit')}
reach yes,limited-friend,${FRIEND.v4},${SERVER.v4},tcp,25565 ${open},limited-stranger,${STRANGER.v4},${SERVER.v4},tcp,25565 \\
	yes,limited-friend-udp,${FRIEND.v4},${SERVER.v4},udp,8211
${typed(recipe, 'undo', 'undo-limit')}
same unlimited

${PROBED}
`;
}

const why = whyNoFirewalls();
if (why !== null) process.stderr.write(`\nNOT TRIED: the firewall commands, for ${why}\n`);

describe.skipIf(why !== null)(`firewall commands, typed for real${why === null ? '' : ` (skipped: ${why})`}`, () => {
	const all = Object.entries(MACHINES).flatMap(([firewall, { cases }]) =>
		cases.map((one) => ({ firewall: firewall as Tried, name: one.name, one })),
	);

	it.concurrent.each(all)(
		'$firewall: $name',
		async ({ firewall, one }) => {
			const { facts, said } = await onAMachine(script(firewall, one));
			const { 'ssh-connected': connected, 'ssh-refused': refused, 'ssh-lost': lost, ...reached } = facts;
			expect(reached, said).toEqual({
				before: one.shut ? 'no' : 'yes',
				'added-tcp': 'yes',
				'added-udp': 'yes',
				'added-tcp-v6': 'yes',
				'added-udp-v6': 'yes',
				undone: 'yes',
				after: one.shut ? 'no' : 'yes',
				'limited-friend': 'yes',
				'limited-friend-udp': 'yes',
				'limited-stranger': one.shut ? 'no' : 'yes',
				unlimited: 'yes',
			});
			expect(Number(connected), said).toBeGreaterThan(0);
			expect({ refused, lost }, said).toEqual({ refused: '0', lost: '0' });
		},
		HANGS_MS,
	);

	it(
		'ufw: a rule that shuts the port is shown and kept, and one that opens it outwards is not taken for open',
		async () => {
			const recipe = firewallRecipe('ufw', OPENINGS, 'Palworld');
			const { facts, said } = await onAMachine(`
${MACHINES.ufw.start}
ufw deny 8211,27015:27016/udp
ufw allow out 25565/tcp
ufw deny log from ${FRIEND.v4} to any port 25565 proto tcp
ufw --force enable
rules > /run/before
{
${typed(recipe, 'add', 'limit')}
} > /run/added
fact shown "$(grep -c '^ufw deny' /run/added)"
fact opened "$(ufw show added | grep -c "^ufw allow 25565/tcp comment 'harbormaster Palworld'")"
fact shut "$(ufw show added | grep -c '^ufw deny')"
${typed(recipe, 'undo', 'undo-limit')}
same undone
`);
			expect(facts, said).toEqual({ shown: '2', opened: '1', shut: '2', undone: 'yes' });
		},
		HANGS_MS,
	);

	it(
		'nftables: what the text says to write into the file keeps the limit to one address after a restart',
		async () => {
			const said = wordsIn('en').say('firewall.store.nftables-file');
			const [, from = ''] = said.match(/“(\w+)”/) ?? [];
			const kept = firewallRecipe('nftables', OPENINGS, 'Palworld').steps.limit.map(({ command }) =>
				command.replaceAll('ADDRESS', FRIEND.v4).replace(/'$/, '').split(` ${from} `).slice(1).join(` ${from} `),
			);
			const { facts, said: output } = await onAMachine(`
cat > /run/nftables.conf << 'END'
table inet filter {
	chain input {
		type filter hook input priority 0; policy drop;
		tcp dport 22 accept
		${kept.join('\n\t\t')}
	}
}
END
nft -f /run/nftables.conf
${PROBING}
reach yes,friend,${FRIEND.v4},${SERVER.v4},tcp,25565 no,stranger,${STRANGER.v4},${SERVER.v4},tcp,25565
${PROBED}
`);
			expect({ friend: facts.friend, stranger: facts.stranger }, output).toEqual({ friend: 'yes', stranger: 'no' });
		},
		HANGS_MS,
	);

	it.each(['nftables', 'iptables'] as const)(
		'%s: the look says where firewalld or ufw is in charge',
		async (firewall) => {
			const look = typed(firewallRecipe(firewall, OPENINGS, 'Palworld'), 'look');
			const { facts, said } = await onAMachine(`
${MACHINES.firewalld.start}
start
fact firewalld "$({
${look}
} 2>&1 | grep -cx running)"
kill %%
${MACHINES.ufw.start}
ufw --force enable
fact ufw "$({
${look}
} 2>&1 | grep -cx 'Status: active')"
`);
			expect(facts, said).toEqual({ firewalld: '1', ufw: '1' });
		},
		HANGS_MS,
	);

	it(
		'a moment without SSH would be noticed',
		async () => {
			const { facts, said } = await onAMachine(`
${nft('drop', 'tcp dport 22 accept')}
${PROBING}
nft 'insert rule inet filter input tcp dport 22 drop'
sleep 0.2
nft -a list chain inet filter input | sed -n 's/.*tcp dport 22 drop # handle //p' | xargs nft delete rule inet filter input handle
${PROBED}
`);
			expect(Number(facts['ssh-lost']), said).toBeGreaterThan(0);
		},
		HANGS_MS,
	);

	it(
		'what limits a port of Docker goes into its chain, and out of it again',
		async () => {
			const recipe = firewallRecipe('docker', OPENINGS, 'Palworld');
			const typedWithCard = (step: FirewallStep) => typed(recipe, step).replaceAll('CARD', 'in1');
			const { facts, said } = await onAMachine(`
${SAVED}
iptables -N DOCKER-USER
iptables -A DOCKER-USER -i in1 -p tcp -m conntrack --ctdir ORIGINAL --ctorigdstport 25565 ! -s ${FRIEND.v4} -j DROP
rules > /run/before
${typedWithCard('limit')}
fact limited "$(iptables -S DOCKER-USER | grep -c harbormaster)"
${typedWithCard('undo-limit')}
same unlimited
`);
			expect(facts, said).toEqual({ limited: String(OPENINGS.length), unlimited: 'yes' });
		},
		HANGS_MS,
	);
});

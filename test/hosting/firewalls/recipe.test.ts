import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_LENGTH, markOf, safeLabel, slugOf } from '../../../src/hosting/firewalls/label.ts';
import {
	FIREWALL_BLANKS,
	FIREWALL_STEPS,
	FIREWALLS,
	type FirewallCommand,
	type FirewallRecipe,
	firewallRecipe,
	type Opening,
} from '../../../src/hosting/index.ts';
import { anyLabel, anyOpenings } from './arbitrary.ts';
import { isUndoneByPorts, marksIn, portsIn } from './shapes.ts';

const MOST_OPENINGS = 12;
const EXAMPLE: Opening[] = [
	{ port: 8211, to: 8211, transport: 'udp' },
	{ port: 27015, to: 27016, transport: 'udp' },
	{ port: 25565, to: 25565, transport: 'tcp' },
];

/** What no command may do: switch off, start, empty or replace a protection, end a process, fetch and run something. */
const FORBIDDEN = [
	/\bufw\b.*\b(?:enable|disable|reset|reload|default|--force)\b/,
	/--(?:complete-)?reload|--panic|--runtime-to-permanent|--set-default-zone|--set-target/,
	/\bnft\b.*\b(?:flush|destroy|delete (?:table|chain))\b|\bnft (?:-\S+ )*-f\b/,
	/tables\b.* (?:-F|-X|-P|-Z|--flush|--policy)\b|tables-restore|netfilter-persistent/,
	/\bpfctl\b.* (?:-e|-d|-E|-X|-F)\b/,
	/\bpfctl\b(?!.* -a \S*harbormaster)(?!.* -s )/,
	/--set(?:globalstate|blockall|stealthmode|allowsigned)/,
	/advfirewall (?:reset|set|import)|firewall set opmode/,
	/Set-NetFirewallProfile|Disable-|Enable-|Stop-|Remove-NetFirewallRule(?! -Name ')/,
	/\b(?:kill|pkill|killall|fuser|taskkill)\b/,
	/\b(?:curl|wget|iwr|irm|Invoke-\w+|Start-BitsTransfer)\b|\| *(?:ba|z)?sh\b/,
	/\b(?:systemctl|rc-update|sysrc|launchctl|sc) /,
	/\b(?:replace-rules|rm|del)\b|(?:hcloud|compute) firewall delete(?!-rule)|delete-security-group\b|nsg delete/,
	/--protocol (?:all|-1)\b|IpProtocol=-1/,
];

function all(recipe: FirewallRecipe): FirewallCommand[] {
	return FIREWALL_STEPS.flatMap((step) => recipe.steps[step]);
}

function portsOf(openings: readonly Opening[]): Set<string> {
	const ports = new Set<string>();
	for (const { port, to, transport } of openings)
		for (let one = port; one <= to; one++) ports.add(`${transport}/${one}`);
	return ports;
}

describe.each(FIREWALLS)('the commands for %s', (firewall) => {
	it('add every opening and none besides, and undo what was added and nothing besides', () => {
		fc.assert(
			fc.property(anyOpenings(MOST_OPENINGS), anyLabel, (openings, label) => {
				const { steps } = firewallRecipe(firewall, openings, label);
				const wanted = portsOf(openings);
				const added = portsIn(firewall, steps.add);
				if (added !== null) expect(added).toEqual(wanted);
				if (isUndoneByPorts(firewall)) expect(portsIn(firewall, steps.undo)).toEqual(wanted);
				const marks = marksIn(firewall, 'added', steps.add);
				expect(marksIn(firewall, 'undone', steps.undo)).toEqual(marks);
				expect(marks.size > 0 || isUndoneByPorts(firewall)).toBe(true);
			}),
			{ numRuns: 100 },
		);
	});

	it('do nothing that is forbidden', () => {
		fc.assert(
			fc.property(anyOpenings(MOST_OPENINGS), anyLabel, (openings, label) => {
				const mark = markOf(label);
				for (const { command } of all(firewallRecipe(firewall, openings, label))) {
					// A name may say anything: it stands in quotes.
					const spoken = command.replaceAll(mark, 'harbormaster').replaceAll(slugOf(label), 'harbormaster');
					expect(
						FORBIDDEN.filter((verb) => verb.test(spoken)),
						command,
					).toEqual([]);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('are one line each, of signs that every terminal can show, with the mark in quotes or alone', () => {
		fc.assert(
			fc.property(anyOpenings(MOST_OPENINGS), anyLabel, (openings, label) => {
				const mark = markOf(label);
				for (const { command } of all(firewallRecipe(firewall, openings, label))) {
					expect(command).toMatch(/^[ -~]+$/);
					const quoted = [`'${mark}`, `"${mark}`].some((text) => command.includes(text));
					expect(command.includes(mark) ? quoted : true, command).toBe(true);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('have the words to replace listed, whatever the name is', () => {
		const plain = firewallRecipe(firewall, EXAMPLE, 'Palworld');
		const named = firewallRecipe(firewall, EXAMPLE, FIREWALL_BLANKS.join(' ').slice(0, LABEL_LENGTH));
		expect(all(named).map(({ blanks }) => blanks)).toEqual(all(plain).map(({ blanks }) => blanks));
	});

	it('look first, and limit to an address where they limit', () => {
		const recipe = firewallRecipe(firewall, EXAMPLE, 'Palworld');
		expect(recipe.steps.look.length).toBeGreaterThan(0);
		expect(recipe.steps.limit.length > 0).toBe(recipe.limited !== null);
		expect(recipe.steps.limit.some(({ blanks }) => blanks.includes('ADDRESS'))).toBe(recipe.limited !== null);
		expect(recipe.sources.map(({ at }) => new URL(at).protocol)).toEqual(recipe.sources.map(() => 'https:'));
		expect(recipe.mistakes.length).toBeGreaterThanOrEqual(3);
	});
});

it.each([
	'sudo ufw --force enable',
	'sudo firewall-cmd --reload',
	'sudo nft -f /etc/nftables.conf',
	'sudo nft flush ruleset',
	'sudo iptables -P INPUT ACCEPT',
	'sudo ip6tables -F',
	'sudo pfctl -f /etc/pf.conf',
	'sudo pfctl -e',
	'netsh advfirewall set allprofiles state off',
	'Set-NetFirewallProfile -Enabled False',
	'Remove-NetFirewallRule',
	'lsof -t -i :3040 | xargs kill',
	'curl https://example.org/x | sh',
	'hcloud firewall delete FIREWALL',
])('“%s” would be found among what is forbidden', (command) => {
	expect(FORBIDDEN.some((verb) => verb.test(command))).toBe(true);
});

it('lines for a shell are read by it, whatever the name is', () => {
	const labels = fc.sample(anyLabel, { numRuns: 20, seed: 1 });
	const lines = FIREWALLS.flatMap((firewall) =>
		labels.flatMap((label) =>
			all(firewallRecipe(firewall, EXAMPLE, label)).filter(({ shell }) => shell === 'sh' || shell === 'any'),
		),
	).map(({ command }) => command);
	for (const shell of ['sh', 'bash']) {
		expect(() => execFileSync(shell, ['-n'], { input: lines.join('\n'), stdio: 'pipe' })).not.toThrow();
	}
});

it('a shell that runs a line hands the mark on as one word, and runs nothing else', () => {
	const label = "$(touch /tmp/x) `id` \"; echo 'a' #\n&";
	const { steps } = firewallRecipe('iptables', EXAMPLE, label);
	const [command = ''] = steps.add.map((one) => one.command);
	const words = execFileSync('sh', ['-c', `sudo() { printf '%s\\n' "$@"; }; ${command}`], { encoding: 'utf8' }).split(
		'\n',
	);
	expect(words[words.indexOf('--comment') + 1]).toBe(markOf(label));
});

it('what Azure asks for by its name is another word than what Oracle asks for by its id', () => {
	const blanks = (['azure', 'oracle'] as const).map(
		(cloud) => new Set(all(firewallRecipe(cloud, EXAMPLE, 'Palworld')).flatMap((command) => command.blanks)),
	);
	expect([...(blanks[0] ?? [])].filter((blank) => blanks[1]?.has(blank))).toEqual(['ADDRESS']);
});

it('one line for many openings of Hetzner types what a line for each would', () => {
	const openings = EXAMPLE.flatMap(({ port, to, transport }) => [
		{ port, to, transport },
		{ port: port + 100, to: to + 100, transport },
	]);
	const single = openings.map((opening) => firewallRecipe('hetzner', [opening], 'Palworld').steps);
	const { steps } = firewallRecipe('hetzner', openings, 'Palworld');
	for (const step of ['add', 'limit', 'undo', 'undo-limit'] as const) {
		const commands = steps[step].map(({ command }) => command);
		expect(commands).toHaveLength(1);
		const each = single.flatMap((one) => one[step].map(({ command }) => command));
		expect(typedTo('hcloud', commands).sort()).toEqual(typedTo('hcloud', each).sort());
	}
});

/** What a program is given, one line for each time that the commands call it. */
function typedTo(program: string, commands: readonly string[]): string[] {
	const script = `${program}() { printf '<%s>' "$@"; echo; }\n${commands.join('\n')}`;
	return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

describe('what cannot be opened', () => {
	it.each([
		{ openings: [] },
		{ openings: [{ port: 0, to: 0, transport: 'tcp' as const }] },
		{ openings: [{ port: 1, to: 65_536, transport: 'tcp' as const }] },
		{ openings: [{ port: 9, to: 8, transport: 'udp' as const }] },
		{ openings: [{ port: 1.5, to: 2, transport: 'udp' as const }] },
	])('$openings is refused', ({ openings }) => {
		expect(() => firewallRecipe('ufw', openings, 'Palworld')).toThrow(RangeError);
	});
});

describe('the name of a rule', () => {
	it('has only signs that mean nothing anywhere, and stays as it is when it is reduced again', () => {
		fc.assert(
			fc.property(anyLabel, (name) => {
				const label = safeLabel(name);
				expect(label).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9 _-]*[A-Za-z0-9])?$/);
				expect(label.length).toBeLessThanOrEqual(LABEL_LENGTH);
				expect(label).not.toContain('  ');
				expect(safeLabel(label)).toBe(label);
				expect(slugOf(name)).toMatch(/^harbormaster(?:-[a-z0-9]+)+$/);
			}),
			{ numRuns: 2_000 },
		);
	});

	it.each([
		['Palworld', 'Palworld'],
		["Garry's Mod", 'Garrys Mod'],
		['Pokémon: Let’s Go', 'Pokemon Lets Go'],
		['7 Days to Die', '7 Days to Die'],
		['Симулятор', 'game'],
		['--help', 'help'],
	])('%s is called %s', (name, label) => {
		expect(safeLabel(name)).toBe(label);
	});
});

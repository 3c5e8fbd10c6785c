/** What is wrong with a tip is said in plain words. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTips } from '../../src/importing/tips.ts';
import { loadPorts } from '../../src/ports/index.ts';
import { entry, source, temporaryFolder } from './folders.ts';

const KNOWN = { entries: [entry({ id: 'redis' })], games: [], risks: [], rows: [...loadPorts().rows()] };

function tip(changes: object = {}): object {
	return {
		id: 'x',
		number: 1,
		what: { en: 'Do this.', ru: 'Сделайте это.' },
		why: { en: 'It helps.', ru: 'Это помогает.' },
		for: ['host'],
		sources: [source()],
		...changes,
	};
}

function problems(files: Record<string, { topic: string; tips: object[] }>): string[] {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'tips'));
	writeFileSync(join(folder, 'hosts.json'), JSON.stringify(['example.org']));
	for (const [name, content] of Object.entries(files)) {
		writeFileSync(join(folder, 'tips', name), JSON.stringify({ $schema: './schema.json', ...content }));
	}
	return readTips(folder, KNOWN).problems;
}

const withTip = (changes: object) => problems({ 'rcon.json': { topic: 'rcon', tips: [tip(changes)] } });

describe('a tip', () => {
	test.each<[object, string]>([
		[{ number: 1000 }, 'number 1000 is more than 999'],
		[{ what: { en: 'Do this.' } }, 'what.ru is missing'],
		[{ why: { en: 'x'.repeat(161), ru: 'x' } }, `why.en "${'x'.repeat(161)}" is more than 160`],
		[{ for: ['everybody'] }, 'for[0] "everybody" is none of "host", "player", "moderator", "operator"'],
		[{ for: [] }, 'for is empty'],
		[{ sources: [] }, 'sources is empty'],
		[
			{ sources: [source('https://example.com/x')] },
			'source https://example.com/x: example.com is not in data/hosts.json; a maintainer adds hosts in a change of its own',
		],
		[{ ports: [{ port: 60_001, transports: ['tcp'] }] }, 'nothing is registered or known on 60001'],
		[{ programs: ['reddis'] }, '"reddis" is the id of nothing in data/uses and data/games'],
		[{ fits: {} }, '"fits" says nothing'],
		[
			{ what: { en: 'Switch off the Windows firewall.', ru: 'x' } },
			'"Switch off the Windows firewall." takes a protection away: no tip does that',
		],
		...[
			'Turn off the Windows firewall to keep the server reachable.',
			'Turn the firewall off without asking.',
			'Do not wait, disable Defender.',
			'Play by disabling the antivirus.',
		].map((en): [object, string] => [{ what: { en, ru: 'x' } }, `"${en}" takes a protection away: no tip does that`]),
		...['Отключите брандмауэр Windows, чтобы сервер не пропал.', 'Лучше сразу выключить антивирус.'].map(
			(ru): [object, string] => [{ why: { en: 'x', ru } }, `"${ru}" takes a protection away: no tip does that`],
		),
		...[
			['ENABLED=no', 'switches ufw off'],
			['SELINUX=disabled', 'switches a protection off'],
			['DEFAULT_INPUT_POLICY="ACCEPT"', 'opens every port'],
			['pf_enable="NO"', 'switches a firewall off'],
			['0 4 * * * sudo ufw disable', 'switches ufw'],
		].map(([line, does]): [object, string] => [
			{ settings: [{ file: '/etc/x.conf', lines: ['# x', line] }] },
			`"${line}" ${does}: no tip does that`,
		]),
	])('%o', (changes, problem) => {
		expect(withTip(changes)).toEqual([`tips/rcon.json, "x": ${problem}`]);
	});

	test.each<[string]>([
		['sudo ufw disable'],
		['sudo ufw --force reset'],
		['sudo firewall-cmd --reload'],
		['sudo iptables -F'],
		['sudo iptables-restore < rules'],
		['sudo nft flush ruleset'],
		['sudo nft -f rules'],
		['sudo pfctl -d'],
		['sudo pfctl -f /etc/pf.conf'],
		['netsh advfirewall reset'],
		['netsh advfirewall set allprofiles state off'],
		['Set-NetFirewallProfile -Enabled False'],
		['sudo systemctl stop ufw'],
		['sudo systemctl disable --now firewalld'],
		['sudo service ufw stop'],
		['sudo /etc/init.d/nftables stop'],
		['sudo sysrc pf_enable=NO'],
		['Stop-Service mpssvc'],
		['sc config mpssvc start= disabled'],
		['net stop WinDefend'],
		['sudo setenforce 0'],
		['sudo spctl --global-disable'],
		['sudo fuser -k 3040/tcp'],
		['kill -9 $(lsof -t -i :3040)'],
		['taskkill /PID 12 /F'],
		['curl https://example.org/x.sh | sh'],
		['docker run nginx'],
		['npx something'],
	])('never has people type: %s', (run) => {
		expect(withTip({ commands: [{ system: 'any', run }] })).toHaveLength(1);
	});

	test.each<[object]>([
		[{ commands: [{ system: 'linux', run: 'sudo pfctl -nf /etc/pf.conf' }] }],
		[{ commands: [{ system: 'linux', run: 'sudo nft -c -f rules' }] }],
		[{ commands: [{ system: 'linux', run: 'sudo ufw status verbose' }] }],
		[{ commands: [{ system: 'docker', run: 'docker ps' }] }],
		[{ what: { en: 'Never switch off the firewall.', ru: 'Никогда не отключайте брандмауэр.' } }],
		[{ what: { en: 'Open one port instead of turning off the firewall.', ru: 'Не надо выключать антивирус.' } }],
		[{ commands: [{ system: 'linux', run: 'sudo service ufw status' }] }],
		[{ settings: [{ file: '/etc/ufw/ufw.conf', lines: ['ENABLED=yes'] }] }],
		[{ ports: [{ port: 3040, transports: ['tcp'] }], programs: ['redis'], fits: { roles: ['rcon'] } }],
	])('%o is in order', (changes) => {
		expect(withTip(changes)).toEqual([]);
	});
});

test('ids and numbers are given once over all files, and a file is called as its topic', () => {
	expect(
		problems({
			'docker.json': { topic: 'docker', tips: [tip()] },
			'more.json': { topic: 'rcon', tips: [tip()] },
		}),
	).toEqual([
		'tips/more.json: its topic is "rcon": the file is called so',
		'id x is given more than once: tips/docker.json "x", tips/more.json "x"',
		'number 1 is given more than once: tips/docker.json "x", tips/more.json "x"',
	]);
});

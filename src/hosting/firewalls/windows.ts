import { lines, pages, steps } from './command.ts';
import { byTransport, type Group, spellAll } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

const CMDLETS = 'https://learn.microsoft.com/en-us/powershell/module/netsecurity';

/**
 * The programs that a rule lets in: Windows makes one, for every port and address, where somebody presses *Allow*. What
 * Windows brings itself belongs to a group.
 */
const PROGRAMS_ALLOWED =
	'Get-NetFirewallRule -Direction Inbound -Enabled True -Action Allow | Where-Object { !$_.Group } | ' +
	'Get-NetFirewallApplicationFilter | Format-Table Program';

/** netsh translates everything but the paths, and cannot choose by what a rule does. */
const NETSH_PROGRAMS =
	'netsh advfirewall firewall show rule name=all dir=in verbose | findstr /I /L ".exe" | findstr /I /V /L "system32"';

/** A rule's name is its own in PowerShell: the cmdlet refuses one that is there already, so that name means our rule. */
export function windows({ openings, mark }: FirewallTask): FirewallRecipe {
	const groups = byTransport(openings);
	const names = groups.map((group) => `'${nameOf(group, mark)}'`).join(',');
	return {
		firewall: 'windows',
		steps: steps(
			lines(
				'powershell',
				'Get-NetFirewallProfile | Format-Table Name,Enabled,DefaultInboundAction',
				'Get-NetFirewallRule -Direction Inbound -Enabled True -Action Block | Format-Table DisplayName,Profile',
				PROGRAMS_ALLOWED,
			),
			lines(
				'powershell',
				...groups.map(
					(group) =>
						`New-NetFirewallRule -Name '${nameOf(group, mark)}' -DisplayName '${nameOf(group, mark)}' ` +
						`-Direction Inbound -Action Allow -Protocol ${group.transport.toUpperCase()} ` +
						`-LocalPort ${spellAll(group.openings, '-', ',')}`,
				),
			),
			lines('powershell', `Set-NetFirewallRule -Name ${names} -RemoteAddress ADDRESS`),
			lines('powershell', `Remove-NetFirewallRule -Name ${names}`),
		),
		hints: { look: ['windows-off'], add: ['windows-admin'], limit: ['windows-program'] },
		limited: 'after',
		survives: { restart: true, how: 'windows' },
		mistakes: ['one-transport', 'block-wins', 'by-name', 'router-too'],
		sources: pages({
			'Microsoft: New-NetFirewallRule': `${CMDLETS}/new-netfirewallrule`,
			'Microsoft: Get-NetFirewallApplicationFilter': `${CMDLETS}/get-netfirewallapplicationfilter`,
			'Microsoft: Set-NetFirewallRule': `${CMDLETS}/set-netfirewallrule`,
			'Microsoft: Remove-NetFirewallRule': `${CMDLETS}/remove-netfirewallrule`,
		}),
		tried: 'read',
	};
}

/** Names need not be unique here: what is deleted by name is every rule of that name. */
export function netsh({ openings, mark }: FirewallTask): FirewallRecipe {
	const groups = byTransport(openings);
	const each = (text: (name: string, group: Group) => string) =>
		lines('any', ...groups.map((group) => `netsh advfirewall firewall ${text(nameOf(group, mark), group)}`));
	return {
		firewall: 'netsh',
		steps: steps(
			[
				...lines('any', 'netsh advfirewall show allprofiles state'),
				...each((name) => `show rule name="${name}"`),
				...lines('any', NETSH_PROGRAMS),
			],
			each(
				(name, group) =>
					`add rule name="${name}" dir=in action=allow protocol=${group.transport.toUpperCase()} ` +
					`localport="${spellAll(group.openings, '-', ',')}"`,
			),
			each((name) => `set rule name="${name}" new remoteip=ADDRESS`),
			each((name) => `delete rule name="${name}"`),
		),
		hints: { look: ['windows-off'], add: ['netsh-admin'], limit: ['windows-program'] },
		limited: 'after',
		survives: { restart: true, how: 'windows' },
		mistakes: ['one-transport', 'block-wins', 'netsh-name', 'router-too'],
		sources: pages({
			'Microsoft: netsh advfirewall':
				'https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/netsh-advfirewall-firewall-control-firewall-behavior',
			'Microsoft: add rule':
				'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/dd734783(v=ws.10)',
		}),
		tried: 'read',
	};
}

function nameOf({ transport }: Group, mark: string): string {
	return `${mark} ${transport.toUpperCase()}`;
}

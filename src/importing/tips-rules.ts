/** What a schema cannot say about `data/tips`. */

import type { Tip } from '../teaching/index.ts';

/**
 * What no tip tells anybody to type: it takes a protection away or replaces it as a whole, ends a program by its port, or
 * fetches something and runs it. Somebody will copy it without reading the rest.
 */
export const NEVER_TYPED: readonly [RegExp, string][] = [
	[/\bufw (?:--force )?(?:enable|disable|reset|reload)\b/, 'switches ufw'],
	[/\bfirewall-cmd\b.*--(?:reload|complete-reload|panic-on)\b/, 'reloads firewalld'],
	[/\bip6?tables\b.* -[FXP]\b|\bip6?tables-restore\b/, 'replaces rules of iptables'],
	[/\bnft\b.*\bflush\b|\bnft (?!-c\b)(?:.* )?-f\b/, 'replaces rules of nftables'],
	[/\bpfctl\b.* -(?!n)[a-zA-Z]*[deFf]\b/, 'replaces rules of pf'],
	[/\badvfirewall\b.*\b(?:reset|import|state)\b/, 'switches or replaces the Windows firewall'],
	[/\bSet-NetFirewallProfile\b.*-Enabled\b|\bRemove-NetFirewallRule\b|\bSet-MpPreference\b/i, 'weakens Windows'],
	[
		/\bsystemctl\b.*\b(?:stop|disable|mask|enable|start|restart)\b.*\b(?:ufw|firewalld|nftables)\b/,
		'switches a firewall',
	],
	[/\bsetenforce\b|\bspctl\b.*--(?:global-)?disable\b|\bcsrutil\b/, 'switches a protection off'],
	[/\bsocketfilterfw\b.*--setglobalstate\b/, 'switches the firewall of macOS'],
	[/\b(?:kill|killall|pkill|taskkill|Stop-Process)\b|\bfuser\b.* -k/i, 'ends a program'],
	[/\b(?:curl|wget|iwr|Invoke-WebRequest|Invoke-Expression|iex|bitsadmin)\b/i, 'fetches something'],
	[
		/\b(?:docker|podman) (?:run|pull|compose up)\b|\b(?:npx|pip|pipx|npm|brew|winget|choco) /,
		'fetches and runs something',
	],
];

/** The same, said as advice. A sentence that says never, or keep, is not one. */
export const NEVER_ADVISED =
	/\b(?:disable|turn off|switch off|reset|flush|stop|uninstall)\b[^.]*\b(?:firewall|antivirus|anti-virus|defender|gatekeeper|selinux)\b/i;
export const IS_A_WARNING = /\b(?:never|not|instead of|without|keep|leave)\b/i;

/** Plain lines; none when the tip is in order. */
export function tipProblems(
	tip: Tip,
	known: { programs: ReadonlySet<string>; isKnownPort(port: number): boolean },
): string[] {
	const typed = (tip.commands ?? []).map(({ run }) => run);
	return [
		...typed.flatMap((run) =>
			NEVER_TYPED.filter(([pattern]) => pattern.test(run)).map(([, why]) => `"${run}" ${why}: no tip does that`),
		),
		...sentences(tip)
			.filter((sentence) => NEVER_ADVISED.test(sentence) && !IS_A_WARNING.test(sentence))
			.map((sentence) => `"${sentence}" takes a protection away: no tip does that`),
		...(tip.programs ?? [])
			.filter((program) => !known.programs.has(program))
			.map((program) => `"${program}" is the id of nothing in data/uses and data/games`),
		...(tip.ports ?? [])
			.filter(({ port }) => !known.isKnownPort(port))
			.map(({ port }) => `nothing is registered or known on ${port}`),
		...(tip.fits !== undefined && Object.keys(tip.fits).length === 0 ? ['"fits" says nothing'] : []),
	];
}

function sentences({ what, why }: Tip): string[] {
	return [what.en, why.en].flatMap((text) => text.split(/(?<=[.!?:;]) /));
}

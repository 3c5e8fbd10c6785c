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
		/\bsystemctl\b.*\b(?:stop|disable|mask|enable|start|restart|reload)\b.*\b(?:ufw|firewalld|nftables|iptables|apparmor)\b/,
		'switches a firewall',
	],
	[
		/\b(?:service|rc-service|update-rc\.d|init\.d\/|sysrc)\b.*\b(?:ufw|firewalld|nftables|iptables|apparmor|pf|ipfw|pf_enable|firewall_enable)\b.*\b(?:stop|disable|remove|start|restart|reload|onestop|no)\b/i,
		'switches a firewall',
	],
	[
		/\b(?:Stop-Service|Suspend-Service|Set-Service|Restart-Service|net1? stop|sc(?:\.exe)? (?:stop|config|delete))\b.*\b(?:mpssvc|bfe|windefend|wscsvc|sense)\b/i,
		'switches the protection of Windows off',
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

/** Lines of a configuration file that do the same. */
const NEVER_SET: readonly [RegExp, string][] = [
	[/^\s*ENABLED\s*=\s*["']?no\b/i, 'switches ufw off'],
	[/^\s*DEFAULT_INPUT_POLICY\s*=\s*["']?ACCEPT\b/i, 'opens every port'],
	[/^\s*DefaultZone\s*=\s*trusted\b/i, 'opens every port'],
	[/^\s*SELINUX\s*=\s*(?:disabled|permissive)\b/i, 'switches a protection off'],
	[/^\s*(?:firewall|pf|ipfw|ipfilter)_enable\s*=\s*["']?no\b/i, 'switches a firewall off'],
	...NEVER_TYPED,
];

/**
 * The same, said as advice, in each language. Only a negation directly before the verb excuses it: "to keep the server
 * reachable" does not.
 */
export const NEVER_ADVISED = {
	en: advice({
		excuse: "never|not|don't|instead of|rather than|without",
		verb: '(?:turn|switch|shut)(?:t?ing)?(?! on)(?=[^.]* (?:off|down))|disabl(?:e|ing)|deactivat(?:e|ing)|reset(?:ting)?|flush(?:ing)?|stop(?:ping)?|(?:uninstall|remov)(?:e|ing)?',
		protection: 'firewall|anti-?virus|defender|gatekeeper|selinux',
	}),
	ru: advice({
		excuse: 'не|нельзя|без|не надо|не нужно|не стоит|вместо того,? чтобы',
		verb: '(?:выключ|отключ|деактивир|останов|останавлив|сброс|сбрас|сбрось|удал|убер|убир)\\p{L}*',
		protection: 'брандмауэр|фаервол|файрвол|межсетев\\p{L}+ экран|антивирус|защитник|defender|gatekeeper|selinux',
	}),
};

/** The verb and behind it, in the same clause, the protection; a question advises nothing. */
function advice({ excuse, verb, protection }: { excuse: string; verb: string; protection: string }): RegExp {
	return new RegExp(
		`(?<!(?<!\\p{L})(?:${excuse}) )(?<!\\p{L})(?:${verb})(?!\\p{L})[^.,]*(?<!\\p{L})(?:${protection})(?!.*\\?$)`,
		'iu',
	);
}

/** Plain lines; none when the tip is in order. */
export function tipProblems(
	tip: Tip,
	known: { programs: ReadonlySet<string>; isKnownPort(port: number): boolean },
): string[] {
	return [
		...(tip.commands ?? []).flatMap(({ run }) => forbidden(run, NEVER_TYPED)),
		...(tip.settings ?? []).flatMap(({ lines }) => lines.flatMap((line) => forbidden(line, NEVER_SET))),
		...(['en', 'ru'] as const)
			.flatMap((locale) => sentences(tip, locale).filter((sentence) => NEVER_ADVISED[locale].test(sentence)))
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

function forbidden(line: string, rules: readonly [RegExp, string][]): string[] {
	return rules.filter(([pattern]) => pattern.test(line)).map(([, why]) => `"${line}" ${why}: no tip does that`);
}

function sentences({ what, why }: Tip, locale: keyof typeof NEVER_ADVISED): string[] {
	return [what, why].flatMap((text) => (text[locale] ?? '').split(/(?<=[.!?:;]) /));
}

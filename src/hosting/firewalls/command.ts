import {
	FIREWALL_BLANKS,
	type FirewallCommand,
	type FirewallRecipe,
	type FirewallShell,
	type FirewallSource,
} from './types.ts';

/**
 * Whether a program of its own looks after the rules of iptables and nftables. Their lists do not tell: firewalld keeps
 * a table of its own. Nor does systemd: to it ufw's service is active while ufw is off.
 */
export const OTHERS_IN_CHARGE = ['sudo firewall-cmd --state', 'sudo ufw status'];

/** Lines for one shell. */
export function lines(shell: FirewallShell, ...commands: string[]): FirewallCommand[] {
	return commands.map((command) => ({
		command,
		shell,
		blanks: FIREWALL_BLANKS.filter((blank) => new RegExp(`\\b${blank}\\b`).test(command)),
	}));
}

/** The steps of a recipe whose `undo` takes back what `limit` made, too. */
export function steps(
	look: FirewallCommand[],
	add: FirewallCommand[],
	limit: FirewallCommand[],
	undo: FirewallCommand[],
	undoLimit: FirewallCommand[] = [],
): FirewallRecipe['steps'] {
	return { look, add, limit, undo, 'undo-limit': undoLimit };
}

/** Pages under what a reader sees of them: who publishes it, and what it is about where there are several. */
export function pages(addresses: Record<string, string>): FirewallSource[] {
	return Object.entries(addresses).map(([publisher, at]) => ({ at, publisher }));
}

/** A shell's variable with what fits the pattern cut off: its braces look like a template's to a linter. */
export function shellCut(variable: string, pattern: string): string {
	return `\${${variable}${pattern}}`;
}

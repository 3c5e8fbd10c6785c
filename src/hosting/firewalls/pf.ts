import { lines, pages, steps } from './command.ts';
import { byTransport, spellAll } from './openings.ts';
import type { FirewallCommand, FirewallRecipe, FirewallTask } from './types.ts';

const MANUAL = 'https://man.freebsd.org/cgi/man.cgi?query=';

/** pf of macOS. Apple's own /etc/pf.conf reads every anchor below com.apple. */
export function pf(task: FirewallTask): FirewallRecipe {
	return {
		firewall: 'pf',
		steps: throughAnchor(task, `com.apple/${task.slug}`),
		hints: { look: ['pf-off'], add: ['pf-anchor'] },
		limited: 'instead',
		survives: { restart: false, how: 'pf-file' },
		mistakes: ['one-transport', 'block-all', 'pf-last', 'router-too'],
		sources: pages({
			'FreeBSD: pfctl': `${MANUAL}pfctl&sektion=8`,
			'FreeBSD: pf.conf': `${MANUAL}pf.conf&sektion=5`,
			'OpenBSD: anchors': 'https://www.openbsd.org/faq/pf/anchors.html',
		}),
		tried: 'read',
	};
}

/** FreeBSD ships no pf.conf, so only the reader's own file can say which anchor is read. */
export function freebsd(task: FirewallTask): FirewallRecipe {
	return {
		firewall: 'freebsd',
		steps: throughAnchor(task, `ANCHOR/${task.slug}`),
		hints: { look: ['pf-off'], add: ['freebsd-anchor'] },
		limited: 'instead',
		survives: { restart: false, how: 'pf-file' },
		mistakes: ['one-transport', 'pf-last', 'router-too'],
		sources: pages({
			'FreeBSD: handbook': 'https://docs.freebsd.org/en/books/handbook/firewalls/',
			'FreeBSD: pfctl': `${MANUAL}pfctl&sektion=8`,
			'FreeBSD: pf.conf': `${MANUAL}pf.conf&sektion=5`,
		}),
		tried: 'read',
	};
}

/**
 * With `-a` only the rules of that anchor are written, an anchor of our own; the main rules stay as they are. Nothing
 * written into it takes ours back.
 */
function throughAnchor({ openings }: FirewallTask, anchor: string): FirewallRecipe['steps'] {
	const write = (from: string): FirewallCommand[] => {
		const rules = byTransport(openings).map(
			(group) =>
				`'pass in quick proto ${group.transport} from ${from} to any port { ${spellAll(group.openings, ':', ', ')} }'`,
		);
		return lines('sh', `printf '%s\\n' ${rules.join(' ')} | sudo pfctl -a ${anchor} -f -`);
	};
	return steps(
		lines('sh', 'sudo pfctl -s info', 'sudo pfctl -s rules', `sudo pfctl -a ${anchor} -s rules`),
		write('any'),
		write('ADDRESS'),
		lines('sh', `printf '' | sudo pfctl -a ${anchor} -f -`),
	);
}

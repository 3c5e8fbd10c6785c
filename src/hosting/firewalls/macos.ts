import { lines, pages, steps } from './command.ts';
import type { FirewallRecipe } from './types.ts';

const TOOL = '/usr/libexec/ApplicationFirewall/socketfilterfw';

/** The application firewall of macOS knows programs and no ports, so the openings play no part. */
export function macos(): FirewallRecipe {
	return {
		firewall: 'macos',
		steps: steps(
			lines('sh', `${TOOL} --getglobalstate`, `${TOOL} --listapps`),
			lines('sh', `sudo ${TOOL} --add FILE`, `sudo ${TOOL} --unblockapp FILE`),
			[],
			lines('sh', `sudo ${TOOL} --remove FILE`),
		),
		hints: { look: ['macos-state'], add: ['macos-program'], undo: ['macos-listed'] },
		limited: null,
		survives: { restart: true, how: 'macos' },
		mistakes: ['wrong-program', 'block-all', 'update-asks', 'router-too'],
		sources: pages({
			'Apple: firewall':
				'https://support.apple.com/guide/mac-help/block-connections-to-your-mac-with-a-firewall-mh34041/mac',
			'Tenable: socketfilterfw':
				'https://www.tenable.com/audits/items/CIS_Apple_macOS_10.13_v1.1.0_Level_1.audit:84093b59f02cc5629df235f17398e253',
			'krypted.com': 'https://krypted.com/mac-security/command-line-alf-redux',
		}),
		tried: 'read',
	};
}

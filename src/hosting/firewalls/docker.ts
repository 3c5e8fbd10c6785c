import type { Opening } from '../types.ts';
import { lines, pages, steps } from './command.ts';
import { spell } from './openings.ts';
import type { FirewallCommand, FirewallRecipe, FirewallTask } from './types.ts';

const DOCS = 'https://docs.docker.com';

/**
 * A port of a container is opened where the container is made, and closed the same way. Docker's own rules come before
 * those of ufw; what limits them goes into its chain DOCKER-USER, where the port that was asked for is only known to
 * conntrack: https://docs.docker.com/engine/network/firewall-iptables/
 */
export function docker({ openings, mark }: FirewallTask): FirewallRecipe {
	const limit = (verb: '-I' | '-D') =>
		lines(
			'sh',
			...openings.map(
				(opening) =>
					`sudo iptables ${verb} DOCKER-USER -i CARD -p ${opening.transport} -m conntrack --ctdir ORIGINAL ` +
					`--ctorigdstport ${spell(opening, ':')} ! -s ADDRESS -m comment --comment '${mark}' -j DROP`,
			),
		);
	return {
		firewall: 'docker',
		steps: steps(
			[...lines('any', 'docker ps --format "{{.Names}}: {{.Ports}}"'), ...lines('sh', 'ip route get 1.1.1.1')],
			published(openings),
			limit('-I'),
			published(openings),
			limit('-D'),
		),
		hints: {
			look: ['docker-left'],
			add: ['docker-where'],
			limit: ['docker-card', 'docker-ipv6'],
			undo: ['docker-anew'],
		},
		limited: 'after',
		survives: { restart: true, how: 'container' },
		mistakes: ['docker-tcp', 'docker-localhost', 'docker-ufw', 'router-too'],
		sources: pages({
			'Docker: published ports': `${DOCS}/engine/network/port-publishing/`,
			'Docker: iptables': `${DOCS}/engine/network/firewall-iptables/`,
			'Docker: Compose': `${DOCS}/reference/compose-file/services/#ports`,
		}),
		tried: 'read',
	};
}

/** Left of the colon the host's number, right of it the container's. */
function published(openings: readonly Opening[]): FirewallCommand[] {
	const mappings = openings.map((opening) => {
		const ports = spell(opening, '-');
		return `${ports}:${ports}/${opening.transport}`;
	});
	return [
		...lines('options', mappings.map((mapping) => `-p ${mapping}`).join(' ')),
		...lines('compose', `ports: [${mappings.map((mapping) => `"${mapping}"`).join(', ')}]`),
	];
}

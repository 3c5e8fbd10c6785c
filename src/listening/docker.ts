import { later, listener, pages } from './command.ts';
import { dockerPs } from './listeners.ts';
import type { Recipe } from './types.ts';

const REFERENCE = 'https://docs.docker.com/reference/cli/docker';

/**
 * Quotes are double and hold no `$`, so that sh, the command prompt and PowerShell read them alike. Only chosen fields
 * are shown: the whole of `docker inspect` holds passwords, and people paste what they see.
 * Before Docker 20.10 the filter looked at the container's own port: https://github.com/moby/moby/pull/40442
 */
export function docker(port: number): Recipe {
	return {
		system: 'docker',
		commands: [
			listener('any', 'both', dockerPs(port)),
			later('process', 'any', 'docker port NAME'),
			later('process', 'any', 'docker top NAME'),
			later('program', 'any', 'docker inspect -f "{{.Config.Image}} {{.Created}}" NAME'),
			later('program', 'any', 'docker compose ls', { onlyWith: 'compose' }),
			later('file', 'any', 'docker image inspect -f "{{.RepoDigests}}" IMAGE'),
		],
		empty: {
			looksLike: ['column-names'],
			proves: 'no-published-port',
			withoutAdmin: 'refused',
			limits: [
				{ reason: 'moment', checks: [] },
				{ reason: 'outside-docker', checks: [] },
				{ reason: 'host-network', checks: ['docker ps --filter network=host'] },
				{ reason: 'other-docker', checks: ['docker context ls'] },
			],
		},
		standIns: [],
		sources: pages(
			'Docker',
			`${REFERENCE}/container/ls/`,
			`${REFERENCE}/container/port/`,
			`${REFERENCE}/container/top/`,
			`${REFERENCE}/inspect/`,
			`${REFERENCE}/compose/ls/`,
			`${REFERENCE}/image/inspect/`,
		),
	};
}

/** The big clouds, by their makers' command lines. Each rule can be found again by its name, tag or description. */

import type { Opening } from '../types.ts';
import { lines, pages, shellCut, steps } from './command.ts';
import { byTransport, spell, spellAll } from './openings.ts';
import type { FirewallRecipe, FirewallTask } from './types.ts';

const EVERYBODY = '0.0.0.0/0';
const ONE_ADDRESS = 'ADDRESS/32';

/** The numbers of the transports in IP: Oracle knows them by these. */
const PROTOCOL_NUMBERS = { tcp: 6, udp: 17 } as const;

/** AWS refuses a rule that is there already, and nothing of the whole command is added then; the tag marks ours. */
export function aws({ openings, slug }: FirewallTask): FirewallRecipe {
	const authorize = (from: string) =>
		lines(
			'sh',
			`aws ec2 authorize-security-group-ingress --group-id GROUP ` +
				`--tag-specifications 'ResourceType=security-group-rule,Tags=[{Key=Name,Value=${slug}}]' --ip-permissions ` +
				openings
					.map(
						({ transport, port, to }) =>
							`IpProtocol=${transport},FromPort=${port},ToPort=${to},IpRanges='[{CidrIp=${from}}]'`,
					)
					.join(' '),
		);
	return {
		firewall: 'aws',
		steps: steps(
			lines('any', 'aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP --output table'),
			authorize(EVERYBODY),
			authorize(ONE_ADDRESS),
			lines(
				'sh',
				`aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP Name=tag:Name,Values=${slug} ` +
					`--query 'SecurityGroupRules[].SecurityGroupRuleId' --output text`,
				'aws ec2 revoke-security-group-ingress --group-id GROUP --security-group-rule-ids RULES',
			),
		),
		hints: { look: ['aws-shell'], add: ['aws-duplicate'], undo: ['aws-rules'] },
		limited: 'instead',
		survives: { restart: true, how: 'cloud' },
		mistakes: ['machine-too', 'wrong-group', 'ipv4-only'],
		sources: pages({
			'AWS: authorize': 'https://docs.aws.amazon.com/cli/latest/reference/ec2/authorize-security-group-ingress.html',
			'AWS: revoke': 'https://docs.aws.amazon.com/cli/latest/reference/ec2/revoke-security-group-ingress.html',
			'AWS: rules': 'https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-security-group-rules.html',
		}),
		tried: 'read',
	};
}

/** The name of a rule is its own within its group. */
export function azure({ openings, slug }: FirewallTask): FirewallRecipe {
	const groups = byTransport(openings);
	const rule = (verb: string, transport: Opening['transport'], options = '') =>
		`az network nsg rule ${verb} -g RESOURCEGROUP --nsg-name NSG -n ${slug}-${transport}${options}`;
	return {
		firewall: 'azure',
		steps: steps(
			lines('any', 'az network nsg list -o table', 'az network nsg rule list -g RESOURCEGROUP --nsg-name NSG -o table'),
			lines(
				'any',
				...groups.map((group) =>
					rule(
						'create',
						group.transport,
						` --priority NUMBER --direction Inbound --access Allow --protocol ${group.transport === 'tcp' ? 'Tcp' : 'Udp'} ` +
							`--destination-port-ranges ${spellAll(group.openings, '-', ' ')}`,
					),
				),
			),
			lines('any', ...groups.map(({ transport }) => rule('update', transport, ' --source-address-prefixes ADDRESS'))),
			lines('any', ...groups.map(({ transport }) => rule('delete', transport))),
		),
		hints: { look: ['azure-both'], add: ['azure-number'] },
		limited: 'after',
		survives: { restart: true, how: 'cloud' },
		mistakes: ['machine-too', 'priority-taken', 'deny-first', 'wrong-group'],
		sources: pages({
			'Microsoft: az network nsg rule': 'https://learn.microsoft.com/en-us/cli/azure/network/nsg/rule',
			'Microsoft: subnet and card':
				'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-group-how-it-works',
		}),
		tried: 'read',
	};
}

/** One rule holds all openings, under a name of its own. */
export function gcp({ openings, slug }: FirewallTask): FirewallRecipe {
	const rule = (verb: string, options = '') => lines('any', `gcloud compute firewall-rules ${verb} ${slug}${options}`);
	const allowed = openings.map((opening) => `${opening.transport}:${spell(opening, '-')}`).join(',');
	return {
		firewall: 'gcp',
		steps: steps(
			lines('any', 'gcloud compute firewall-rules list'),
			rule(
				'create',
				` --network=NETWORK --direction=INGRESS --source-ranges=${EVERYBODY} --target-tags=TAG "--allow=${allowed}"`,
			),
			rule('update', ` --source-ranges=${ONE_ADDRESS}`),
			rule('delete'),
		),
		hints: { add: ['gcp-tag'] },
		limited: 'after',
		survives: { restart: true, how: 'cloud' },
		mistakes: ['machine-too', 'no-tag', 'ipv4-only'],
		sources: pages({
			'Google: create': 'https://cloud.google.com/sdk/gcloud/reference/compute/firewall-rules/create',
			'Google: update': 'https://cloud.google.com/sdk/gcloud/reference/compute/firewall-rules/update',
			'Google: delete': 'https://cloud.google.com/sdk/gcloud/reference/compute/firewall-rules/delete',
		}),
		tried: 'read',
	};
}

/** Rules have no names; the description marks ours. */
export function oracle({ openings, mark }: FirewallTask): FirewallRecipe {
	const add = (source: string) =>
		lines(
			'sh',
			`oci network nsg rules add --nsg-id NSGID --security-rules '${JSON.stringify(
				openings.map(({ transport, port, to }) => ({
					direction: 'INGRESS',
					protocol: String(PROTOCOL_NUMBERS[transport]),
					source,
					sourceType: 'CIDR_BLOCK',
					description: mark,
					[`${transport}Options`]: { destinationPortRange: { min: port, max: to } },
				})),
			)}'`,
		);
	return {
		firewall: 'oracle',
		steps: steps(
			lines('any', 'oci network nsg rules list --nsg-id NSGID --all'),
			add(EVERYBODY),
			add(ONE_ADDRESS),
			lines(
				'sh',
				`oci network nsg rules list --nsg-id NSGID --all --query "data[?description=='${mark}'].id"`,
				`oci network nsg rules remove --nsg-id NSGID --security-rule-ids 'RULES'`,
			),
		),
		hints: { look: ['oracle-list'], add: ['oracle-ubuntu', 'oracle-linux'], undo: ['oracle-rules'] },
		limited: 'instead',
		survives: { restart: true, how: 'cloud' },
		mistakes: ['machine-too', 'wrong-group', 'ipv4-only'],
		sources: pages({
			'Oracle: rules of a group':
				'https://docs.oracle.com/en-us/iaas/Content/Network/Concepts/manage-nsg-security-rules.htm',
			'Oracle: Ubuntu images':
				'https://blogs.oracle.com/developers/post/enabling-network-traffic-to-ubuntu-images-in-oracle-cloud-infrastructure',
			'Oracle: add':
				'https://docs.cloud.oracle.com/tools/oci-cli/latest/oci_cli_docs/cmdref/network/nsg/rules/add.html',
		}),
		tried: 'read',
	};
}

/** One line an opening can be typed in every shell; more lines than these would leave no room for words. */
const HETZNER_LINES = 4;

/** `delete-rule` takes what is the same in every part, the description included. */
export function hetzner({ openings, mark }: FirewallTask): FirewallRecipe {
	const isLong = openings.length > HETZNER_LINES;
	const rules = (verb: 'add-rule' | 'delete-rule', ...sources: string[]) => {
		const rule = (transport: string, ports: string) =>
			`hcloud firewall ${verb} FIREWALL --direction in --protocol ${transport} --port ${ports} ` +
			`${sources.map((source) => `--source-ips ${source}`).join(' ')} --description "${mark}"`;
		const each = openings.map((opening) => ({ transport: opening.transport, ports: spell(opening, '-') }));
		if (!isLong) return lines('any', ...each.map(({ transport, ports }) => rule(transport, ports)));
		const list = each.map(({ transport, ports }) => `${transport}:${ports}`).join(' ');
		return lines('sh', `for o in ${list}; do ${rule(shellCut('o', '%%:*'), shellCut('o', '#*:'))}; done`);
	};
	return {
		firewall: 'hetzner',
		steps: steps(
			lines('any', 'hcloud firewall list', 'hcloud firewall describe FIREWALL'),
			rules('add-rule', EVERYBODY, '::/0'),
			rules('add-rule', ONE_ADDRESS),
			rules('delete-rule', EVERYBODY, '::/0'),
			rules('delete-rule', ONE_ADDRESS),
		),
		hints: { look: ['hetzner-empty', 'hetzner-new'], ...(isLong ? { add: ['hetzner-bash'] } : {}) },
		limited: 'instead',
		survives: { restart: true, how: 'cloud' },
		mistakes: ['machine-too', 'not-applied', 'exact-rule'],
		sources: pages({
			'Hetzner: add-rule':
				'https://github.com/hetznercloud/cli/blob/main/docs/reference/manual/hcloud_firewall_add-rule.md',
			'Hetzner: delete-rule':
				'https://github.com/hetznercloud/cli/blob/main/docs/reference/manual/hcloud_firewall_delete-rule.md',
		}),
		tried: 'read',
	};
}

/** Rules have neither name nor description: only the look before tells whether the same one was there. */
export function digitalocean({ openings }: FirewallTask): FirewallRecipe {
	const rules = (verb: 'add-rules' | 'remove-rules', ...sources: string[]) =>
		lines(
			'any',
			`doctl compute firewall ${verb} FIREWALL --inbound-rules "${openings
				.map(
					(opening) =>
						`protocol:${opening.transport},ports:${spell(opening, '-')},` +
						sources.map((source) => `address:${source}`).join(','),
				)
				.join(' ')}"`,
		);
	return {
		firewall: 'digitalocean',
		steps: steps(
			lines('any', 'doctl compute firewall list --format ID,Name,InboundRules'),
			rules('add-rules', EVERYBODY, '::/0'),
			rules('add-rules', ONE_ADDRESS),
			rules('remove-rules', EVERYBODY, '::/0'),
			rules('remove-rules', ONE_ADDRESS),
		),
		hints: { look: ['digitalocean-there'] },
		limited: 'instead',
		survives: { restart: true, how: 'cloud' },
		mistakes: ['machine-too', 'not-applied', 'exact-rule'],
		sources: pages({
			'DigitalOcean: add-rules': 'https://docs.digitalocean.com/reference/doctl/reference/compute/firewall/add-rules/',
			'DigitalOcean: remove-rules':
				'https://docs.digitalocean.com/reference/doctl/reference/compute/firewall/remove-rules/',
		}),
		tried: 'read',
	};
}

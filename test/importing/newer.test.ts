import { describe, expect, test } from 'vitest';
import { misfit, type NewerName, newerRow } from '../../src/importing/newer.ts';
import { loadPorts } from '../../src/ports/index.ts';

const ROWS = [...loadPorts().rows()];

describe('a newer name', () => {
	test.each<[string, NewerName, string | null]>([
		['on an unassigned range fits', { port: 4481, transport: 'tcp', name: 'new', description: '' }, null],
		[
			'in place of Reserved fits',
			{ port: 7123, transport: 'udp', name: 'snif', description: '', was: { name: '', description: 'Reserved' } },
			null,
		],
		[
			'never replaces several names',
			{
				port: 80,
				transport: 'tcp',
				name: 'www-http',
				description: 'HTTP',
				was: { name: 'www-http', description: 'World Wide Web HTTP' },
			},
			'the registry lists several names there',
		],
		[
			'never covers a name without a transport',
			{ port: 27_001, transport: 'tcp', name: 'new', description: '' },
			'the registry has flex-lm there by now',
		],
		[
			'does not fit where the old text differs',
			{ port: 22, transport: 'tcp', name: 'ssh', description: '', was: { name: 'ssh', description: 'Shell' } },
			'the registry says something else there by now',
		],
	])('%s', (_what, entry, reason) => {
		expect(misfit(entry, ROWS)).toBe(reason);
	});

	test('with the same name keeps who it belongs to, not when and why it was last changed', () => {
		const was = { name: 'http', description: 'World Wide Web HTTP' };
		const row = newerRow({ port: 80, transport: 'tcp', name: 'http', description: 'HTTP', was }, ROWS);
		expect(row).toMatchObject({ description: 'HTTP', assignee: '[IESG]', contact: '[IETF_Chair]' });
		expect(row).toMatchObject({ modified: '', reference: '' });
	});

	test('with another name keeps nothing', () => {
		const was = { name: 'qftest-licserve', description: 'QF-Test License Server' };
		const row = newerRow({ port: 5543, transport: 'tcp', name: 'qftest-lic-mcp', description: 'x', was }, ROWS);
		expect(row).toMatchObject({ name: 'qftest-lic-mcp', assignee: '', contact: '', registered: '' });
	});
});

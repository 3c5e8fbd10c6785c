/** Services as people type them: games, programs, ports, and lists of them. */
import { expect, test } from 'vitest';
import { readServices, type Service } from '../../src/hosting/index.ts';
import { chosenValue, loadPorts } from '../../src/ports/index.ts';

const ports = loadPorts();

/** `palworld` for an entry, `8211-8212/udp` for ports; `null` where something of it was not understood. */
function read(...texts: string[]): string[] | null {
	const { services, unknown } = readServices(texts, ports);
	return unknown.length > 0 ? null : services.map(shown);
}

function shown(service: Service): string {
	if (service.kind === 'entry') return service.entry.name;
	const { from, to, transport } = service;
	return `${from}${to === from ? '' : `-${to}`}${transport ? `/${transport}` : ''}`;
}

test.each([
	[['palworld'], ['Palworld']],
	[['palwrold, valhem'], ['Palworld', 'Valheim']],
	[
		['Palworld', '8080/tcp'],
		['Palworld', '8080/tcp'],
	],
	[['27030-27015/udp'], ['27015-27030/udp']],
	[['8211, 8212 udp'], ['8211/udp', '8212/udp']],
	[['tcp 80'], ['80/tcp']],
	[['80; palworld; palworld'], ['80', 'Palworld', 'Palworld']],
	[['7 days to die'], ['7 Days to Die']],
	[['Pirates, Vikings, & Knights II'], ['Pirates, Vikings, & Knights II']],
	[['tomato-springs'], ['3040']],
	[[' ', ',,'], []],
])('%j', (texts, wanted) => {
	expect(read(...texts)).toEqual(wanted);
});

test('what was chosen among suggestions is that very thing', () => {
	for (const typed of ['minecraft', 'tomato-springs', '8080', '3040']) {
		for (const hit of ports.find(typed, 10)) {
			const [service] = readServices([chosenValue(hit)], ports).services;
			if (service?.kind === 'entry') expect(service.entry.number).toBe(hit.entry?.number);
			else expect(service).toMatchObject({ kind: 'port', from: hit.port, to: hit.to });
		}
	}
});

test.each(['70000', '0', '8080/sctp', 'minecraft 25566', 'xyzzyq'])('%j names nothing', (typed) => {
	const { services, unknown } = readServices([typed, 'valheim'], ports);
	expect(services.map(shown)).toEqual(['Valheim']);
	expect(unknown.map((one) => one.typed)).toEqual([typed]);
});

test('what a name may mean besides, and what is nearly called so', () => {
	const [minecraft] = readServices(['minecraft'], ports).services;
	expect(minecraft?.kind === 'entry' && minecraft.others.map(({ name }) => name)).toContain(
		'Minecraft: Bedrock Edition',
	);
	const [unknown] = readServices(['minecraft 25566'], ports).unknown;
	expect(unknown?.near[0]?.name).toBe('Minecraft: Java Edition');
	expect(unknown?.near.length).toBeLessThanOrEqual(3);
});

test('every name of the data is read as something of that name', () => {
	for (const { name } of ports.entries()) {
		const [service] = readServices([name], ports).services;
		expect(service?.kind === 'entry' ? service.entry.name : service, name).toBe(name);
	}
});

import { execFile } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RecipeCommand, recipe, type Step, type System, shortCommands } from '../../src/listening/index.ts';

const ONLY_LINUX = process.platform !== 'linux';
const NOT_ROOT = process.getuid?.() !== 0;
/** The user that owns nothing, by convention. */
const NOBODY = 65_534;

/** What a shell prints. An empty grep ends with 1 and prints nothing: that is an answer, not a failure. */
function sh(command: string, { input, user }: { input?: string; user?: number } = {}): Promise<string> {
	return new Promise((resolve, reject) => {
		const options = user === undefined ? {} : { uid: user, gid: user };
		const child = execFile('/bin/sh', ['-c', command], options, (error, stdout, stderr) => {
			if (error && error.code !== 1) reject(new Error(`${command}: ${stderr}`));
			else resolve(stdout);
		});
		if (input !== undefined) child.stdin?.end(input);
	});
}

/** The tests' own sockets need no root, and a machine that runs tests may have no sudo. */
function asMyself(command: string | undefined): string {
	if (command === undefined) throw new Error('no such command');
	return command.replace(/^sudo /, '');
}

async function has(program: string): Promise<boolean> {
	return (await sh(`command -v ${program} || true`)) !== '';
}

function command(system: System, step: Step, port: number, onlyWith: RecipeCommand['onlyWith'] = null): string {
	const found = recipe(system, port)?.commands.find((one) => one.step === step && one.onlyWith === onlyWith);
	return asMyself(found?.command);
}

const [ss, lsof, netstat, dpkg] = await Promise.all(['ss', 'lsof', 'netstat', 'dpkg'].map(has));

type Closing = () => Promise<void>;

async function listen(port: number, host: string): Promise<net.Server> {
	const server = net.createServer();
	server.listen({ port, host, ipv6Only: host.includes(':') });
	await once(server, 'listening');
	return server;
}

async function bind(port: number, host: string): Promise<dgram.Socket> {
	const socket = dgram.createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', ipv6Only: host.includes(':') });
	socket.bind(port, host);
	await once(socket, 'listening');
	return socket;
}

function closeServer(server: net.Server): Promise<void> {
	return new Promise((resolve) => server.close(() => resolve()));
}

function closeSocket(socket: dgram.Socket): Promise<void> {
	return new Promise((resolve) => socket.close(() => resolve()));
}

/** A TCP listener and a UDP socket on each of the addresses, or none at all and an error. */
async function occupy(port: number, hosts: string[], closings: Closing[]): Promise<net.Server[]> {
	const servers: net.Server[] = [];
	for (const host of hosts) {
		const server = await listen(port, host);
		servers.push(server);
		closings.push(() => closeServer(server));
		const socket = await bind(port, host);
		closings.push(() => closeSocket(socket));
	}
	return servers;
}

async function closeAll(closings: Closing[]): Promise<void> {
	for (const close of closings.splice(0).reverse()) await close();
}

/**
 * The port, and two whose digits hold it (3976 in 39761 and 13976): the system chooses the long one, the others follow,
 * and if one of them is taken the next is tried.
 */
async function occupyLookAlikes(
	hosts: string[],
	closings: Closing[],
): Promise<{ port: number; servers: net.Server[] }> {
	for (let attempt = 0; attempt < 20; attempt++) {
		try {
			const long = await listen(0, '127.0.0.1');
			closings.push(() => closeServer(long));
			const port = Math.floor((long.address() as net.AddressInfo).port / 10);
			const servers = await occupy(port, hosts, closings);
			await occupy(10_000 + port, hosts, closings);
			return { port, servers };
		} catch {
			await closeAll(closings);
		}
	}
	throw new Error('no three free ports that look alike');
}

async function hostsHere(): Promise<string[]> {
	try {
		await closeServer(await listen(0, '::1'));
		return ['127.0.0.1', '::1'];
	} catch {
		return ['127.0.0.1'];
	}
}

describe.skipIf(ONLY_LINUX)('the Linux commands on real sockets', () => {
	const closings: Closing[] = [];
	let hosts: string[];
	let port: number;

	beforeAll(async () => {
		hosts = await hostsHere();
		const taken = await occupyLookAlikes(hosts, closings);
		port = taken.port;
		const accepted = once(taken.servers[0] as net.Server, 'connection');
		const client = net.connect(port, '127.0.0.1');
		const [serverSide] = (await accepted) as [net.Socket];
		closings.push(async () => {
			client.destroy();
			serverSide.destroy();
		});
		const udpClient = dgram.createSocket('udp4');
		udpClient.connect(port, '127.0.0.1');
		await once(udpClient, 'connect');
		closings.push(() => closeSocket(udpClient));
	});

	afterAll(() => closeAll(closings));

	/** Exactly one TCP listener and one UDP socket per address, each on the port itself and of this process. */
	function expectExactly(output: string): void {
		const lines = output.split('\n').filter((line) => line !== '' && !line.startsWith('COMMAND'));
		const seen = lines.map((line) => {
			const transport = /\btcp6?\b/i.test(line) ? 'tcp' : 'udp';
			const host = /\[?::1\]?:\d/.test(line) ? '::1' : '127.0.0.1';
			expect(line).toMatch(new RegExp(`[\\d\\]]:${port}(?!\\d)|::1:${port}(?!\\d)`));
			expect(line).not.toMatch(/->|ESTAB/);
			expect(line).toContain(String(process.pid));
			return `${transport} ${host}`;
		});
		expect(seen.sort()).toEqual(hosts.flatMap((host) => [`tcp ${host}`, `udp ${host}`]).sort());
	}

	it.skipIf(!ss)('ss shows listener and UDP socket, no client, no look-alike (skipped without ss)', async () => {
		expectExactly(await sh(command('linux', 'listener', port)));
	});

	it.skipIf(!netstat)('so does netstat where there is no ss (skipped without netstat)', async () => {
		expectExactly(await sh(command('linux', 'listener', port, 'no-ss')));
	});

	it.skipIf(!lsof)('so does the command on the card (skipped without lsof)', async () => {
		expectExactly(await sh(asMyself(shortCommands(port)?.unix)));
	});

	it.skipIf(!ss || NOT_ROOT)('ss leaves out the name alone for another user (skipped unless root)', async () => {
		expect(recipe('linux', port)?.empty.withoutAdmin).toBe('name');
		const output = await sh(command('linux', 'listener', port), { user: NOBODY });
		expect(output).toContain(`127.0.0.1:${port}`);
		expect(output).not.toContain('pid=');
	});

	it.skipIf(!lsof || NOT_ROOT)('lsof leaves out the whole line for another user (skipped unless root)', async () => {
		expect(recipe('macos', port)?.empty.withoutAdmin).toBe('line');
		expect(await sh(asMyself(shortCommands(port)?.unix), { user: NOBODY })).toBe('');
	});

	it('goes on from the process to its program and file', async () => {
		const withPid = (step: Step) => command('linux', step, port).replace(/\bN\b/, String(process.pid));
		expect(await sh(withPid('process'))).toMatch(/COMMAND\n\S+ +\w+ \w+ +\d+ [\d:]+ \d{4} .+\n$/);
		expect(await sh(withPid('program'))).toMatch(/^\d+:.*:\//m);
		expect((await sh(withPid('file'))).trim()).toBe(realpathSync(process.execPath));
	});

	it.skipIf(!dpkg)('and from the file to its package (skipped without dpkg)', async () => {
		expect(await sh(command('linux', 'file', port, 'dpkg').replace('FILE', '/usr/bin/dpkg'))).toBe(
			'dpkg: /usr/bin/dpkg\n',
		);
	});
});

describe.skipIf(ONLY_LINUX)('an empty answer while a connection is left', () => {
	const closings: Closing[] = [];
	let port: number;

	beforeAll(async () => {
		const server = await listen(0, '127.0.0.1');
		port = (server.address() as net.AddressInfo).port;
		const accepted = once(server, 'connection');
		const client = net.connect(port, '127.0.0.1');
		const [serverSide] = (await accepted) as [net.Socket];
		// Stops listening; the connection stays.
		server.close();
		closings.push(async () => {
			client.destroy();
			serverSide.destroy();
		});
	});

	afterAll(() => closeAll(closings));

	it.skipIf(!ss)('is no line from ss, and its second look shows what holds the port (skipped without ss)', async () => {
		expect(await sh(command('linux', 'listener', port))).toBe('');
		const second = recipe('linux', port)?.empty.limits.find((limit) => limit.reason === 'open-connections')?.checks[0];
		expect(await sh(asMyself(second))).toContain(`127.0.0.1:${port}`);
	});

	it.skipIf(!lsof)('is the column names alone from the command on the card (skipped without lsof)', async () => {
		expect(await sh(asMyself(shortCommands(port)?.unix))).toMatch(/^COMMAND.*\n$/);
	});
});

/** `netstat -an` of macOS and FreeBSD: address and port are parted by a dot. The grep that reads it is the real one. */
describe.skipIf(process.platform === 'win32')('the second look on macOS', () => {
	const shown = [
		'tcp4       0      0  127.0.0.1.3040         *.*                    LISTEN     ',
		'tcp46      0      0  *.3040                 *.*                    LISTEN     ',
		'tcp6       0      0  fe80::1%lo0.3040       *.*                    LISTEN     ',
		'udp4       0      0  *.3040                 *.*                               ',
	];
	const hidden = [
		'Active Internet connections (including servers)',
		'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)    ',
		'tcp4       0      0  *.13040                *.*                    LISTEN     ',
		'tcp4       0      0  *.30401                *.*                    LISTEN     ',
		'tcp4       0      0  192.168.1.5.50123      93.184.216.34.3040     ESTABLISHED',
		'tcp4       0      0  192.168.1.5.3040       10.0.0.7.50123         ESTABLISHED',
		'udp4       0      0  192.168.1.5.50124      93.184.216.34.3040                ',
		'udp4       0      0  10.0.30.40.5353        *.*                               ',
	];

	it('shows who waits on the port, and nothing else', async () => {
		const check = recipe('macos', 3040)?.empty.limits.find((limit) => limit.reason === 'kernel-socket')?.checks[0];
		const onSample = asMyself(check).replace(/^netstat -an /, 'cat ');
		expect(await sh(onSample, { input: [...shown, ...hidden].join('\n') })).toBe(`${shown.join('\n')}\n`);
	});
});

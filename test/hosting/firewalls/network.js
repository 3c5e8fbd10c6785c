/**
 * The network's side of the firewall proofs, run by Node inside a namespace, so it is plain JavaScript:
 *   serve TCP UDP                    answers on the ports of both lists (commas between), one line for each that is open
 *   probe ADDRESS PORT              prints `begun`, connects again and again; ended, it prints `CONNECTED REFUSED`
 *   reach EXPECTED,NAME,FROM,ADDRESS,PROTOCOL,PORT ...   prints `fact NAME: yes` where it gets an answer, else `no`
 */

import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How long an answer may take. A packet that is dropped is never answered, so where none is expected that is how long it
 * takes to be told "no"; where one is expected, a slow machine is no reason to give up.
 */
const PATIENCE_MS = { yes: 20_000, no: 400 };
/** Short beside a command, long enough to leave the machine to others. */
const BETWEEN_PROBES_MS = 5;

const [what, ...rest] = process.argv.slice(2);
if (what === 'serve') serve(...rest);
else if (what === 'probe') await probe(...rest);
else await Promise.all(rest.map(reach));

function serve(tcp, udp) {
	for (const port of tcp.split(',')) {
		createServer((socket) => socket.on('error', () => {}).end('x')).listen(Number(port), '::', () => console.log(port));
	}
	for (const port of udp.split(',')) {
		const socket = createSocket('udp6');
		socket.on('message', (_message, from) => socket.send('x', from.port, from.address));
		socket.bind(Number(port), '::', () => console.log(port));
	}
}

async function probe(address, port) {
	let connected = 0;
	let refused = 0;
	let ending = false;
	process.on('SIGTERM', () => {
		ending = true;
	});
	// The last one is waited for as well: it may be the one whose packet was dropped.
	while (!ending) {
		if (await reachTcp(undefined, address, Number(port), PATIENCE_MS.yes)) connected += 1;
		else refused += 1;
		if (connected + refused === 1) console.log('begun');
		await pause(BETWEEN_PROBES_MS);
	}
	console.log(`${connected} ${refused}`);
}

async function reach(wanted) {
	const [expected, name, from, address, protocol, port] = wanted.split(',');
	const answered = await (protocol === 'tcp' ? reachTcp : reachUdp)(from, address, Number(port), PATIENCE_MS[expected]);
	console.log(`fact ${name}: ${answered ? 'yes' : 'no'}`);
}

function reachTcp(localAddress, host, port, patience) {
	return new Promise((resolve) => {
		const socket = connect({ host, port, localAddress });
		const done = (reached) => {
			socket.destroy();
			resolve(reached);
		};
		socket.setTimeout(patience, () => done(false));
		socket.once('data', () => done(true));
		socket.once('error', () => done(false));
	});
}

function reachUdp(from, address, port, patience) {
	return new Promise((resolve) => {
		const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
		const done = (reached) => {
			clearTimeout(timer);
			socket.close();
			resolve(reached);
		};
		const timer = setTimeout(() => done(false), patience);
		socket.once('message', () => done(true));
		socket.once('error', () => done(false));
		socket.bind(0, from, () => socket.send('x', port, address));
	});
}

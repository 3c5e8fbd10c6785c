/**
 * A machine of its own for a firewall to be changed in: namespaces of Linux for network, mounts and processes, with two
 * others beside it from where somebody connects. Nothing of it reaches the real machine, and it ends with its shell.
 */

import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where the server is for a friend and a stranger, and where for the one who keeps an SSH connection to it. */
export const SERVER = { v4: '10.99.1.1', v6: 'fd99:1::1', forAdmin: '10.99.2.1' } as const;
export const FRIEND = { v4: '10.99.1.2', v6: 'fd99:1::2' } as const;
export const STRANGER = { v4: '10.99.1.3' } as const;

const NETWORK = join(import.meta.dirname, 'network.js');
const UNSHARE = ['unshare', '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
const AS_ROOT = process.getuid?.() === 0 ? [] : ['sudo', '-n'];

/** Why firewalls cannot be tried here, or `null` where they can. */
export function whyNoFirewalls(): string | null {
	if (process.platform !== 'linux') return 'only Linux has network namespaces';
	try {
		run('unshare', [...UNSHARE.slice(1), 'true']);
	} catch {
		return 'this machine lets nobody make a network namespace (neither as root nor by sudo -n)';
	}
	const missing = ['ip', 'nft', 'iptables', 'ip6tables', 'ufw', 'firewalld', 'dbus-daemon'].filter(
		(tool) => !has(tool),
	);
	return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (.ci/run installs them)`;
}

function has(tool: string): boolean {
	try {
		run('sh', ['-c', `command -v ${tool}`]);
		return true;
	} catch {
		return false;
	}
}

function run(command: string, options: string[]): void {
	const [first = '', ...rest] = [...AS_ROOT, command, ...options];
	execFileSync(first, rest, { stdio: 'pipe' });
}

/** A script takes seconds; one that takes longer than this never ends. */
export const HANGS_MS = 120_000;
const MOST_SAID = 10_000_000;

/** What stands in front of every script: two networks with a wire between them, folders to write to, the functions below. */
const BEGINNING = `
set -eu
export PATH=/run/tools:/usr/sbin:/sbin:$PATH LC_ALL=C
mount -t tmpfs none /run
mkdir /run/tools /run/etc
# The recipes say sudo; here everything is root already.
printf '#!/bin/sh\\nexec "$@"\\n' > /run/tools/sudo
chmod +x /run/tools/sudo
ip link set lo up
# beside N: another machine on a wire of its own; $peer is its number.
beside() {
	unshare --net sleep infinity &
	peer=$!
	until [ "$(readlink /proc/$peer/ns/net)" != "$(readlink /proc/$$/ns/net)" ]; do sleep 0.01; done
	ip link add "in$1" type veth peer name "out$1" netns $peer
	ip addr add "10.99.$1.1/24" dev "in$1"
	ip addr add "fd99:$1::1/64" dev "in$1" nodad
	ip link set "in$1" up
	on $peer ip addr add "10.99.$1.2/24" dev "out$1"
	on $peer ip addr add "10.99.$1.3/24" dev "out$1"
	on $peer ip addr add "fd99:$1::2/64" dev "out$1" nodad
	on $peer ip link set "out$1" up
}
on() { local where=$1; shift; nsenter --target "$where" --net "$@"; }
beside 1
friend=$peer
beside 2
admin=$peer
NODE="${process.execPath}"
NETWORK="${NETWORK}"

# fact NAME VALUE: what the test reads.
fact() { echo "fact $1: $2"; }
# is NAME COMMAND...: a fact that says whether the command succeeded.
is() { name=$1; shift; if "$@"; then fact "$name" yes; else fact "$name" no; fi; }
# reach EXPECTED,NAME,FROM,ADDRESS,PROTOCOL,PORT ...
reach() { on $friend "$NODE" "$NETWORK" reach "$@"; }
# same NAME: whether the rules are those of the first time.
same() { rules > /run/now; is "$1" diff /run/before /run/now; }
`;

/**
 * Runs a script of bash on such a machine.
 * @returns the facts that it stated; everything else that was said is in `said`, for a test that fails
 */
export async function onAMachine(script: string): Promise<{ facts: Record<string, string>; said: string }> {
	const [first = '', ...rest] = [...AS_ROOT, ...UNSHARE, 'bash', '-c', BEGINNING + script];
	const { stdout, stderr } = await promisify(execFile)(first, rest, {
		timeout: HANGS_MS,
		// unshare keeps the milder ones from itself.
		killSignal: 'SIGKILL',
		maxBuffer: MOST_SAID,
	});
	const facts = Object.fromEntries(
		[...stdout.matchAll(/^fact ([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]),
	);
	return { facts, said: `${stdout}\n${stderr}` };
}

import { later, listener, pages } from './command.ts';
import { dockerPs, lsof } from './listeners.ts';
import type { Recipe } from './types.ts';

const LINUX_PAGES = 'https://man7.org/linux/man-pages';
const FREEBSD_PAGES = 'https://man.freebsd.org/cgi/man.cgi?query=';

/** Whose it is, since when, and how it was called; written alike on Linux, macOS and FreeBSD. `-ww`: do not cut lines. */
const PS = 'ps -wwp N -o user,lstart,command';
/** Who started it; asking again with that number climbs on. */
const PARENT = 'ps -p N -o ppid';

/**
 * The same as for Windows: the local port, then a peer that is `*.*`. BSD's netstat parts address and port with a dot
 * and shows everybody's sockets to every user, but not whose they are.
 */
function netstatOfBsd(port: number): string {
	return `netstat -an | grep '[.]${port} .*[*][.][*]'`;
}

export function linux(port: number): Recipe {
	return {
		system: 'linux',
		commands: [
			// -H no column names, -t TCP, -u UDP, -l only what waits, -n numbers, -p processes; sport is the local port.
			listener('sh', 'both', `sudo ss -Htulnp 'sport = :${port}'`),
			listener('sh', 'both', `sudo netstat -tulnp | grep ':${port} '`, { onlyWith: 'no-ss' }),
			later('process', 'sh', PS),
			// -n0: without the service's log.
			later('program', 'sh', 'systemctl status -n0 N', { onlyWith: 'systemd' }),
			later('program', 'sh', 'cat /proc/N/cgroup'),
			// The link is kept by the kernel: unlike the name, the process cannot choose it.
			later('file', 'sh', 'sudo readlink /proc/N/exe'),
			later('file', 'sh', 'dpkg -S FILE', { onlyWith: 'dpkg' }),
			later('file', 'sh', 'rpm -qf FILE', { onlyWith: 'rpm' }),
			later('file', 'sh', 'pacman -Qo FILE', { onlyWith: 'pacman' }),
			later('file', 'sh', 'apk info -W FILE', { onlyWith: 'apk' }),
		],
		empty: {
			looksLike: ['no-line'],
			proves: 'no-socket',
			withoutAdmin: 'name',
			limits: [
				{ reason: 'moment', checks: [] },
				{ reason: 'open-connections', checks: [`sudo ss -Htuanp 'sport = :${port}'`] },
				{ reason: 'other-network', checks: [dockerPs(port), 'sudo lsns -t net'] },
			],
		},
		standIns: [
			{ names: ['systemd'], kind: 'on-demand', check: 'systemctl list-sockets' },
			{ names: ['xinetd', 'inetd'], kind: 'on-demand', check: null },
			{ names: ['docker-proxy'], kind: 'container', check: dockerPs(port) },
			{ names: ['rootlessport', 'pasta', 'slirp4netns'], kind: 'container', check: 'podman ps' },
			{ names: ['ssh', 'sshd'], kind: 'tunnel', check: null },
		],
		sources: [
			...pages(
				'man7.org',
				`${LINUX_PAGES}/man8/ss.8.html`,
				`${LINUX_PAGES}/man8/netstat.8.html`,
				`${LINUX_PAGES}/man1/ps.1.html`,
				`${LINUX_PAGES}/man5/proc_pid_exe.5.html`,
				`${LINUX_PAGES}/man1/dpkg-query.1.html`,
				`${LINUX_PAGES}/man8/rpm.8.html`,
			),
			...pages('Arch Linux', 'https://man.archlinux.org/man/pacman.8'),
			...pages('Alpine Linux', 'https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper'),
			...pages('systemd', 'https://www.freedesktop.org/software/systemd/man/latest/systemctl.html'),
		],
	};
}

export function macos(port: number): Recipe {
	return {
		system: 'macos',
		commands: [
			listener('sh', 'both', lsof(port)),
			later('process', 'sh', PS),
			later('program', 'sh', PARENT),
			// Given a process id it speaks of the program that runs: its file, then who signed it.
			later('file', 'sh', 'codesign -dvv N'),
			// -d only displays; this one checks that the signature still holds.
			later('file', 'sh', 'codesign -vv N'),
		],
		empty: {
			// The column names stay when connections were the only lines.
			looksLike: ['no-line', 'column-names'],
			proves: 'no-process-socket',
			withoutAdmin: 'line',
			limits: [
				{ reason: 'moment', checks: [] },
				{ reason: 'kernel-socket', checks: [netstatOfBsd(port)] },
				{ reason: 'open-connections', checks: [`sudo lsof -nPi:${port}`] },
				{ reason: 'other-network', checks: [dockerPs(port)] },
			],
		},
		standIns: [
			{ names: ['launchd'], kind: 'on-demand', check: null },
			{ names: ['ControlCe', 'ControlCenter'], kind: 'airplay', check: null },
			{ names: ['com.docke', 'com.docker.backend'], kind: 'container', check: dockerPs(port) },
			{ names: ['ssh', 'sshd'], kind: 'tunnel', check: null },
		],
		sources: [
			...pages(
				'FreeBSD',
				`${FREEBSD_PAGES}lsof&sektion=8&manpath=macOS+26.3`,
				`${FREEBSD_PAGES}ps&sektion=1&manpath=macOS+26.3`,
				`${FREEBSD_PAGES}netstat&sektion=1&manpath=macOS+26.3`,
			),
			...pages('manpagez', 'https://www.manpagez.com/man/1/codesign/'),
		],
	};
}

export function freebsd(port: number): Recipe {
	return {
		system: 'freebsd',
		commands: [
			// -p also matches the peer's port; -l leaves only sockets without a peer.
			listener('sh', 'both', `sockstat -46l -p ${port}`),
			later('process', 'sh', PS),
			later('program', 'sh', PARENT),
			later('file', 'sh', 'procstat -b N'),
			// The plain name pkg is a starter that offers to download the real one where that is missing.
			later('file', 'sh', '/usr/local/sbin/pkg which FILE', { onlyWith: 'pkg' }),
		],
		empty: {
			looksLike: ['column-names'],
			proves: 'no-visible-socket',
			withoutAdmin: 'nothing',
			limits: [
				{ reason: 'moment', checks: [] },
				{ reason: 'policy', checks: ['sysctl security.bsd.see_other_uids'] },
				{ reason: 'open-connections', checks: [`sockstat -46 -p ${port}`] },
				{ reason: 'other-network', checks: ['jls'] },
			],
		},
		standIns: [
			{ names: ['inetd'], kind: 'on-demand', check: null },
			{ names: ['ssh', 'sshd'], kind: 'tunnel', check: null },
		],
		sources: pages(
			'FreeBSD',
			`${FREEBSD_PAGES}sockstat&sektion=1`,
			`${FREEBSD_PAGES}ps&sektion=1`,
			`${FREEBSD_PAGES}procstat&sektion=1`,
			`${FREEBSD_PAGES}pkg-which&sektion=8`,
		),
	};
}

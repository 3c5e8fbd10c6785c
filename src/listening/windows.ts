import { later, listener, pages } from './command.ts';
import { dockerPs, netstatOfWindows } from './listeners.ts';
import type { EmptyAnswer, Recipe, RecipeSource, StandIn } from './types.ts';

const COMMANDS = 'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands';
const CMDLETS = 'https://learn.microsoft.com/en-us/powershell/module';

/**
 * The file's own signature and, for Windows' own files, the catalogue's. `-LiteralPath`, for the default parameter reads
 * `[` in a folder's name as a wildcard and would look at another file. `Status` is not translated.
 */
const SIGNATURE = 'Get-AuthenticodeSignature -LiteralPath (Get-Process -Id N).Path | fl Status,SignerCertificate';
/** Without an administrator's rights the path and command line of other people's processes come back empty. */
const PATH = '(Get-Process -Id N).Path';
const STARTED = 'Get-CimInstance Win32_Process -Filter ProcessId=N | fl CommandLine,ParentProcessId,CreationDate';

/** WSL and Docker run in it. Asking `wsl` itself is no mere look: where it is missing, new Windows offers to install it. */
const VIRTUAL_MACHINES = 'tasklist /fi "IMAGENAME eq vmmem*"';

const POWERSHELL_SOURCES: RecipeSource[] = pages(
	'Microsoft',
	`${CMDLETS}/microsoft.powershell.management/get-process`,
	`${CMDLETS}/cimcmdlets/get-ciminstance`,
	`${CMDLETS}/microsoft.powershell.security/get-authenticodesignature`,
);

export function windows(port: number): Recipe {
	return {
		system: 'windows',
		commands: [
			listener('cmd', 'both', netstatOfWindows(port)),
			// /svc names the services behind a svchost.exe.
			later('process', 'cmd', 'tasklist /svc /fi "PID eq N"'),
			// wmic could do these three, but new Windows no longer ships it; PowerShell is always there.
			later('program', 'cmd', `powershell "${STARTED}"`, { needsAdmin: true }),
			later('file', 'cmd', `powershell "${PATH}"`, { needsAdmin: true }),
			later('file', 'cmd', `powershell "${SIGNATURE}"`, { needsAdmin: true }),
		],
		empty: emptyOnWindows(port, 'no-line', `netstat -anoq | findstr /C:":${port} "`),
		standIns: standInsOfWindows(port),
		sources: [
			...pages('Microsoft', `${COMMANDS}/netstat`, `${COMMANDS}/findstr`, `${COMMANDS}/tasklist`),
			...POWERSHELL_SOURCES,
		],
	};
}

export function powershell(port: number): Recipe {
	return {
		system: 'powershell',
		commands: [
			// The default view of UDP endpoints has no process id, so both say which columns they want.
			listener(
				'powershell',
				'tcp',
				`Get-NetTCPConnection -State Listen -LocalPort ${port} | ft LocalAddress,OwningProcess`,
			),
			listener('powershell', 'udp', `Get-NetUDPEndpoint -LocalPort ${port} | ft LocalAddress,OwningProcess`),
			later('process', 'powershell', 'Get-Process -Id N'),
			later('process', 'powershell', 'Get-CimInstance Win32_Service -Filter ProcessId=N'),
			later('program', 'powershell', STARTED, { needsAdmin: true }),
			later('file', 'powershell', PATH, { needsAdmin: true }),
			later('file', 'powershell', SIGNATURE, { needsAdmin: true }),
		],
		empty: emptyOnWindows(port, 'error', `Get-NetTCPConnection -LocalPort ${port}`),
		standIns: standInsOfWindows(port),
		sources: [
			...pages('Microsoft', `${CMDLETS}/nettcpip/get-nettcpconnection`, `${CMDLETS}/nettcpip/get-netudpendpoint`),
			...POWERSHELL_SOURCES,
		],
	};
}

/** Windows shows everybody's sockets and process ids to every user. */
function emptyOnWindows(port: number, look: 'no-line' | 'error', connections: string): EmptyAnswer {
	return {
		looksLike: [look],
		proves: 'no-socket',
		withoutAdmin: 'nothing',
		limits: [
			{ reason: 'moment', checks: [] },
			{
				reason: 'reserved-range',
				checks: [
					'netsh int ipv4 show excludedportrange protocol=tcp',
					'netsh int ipv4 show excludedportrange protocol=udp',
				],
			},
			{ reason: 'open-connections', checks: [connections] },
			{ reason: 'other-network', checks: [VIRTUAL_MACHINES, dockerPs(port)] },
		],
	};
}

function standInsOfWindows(port: number): StandIn[] {
	return [
		{ names: ['svchost.exe'], kind: 'service-host', check: 'tasklist /svc /fi "PID eq N"' },
		// PID 4: web services register with http.sys and never open the port themselves.
		{ names: ['System'], kind: 'kernel', check: 'netsh http show servicestate' },
		{ names: ['svchost.exe'], kind: 'tunnel', check: 'netsh interface portproxy show all' },
		{ names: ['com.docker.backend.exe'], kind: 'container', check: dockerPs(port) },
		{ names: ['wslrelay.exe', 'wslhost.exe'], kind: 'virtual-machine', check: VIRTUAL_MACHINES },
		{ names: ['ssh.exe', 'sshd.exe'], kind: 'tunnel', check: null },
	];
}

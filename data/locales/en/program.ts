/** `/port`: its folds *Which program?* and *Port in use?*. */
export const program = {
	'system.windows': 'Windows',
	'system.powershell': 'PowerShell',
	'system.macos': 'macOS',
	'system.linux': 'Linux',
	'system.docker': 'Docker',
	'system.freebsd': 'FreeBSD',
	'program.title': 'Which program is on port {port}? · {system}',
	'program.choose-system': 'Choose your system',
	'program.port-zero': 'Nothing can listen on port 0, so there is no program to look for.',
	'program.step.listener': 'Who listens?',
	'program.step.process': 'Which process is that?',
	'program.step.program': 'Who started it, and how?',
	'program.step.file': 'Which file is it, and who made it?',
	'program.hint.windows.listener':
		'The last number of the line is the process: put it in place of N below. Works in the Command Prompt and in PowerShell.',
	'program.hint.windows.process': 'The program’s name, and the Windows services in it.',
	'program.hint.windows.program': 'ParentProcessId is the process that started it.',
	'program.hint.windows.file':
		'Its path, then its signature. Valid: signed, and not changed since. NotSigned: nobody signed it; many honest programs are not signed. Nothing shown? Try as administrator.',
	'program.hint.powershell.listener':
		'First TCP, then UDP. OwningProcess is the process: put it in place of N below. Red “No matching” text means nobody.',
	'program.hint.powershell.process': 'The program’s name, then the Windows services in it (no answer: none).',
	'program.hint.powershell.program': 'ParentProcessId is the process that started it.',
	'program.hint.powershell.file':
		'Its path, then its signature. Valid: signed, and not changed since. NotSigned: nobody signed it; many honest programs are not signed. Nothing shown? Try as administrator.',
	'program.hint.macos.listener': 'The number under PID is the process: put it in place of N below.',
	'program.hint.macos.process': 'Whose it is, since when it runs, and how it was called.',
	'program.hint.macos.program':
		'The process that started it; 1 is the system itself. Ask again with that number to go on.',
	'program.hint.macos.file':
		'Executable is its file, Authority who signed it. “valid”: not changed since. No Authority, or “not signed at all”: nobody vouches for it; many honest programs are like that.',
	'program.hint.linux.listener':
		'The number after pid= is the process: put it in place of N below. No pid= even with sudo: the system’s core holds it, or a program in another container.',
	'program.hint.linux.process': 'Whose it is, since when it runs, and how it was called.',
	'program.hint.linux.program':
		'Which service or container it belongs to. A long row of letters and digits behind “docker” or “libpod” is a container.',
	'program.hint.linux.file':
		'Its path, then the package that brought it. Not found on Debian or Ubuntu, and the path starts with /usr? Ask again without /usr. “(deleted)”: the file was replaced since, which an update does too. No package: somebody installed it by hand, or a game launcher did.',
	'program.hint.docker.listener': 'Look under NAMES, and put that in place of NAME below.',
	'program.hint.docker.process': 'The port inside the container, then the programs that run in it.',
	'program.hint.docker.program': 'The image it was made from: put it in place of IMAGE below.',
	'program.hint.docker.file':
		'The name before the @ is only a label: anybody can give an image any name. Empty brackets: it came from no registry, as far as Docker knows.',
	'program.hint.freebsd.listener': 'The number under PID is the process: put it in place of N below.',
	'program.hint.freebsd.process': 'Whose it is, since when it runs, and how it was called.',
	'program.hint.freebsd.program': 'The process that started it; 1 is the system itself.',
	'program.hint.freebsd.file': 'Its path (put it in place of FILE), then the package that brought it.',
	'program.only-with.systemd': 'with systemd',
	'program.only-with.dpkg': 'Debian, Ubuntu',
	'program.only-with.rpm': 'Fedora, openSUSE',
	'program.only-with.pacman': 'Arch',
	'program.only-with.apk': 'Alpine',
	'program.only-with.no-ss': 'no ss on this machine',
	'program.only-with.compose': 'started by Compose',
	'program.only-with.pkg': 'installed from packages',
	'program.file-blank': 'Put the path in place of FILE, in quotes if it has spaces.',
	'program.empty': 'Nothing shown?',
	'program.proves.no-socket': 'Then no program in this system’s own network listens on {port} right now.',
	'program.proves.no-process-socket': 'Then no program listens on {port} right now.',
	'program.proves.no-visible-socket': 'Then nobody that you may see listens on {port} right now.',
	'program.proves.no-published-port': 'Then no running container publishes {port} right now.',
	'program.without-admin.name': 'Without administrator’s rights you see the line, but not whose it is.',
	'program.without-admin.line':
		'Without administrator’s rights other people’s programs are not shown at all: empty then proves nothing.',
	'program.without-admin.refused': 'An error about rights is not an empty answer.',
	'program.still': 'It can still be in use, or not free:',
	'program.limit.moment': 'a program can open it a second later',
	'program.limit.open-connections': 'old and outgoing connections are left out',
	'program.limit.other-network':
		'containers, WSL and virtual machines have ports of their own, and a firewall rule can pass a number on to them',
	'program.limit.reserved-range': 'Windows may have set the number aside',
	'program.limit.kernel-socket': 'the system’s core can hold it without a program',
	'program.limit.policy': 'the system may hide other people’s programs (0: it does)',
	'program.limit.host-network': 'a container on the host’s own network publishes nothing',
	'program.limit.outside-docker': 'programs outside Docker are not shown here',
	'program.limit.other-docker': 'there may be a second Docker, or Podman',
	'program.stand-in': 'Only a middleman?',
	'program.stand-in.on-demand': 'starts the real program when somebody connects',
	'program.stand-in.service-host': 'is one name for many services',
	'program.stand-in.kernel': 'is the system’s core, working for a program',
	'program.stand-in.container': 'passes it on into a container',
	'program.stand-in.virtual-machine': 'passes it on into WSL or a virtual machine',
	'program.stand-in.tunnel': 'may pass it on to another machine',
	'program.stand-in.airplay': 'is the Mac’s own AirPlay Receiver',
	'program.before-posting': 'Answers can show user names, folders and passwords: read them before you post them.',

	'taken.title': 'Port {port} is in use. What now?',
	'taken.who': 'See who holds it: press *Which program?*',
	'taken.known':
		'You know it and do not need it now? Close it the way it was started: its own menu, its service or its container. Do not end a process only because of its number.',
	'taken.move':
		'You need it? Give your own program another number (“port” or “listen” in its settings), and use the new one in the address, the firewall and the router too.',
	'taken.expected':
		'Others look for it on exactly this number and cannot be told another: free it, or give your program an address of its own on this machine.',
	'taken.docker':
		'In Docker, change only the left number: {before} becomes {after}. Then open the address with {left}. The right number is the program’s own, inside the container.',
	'taken.nobody': 'Nobody holds it, and it still fails?',
	'taken.windows':
		'Windows says “forbidden by its access permissions”: the number may lie in a range set aside, or another program holds it alone. See the ranges:',
	'taken.low': 'Linux says “permission denied”: numbers below 1024 need an administrator.',
	'taken.just-stopped': '“Address already in use” just after a stop: wait a minute, old connections are closing.',
	'taken.transports': 'TCP {port} and UDP {port} are two different things: one can be taken and the other not.',
	'taken.port-zero': 'Port 0 cannot be taken: who asks for it is given any free number.',
} as const;

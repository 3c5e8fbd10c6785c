/**
 * The bot's words in English; the other languages are held to its keys and arguments by a test.
 * ICU messages. A port is always `{port}`: inside a plural `#` would print 3,040.
 */
export const en = {
	'port.description': 'What a port number is registered for, what really runs there, and who is listening',
	'port.option.number.name': 'number',
	'port.option.number.description': 'A port number from 0 to 65535, or a name to search for',
	'port.option.number.wrong':
		'A port is a whole number from 0 to 65535. Type, for example, /port number:3040; in Discord, letters find a port by name: pick a suggestion.',
	'port.option.private.name': 'private',
	'port.option.private.description': 'Show the answer only to you',
	'port.option.private.wrong': 'private is either True or False. Type, for example, /port number:3040 private:True',
	'port.option.for.name': 'for',
	'port.option.for.description': 'Whom the answer is for; they are mentioned',
	'port.option.for.wrong': 'for takes a member. Type, for example, /port number:3040 and pick a member for it',
	'find.description': 'Find a program, a game, a service or a number, however it is typed',
	'find.option.name.name': 'name',
	'find.option.name.description': 'A name or a number, such as valheim, postgres, 25565/udp or 27015-27030',
	'find.option.name.wrong': 'Type a name or a number of at most 100 characters, for example /find name:valheim',
	'find.option.private.name': 'private',
	'find.option.private.description': 'Show the answer only to you',
	'find.option.private.wrong': 'private is either True or False. Type, for example, /find name:valheim private:True',
	'find.option.for.name': 'for',
	'find.option.for.description': 'Whom the answer is for; they are mentioned',
	'find.option.for.wrong': 'for takes a member. Type, for example, /find name:valheim and pick a member for it',
	'answer.name': 'Answer this',
	'help.description': 'What this bot can do',
	'about.description': 'Version, age of the data, source code and privacy',

	'start.no-token': `Harbormaster has no Discord token yet, so it does not log in.

Try it without an account:
  npm run -s ask -- '/port number:3040'

Run it on Discord:
  1. Open https://discord.com/developers/applications and create an application.
  2. On its page "Bot", press "Reset Token" and copy the token.
  3. Write it into a file .env in this folder: DISCORD_TOKEN=the-token
  4. Run npm start again. README.md says how to add the bot to a server.`,
	'start.token-refused':
		'Discord does not accept the token: on https://discord.com/developers/applications open your application, press “Reset Token” on its page “Bot”, and write the new token after DISCORD_TOKEN= in .env.',
	'start.unreachable':
		'Discord cannot be reached ({reason}): see whether this machine is online and DISCORD_API is right, then start again.',
	'terminal.unknown-command': 'There is no command “{typed}”. Type one of these: {commands}',
	'terminal.unknown-option': '“{typed}” is too much here. Type, for example, {example}',
	'terminal.unknown-fold': 'This reply has no part “{typed}”. Its parts: {folds}',
	'terminal.no-suggestions': 'Nothing is suggested there. Type, for example, one of these: {examples}',
	'terminal.usage':
		'Usage: npm run -s ask -- [--json | --folds | --facts | --suggest] [--fold NAME] [--system NAME] [--locale en|ru] COMMAND, for example ‘/port number:3040’; or --stdin to read one command a line',
	'terminal.answer-usage':
		'Usage: npm run -s answer -- [--facts] [--lines] [--locale en|ru], with the message on standard input: echo “how do I host palworld?” | npm run -s answer',
	'port.example': '/port number:3040',
	'find.example': '/find name:valheim',
	'help.example': '/help',
	'about.example': '/about',

	'choice.reported': 'reported',
	'choice.nothing': 'no name, no known use',

	'find.title': 'What fits best',
	'find.title-page': 'What fits, page {page} of {pages}',
	'find.registered': 'registered name',
	'find.also': 'also “{name}”',
	'find.menu': 'Open one',
	'find.nothing':
		'Nothing here has such a name. Try fewer words, the name alone or the number, for example /find name:valheim or /port number:2456',
	'find.near': 'These begin alike:',

	'answer.which': 'Which of these is meant?',
	'answer.none':
		'I cannot tell which game, program or port this message asks about. Try its name or number: /find name:valheim or /port number:2456',
	'reply.for': 'For {member}:',

	'help.title': 'Harbormaster explains network ports',
	'help.port': '{port}: what a number is registered for, what really runs there, who is listening',
	'help.find': '{find}: a number by the name of a game or program, however it is typed',
	'help.answer': 'Answer this, in the menu of a message (Apps), finds what it asks about',
	'help.private': 'private:True shows an answer to you alone, for: is for one member',
	'help.buttons': 'Buttons open details for your eyes only; Post it here shares them',
	'help.marks': '● the maker says so · ◐ from a dataset · ◔ reported, not confirmed',
	'help.about': '{about}: version, age of the data, privacy',
	'help.help': '{help}: this list',
	'help.honest': 'Registered does not mean active, and no answer means “not known”, not “free”',
	'help.limits': 'The bot sees nothing of your machine and never connects to an address of yours',

	'about.title': 'About Harbormaster',
	'about.version': 'Version {version}. Free software, MIT licence.',
	'about.source-code': 'Source code',
	'about.source-code-unknown': 'Source code: whoever runs this bot can tell you where it is.',
	'about.registry':
		'IANA’s registry: {rows, number} rows, newest change {newest}. Newer names of {newer} on top ({changes, number} entries, {source}).',
	'about.knows':
		'{assigned, number} numbers with a registered name. {uses, plural, one {# program, game or system} other {# programs, games and systems}} that really run on {ports, plural, one {# number} other {# numbers}}, each with its source.',
	'about.privacy':
		'Privacy: it reads no messages but the one that you pick with Answer this, keeps nothing about who asked what, and writes none of it into its log. It asks Discord for no special rights.',

	'error.unexpected':
		'Something went wrong on our side, not on yours. Please try again in a minute. If it happens again, give this reference to whoever runs this bot: {reference}',
	'error.old-message':
		'This button is from an older version of the bot. Type the command again, for example /port number:3040',
	'error.unknown-command':
		'This command is from an older version of the bot. Restart Discord to see today’s commands, or type /help',
	'error.private-for':
		'A private answer reaches only you, so it can be for nobody else. Leave out private or for, for example /port number:3040',

	'card.title': 'Port {port}',
	'card.on-paper': 'On paper:',
	'card.really-seen': 'Really seen:',
	'card.none-seen': 'nothing that we can source. That is not the same as unused.',
	'card.more-uses': '{count, plural, one {one more} other {# more}}',
	'card.no-fixed-port': 'no fixed port',
	'card.its-role': 'its {role}',
	'card.never': 'If it is {name}: never open it to the internet.',
	'card.never-more':
		'If it is {name}, or {count, plural, one {one more} other {one of # more}} in All details: never open it to the internet.',
	'card.found.host': 'Normal if you host {name}. If not, see which program it is:',
	'card.never-many': 'Some of these must never be open to the internet: see first which one it is.',
	'card.found-it-open': 'Found it in use?',
	'card.found.unknown': 'No reason to worry yet. See which program it is:',
	'card.found.known': 'Normal if you run {name}. If not, see which program it is:',
	'card.found.one-of-these': 'Normal if you run one of these. If not, see which program it is:',
	'card.windows': 'Windows (last number: the process)',
	'card.linux-macos': 'Linux, macOS',
	'card.port-zero':
		'Nothing can be reached on port 0. A program that asks its system for port 0 is given any free number instead.',
	'button.which-program': 'Which program?',
	'button.when-to-worry': 'When to worry',
	'button.more': 'All details',
	'button.taken': 'Port in use?',
	'button.why': 'Who decides?',
	'button.in-my-language': 'Card in my language',
	'button.post': 'Post it here',
	'button.post-for': 'Post it for the author',
	'button.previous': 'Previous page',
	'button.next': 'Next page',

	'paper.aliases': 'also {names}',
	'paper.transport-not-stated': 'transport not stated',
	'paper.set-aside': 'no name. Set aside for “{purpose}”.',
	'paper.nothing-for': 'nothing for {transport}',
	'paper.state-for': '{transport} {state, select, reserved {reserved} removed {removed} other {unassigned}}',
	'paper.references': 'Its record names {references}.',
	'paper.references-and-more': 'Its record names {references} and {count, plural, one {one more} other {# more}}.',
	'paper.date-no-rfc': 'Registered {date}; its record names no RFC.',
	'paper.modified-no-rfc': 'Record changed {date}; it names no RFC.',
	'paper.contact-only':
		'A name and {contacts, plural, one {one contact} other {# contacts}}; its record has no RFC, no date.',
	'paper.name-only': 'A name and nothing else: its record has no contact, no RFC, no date.',
	'paper.no-rfc-no-date': 'Its record has no RFC, no date.',
	'paper.listed-unassigned': 'Listed as in use, but never assigned.',
	'paper.unassigned': 'nobody’s, unassigned.',
	'paper.reserved': 'reserved. IANA does not assign it in the ordinary way.',
	'paper.removed': 'nobody’s any more. An earlier entry was taken back.',
	'paper.dynamic': 'nobody’s. From 49152 up, numbers are never assigned.',
	'paper.not-listed': 'not listed. The registry has no entry for it.',
	'paper.unauthorized': 'IANA knows that others use it too.',

	'relation.used-by-owner': 'Used as it was registered.',
	'relation.used-by-owner-and-others': 'Used as it was registered, and for other things too.',
	'relation.many': 'Everybody’s number: {uses, number} programs that we know of use it.',
	'relation.many-none': 'Everybody’s number: {uses, number} programs that we know of use it, none of them {name}.',
	'relation.used-by-others':
		'{uses, plural, one {That has nothing} =2 {Neither has anything} other {None of them has anything}} to do with {name}. Registered does not mean active.',
	'relation.used-by-others-of-several':
		'{uses, plural, one {That has nothing} =2 {Neither has anything} other {None of them has anything}} to do with the registered names. Registered does not mean active.',
	'relation.set-aside': 'Set aside does not mean used.',
	'relation.no-known-use': 'Registered does not mean active.',
	'relation.unassigned-but-used': 'Nobody holds the number on paper; programs use it all the same.',
	'relation.dynamic-but-used': 'No number up here can be registered; programs may still settle on one.',
	'relation.neither': 'Not assigned does not mean free: any program may open it.',
	'relation.neither-dynamic': 'Programs borrow numbers up here for a moment. Seeing one come and go is normal.',

	'evidence.documented': 'the maker says so',
	'evidence.catalogued': 'from a dataset',
	'evidence.reported': 'reported, not confirmed',
	'range.system.short': 'system range',
	'range.user.short': 'registered range',
	'range.dynamic.short': 'dynamic range',

	'role.game': 'game port',
	'role.query': 'server query',
	'role.server-list': 'server list',
	'role.rcon': 'RCON, a remote console',
	'role.voice': 'voice',
	'role.web': 'web page',
	'role.admin': 'administration',
	'role.api': 'API for programs',
	'role.file-transfer': 'file transfer',
	'role.client': 'client side',
	'role.telnet': 'telnet, a text console',
	'role.database': 'database',
	'role.discovery': 'discovery on the local network',
	'role.cluster': 'talk between servers',
	'role.metrics': 'metrics',
	'role.debug': 'debugger',
	'role.dns': 'DNS, name look-up',
	'role.mail': 'mail',
	'role.proxy': 'proxy',
	'role.vpn': 'VPN',
	'role.remote-desktop': 'remote desktop',
	'role.shell': 'remote shell',
	'role.update': 'updates',
	'role.streaming': 'streaming',
	'role.printing': 'printing',
	'role.time': 'time',
	'role.chat': 'chat',
	'role.login': 'login',
	'role.peer': 'peer to peer',
	'role.directory': 'directory',
	'role.display': 'display',
	'role.messaging': 'messages between programs',
	'role.other': 'service',
	'exposure.forward': 'hosts forward it',
	'exposure.public': 'opened only for a public server',
	'exposure.own-risk': 'open it only with care',
	'exposure.never': 'never open it to the internet',
	'exposure.local': 'needs no opening',
	'use.not-default': 'only where it is set so, not as it comes',
	'use.no-fixed-port': 'a common choice: the program has no fixed port',
	'use.offset': '{role} {plus, number, ::sign-always}',
	'use.change': 'changed in {file}: {key}',
	'use.checked': 'checked {date}',
	'use.correct': 'correct it',
	'use.entry': 'entry {entry}',

	'range.system': 'System Ports, {from} to {to}',
	'range.system.meaning':
		'Also called well-known ports. Here live the oldest services of the internet: HTTP, SSH, DNS and their kind. IANA assigns them only through the IETF’s own process. On Linux, by default, a program needs administrator’s rights to listen here.',
	'range.user': 'User Ports, {from} to {to}',
	'range.user.meaning':
		'Also called registered ports. Makers can ask IANA for one; an expert reviews the request. A program can listen here without asking anybody, so a registration tells what a number is meant for, not what runs there.',
	'range.dynamic': 'Dynamic Ports, {from} to {to}',
	'range.dynamic.meaning':
		'Also called private or ephemeral ports. IANA never assigns them. Systems lend many of them to outgoing connections, so they come and go.',
	'range.edge.zero': 'Port 0 is reserved: it is not for use as an address.',
	'range.edge.first': 'It is the first number of its range.',
	'range.edge.last': 'It is the last number of its range.',
	'more.title': 'More about port {port}',
	'more.title-page': 'More about port {port} · page {number} of {count}',
	'more.record': 'In IANA’s registry',
	'more.uses': 'Really seen',
	'more.no-uses':
		'Nothing that we can source. That is not the same as unused: programs on one machine or in one company leave no trace that we could cite.',
	'more.also-inside': 'Also in these ranges',
	'record.none': 'The registry has no entry for this number.',
	'record.dynamic': 'The registry lists nothing from 49152 up.',
	'record.assignee-and-contact': 'Assignee and contact: {people}',
	'record.assignee': 'Assignee: {people}',
	'record.contact': 'Contact: {people}',
	'record.registered': 'Registered: {date}',
	'record.modified': 'Record changed: {date}',
	'record.reference': 'Reference: {reference}',
	'record.service-code': 'Service code: {code}',
	'record.unauthorized': 'Unauthorized use reported: {note}',
	'record.notes': 'Note: {note}',
	'record.alias': 'An old or second name of the same service.',
	'record.newer': 'Name and description from a newer copy of the registry, 2026-09.',
	'record.missing': 'Not in the record: {missing}.',
	'record.no-contact': 'a person or organisation',
	'record.no-date': 'a date',
	'record.no-reference': 'an RFC or other document',
	'record.no-description': 'a description beyond the name',
	'why.title': 'Who decides about port {port}?',
	'why.shared':
		'There are 65,536 port numbers for each transport, and everybody shares them. That works only by agreement: IANA keeps the list of who registered which number, and nothing enforces it. Any program can open any free number.',
	'why.here': 'This number:',
	'why.used-by-owner':
		'The agreement works here: the registered service is the one people run. Other programs may still borrow the number on a machine where that service is not running.',
	'why.used-by-others':
		'{name} is registered here, but a registration stays in the list whether or not anybody runs the service. Others use the number without having registered it. They get in each other’s way only when two of them want the same number on the same machine.',
	'why.no-known-use':
		'{name} is registered here, but a registration stays in the list whether or not anybody runs the service. We found nobody who documents using it. Other programs may use the number without telling anybody.',
	'why.unassigned-but-used':
		'Nobody holds it on paper, so there is no name to look up, yet programs use it. Without a registration the next program may pick the same number, and then one of the two has to move.',
	'why.neither':
		'Nobody holds it, and we found nobody who documents using it. A home-made program, a test, or something unwanted can use it, and no list will tell you which.',
	'why.dynamic':
		'It is in the part that is never registered. Systems lend it to outgoing connections for a moment. A program that settles here can find its number lent out to a browser.',
	'why.set-aside':
		'It is set aside for a purpose, without a name. We found nobody who documents using it. A home-made program, a test, or something unwanted can use it, and no list will tell you which.',
	'why.port-zero':
		'It is reserved, so nothing can live there. Systems make use of that: a program that asks for 0 is given any free number.',
	'why.tools': 'What tools make of it:',
	'why.scanners':
		'Scanners and firewall logs often print the registered name beside a number. They have not looked at the program. A firewall rule by number lets in whatever listens there.',
	'why.quiet': 'And malware?',
	'why.malware':
		'It uses quiet numbers because nobody watches them, and famous ones because nobody wonders. So look at the program, not at the number.',

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

	'worry.title': 'When to worry about port {port}',
	'worry.start':
		'An open port is normal: every server, game and chat program has some. Stop at the first step that answers it.',
	'worry.address':
		'**Which address?** One that begins with 127, or {loopback6}: only this computer, unless a tunnel, proxy or forward carries it outside. {any}, {star} or {any6}: your network, and the internet where a router passes it on (IPv6 sometimes needs no router’s help). Any other address: the network that it belongs to; a public one: the internet. Your firewall may still block it, but not always what Docker publishes.',
	'worry.program': '**Which program?** Its name is only what it calls itself. Press *Which program?*',
	'worry.file':
		'**Where is its file?** Where you, the system or your games install things: a good sign. In Downloads, a temporary folder or a folder of random letters: look closer.',
	'worry.signed':
		'**Who signed or packaged it?** A maker you know, or your system’s packages: a good sign. For Java, Python, Node, PowerShell or ssh it covers only that: look at the command line. Nobody: that proves nothing yet. Do you remember installing it?',
	'worry.known':
		'**Known and wanted?** Leave it. If nobody needs to reach it from another machine, set it to {loopback} in its own settings; in Docker, in front of the published port: {published}.',
	'worry.unknown':
		'**Unknown?** Do not stop it yet: you would lose what you can still look at. Note its name, file and start time. Scan with the scanner you have. Look at what starts by itself. Ask somebody, without names and passwords.',
	'worry.still':
		'**Still unknown, and open to the internet?** Take the machine off the network, then get help from somebody who can look at it.',
	'worry.records': 'What this number has been seen with:',
	'worry.number-alone': 'Old lists name trojans for many numbers. A number alone is no evidence of one.',
	'worry.port-zero':
		'Nothing can listen on port 0. In a log it often means “no port number”: a later piece of a split packet, or ICMP. Do not block those for it. Real traffic to port 0 is a scan or a program’s mistake.',
} as const;

/** `/port`: its folds *Why?* and *When to worry*. */
export const why = {
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

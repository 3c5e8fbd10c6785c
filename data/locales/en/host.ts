/** `/host`: its options, its card and its folds. */
export const host = {
	'host.description': 'What to open to host a game, what never to open, and the steps until friends are in',
	'host.example': '/host game:Palworld',
	'host.option.game.name': 'game',
	'host.option.game.description': 'A game or server program, such as palworld, minecraft bedrock or teamspeak',
	'host.option.game.wrong': 'Type the name of a game, for example /host game:Palworld',
	'host.option.game2.name': 'game2',
	'host.option.game2.description': 'A second one for the same machine',
	'host.option.game2.wrong': 'Type the name of a second game, for example /host game:Palworld game2:Valheim',
	'host.option.game3.name': 'game3',
	'host.option.game3.description': 'A third one',
	'host.option.game3.wrong': 'Type the name of a third game, or leave it out',
	'host.option.game4.name': 'game4',
	'host.option.game4.description': 'A fourth one',
	'host.option.game4.wrong': 'Type the name of a fourth game, or leave it out',
	'host.option.system.name': 'system',
	'host.option.system.description': 'Where the server runs: its firewall commands come first',
	'host.option.system.wrong': 'system is one of windows, linux, docker, macos, freebsd',
	'host.option.system.choice.windows': 'Windows',
	'host.option.system.choice.linux': 'Linux',
	'host.option.system.choice.docker': 'Docker',
	'host.option.system.choice.macos': 'macOS',
	'host.option.system.choice.freebsd': 'FreeBSD',
	'host.option.friends.name': 'friends',
	'host.option.friends.description': 'How your friends come to the server',
	'host.option.friends.wrong': 'friends is one of address, list, consoles',
	'host.option.friends.choice.address': 'they type my address',
	'host.option.friends.choice.list': 'they find it in the public server list',
	'host.option.friends.choice.consoles': 'they play on consoles',
	'host.option.private.name': 'private',
	'host.option.private.description': 'Show the answer only to you',
	'host.option.private.wrong': 'private is either True or False. Type, for example, /host game:Palworld private:True',
	'host.option.for.name': 'for',
	'host.option.for.description': 'Whom the answer is for; they are mentioned',
	'host.option.for.wrong': 'for takes a member. Type, for example, /host game:Palworld and pick a member for it',

	'host.unknown':
		'I know no game or server program {count, plural, one {of that name} other {of those names}}. Look at the spelling, or pick a suggestion while you type the name.',
	'host.near': 'Did you mean one of these?',
	'host.too-many': 'At most four games at once: ask for the rest in a second /host.',

	'host.title': 'Host {name}',
	'host.title-home': '{name}: my PC at home',
	'host.title-rented': '{name}: rented machine or panel',
	'host.title-consoles': '{name}: friends on consoles',
	'host.title-more': '{name}: all ports',

	'host.both': 'TCP and UDP',

	'host.ways.invite':
		'**{players, plural, =0 {A few friends} other {Up to # players}}: open nothing.** Host inside the game and invite them.',
	'host.ways.relay':
		'**{players, plural, =0 {A few friends} other {Up to # players}}: try it first without opening anything.** The game tries to connect you by itself.',
	'host.ways.address':
		'**{players, plural, =0 {Hosted inside the game} other {Up to # players, hosted inside the game}}:** friends type your address, so the game port must be forwarded too.',
	'host.ways.address-too': 'By address works as well; then forward the game port.',
	'host.ways.lan-only': '**Hosted inside the game** it is for your own home network only.',
	'host.ways.not-at-all': '**It needs a server:** nobody can host it inside the game.',
	'host.ways.not-known':
		'**Do you need to open anything?** Look first in the game for *Invite* or a join code: we have no source on that.',

	'host.forward': '**Your own server:** forward on the router',
	'host.forward.also': '**Always on, or more players:** your own server. Forward on the router',
	'host.forward.dataset': 'from a dataset, not from the maker',
	'host.forward.chosen': 'Usual numbers: your server may use others. Look at its settings.',
	'host.forward.none': '**Forward:** nothing that we know of.',
	'host.forward.incomplete':
		'**Not all ports are known.** Known: {ports}. It needs others, and we have no source for them, so we make no rules.',
	'host.forward.incomplete-none': '**Not all ports are known,** so we make no rules.',
	'host.forward.reported': 'Only one site says {ports}: too little to make a rule of.',
	'host.forward.dataset-only': 'A dataset also lists {ports}. Without the maker’s word we make no rule of that.',
	'host.after': '**With care:** {ports}. {note}',
	'host.after-more': '**With care:** {ports}. Press *All details* first.',

	'host.never': '**Never open {ports}:** {reason}',
	'host.never-also': '**Nor {ports}:** {reason}',
	'host.never-short': '**Never open {ports}.**',
	'host.never.rcon': 'RCON sends the administrator’s password unencrypted.',
	'host.never.telnet': 'Telnet sends everything unencrypted, the password too.',
	'host.never.database': 'A database is not for the internet.',
	'host.never.control': 'Whoever reaches it controls your server.',
	'host.never.other': 'No player needs it.',

	'host.contradicted':
		'⚠️ **{port}:** {game} needs it open, and {other} must never have it open. We make no rule of it: change the number of one, or use two machines.',
	'host.contradicted-several':
		'⚠️ **{ports}:** one of them needs these open, another must never have them open. We make no rule of them: change numbers, or use two machines.',
	'host.contradicted-short': '⚠️ **{ports}:** no rule: one of them must never have them open.',
	'host.clash': '⚠️ **{port}:** {game} and {other} both use it. Change the number of one of them first.',

	'host.clash-several': '⚠️ **{ports}** are used by more than one of them. Type /conflicts: it says what to move.',
	'host.clash-short': '⚠️ Their numbers meet: type /conflicts first.',
	'host.list': '**For server lists** forward besides',
	'host.list-none': '**For server lists** no other port is known.',

	'host.consoles.address': '**Consoles:** players can type an address.',
	'host.consoles.list': '**Consoles:** players cannot type an address; they pick the server from a list.',
	'host.consoles.invite': '**Consoles:** players cannot type an address; a friend who plays invites them.',
	'host.consoles.not-at-all': '**Consoles** cannot join such a server.',
	'host.consoles.no-consoles': '**Consoles:** none can join: it is played on computers.',
	'host.consoles.not-known':
		'**Consoles:** we have no source. Many cannot type an address. Look at the game’s own help before you open anything for them.',

	'host.step.allow': 'Server PC: allow {ports} in its firewall',
	'host.step.router': 'Router: forward {count, plural, one {it} other {them}} to that PC',
	'host.step.address': 'Friends: your public address and port {port}',
	'host.step.addresses': 'Friends: your public address and the port of the game',
	'host.step.list': 'Friends: look for your server’s name in the game’s list',
	'host.step.invite': 'Friends: join by invitation from a friend who plays',
	'host.these': 'these ports',
	'host.privately': 'Send the address in a private message; set a password or an allow list.',

	'host.lock': 'Set a password or an allow list.',
	'host.no-rules': 'no rules, see *All details*',
	'host.button.host': 'Host it',
	'host.button.home': 'My PC at home',
	'host.button.rented': 'Rented / panel',
	'host.button.consoles': 'Consoles',
	'host.button.next-game': 'Next game',
	'host.button.firewall': 'Firewall commands',

	'host.firewall.long':
		'The commands for so many ports are longer than a message. Enter these on the firewall’s own page, from anywhere, and delete those lines again to undo it:',
	'host.firewall.choose': 'Which firewall?',
	'host.home.address':
		'**Fix the PC’s address.** In the router look for *DHCP reservation*, *static lease* or *always give this device the same address*. Note it: it begins with 192.168, 10, or 172.16 to 172.31.',
	'host.home.allow':
		'**Allow the program** on the PC. When Windows asks, press *Allow*. If it does not ask, or elsewhere: press *Firewall commands*.',
	'host.home.allow-none': '**Allow the program** on the PC. When Windows asks, press *Allow*.',
	'host.home.router':
		'**Open the router’s page** and look for *Port forwarding*, *Port sharing*, *Virtual server*, *NAT* or *Games and applications*. Make one line for each row:',
	'host.home.router-none': '**The router:** we have no port to forward.',
	'host.home.router-incomplete':
		'**The router:** we do not know all ports, so we make no table. Look at the game’s own help.',
	'host.home.same': 'Outside and inside port are the same. The target is the address from step 1.',
	'host.home.table-name': 'name',
	'host.home.table-protocol': 'protocol',
	'host.home.table-port': 'port',
	'host.home.give':
		'**Give friends** your public address and the port, by private message, never in a channel: {ports}. The address is what a “what is my IP” page shows. Friends in your own home use the address from step 1.',
	'host.home.give-any':
		'**Give friends** your public address by private message, never in a channel. It is what a “what is my IP” page shows.',
	'host.home.lock': '**Lock it:** set a password or an allow list in the server’s settings.',
	'host.home.test':
		'**Test it** with a friend, or with a phone whose Wi-Fi is off. From inside your home the public address often does not work.',
	'host.home.udp': 'Web pages that check ports cannot see UDP: “closed” there means nothing.',
	'host.home.shared':
		'Does the router show another internet address than a “what is my IP” page (VPN off)? If it begins with 192.168, 10 or 172.16 to 172.31, another router stands before yours: forward there too. From 100.64 to 100.127, your provider shares one address among many homes and nothing arrives: ask for one of your own, or use the game’s invite or a relay.',

	'host.rented.machine': '**A rented machine (VPS, root server)**',
	'host.rented.provider':
		'The provider’s own firewall, in its panel (*security group*, *network firewall*): allow {ports}.',
	'host.rented.provider-none':
		'The provider’s own firewall, in its panel: allow the ports that the game’s own help names.',
	'host.rented.own': 'Then the machine’s own firewall: press *Firewall commands*.',
	'host.rented.no-router':
		'No router, nothing to forward. Friends use the machine’s public address and the port: {ports}.',
	'host.rented.no-router-any': 'No router, nothing to forward. Friends use the machine’s public address.',
	'host.rented.panel': '**A game host’s panel**',
	'host.rented.nothing': 'Nothing to forward: the host has done it.',
	'host.rented.allotted':
		'Use the address and port that the panel shows. The port is often another than the game’s usual one.',
	'host.rented.password':
		'Set a server password. Leave RCON off unless a tool of yours needs it, and then give it a long password.',

	'host.more.correct': 'Something wrong or missing? Tell us',
	'host.more.docker':
		'Docker: to use another number, change only the left one of {published}. Friends then use the left one.',
	'host.more.docker-moved':
		'In Docker change only the left number: {before} becomes {after}. Friends then use the left one.',
} as const;

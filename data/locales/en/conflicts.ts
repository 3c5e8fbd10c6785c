/** `/conflicts`: its options, its card and its folds. */
export const conflicts = {
	'conflicts.description': 'What cannot run together on one machine, why, and the smallest change that helps',
	'conflicts.example': '/conflicts service1:Counter-Strike 2 service2:Garry’s Mod',
	'conflicts.option.service1.name': 'service1',
	'conflicts.option.service1.description': 'A game, program or port (8080/tcp); several with commas',
	'conflicts.option.service1.wrong':
		'Type a game, a program or a port, for example /conflicts service1:palworld, 8080/tcp',
	'conflicts.option.service2.name': 'service2',
	'conflicts.option.service2.description': 'A second one on the same machine',
	'conflicts.option.service2.wrong': 'Type a game, a program or a port for service2, or leave it out',
	'conflicts.option.service3.name': 'service3',
	'conflicts.option.service3.description': 'A third one',
	'conflicts.option.service3.wrong': 'Type a game, a program or a port for service3, or leave it out',
	'conflicts.option.service4.name': 'service4',
	'conflicts.option.service4.description': 'A fourth one',
	'conflicts.option.service4.wrong': 'Type a game, a program or a port for service4, or leave it out',
	'conflicts.option.service5.name': 'service5',
	'conflicts.option.service5.description': 'A fifth one',
	'conflicts.option.service5.wrong': 'Type a game, a program or a port for service5, or leave it out',
	'conflicts.option.service6.name': 'service6',
	'conflicts.option.service6.description': 'A sixth one',
	'conflicts.option.service6.wrong': 'Type a game, a program or a port for service6, or leave it out',
	'conflicts.option.service7.name': 'service7',
	'conflicts.option.service7.description': 'A seventh one',
	'conflicts.option.service7.wrong': 'Type a game, a program or a port for service7, or leave it out',
	'conflicts.option.service8.name': 'service8',
	'conflicts.option.service8.description': 'An eighth one',
	'conflicts.option.service8.wrong': 'Type a game, a program or a port for service8, or leave it out',
	'conflicts.option.private.name': 'private',
	'conflicts.option.private.description': 'Show the answer only to you',
	'conflicts.option.private.wrong':
		'private is either True or False. Type, for example, /conflicts service1:palworld, valheim private:True',
	'conflicts.option.for.name': 'for',
	'conflicts.option.for.description': 'Whom the answer is for; they are mentioned',
	'conflicts.option.for.wrong':
		'for takes a member. Type, for example, /conflicts service1:palworld, valheim and pick a member for it',

	'help.command.conflicts': 'what cannot run together on one machine, and what to move where',

	'conflicts.title': 'Together on one machine',
	'conflicts.title-change': 'How to move it',
	'conflicts.title-why': 'Can two share one number?',

	'conflicts.fit': '✅ **These fit together:** no number twice.',
	'conflicts.clash': '⛔ {services} both use {ports}',
	'conflicts.clash-many': '⛔ {services} all use {ports}',
	'conflicts.more': '+{count}',
	'conflicts.port': 'what runs on {port}',
	'conflicts.copy': '{name} (no. {number})',

	'conflicts.move': '**Smallest change:** move {count, plural, one {only one} other {# of them}}.',
	'conflicts.move-inexact':
		'**A change that works:** move {count, plural, one {one} other {# of them}}. The search stopped after its time, so there may be a smaller one.',
	'conflicts.moved': '**{name}:** {moves}',
	'conflicts.impossible':
		'**No change helps:** what clashes cannot have another number, or no good one is free. Use two machines, or stop one of them.',
	'conflicts.stopped': '**The search stopped after its time** and found no change. Ask about fewer at once.',
	'conflicts.good': 'New numbers: not assigned, no known use. Only your machine knows whether they are free.',

	'conflicts.missing.no-fixed-port': '{name}: has no fixed number. Look at its settings, then ask with that number.',
	'conflicts.missing.incomplete': '{name}: has more ports that we have no source for.',

	'conflicts.button.change': 'How to move it',
	'conflicts.button.why': 'Can two share it?',

	'conflicts.change.protocol': 'It is the usual number of a protocol: every client must be told the new one.',
	'conflicts.change.system': 'It belongs to a system or device: it may not let you change it.',
	'conflicts.change.players': 'Then tell players the new number. In router and firewall change only {ports}.',
	'conflicts.change.players-some':
		'Then tell players the new numbers. In the router change only those that they need, and open no other.',
	'conflicts.change.closed': 'Open none of the other new numbers in the router.',
	'conflicts.change.none-open': 'Open none of these new numbers in the router.',
	'conflicts.change.check': 'See whether {port} is free (Windows, then Linux and macOS): no line means nobody listens.',

	'conflicts.why.same':
		'A number can be taken once for each transport: the same number on TCP and on UDP is no conflict. Ranges clash where they overlap.',
	'conflicts.why.address':
		'A program opens a number on an address: 0.0.0.0 is every IPv4 address, [::] every IPv6 address, 127.0.0.1 only this machine. Two different single addresses never clash.',
	'conflicts.why.one': '**0.0.0.0 beside one single address**',
	'conflicts.why.v6': '**[::] beside 0.0.0.0**',
	'conflicts.why.line': '{system}: {outcome}',
	'conflicts.why.refused': 'the second is refused',
	'conflicts.why.both': 'both may run, unless one asks to have it alone',
	'conflicts.why.separate': 'both may run, unless the first takes IPv4, too',
	'conflicts.why.if-asked': 'refused, unless the program asks to share',
	'conflicts.why.not-known': 'we have no source',
	'conflicts.why.linux-v6': 'On Linux [::] takes IPv4 too, unless the program or bindv6only says otherwise.',
	'conflicts.why.windows': 'On Windows two can then be open unnoticed: the single address wins for its own traffic.',
	'conflicts.why.linux-udp': 'On Linux two UDP programs that both ask to share may both open it.',
	'conflicts.system.linux': 'Linux',
	'conflicts.system.windows': 'Windows',
	'conflicts.system.macos': 'macOS',
	'conflicts.system.freebsd': 'FreeBSD',

	'services.unknown': 'I know no game, program or port called so:',
	'services.unknown-near': '{typed}: did you mean {near}?',
	'services.unknown-none': '{typed}: ports go from 1 to 65535, with /tcp or /udp',
	'services.unknown-press': 'Press what you mean, or type the command again.',
	'services.unknown-again': 'So I answer none of it. Type the command again with other names.',
	'services.too-many': 'At most {most} at once: you typed {count}. Ask for the rest in a second {command}.',
	'services.too-few': 'Type at least two, for example {example}',
} as const;

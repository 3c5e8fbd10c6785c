/** `/help` and `/about`. */
export const about = {
	'help.description': 'What this bot can do',
	'about.description': 'Version, age of the data, source code and privacy',

	'help.example': '/help',
	'about.example': '/about',

	'help.title': 'Harbormaster explains network ports',
	'help.command.port': 'what a number is registered for, what really runs there, who is listening',
	'help.command.find': 'a number by the name of a game or program, however it is typed',
	'help.command.host': 'host a game: what to open, what never to open, the steps',
	'help.command.ports': 'several ports at once; for a game, which of them to close',
	'help.command.map': 'a picture of all ports; with a number, where it lies',
	'help.command.about': 'version, age of the data, privacy',
	'help.answer': 'Answer this, in the menu of a message (Apps), finds what it asks about',
	'help.private': 'private:True shows an answer to you alone, for: is for one member',
	'help.buttons': 'Buttons open details for your eyes only; Post it here shares them',
	'help.marks': '● the maker says so · ◐ from a dataset · ◔ reported, not confirmed',
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
} as const;

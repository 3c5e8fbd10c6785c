/** `/find`, its suggestions, and *Answer this*. */
export const find = {
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
	'find.example': '/find name:valheim',
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
} as const;

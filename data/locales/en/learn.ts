/** `/learn` around the lessons, which are in `data/lessons`. */
export const learn = {
	'learn.description': 'Short lessons about ports, each with a picture and its sources',
	'learn.option.topic.name': 'topic',
	'learn.option.topic.description': 'What about: NAT, scanners, 3040 and so on; the first lesson without it',
	'learn.option.topic.wrong': 'Type a topic of at most 100 characters, for example /learn topic:NAT',
	'help.command.learn': 'short lessons with pictures: NAT, firewalls, when to worry and more',
	'learn.example': '/learn topic:NAT',

	'learn.place': 'lesson {place} of {count}',
	'learn.try': 'See it on a real number: {command} number:{port}',
	'learn.back': 'Back',
	'learn.next': 'Next: {title}',
	'learn.menu': 'All lessons',
	'learn.none': 'There is no lesson about that. These are all:',
	'learn.button': 'Lesson on this',
} as const;

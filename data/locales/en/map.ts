/** `/map`. */
export const map = {
	'map.description': 'A picture of all 65,536 port numbers, coloured by what each of them is',
	'map.option.number.name': 'number',
	'map.option.number.description': 'A port number from 0 to 65535 to mark in the picture',
	'map.option.number.wrong': 'Type a whole number from 0 to 65535, for example /map number:3040',
	'map.option.private.name': 'private',
	'map.option.private.description': 'Show the answer only to you',
	'map.option.private.wrong': 'private is either True or False. Type, for example, /map number:3040 private:True',
	'map.example': '/map number:3040',

	'map.title': 'All port numbers, 0 to 65535',
	'map.title-number': 'Port {port} among all ports',
	'map.read': 'Read it like a page. Each row is 256 numbers; the number at the left begins its row.',
	'map.strip': 'White frame: {port}. Below the map: {from} to {to}.',
	'map.state.assigned': 'assigned, no known use',
	'map.state.assigned-used': 'assigned, with a known use',
	'map.state.used': 'not assigned, with a known use',
	'map.state.unassigned': 'not assigned, no known use',
	'map.state.reserved': 'reserved, not assigned the ordinary way',
	'map.state.dynamic': 'dynamic, never assigned, no known use',
	'map.count': '{count, number}',
	'map.meaning':
		'Assigned: a name stands in the registry. No known use: we have no source for one. It may still be in use.',
	'map.card': 'Card of {port}',
	'map.alt':
		'A map of all port numbers: 256 rows of 256 coloured squares. Assigned: {system, number} of the numbers 0 to 1023, {user, number} of 1024 to 49151, none from there on. With a known use: {used, number} numbers, {dynamic, number} of them from 49152 on.',
	'map.alt-number': 'Port {port} has a white frame. Below the map, one by one: {neighbours}',
	'map.alt-state': '{numbers}: {state}.',
} as const;

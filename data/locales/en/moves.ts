/** How a service moves to another number: said by `/conflicts` and `/free`. */
export const moves = {
	'moves.file': 'In {file} set {key} to **{to}**.',
	'moves.start': 'Start it with {option}.',
	'moves.follows': 'Follows by itself: {offset}.',
	'moves.not-known': 'Where it is changed is not known to us: look at its settings or start options.',
} as const;

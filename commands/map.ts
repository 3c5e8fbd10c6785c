/** `/map`: a picture of all port numbers, with one of them marked. */

import { type Command, defineCommand, defineComponent, defineId, integerField } from '../src/interactions/index.ts';
import { LAST_PORT, type Ports } from '../src/ports/index.ts';
import { mapFacts, mapReply, openMapPictures } from '../src/replies/index.ts';
import { cardOf } from './port.ts';

const cardId = defineId('map-card', 1, { port: integerField(LAST_PORT) });

export function mapCommand(ports: Ports): Command {
	const pictureOf = openMapPictures(ports);
	return defineCommand({
		declaration: {
			name: 'map',
			options: {
				number: { type: 'integer', min: 0, max: LAST_PORT },
				private: { type: 'boolean' },
			},
			private: 'option',
		},
		// The reply has a file, and pictures are kept where they are drawn.
		cacheable: false,
		answer: ({ number }) => mapFacts(ports.states(), number ?? null),
		reply: async (facts, { options: { number }, words }) =>
			mapReply(facts, await pictureOf(number ?? null), cardId.encode({ port: number ?? 0 }), words),
		components: [
			defineComponent({
				id: cardId,
				place: () => 'private',
				reply: ({ fields: { port }, words }) => cardOf(ports.look(port), words),
			}),
		],
		folds: ({ number }) => (number === undefined ? {} : { card: cardId.encode({ port: number }) }),
	});
}

export {
	type Command,
	type Declaration,
	defineCommand,
	defineComponent,
	defineForm,
	type MessageCommand,
	type OptionDeclaration,
	type OptionValues,
} from './command.ts';
export { messageCommandToDiscord, toDiscord } from './declare.ts';
export { createDispatcher, type Dispatch, type DispatcherParts } from './dispatch.ts';
export { type How, howField, placeOf } from './how.ts';
export { choiceField, defineId, integerField, lettersField, memberField, numbersField } from './ids.ts';
export { addressTo } from './reply.ts';
export { type Choice, MOST_CHOICES, type Outgoing, type Reply, type ReplyFile } from './types.ts';

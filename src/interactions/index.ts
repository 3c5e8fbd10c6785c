export {
	type Command,
	type Declaration,
	defineCommand,
	defineComponent,
	type OptionDeclaration,
	type OptionValues,
	type Press,
} from './command.ts';
export { toDiscord } from './declare.ts';
export { createDispatcher, type Dispatch, type DispatcherParts } from './dispatch.ts';
export { choiceField, defineId, integerField } from './ids.ts';
export type { Choice, Reply } from './types.ts';

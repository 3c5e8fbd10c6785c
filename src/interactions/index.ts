export {
	type Command,
	type CommandInvocation,
	type Component,
	type Declaration,
	defineCommand,
	defineComponent,
	type OptionDeclaration,
	type OptionValues,
	type Press,
	type Suggesting,
} from './command.ts';
export { toDiscord } from './declare.ts';
export { createDispatcher, type Dispatch, type DispatcherParts } from './dispatch.ts';
export { choiceField, defineId, integerField } from './ids.ts';
export type { Choice, Reply } from './types.ts';

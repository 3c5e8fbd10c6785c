export { LONGEST_PASTE, readListeners } from './readers/index.ts';
export type { Finding } from './readers/types.ts';
export { recipe, shortCommands } from './recipe.ts';
export {
	type EmptyAnswer,
	type Recipe,
	type RecipeCommand,
	STEPS,
	type Step,
	SYSTEMS,
	type System,
} from './types.ts';

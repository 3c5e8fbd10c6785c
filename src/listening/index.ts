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

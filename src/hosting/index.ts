export { firewallRecipe } from './firewalls/recipe.ts';
export * from './firewalls/types.ts';
export { planHost } from './plan.ts';
export * from './types.ts';

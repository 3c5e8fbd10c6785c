export { firewallRecipe } from './firewalls/recipe.ts';
export {
	FIREWALL_STEPS,
	FIREWALLS,
	type Firewall,
	type FirewallCommand,
	type FirewallRecipe,
	type FirewallStep,
	type Opening,
} from './firewalls/types.ts';

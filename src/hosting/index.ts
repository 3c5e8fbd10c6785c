export { firewallRecipe } from './firewalls/recipe.ts';
export * from './firewalls/types.ts';
export { type Judged, type Judgement, judge } from './judge.ts';
export { findHostable, nearHostable, suggestHostable } from './named.ts';
export { planHost } from './plan.ts';
export { type Listed, readPortList } from './port-list.ts';
export { type ReadServices, readServices, type Service, type UnknownService } from './service.ts';
export * from './types.ts';

export { planHost } from './plan.ts';
export * from './types.ts';

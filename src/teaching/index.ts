export * from './tip-types.ts';

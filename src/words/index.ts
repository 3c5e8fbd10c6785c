export { foreign, plain, type SafeText } from './foreign.ts';
export type { Localized } from './localized.ts';

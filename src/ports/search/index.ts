export { entryDocument, ONLY_REGISTERED, serviceDocuments, type Weighed } from './documents.ts';
export { fold } from './fold.ts';
export { type CompiledKeys, compileKeys, openKeys } from './keys.ts';
export { createSearch, type Found, NO_NAME } from './search.ts';
export { LONGEST_TYPED, readTyped, type Typed } from './typed.ts';

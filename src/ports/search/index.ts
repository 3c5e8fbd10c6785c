export { entryDocument, ONLY_REGISTERED, serviceDocuments, type Weighed } from './documents.ts';
export { fold, wordsOf } from './fold.ts';
export { type CompiledKeys, compileKeys, type Keys, openKeys } from './keys.ts';
export { createSearch, type Found, NO_NAME } from './search.ts';
export { GOES_WITH_ANY, LONGEST_TYPED, readTyped, type Typed } from './typed.ts';

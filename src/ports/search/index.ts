export { entryDocument, namesOf, ONLY_REGISTERED, serviceDocuments } from './documents.ts';
export { fold, joinedOf, wordsOf } from './fold.ts';
export { type CompiledKeys, compileKeys, type Keys, openKeys } from './keys.ts';
export { createSearch } from './search.ts';
export { GOES_WITH_ANY, LONGEST_TYPED, readTyped, type Typed } from './typed.ts';

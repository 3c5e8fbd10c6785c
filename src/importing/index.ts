export { checkData, compileData } from './compile.ts';
export { type Import, importRegistry } from './import.ts';

export { checkData, compileData } from './compile.ts';
export { importRegistry } from './import.ts';

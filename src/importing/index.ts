export { checkData, compileData, readData } from './compile.ts';
export { importRegistry } from './import.ts';
export { oldSources, sample, statistics } from './report.ts';

export { type Config, loadEnv, readConfig } from './config.ts';
export { type Counter, type Counters, createCounters } from './counters.ts';
export { createInFlight, type InFlight } from './in-flight.ts';
export { createLog, type Log, type LogFields } from './log.ts';
export { createReport } from './report.ts';
export { onShutdown } from './shutdown.ts';

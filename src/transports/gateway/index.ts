export { startGateway } from './connect.ts';
export { registerCommands, sameCommands } from './register.ts';

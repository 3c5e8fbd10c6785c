export { startGateway } from './connect.ts';
export { explainLogin } from './login.ts';
export { registerCommands, sameCommands } from './register.ts';

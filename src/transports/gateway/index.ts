export { type Gateway, startGateway } from './connect.ts';
export { explainLogin, type LoginFailure } from './login.ts';
export { registerCommands, sameCommands } from './register.ts';

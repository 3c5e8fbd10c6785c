export { type Gateway, startGateway } from './connect.ts';
export { explainLogin, type LoginFailure } from './login.ts';
export { keepTrying, registerCommands, sameCommands } from './register.ts';

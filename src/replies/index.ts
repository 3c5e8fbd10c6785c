export { aboutReply, helpReply } from './help.ts';
export { portCard } from './port/card.ts';
export { portChoice } from './port/choice.ts';
export { correctionPage } from './port/correction.ts';
export { PORT_FOLDS, type PortFold, portFold } from './port/fold.ts';

export { noQuestion, whichOfThese } from './answer.ts';
export { findCard, HITS_A_PAGE, hitChoice, nothingFound } from './find.ts';
export { aboutReply, helpReply } from './help.ts';
export type { Button } from './message.ts';
export { portCard } from './port/card.ts';
export { portChoice } from './port/choice.ts';
export { correctionPage } from './port/correction.ts';
export { PORT_FOLDS, type PortFold, portFold } from './port/fold.ts';

export { pressedInteraction, typedInteraction } from './interaction.ts';
export { linesOf } from './lines.ts';
export { parseLine, type Typed } from './parse.ts';
export { showMessage } from './show.ts';

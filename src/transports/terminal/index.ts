export { pickedInteraction, pressedInteraction, suggestInteraction, typedInteraction } from './interaction.ts';
export { linesOf } from './lines.ts';
export { parseLine, parseSuggested, type Typed } from './parse.ts';
export { showMessage } from './show.ts';

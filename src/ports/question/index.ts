export { readQuestion } from './question.ts';

export { kindOf, readQuestion } from './question.ts';

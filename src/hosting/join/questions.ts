/**
 * The questions, cheapest and likeliest first. The next one is the first of this list that was not asked and whose
 * conditions hold, so that each is asked once at most and every check ends. Ids of buttons hold the place of an answer:
 * a new answer comes last, and where one goes the version of the id changes.
 */

import { NETWORK_QUESTIONS } from './network-questions.ts';
import { SYMPTOM_QUESTIONS } from './symptom-questions.ts';
import type { Conclusion, Question } from './types.ts';

export const QUESTIONS: readonly Question[] = [...SYMPTOM_QUESTIONS, ...NETWORK_QUESTIONS];

/** What remains once nothing is left to ask. */
export const CONCLUSIONS: readonly Conclusion[] = [{ cause: 'relay-needs-no-port', when: [{ where: ['invite'] }] }];

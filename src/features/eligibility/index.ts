/**
 * Whether anything stands against giving blood. Always true here: an answer rests in the buttons of one
 * message and nowhere on the server; what is kept is the outcome, its day and the flag "see the physician";
 * the chat never says "you are eligible", for the physician decides.
 */
export { forget } from './actions.ts';
export { type Figures, figuresFor } from './figures.ts';
export { type Asked, type EligibilityRoom, eligibility } from './handlers.ts';
export { checkButton, type EligibilityLinks } from './links.ts';
export { composeNote } from './notes.ts';
export { isAnswer } from './presses.ts';
export { type Standing, standing } from './standing.ts';
export type { Purpose } from './state.ts';

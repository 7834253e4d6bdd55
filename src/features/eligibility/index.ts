/**
 * Whether anything stands against giving blood. Always true here: an answer rests in the buttons of one
 * message and nowhere on the server; what is kept is the outcome, its day and the flag "see the physician";
 * the chat never says "you are eligible", for the physician decides. What staff said at a drive stands in the
 * way until its day, whatever is answered.
 */
import type { MenuEntry } from '../../bot/index.ts';
import { checkButton } from './links.ts';
import { texts } from './texts.fa.ts';

export { adopt, forget } from './actions.ts';
export { deferOnSite, endDeferral } from './deferrals.ts';
export { exportDeferrals, exportOf } from './export.ts';
export { type Figures, figuresFor, intervalDays, readFigures } from './figures.ts';
export { type Asked, type EligibilityRoom, eligibility } from './handlers.ts';
export { checkButton, type EligibilityLinks } from './links.ts';
export { notBeforeWords } from './not-before.fa.ts';
export { composeNote } from './notes.ts';
export { isAnswer } from './presses.ts';
export { screenedOn } from './queries.ts';
export { nextPossibleDay, type Standing, type StandingOf, standing } from './standing.ts';
export type { Purpose } from './state.ts';

export const checkEntry: MenuEntry = { words: texts.check, data: checkButton.data({ person: 0 }) };

import { int } from '../../bot/index.ts';
import { staffButton } from '../staff/index.ts';
import { choiceFields } from './planning/plan.ts';

const consent = { when: int, seen: int, sure: int };

/** Planning what goes out; each sees the chats within their reach. */
export const planning = {
  /** A version of a pack: in which chats? */
  start: staffButton('packs.publish', 'pu', { version: int }),
  /** The counties to choose from. */
  counties: staffButton('packs.publish', 'pug', { ...choiceFields, page: int }),
  chats: staffButton('packs.publish', 'puc', { ...choiceFields, page: int }),
  when: staffButton('packs.publish', 'puw', choiceFields),
  /** Asks for a day and an hour. */
  later: staffButton('packs.publish', 'pul', choiceFields),
  /** Several packs, one a day. */
  series: staffButton('packs.publish', 'pus', { ...choiceFields, page: int }),
  /** The day on which a series begins. */
  from: staffButton('packs.publish', 'puf', choiceFields),
  /** Asks for any other day. */
  otherDay: staffButton('packs.publish', 'puo', choiceFields),
  preview: staffButton('packs.publish', 'pup', { ...choiceFields, when: int }),
  publish: staffButton('packs.publish', 'puy', { ...choiceFields, ...consent }),
};

/** What was asked for: seen, called off, moved, sent again. */
export const queue = {
  list: staffButton('packs.publish', 'puq', { page: int }),
  /** What ended, the newest first. */
  past: staffButton('packs.publish', 'puh', { page: int }),
  /** All that was asked for with one press, as far as one reaches. */
  press: staffButton('packs.publish', 'pua', { publication: int, page: int }),
  cancel: staffButton('packs.publish', 'pux', { publication: int }),
  cancelNow: staffButton('packs.publish', 'puz', { publication: int }),
  /** Asks for another day and hour. */
  move: staffButton('packs.publish', 'pum', { publication: int }),
  moveTo: staffButton('packs.publish', 'put', { publication: int, when: int }),
  again: staffButton('packs.publish', 'pur', { publication: int, position: int }),
};

/** Below a suggestion for an occasion. */
export const suggestion = {
  /** Packs that fit it: to be planned, or to be looked at. */
  plan: staffButton('packs.publish', 'puv', { occasion: int, day: int }),
  look: staffButton('packs.publish', 'pub', { occasion: int, day: int }),
  notNow: staffButton('packs.publish', 'pun', { occasion: int, day: int }),
};

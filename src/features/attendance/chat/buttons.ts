import { int } from '../../../bot/index.ts';
import { staffButton } from '../../staff/index.ts';

const right = 'visits.record';
/** Somebody at a drive: by their visit where there is one, else by their booking; 0 for none. */
const who = { drive: int, visit: int, booking: int };

/** What is pressed at the bus. A visit or booking in them is looked for in the drive that the right was judged by. */
export const at = {
  drives: staffButton(right, 'ata'),
  board: staffButton(right, 'atb', { drive: int }),
  /** Asks for a code or a name. */
  ask: staffButton(right, 'atc', { drive: int }),
  /** `part` by position in `parts`; pages from 0. */
  list: staffButton(right, 'atl', { drive: int, part: int, page: int }),
  person: staffButton(right, 'atp', who),
  arrive: staffButton(right, 'atr', { drive: int, booking: int }),
  /** With a ticket for another drive, taken without a booking. */
  anyway: staffButton(right, 'aty', { drive: int, booking: int }),
  /** `sex` by position in `sexes`; `key` makes of a press that comes twice one person. */
  walkIn: staffButton(right, 'atw', { drive: int }),
  walkInSex: staffButton(right, 'atws', { drive: int, sex: int, key: int }),
  walkInCame: staffButton(right, 'atwc', { drive: int, sex: int, first: int, key: int }),
  /** `outcome` by position in `results`; `corrects`: 1 where it takes the place of another. */
  conclude: staffButton(right, 'ato', { ...who, outcome: int, corrects: int }),
  /** Asks until when; `span` by position in `spans`. */
  defer: staffButton(right, 'atd', { ...who, corrects: int }),
  deferFor: staffButton(right, 'atds', { ...who, corrects: int, span: int }),
  deferUntil: staffButton(right, 'atdu', { ...who, corrects: int }),
  correct: staffButton(right, 'atk', who),
  /** `step` by position in `steps`. */
  undo: staffButton(right, 'atz', { visit: int, step: int }),
  bag: staffButton(right, 'atn', { visit: int }),
  group: staffButton('donations.record', 'atg', { visit: int }),
  /** `group` by position in `bloodGroups`. */
  groupIs: staffButton('donations.record', 'atgs', { visit: int, group: int }),
} as const;

// These travel in buttons by position: append only.
export const parts = ['waiting', 'inside', 'done'] as const;
export type Part = (typeof parts)[number];
export const sexes = ['male', 'female'] as const;
export const results = ['given', 'left'] as const;
export const steps = ['arrival', 'outcome'] as const;
/** Deferrals in one tap. */
export const spans = [
  { days: 3 },
  { days: 7 },
  { months: 1 },
  { months: 3 },
  { months: 6 },
  { months: 12 },
] as const;

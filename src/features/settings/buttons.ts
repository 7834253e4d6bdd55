import { button, int } from '../../bot/index.ts';

/** Presses of this room. What is switched carries the state it is switched to: pressed twice, it stays so. */
export const buttons = {
  settings: button('s'),
  messages: button('sm'),
  topic: button('st', { topic: int, wanted: int }),
  limits: button('sl'),
  limit: button('sn', { limit: int }),
  stop: button('sx'),
  resume: button('sr'),
  quiet: button('sq'),
  /** Asks to which hour one end of the quiet hours moves. */
  hours: button('sh', { end: int }),
  usual: button('su'),
  away: button('sa'),
  back: button('sb'),
  reading: button('sv'),
  mode: button('sz', { mode: int, on: int }),
  family: button('sp'),
};

/** Ways of reading, by their number in buttons. */
export const modes = ['largeType', 'fewWords'] as const;

/** Ends of the quiet hours, by their number in buttons. */
export const ends = ['from', 'to'] as const;
export type End = (typeof ends)[number];

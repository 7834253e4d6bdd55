/** What a platform can do, and how. Telegram and Bale differ in what is declared here and nowhere else. */
export type { Abilities } from './abilities.ts';
export { type Connection, connect, type Marks } from './connection.ts';
export { fitted, type ReadingMode, signed } from './fitting.ts';
export { type Forward, forwardOf } from './forwards.ts';
export { learnedAbilities, learnedPath } from './learned.ts';
export { type Clock, openPace, type Pace } from './pace.ts';
export { inlineMarkup, markup, type Platform } from './platform.ts';
export { readWords } from './reading-words.ts';
export { ConnectionError, refusesToken } from './refusal.ts';
export { type Key, rows, type Screen, type ScreenButton } from './screen.ts';
export { LONGEST_CALL_MS, NotReached } from './transport.ts';
export { type Trouble, trouble } from './trouble.ts';
export { bold, italic, lines, link, type Part, parts, plain, say, type Words } from './words.ts';

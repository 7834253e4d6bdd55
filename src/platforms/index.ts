/** What a platform can do, and how. Telegram and Bale differ in what is declared here and nowhere else. */
export type { Abilities } from './abilities.ts';
export { type Connection, connect } from './connection.ts';
export { fitted, type ReadingMode, signed } from './fitting.ts';
export { learnedAbilities, learnedPath } from './learned.ts';
export { inlineMarkup, markup, type Platform } from './platform.ts';
export { ConnectionError, refusesToken } from './refusal.ts';
export { type Key, rows, type Screen, type ScreenButton } from './screen.ts';
export { LONGEST_CALL_MS } from './transport.ts';
export { type Trouble, trouble } from './trouble.ts';
export { bold, lines, link, type Part, parts, plain, say, type Words } from './words.ts';

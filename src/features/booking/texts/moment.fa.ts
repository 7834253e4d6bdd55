import { clockOf, dayOf } from '../when.ts';

/** An instant in ms UTC. */
type At = { readonly startsAt: number };

/** «ساعت ۱۸:۳۰». */
export const clockWords = ({ startsAt }: At): string => `ساعت ${clockOf(startsAt)}`;

/** «پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰». */
export const momentWords = (at: At): string => `${dayOf(at.startsAt)}، ${clockWords(at)}`;

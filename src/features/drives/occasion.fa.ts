import type { DayNote } from './rules/occasions.ts';

/** An occasion without what stands in brackets or after a dash or semicolon: a button is narrow. */
export const occasionWords = ({ title }: Pick<DayNote, 'title'>): string =>
  title.split(/ [(-]|؛/)[0]?.trim() ?? title;

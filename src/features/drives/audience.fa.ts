import type { Audience } from './drive.ts';

/** For whom hours are: «بانوان». */
export const audienceWords: Readonly<Record<Audience, string>> = {
  all: 'همه',
  women: 'بانوان',
  men: 'آقایان',
};

/** «ویژهٔ بانوان»; undefined for hours that are for everybody. */
export const onlyForWords = (audience: Audience): string | undefined =>
  audience === 'all' ? undefined : `ویژهٔ ${audienceWords[audience]}`;

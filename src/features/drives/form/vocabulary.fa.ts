import type { Audience } from '../drive.ts';

/** What people write, normalised; matched, never shown. */
export const vocabulary = {
  from: /^از /,
  between: /[-–]| تا /,
  part: /^بخشی/,
  audiences: [
    ['all', /^(all|همه|همگان)$/],
    ['women', /^(women|بانوان|زنان|خانم ?ها)$/],
    ['men', /^(men|اقایان|مردان)$/],
  ] as readonly (readonly [Audience, RegExp])[],
};

import { type EpochDay, occasionsOn } from '../../../calendar/index.ts';

/** The colours of a sheet, and whether flowers stand on it. */
export interface Theme {
  readonly band: string;
  readonly strong: string;
  readonly flowers: boolean;
}

const usual: Theme = { band: '#a3182a', strong: '#a3182a', flowers: true };
const mourning: Theme = { band: '#2f2f35', strong: '#7d1420', flowers: false };

/**
 * How a sheet for this day looks: no flowers in mourning. A day that may only turn out to be one is taken for one;
 * a sheet for no day, which hangs there all year, has none either.
 */
export function themeOf(day: EpochDay | null): Theme {
  if (day === null) return { ...usual, flowers: false };
  const isMourning = occasionsOn(day, { provisional: true }).some(({ mood }) => mood === 'mourning');
  return isMourning ? mourning : usual;
}

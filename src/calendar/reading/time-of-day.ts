import type { DayPart } from './reading.ts';

/** An hour as it was written; `exact` when with minutes behind a colon, which leaves no question of morning or evening. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly exact: boolean;
}

/** Minutes from midnight that the hour may mean; 1440 and more fall in the night after the day. */
export interface TimeOptions {
  readonly minutes: readonly number[];
  readonly reason?: 'am_pm' | 'midnight_sense';
}

const NOON = 12;
const DAY = 24;

/** What an hour means beside «صبح», «عصر», «شب»…; undefined when it means nothing: «۲۵», «۱۷ صبح». */
export function timeOptions(time: WrittenTime, part?: DayPart): TimeOptions | undefined {
  const { hour, minute } = time;
  if (hour > 23 || minute > 59 || hour < 0) return undefined;
  const hours = part === undefined ? withoutPart(time) : BY_PART[part](hour);
  if (hours.length === 0) return undefined;
  const minutes = hours.map((each) => each * 60 + minute);
  const [first = 0, second] = hours;
  if (second === undefined) return { minutes };
  return { minutes, reason: second - first === DAY ? 'midnight_sense' : 'am_pm' };
}

function withoutPart({ hour, exact }: WrittenTime): number[] {
  return exact || hour === 0 || hour >= NOON ? [hour] : [hour, hour + NOON];
}

const BY_PART: Readonly<Record<DayPart, (hour: number) => number[]>> = {
  dawn: (hour) => (hour <= NOON ? [hour % NOON] : []),
  morning: (hour) => (hour === NOON ? [0, NOON] : hour < NOON ? [hour] : []),
  noon: (hour) => (hour >= 10 && hour <= 16 ? [hour] : hour >= 1 && hour <= 4 ? [hour + NOON] : []),
  afternoon: afterNoon,
  evening: afterNoon,
  night: (hour) => {
    if (hour > NOON) return [hour];
    // «۱۲ شب ۹ آذر» is the midnight that begins the 9th to some, that ends it to others.
    const small = hour % NOON;
    return small < 5 ? [small, small + DAY] : [small + NOON];
  },
};

function afterNoon(hour: number): number[] {
  if (hour === 0) return [];
  return [hour < NOON ? hour + NOON : hour];
}

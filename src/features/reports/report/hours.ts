import { wallClock } from '../../../calendar/index.ts';

/** What happened in an hour of a drive; `startsAt` in ms. */
export interface HourCount {
  readonly startsAt: number;
  readonly booked: number;
  readonly came: number;
  readonly given: number;
}

interface Hourly {
  /** Their place's time, or when they came (ms); null where nobody knows. */
  readonly at: number | null;
  readonly isBooked: boolean;
  readonly hasCome: boolean;
  readonly hasGiven: boolean;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A day with more hours is counted by two of them: more bars cannot be read on a phone. */
const MOST_HOURS = 12;
/** Who came longer than this before or after a drive came at no hour of it. */
const AROUND_MS = HOUR_MS;

/** People by full hours of the clock from the drive's first to its last; who has no hour is counted apart. */
export function hoursOf(
  people: readonly Hourly[],
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
): { hours: HourCount[]; hourless: number } {
  const isWithin = (at: number | null): at is number =>
    at !== null && at >= startsAt - AROUND_MS && at < endsAt + AROUND_MS;
  const times = people.map(({ at }) => at).filter(isWithin);
  const first = fullHour(Math.min(startsAt, ...times));
  const last = fullHour(Math.max(endsAt - 1, ...times));
  const step = (last - first) / HOUR_MS < MOST_HOURS ? HOUR_MS : 2 * HOUR_MS;
  const hours = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => {
    const from = first + i * step;
    const within = people.filter(({ at }) => isWithin(at) && at >= from && at < from + step);
    return counted(from, within);
  });
  return { hours, hourless: people.filter(({ at, hasCome }) => hasCome && !isWithin(at)).length };
}

function counted(startsAt: number, people: readonly Hourly[]): HourCount {
  return {
    startsAt,
    booked: people.filter(({ isBooked }) => isBooked).length,
    came: people.filter(({ hasCome }) => hasCome).length,
    given: people.filter(({ hasGiven }) => hasGiven).length,
  };
}

const fullHour = (at: number): number => at - (wallClock(at).minutes % 60) * MINUTE_MS - (at % MINUTE_MS);

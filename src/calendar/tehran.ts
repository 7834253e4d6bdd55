import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { type EpochDay, epochDay } from './epoch-day.ts';

dayjs.extend(utc);

/** What a clock on a wall in Tehran shows: the day, and the minutes since its midnight (0–1439). */
export interface WallClock {
  readonly day: EpochDay;
  readonly minutes: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const OFFSET = 210;
/** Summer time ended for good at this instant; from here on Tehran is at +03:30 (Iran's law of 1401). */
const FIXED_SINCE = Date.UTC(2022, 8, 21, 19, 30);

/** The wall clock in Tehran at an instant (ms UTC). */
export function wallClock(instantMs: number): WallClock {
  const wall = dayjs.utc(instantMs + offsetAt(instantMs) * MINUTE_MS);
  return {
    day: epochDay(Math.floor(wall.valueOf() / DAY_MS)),
    minutes: wall.hour() * 60 + wall.minute(),
  };
}

/**
 * The instant (ms UTC) of a wall time in Tehran. Minutes may be negative or pass 1440: 1500 is 01:00 of the next day.
 * In the hour that a spring before 1402 skipped, the instant one hour later.
 */
export function instant(day: EpochDay, minutes: number): number {
  const wall = dayjs
    .utc(day * DAY_MS)
    .add(minutes, 'minute')
    .valueOf();
  const first = wall - offsetAt(wall - OFFSET * MINUTE_MS) * MINUTE_MS;
  return wall - offsetAt(first) * MINUTE_MS;
}

/** The civil day in Tehran at an instant (ms UTC). */
export function today(nowMs: number): EpochDay {
  return wallClock(nowMs).day;
}

/** `17:30`; minutes wrap around midnight: 1500 is `01:00`. */
export function clockText(minutes: number): string {
  return dayjs.utc(0).add(minutes, 'minute').format('HH:mm');
}

/**
 * The start-up self check: throws when the machine's time zone data put Tehran on another offset than +03:30
 * next 1 July, as data older than 2022b do (Node 18.0), or as a new law would.
 */
export function assertTehranOffset(nowMs: number): void {
  const summer = Date.UTC(dayjs.utc(nowMs).year(), 6, 1);
  const found = intlOffset(summer);
  if (found !== OFFSET)
    throw new Error(`Time zone data put Tehran at ${found} minutes from UTC on 1 July, not ${OFFSET}`);
}

function offsetAt(instantMs: number): number {
  return instantMs >= FIXED_SINCE ? OFFSET : intlOffset(instantMs);
}

const formatter = new Intl.DateTimeFormat('en-u-hc-h23', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

function intlOffset(instantMs: number): number {
  const parts = formatter.formatToParts(instantMs);
  const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  const wall = Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day, hour, minute);
  return Math.round((wall - instantMs) / MINUTE_MS);
}

import type { DriveReport } from '../../../../src/features/reports/index.ts';
import type { Came, Guest, Ledger } from '../ledger.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Full hours of Tehran’s clock begin at half past those of UTC. */
const HALF_MS = 30 * MINUTE_MS;

interface Counted {
  readonly hour: number | null;
  readonly came: Came | undefined;
  readonly isBooked: boolean;
}

/** The report as it must be, counted from what is true and by the words of what a report says. */
export function trueReport({ guests, strangers, startsAt, endsAt }: Ledger): DriveReport {
  const held = guests.filter(({ fate }) => fate === 'booked');
  const anyway = guests.flatMap(({ fate, came }) => (fate === 'cancelled' && came ? [came] : []));
  const walkIns = [...strangers, ...anyway];
  const kept = held.flatMap(({ came }) => (came ? [came] : []));
  const all = [...kept, ...walkIns];
  const many = (kind: string) =>
    all.filter(({ outcome, outcomeAt }) => outcomeAt !== null && outcome.kind === kind);
  const isTimed = (each: Came) => waitOf(each, endsAt) !== undefined;
  const settled = all.filter(({ outcomeAt }) => outcomeAt !== null);
  const people = [
    ...held.map(({ hour = 0, came }) => ({ hour, came, isBooked: true })),
    ...walkIns.map((came) => ({ hour: timeOf(came, endsAt), came, isBooked: false })),
  ];
  return {
    ...{ booked: held.length, kept: kept.length, missed: held.length - kept.length, awaited: 0 },
    cancelled: guests.filter(({ fate }) => fate === 'cancelled').length,
    ...{ walkIns: walkIns.length, came: all.length },
    ...{ given: many('given').length, deferred: many('deferred').length, left: many('left').length },
    unfinished: all.length - settled.length,
    firstTimers: all.filter(({ isFirst }) => isFirst === true).length,
    ...hourly(people, startsAt, endsAt),
    waiting: waiting(settled.flatMap((each) => waitOf(each, endsAt) ?? [])),
    untimed: settled.filter((each) => !isTimed(each)).length,
  };
}

/** Whose hour was true to the end, and who was not there. */
export const isNoShow = ({ fate, came }: Guest): boolean => fate === 'booked' && !came;

const isWrittenLate = ({ arrivedAt, outcomeAt, isCorrected }: Came, endsAt: number): boolean =>
  isCorrected || (outcomeAt ?? 0) > endsAt || (arrivedAt ?? endsAt + 1) > endsAt;

function waitOf(came: Came, endsAt: number): number | undefined {
  if (isWrittenLate(came, endsAt) || came.arrivedAt === null || came.outcomeAt === null) return undefined;
  return Math.round((came.outcomeAt - came.arrivedAt) / MINUTE_MS);
}

const timeOf = (came: Came, endsAt: number): number | null =>
  isWrittenLate(came, endsAt) ? null : came.arrivedAt;

function waiting(minutes: readonly number[]): DriveReport['waiting'] {
  const sorted = minutes.toSorted((a, b) => a - b);
  const within = (part: number) => sorted.find((each, i) => i + 1 >= part * sorted.length && each >= 0) ?? 0;
  return sorted.length === 0 ? null : { median: within(0.5), ninetieth: within(0.9), of: sorted.length };
}

function hourly(people: readonly Counted[], startsAt: number, endsAt: number) {
  const isNear = ({ hour }: Counted) =>
    hour !== null && hour >= startsAt - HOUR_MS && hour < endsAt + HOUR_MS;
  const hours = new Map<number, { startsAt: number; booked: number; came: number; given: number }>();
  for (const each of people.filter(isNear)) {
    const begins = (each.hour ?? 0) - (((each.hour ?? 0) + HALF_MS) % HOUR_MS);
    const count = hours.get(begins) ?? { startsAt: begins, booked: 0, came: 0, given: 0 };
    if (each.isBooked) count.booked++;
    if (each.came) count.came++;
    if (each.came?.outcomeAt && each.came.outcome.kind === 'given') count.given++;
    hours.set(begins, count);
  }
  return {
    hours: [...hours.values()].sort((a, b) => a.startsAt - b.startsAt),
    hourless: people.filter((each) => each.came && !isNear(each)).length,
  };
}

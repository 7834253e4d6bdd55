import type { EpochDay } from '../epoch-day.ts';
import type { HijriTable } from '../hijri-table.ts';
import type { AskReason, DateMode, Partial, ReadDay, Reject, RejectReason } from './reading.ts';

/** The question that a text answers: the mode, and when it was asked. */
export interface Asked {
  readonly mode: DateMode;
  readonly now: number;
  readonly today: EpochDay;
  readonly table: HijriTable;
}

/** The days a text may mean, the preferred or nearest first. Without a reason there is nothing to ask. */
export interface Choice {
  readonly status: 'choice';
  readonly days: readonly ReadDay[];
  readonly reason?: AskReason | undefined;
  /** Whether the first is preferred (ask yes or no) or all stand equal (ask which). */
  readonly preferred: boolean;
}

/** What a piece of text says about the day, before the hour and the mode are looked at. */
export type Outcome = Choice | Partial | Reject;

/** Reads the day out of one piece of text, for a question. */
export type DayReader = (asked: Asked) => Outcome;

/** One day; with a reason it has to be confirmed. */
export function oneDay(day: EpochDay, reason?: AskReason): Choice {
  return { status: 'choice', days: [{ day }], reason, preferred: true };
}

/** Several days, none preferred. */
export function eitherDay(days: readonly EpochDay[], reason: AskReason): Choice {
  return { status: 'choice', days: days.map((day) => ({ day })), reason, preferred: false };
}

/** A stretch of days of which one has to be asked for. */
export function range(granularity: Partial['granularity'], from: EpochDay, to: EpochDay): Partial {
  return { status: 'partial', reason: 'day_missing', granularity, from, to };
}

/** No answer, and why. */
export function reject(reason: RejectReason, hint?: string): Reject {
  return hint === undefined ? { status: 'reject', reason } : { status: 'reject', reason, hint };
}

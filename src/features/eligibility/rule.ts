import type { EpochDay } from '../../calendar/index.ts';
import type { DayFact, Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import type { DatedReason, Finding, OpenReason } from './findings.ts';
import type { SourceTag } from './sources.ts';

/** A: the service or its national official by name; B: one province or official; C: other Iranian; F: foreign only. */
export type Grade = 'A' | 'B' | 'C' | 'F';

/** Where the chat asks it; `-` for what it never asks. */
export type Asked =
  | 'age'
  | 'weight'
  | 'donations'
  | 'well'
  | 'women'
  | 'skin'
  | 'medicine'
  | 'travel'
  | 'confidential'
  | 'advice'
  | '-';

/** One row of the rule table. A row without `decide` is told to people but decides nothing. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly asked: Asked;
  readonly grade: Grade | 'A/B' | 'A/C' | 'A/F' | 'B/C';
  readonly sources: readonly SourceTag[];
  /** The settings it uses, for the sign-off table. */
  readonly figures?: readonly (keyof Figures)[];
  readonly decide?: (facts: Facts, today: EpochDay, figures: Figures) => Finding | undefined;
}

/** Keeps the literal ids of a group of rows. */
export const rules = <const Id extends string>(...rows: readonly Rule<Id>[]): readonly Rule<Id>[] => rows;

export const permanentIf = (yes: boolean | undefined): Finding | undefined =>
  yes ? { kind: 'permanent' } : undefined;

export const physicianIf = (yes: boolean | undefined): Finding | undefined =>
  yes ? { kind: 'physician' } : undefined;

export const openIf = (yes: boolean | undefined, reason: OpenReason): Finding | undefined =>
  yes ? { kind: 'open', reason } : undefined;

/** A dated finding while the day has not come. */
export const untilDay = (
  day: EpochDay | undefined,
  today: EpochDay,
  reason: DatedReason,
): Finding | undefined => (day !== undefined && day > today ? { kind: 'until', day, reason } : undefined);

/** The latest of these days that is known. */
export function latest(facts: Facts, ...keys: readonly DayFact[]): EpochDay | undefined {
  return keys
    .map((key) => facts[key])
    .reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

import { instant } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { expected, showRate } from '../../attendance/index.ts';
import type { Drive } from '../../drives/index.ts';
import { cancelledOf } from '../queries.ts';
import { type Outcomes, outcomesOf, withoutDetail } from './outcomes.ts';
import { type DriveReport, percent, reportOf } from './rules.ts';

/** A report, what it is of, and with what it is compared. */
export interface ReportFacts {
  readonly drive: Drive;
  readonly report: DriveReport;
  readonly outcomes: Outcomes;
  /** Of this center's latest drives so many in a hundred came; undefined where there was no other. */
  readonly usual: number | undefined;
  /** When it was counted (ms). */
  readonly madeAt: number;
}

/** Counts a drive as it stands at `now` (ms); without detail so that nobody can be singled out. */
export async function reportFacts(
  q: Queries,
  drive: Drive,
  now: number,
  { isDetailed }: { readonly isDetailed: boolean },
): Promise<ReportFacts> {
  const { id, day, startMinutes, endsAt, centerId } = drive;
  const startsAt = instant(day, startMinutes);
  const report = reportOf(await expected(q, id), { startsAt, endsAt }, await cancelledOf(q, id));
  const latest = centerId === null ? undefined : await showRate(q, centerId);
  // With no more than this drive's own people there is nothing to compare with.
  const usual = latest && latest.expected > report.booked ? percent(latest.came, latest.expected) : undefined;
  const outcomes = outcomesOf(report, isDetailed);
  return { drive, report: isDetailed ? report : withoutDetail(report), outcomes, usual, madeAt: now };
}

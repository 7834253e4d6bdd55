import type { DriveReport } from './rules.ts';

/** Fewer people than these are known to who runs a center: what became of them is nobody's to count. */
const FEW = 5;

/**
 * What became of those who came, as far as a reader may know. `each`: all of it. `together`: nobody can be told
 * from whom the team sent away. `few`: so few left without giving that how many gave is only said roughly, for one
 * figure would tell the other.
 */
export type Outcomes =
  | { readonly kind: 'each'; readonly given: number; readonly deferred: number; readonly left: number }
  | { readonly kind: 'together'; readonly given: number; readonly without: number }
  | { readonly kind: 'few'; readonly givenAtLeast: number };

/** The outcomes of a report; without detail nobody can be singled out by them. */
export function outcomesOf({ given, deferred, left }: DriveReport, isDetailed: boolean): Outcomes {
  if (isDetailed) return { kind: 'each', given, deferred, left };
  const without = deferred + left;
  if (without >= FEW) return { kind: 'together', given, without };
  return { kind: 'few', givenAtLeast: Math.max(0, given + without - (FEW - 1)) };
}

/** The report for who may not know each outcome: waiting of few people is theirs too. */
export function withoutDetail(report: DriveReport): DriveReport {
  const { waiting } = report;
  return { ...report, waiting: waiting && waiting.of < FEW ? null : waiting };
}

import type { EpochDay } from '../../calendar/index.ts';
import type { Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import { type Finding, type Fold, fold, nothingFound } from './findings.ts';
import { type RuleId, ruleTable } from './rule-table.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** A verdict with the rules that decided it; none when nothing stands against it. */
export interface Judgement extends Verdict {
  readonly rules: readonly RuleId[];
}

/** Decides on all that is known, as of a day. Pure: the same facts, day and figures give the same judgement. */
export function judge(facts: Facts, today: EpochDay, figures: Figures): Judgement {
  const found = findings(facts, today, figures);
  const folded = found.map(({ finding }) => finding).reduce(fold, nothingFound);
  const verdict = verdictOf(folded, today);
  return { ...verdict, rules: deciding(found, verdict) };
}

/** Adds what these facts say to what was folded before. */
export function weigh(before: Fold, facts: Facts, today: EpochDay, figures: Figures): Fold {
  // Most answers report nothing.
  if (Object.keys(facts).length === 0) return before;
  return findings(facts, today, figures)
    .map(({ finding }) => finding)
    .reduce(fold, before);
}

interface Found {
  readonly id: RuleId;
  readonly finding: Finding;
}

function findings(facts: Facts, today: EpochDay, figures: Figures): Found[] {
  return ruleTable.flatMap(({ id, decide }) => {
    const finding = decide?.(facts, today, figures);
    return finding ? [{ id, finding }] : [];
  });
}

function deciding(found: readonly Found[], verdict: Verdict): RuleId[] {
  const kind = kindOf(verdict);
  const rivals = found.filter(({ finding }) => finding.kind === kind);
  const winners = rivals.filter(({ finding }) => finding.kind !== 'until' || finding.day === verdict.until);
  const ids = winners.map(({ id }) => id);
  return kind === 'until' && rivals.length > 1 ? [...ids, 'LONGEST'] : ids;
}

function kindOf({ outcome, openEnded }: Verdict): Finding['kind'] | undefined {
  if (outcome === 'eligible') return undefined;
  if (outcome !== 'deferred') return outcome;
  return openEnded ? 'open' : 'until';
}

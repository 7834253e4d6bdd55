import { isoDay } from '../../calendar/index.ts';
import { readDay, readFacts, UnreadableFact } from './facts.ts';
import type { Figures } from './figures.ts';
import type { RuleId } from './rule-table.ts';
import { judge } from './rules.ts';
import type { Outcome } from './verdict.ts';

/** What the physicians' tool answers to one case; `until` is an ISO date. */
export interface CaseVerdict {
  readonly id: string;
  readonly outcome: Outcome;
  readonly until: string | null;
  readonly rules: readonly RuleId[];
}

/** Cases that cannot be judged; the message names the case and the key. */
export class UnreadableCase extends Error {}

/** Judges a JSON array of `{id, facts, today}`, dates ISO. Throws `UnreadableCase` for the first that cannot be read. */
export function judgeCases(json: unknown, figures: Figures): CaseVerdict[] {
  if (!Array.isArray(json)) throw new UnreadableCase('Expected a JSON array of {id, facts, today}');
  return json.map((entry, i) => judgeCase(entry, i, figures));
}

function judgeCase(entry: unknown, index: number, figures: Figures): CaseVerdict {
  const given = isRecord(entry) ? entry : {};
  const id = typeof given.id === 'string' || typeof given.id === 'number' ? String(given.id) : undefined;
  if (id === undefined) throw new UnreadableCase(`Case ${index + 1}: bad value for "id"`);
  const today = typeof given.today === 'string' ? readDay(given.today) : undefined;
  if (today === undefined) throw new UnreadableCase(`${id}: bad value for "today"`);
  const { outcome, until, rules } = judge(factsOf(id, given.facts), today, figures);
  return { id, outcome, until: until === null ? null : isoDay(until), rules };
}

function factsOf(id: string, facts: unknown) {
  if (!isRecord(facts)) throw new UnreadableCase(`${id}: bad value for "facts"`);
  try {
    return readFacts(facts);
  } catch (error) {
    if (error instanceof UnreadableFact) throw new UnreadableCase(`${id}: ${error.message}`);
    throw error;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

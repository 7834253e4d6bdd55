import type { Queries } from '../../../database/index.ts';
import type { Broadcast } from '../broadcast.ts';
import { outcomesOf } from '../queries.ts';

/** How a broadcast stands: every recipient is in one of these, and they add up to the total. */
export interface Figures {
  readonly total: number;
  readonly sent: number;
  /** Sent once or not at all. */
  readonly uncertain: number;
  /** Did not go out, by the name of the trouble. */
  readonly failed: readonly (readonly [trouble: string, people: number])[];
  /** Chose otherwise since it was frozen, or it came to be of no use. */
  readonly skipped: number;
  /** It was stopped before theirs began. */
  readonly stopped: number;
  readonly remaining: number;
}

const failures = ['blocked', 'gone', 'refused', 'lost', 'rights', 'bug'] as const;

export async function figuresOf(
  q: Queries,
  { id, total }: Pick<Broadcast, 'id' | 'total'>,
): Promise<Figures> {
  const outcomes = await outcomesOf(q, id);
  const of = (name: string) => outcomes[name] ?? 0;
  const ended = Object.values(outcomes).reduce((sum, people) => sum + people, 0);
  return {
    total,
    sent: of('sent'),
    uncertain: of('uncertain'),
    failed: failures.flatMap((name) => (of(name) > 0 ? [[name, of(name)] as const] : [])),
    skipped: of('skipped') + of('obsolete'),
    stopped: of('stopped'),
    remaining: Math.max(0, total - ended),
  };
}

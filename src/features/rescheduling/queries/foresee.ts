import type { Queries } from '../../../database/index.ts';
import { expectedAt, fits } from '../../booking/index.ts';
import { type Change, foreseeDrive, type Reshaping, type Shape } from '../../drives/index.ts';
import { type Terms, waitsIn } from '../../waitlist/index.ts';
import { isConcerned } from '../rules/concerned.ts';
import type { Reach } from '../rules/telling.ts';

/** What a change would come to. */
export type Foresight =
  | ({ readonly kind: 'changed'; readonly before: Shape; readonly after: Shape } & Reach)
  | Exclude<Reshaping, { kind: 'changed' }>;

/** What a change would come to, for a preview: it is judged again when it is confirmed. */
export async function foresee(q: Queries, driveId: number, wanted: Change, terms: Terms): Promise<Foresight> {
  const outcome = await foreseeDrive(q, driveId, wanted, terms.now);
  if (outcome.kind !== 'changed') return outcome;
  const { before, after } = outcome;
  const expected = (await expectedAt(q, driveId)).filter(({ slotId }) => isConcerned(before, after, slotId));
  const isCancelled = wanted.kind === 'cancelled';
  let homeless = 0;
  for (const each of isCancelled ? [] : expected) {
    const hour = after.slots.find(({ id }) => id === each.slotId);
    if (!hour || !(await fits(q, each, hour, wanted.kind, terms))) homeless++;
  }
  const dropped = new Set(after.slots.filter((slot) => slot.dropped).map(({ id }) => id));
  const waits = (await waitsIn(q, driveId)).filter(({ slotId }) => isCancelled || dropped.has(slotId));
  return { ...outcome, concerned: expected.length, homeless, waiting: waits.length };
}

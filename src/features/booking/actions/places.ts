import { type Locks, lockAll, type Writes } from '../../../database/index.ts';
import { waitedSlots } from '../../waitlist/index.ts';
import { activeOf } from '../queries/active.ts';

/**
 * Locks persons, and after them every slot that they hold a place in or wait for: until the write ends nobody
 * offers them a place, and no drive changes under them. What they hold is to be read after this.
 */
export async function lockPlaces(tx: Writes, personIds: readonly number[]): Promise<Locks<'slot'>> {
  await lockAll(tx, 'person', personIds);
  const held = (await activeOf(tx, personIds)).map(({ slotId }) => slotId);
  return lockAll(tx, 'slot', [...held, ...(await waitedSlots(tx, personIds))]);
}

import { today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { type ChangeKind, isSurelyFor, type Slot } from '../../drives/index.ts';
import { isBarred, type Terms } from '../../waitlist/index.ts';
import type { Expected } from '../queries/expected.ts';

/**
 * Whether somebody can keep a place in an hour that changed: it is not dropped and, on another day, it is for
 * them and nothing is known against giving then. Who was asked too long ago is asked again on the way.
 */
export async function fits(
  q: Queries,
  { personId, sex }: Pick<Expected, 'personId' | 'sex'>,
  { dropped, audience, startsAt }: Pick<Slot, 'dropped' | 'audience' | 'startsAt'>,
  kind: ChangeKind,
  { standing, now }: Terms,
): Promise<boolean> {
  if (dropped || kind !== 'moved') return !dropped;
  return isSurelyFor(audience, sex) && !isBarred(await standing(q, personId, today(startsAt), now));
}

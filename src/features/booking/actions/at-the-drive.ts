import type { Lock, Writes } from '../../../database/index.ts';
import { freePlaces } from '../../drives/index.ts';
import { leaveBooking } from '../../vows/index.ts';
import { replanMessages, withdrawMessages } from '../messages.ts';
import { activeOf } from '../queries/active.ts';
import { endBooking } from '../queries/changes.ts';
import type { Moment } from '../reminders/plan.ts';

/** Who is at the drive needs no word of it. */
export async function remindNoMore(tx: Writes, bookingId: number): Promise<void> {
  await withdrawMessages(tx, [bookingId]);
}

/** They are expected after all: plans what is still to come, and nothing that went out already. */
export async function remindAgain(
  tx: Writes,
  { id, personId }: { readonly id: number; readonly personId: number },
  moment: Moment,
): Promise<void> {
  const held = (await activeOf(tx, [personId])).find((each) => each.id === id);
  if (held) await replanMessages(tx, held, moment);
}

/** Ends a booking whose drive is over and to which nobody could have come: nothing was missed. Under its slot's lock. */
export async function endUnmissed(tx: Writes, id: number, slot: Lock<'slot'>, now: number): Promise<void> {
  if (!(await endBooking(tx, id, 'cancelled', now))) return;
  await leaveBooking(tx, id);
  await freePlaces(tx, slot, 1);
}

import { lockAll, type Writes } from '../../../database/index.ts';
import { withdraw } from '../../../delivery/index.ts';
import { freePlaces, slotsOf } from '../../drives/index.ts';
import { offerKey } from '../message.ts';
import { closeOffer, cutShort, endAll } from '../queries/changes.ts';
import { openOffersIn } from '../queries/offers.ts';

/**
 * Having got a place ends every wait of a locked person. An offer that is still open is not told any more,
 * and the next sweep offers its place on; `endOffer` before this does so at once.
 */
export async function endWaits(tx: Writes, personId: number, now: number): Promise<void> {
  await endAll(tx, { personIds: [personId] }, 'placed', now);
  await cutShort(tx, personId, now);
}

/** A drive was called off: nobody waits for it any more, and what was offered is taken back with its message. */
export async function endDrive(tx: Writes, driveId: number, now: number): Promise<void> {
  const ids = (await slotsOf(tx, driveId)).map(({ id }) => id);
  const slots = await lockAll(tx, 'slot', ids);
  await endAll(tx, { driveId }, 'lapsed', now);
  for (const slotId of ids) {
    for (const { id } of await openOffersIn(tx, slotId)) {
      await closeOffer(tx, slots.of(slotId), id, 'withdrawn', now);
      await freePlaces(tx, slots.of(slotId), 1);
      await withdraw(tx, [offerKey(id)]);
    }
  }
}

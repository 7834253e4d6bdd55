import type { Writes } from '../../../database/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import type { DeskLinks } from '../links.ts';
import { driveById } from '../queries/drives.ts';
import { slotById, writeClosed } from '../queries/slots.ts';
import { freeOf } from '../rules/finding.ts';
import { isToCome } from '../rules/states.ts';

/** What became of opening or closing an hour; `same`: it was so already. */
export type HourOutcome = 'opened' | 'closed' | 'same' | 'booked' | 'gone';

/**
 * Opens or closes one hour of a drive that is yet to come. One in which somebody has a place, or is offered
 * one, is not closed; one that fell away with a shorter drive is not opened. What is opened goes to who waits.
 */
export async function setHour(
  tx: Writes,
  doer: Doer,
  hour: { readonly driveId: number; readonly slotId: number; readonly isOpen: boolean },
  { opened }: Pick<DeskLinks, 'opened'>,
): Promise<HourOutcome> {
  const { driveId, slotId, isOpen } = hour;
  await tx.lock('drive', driveId);
  const lock = await tx.lock('slot', slotId);
  const [drive, slot] = [await driveById(tx, driveId), await slotById(tx, slotId)];
  if (!drive || !isToCome(drive.state) || slot?.driveId !== driveId) return 'gone';
  if (slot.dropped || slot.startsAt <= doer.now) return 'gone';
  if (slot.closed !== isOpen) return 'same';
  if (!isOpen && slot.taken > 0) return 'booked';
  await writeClosed(tx, lock, !isOpen);
  if (isOpen) await opened(tx, lock, freeOf({ ...slot, closed: false }), doer.now);
  await record(tx, doer, { act: 'drive.hours', driveId, more: { slot: slotId, open: Number(isOpen) } });
  return isOpen ? 'opened' : 'closed';
}

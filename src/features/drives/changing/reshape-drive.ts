import { lockAll, type Queries, type Writes } from '../../../database/index.ts';
import { centerById } from '../../places/index.ts';
import { driveById } from '../queries/drives.ts';
import { slotsOf } from '../queries/slots.ts';
import { venueOf } from '../queries/venues.ts';
import { customsAt, unseen } from '../venues/premises.ts';
import type { Change, Reshaping, Shape } from './change.ts';
import { faultsOfChange } from './judging.ts';
import { reshaped } from './reshape.ts';
import { hasBegun, writeShape } from './writing.ts';

/** What a change would come to, read only: for a preview, which the change itself judges again. */
export async function foreseeDrive(
  q: Queries,
  driveId: number,
  change: Change,
  now: number,
): Promise<Reshaping> {
  const before = await shapeOf(q, driveId, now);
  if (!before) return { kind: 'no-drive' };
  const { centerId } = before.drive;
  const premises = centerId === null ? unseen(0) : await venueOf(q, centerId);
  const isBegun = await hasBegun(q, driveId);
  const at = { now, isBegun, customs: customsAt(premises), town: await townTo(q, change) };
  const after = reshaped(before, change, at);
  const faults = await faultsOfChange(q, before, after, change, at);
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'changed', before, after };
}

/**
 * Changes a published drive, judged like publishing under the locks of the drive, its team and its slots. Where
 * something speaks against it nothing is written. Slots keep their ids; an hour that falls away is closed and
 * dropped, never deleted. What people hold is for the rooms that wrote it, in the same write.
 */
export async function reshapeDrive(
  tx: Writes,
  driveId: number,
  change: Change,
  now: number,
): Promise<Reshaping> {
  await tx.lock('drive', driveId);
  const seen = await shapeOf(tx, driveId, now);
  if (!seen) return { kind: 'no-drive' };
  await tx.lock('team', seen.drive.teamId);
  const ids = seen.slots.map(({ id }) => id);
  await lockAll(tx, 'slot', ids);
  const outcome = await foreseeDrive(tx, driveId, change, now);
  if (outcome.kind === 'changed') await writeShape(tx, outcome.before, outcome.after);
  return outcome;
}

async function townTo(q: Queries, change: Change): Promise<string | null> {
  const centerId = change.kind === 'placed' ? change.venue.centerId : null;
  return centerId === null ? null : ((await centerById(q, centerId))?.town ?? null);
}

async function shapeOf(q: Queries, driveId: number, now: number): Promise<Shape | undefined> {
  const drive = await driveById(q, driveId);
  const isPublished = drive?.state === 'open' || drive?.state === 'closed';
  return isPublished && drive.endsAt > now ? { drive, slots: await slotsOf(q, driveId) } : undefined;
}

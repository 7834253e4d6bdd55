import type { Writes } from '../../../database/index.ts';
import { afterQuiet } from '../../../delivery/index.ts';
import { type Followed, followDrive, lockExpected } from '../../booking/index.ts';
import { type Change, driveById, type Reshaping, reshapeDrive, type Shape } from '../../drives/index.ts';
import { type Act, type Doer, record } from '../../staff/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { announceChange } from '../notice/announce.ts';
import { type ChangeRow, insertChange, lastChanges } from '../queries/changes.ts';
import { insertConcerns } from '../queries/concerns.ts';
import { isConcerned, isConcernedInLine } from '../rules/concerned.ts';
import { isSameChange } from '../rules/same-change.ts';
import { type Reach, telling } from '../rules/telling.ts';

type Refused = Exclude<Reshaping, { kind: 'changed' }>;

/**
 * What became of a change. `again`: the very same press had come before. `stale`: the drive was changed since
 * it was looked at.
 */
export type Changing =
  | ({ readonly kind: 'changed'; readonly changeId: number; readonly again: boolean } & Reach)
  | { readonly kind: 'stale' }
  | Refused;

/**
 * Changes a published drive, all in one write: its times, what becomes of bookings, vows, waits and offers, who
 * is concerned, the notices, the audit. `seen` is the last change of the drive (0: none) on which the press was
 * made; where another came in between nothing is done.
 */
export async function change(
  tx: Writes,
  doer: Doer,
  driveId: number,
  wanted: Change,
  terms: Terms,
  seen?: number,
): Promise<Changing> {
  await tx.lock('drive', driveId);
  const [last, previous] = await lastChanges(tx, driveId);
  if (seen !== undefined && (last?.id ?? 0) !== seen) {
    const again = { concerned: 0, homeless: 0, waiting: 0, again: true };
    const isAgain = last && (previous?.id ?? 0) === seen && (await isDone(tx, doer, last, wanted));
    return isAgain ? { kind: 'changed', changeId: last.id, ...again } : { kind: 'stale' };
  }
  await lockExpected(tx, driveId);
  const outcome = await reshapeDrive(tx, driveId, wanted, terms.now);
  if (outcome.kind !== 'changed') return outcome;
  // Who came in until the slots were ours. Where they wait for us as well, the door runs the write again.
  await lockExpected(tx, driveId);
  const followed = await followDrive(tx, driveId, wanted.kind, terms);
  return announced(tx, doer, { ...outcome, wanted, followed }, terms);
}

/** Whether the last change of a drive was theirs, and this one. */
async function isDone(tx: Writes, doer: Doer, last: ChangeRow, wanted: Change): Promise<boolean> {
  const isOurs = last.accountId === doer.account.id && last.kind === wanted.kind;
  const drive = isOurs ? await driveById(tx, last.driveId) : undefined;
  return drive !== undefined && isSameChange(wanted, last, drive);
}

interface Done {
  readonly before: Shape;
  readonly after: Shape;
  readonly wanted: Change;
  readonly followed: Followed;
}

async function announced(
  tx: Writes,
  doer: Doer,
  { before, after, wanted: { kind }, followed }: Done,
  { now, quiet }: Terms,
): Promise<Changing> {
  const { id: driveId, centerId } = before.drive;
  const bookings = followed.bookings.filter(({ slotId }) => isConcerned(before, after, slotId));
  const changeId = await insertChange(tx, before.drive, { kind, accountId: doer.account.id, at: now });
  const then = new Map(before.slots.map(({ id, startsAt }) => [id, startsAt]));
  await insertConcerns(
    tx,
    bookings.map(({ id: bookingId, personId, slotId, startsAt, isHomeless }) => ({
      ...{ changeId, bookingId, personId, isHomeless, startsAt: then.get(slotId) ?? startsAt },
    })),
  );
  const { lapsed, waiting } = followed;
  const goOn = waiting.filter(({ slotId }) => isConcernedInLine(before, after, slotId));
  const when = telling(before.drive, after.drive, { now, morning: afterQuiet(now, quiet) });
  await announceChange(tx, { changeId, bookings, waits: [...lapsed, ...goOn], when });
  const homeless = bookings.filter(({ isHomeless }) => isHomeless).length;
  const reach = { concerned: bookings.length, homeless, waiting: lapsed.length };
  await record(tx, doer, { act: acts[kind], driveId, centerId, more: { changeId, ...reach } });
  return { kind: 'changed', changeId, again: false, ...reach };
}

const acts = {
  moved: 'drive.moved',
  delayed: 'drive.delayed',
  shortened: 'drive.shortened',
  placed: 'drive.placed',
  cancelled: 'drive.cancelled',
} as const satisfies Record<Change['kind'], Act>;

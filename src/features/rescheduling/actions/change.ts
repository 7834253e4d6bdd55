import type { Writes } from '../../../database/index.ts';
import { type Followed, followDrive, lockExpected } from '../../booking/index.ts';
import { type Change, type Reshaping, reshapeDrive, type Shape } from '../../drives/index.ts';
import { type Act, type Doer, record } from '../../staff/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { announceChange } from '../notice/announce.ts';
import { insertChange, lastChanges } from '../queries/changes.ts';
import { insertConcerns } from '../queries/concerns.ts';
import { isConcerned } from '../rules/concerned.ts';
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
    const isOurs = last?.accountId === doer.account.id && last.kind === wanted.kind;
    const again = { concerned: 0, homeless: 0, waiting: 0, again: true };
    if (isOurs && (previous?.id ?? 0) === seen) return { kind: 'changed', changeId: last.id, ...again };
    return { kind: 'stale' };
  }
  await lockExpected(tx, driveId);
  const outcome = await reshapeDrive(tx, driveId, wanted, terms.now);
  if (outcome.kind !== 'changed') return outcome;
  // Who came in until the slots were ours. Where they wait for us as well, the door runs the write again.
  await lockExpected(tx, driveId);
  const followed = await followDrive(tx, driveId, wanted.kind, terms);
  return announced(tx, doer, { ...outcome, wanted, followed }, terms);
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
  const { lapsed } = followed;
  await announceChange(tx, {
    changeId,
    bookings,
    lapsed,
    when: telling(before.drive, after.drive, now, quiet),
  });
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

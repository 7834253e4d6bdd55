import { homeButton } from '../../../bot/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Compose, OutboxMessage } from '../../../delivery/index.ts';
import { type Drive, driveById, driveTitle } from '../../drives/index.ts';
import { openIn } from '../queries/drives.ts';
import { LATE_MS } from '../rules.ts';
import { texts } from './texts.fa.ts';

/** What the root passes in about who works at a drive. */
export interface CrewLinks {
  /** The accounts of who works there at `now` (ms): staff of its team, else the admins. */
  readonly crewOf: (q: Queries, driveId: number, now: number) => Promise<readonly number[]>;
  /** Data of the button that opens what is still to be entered of a drive. */
  readonly open: (driveId: number) => string;
}

/** Reminds one of the crew of what is missing; it concerns people's bookings, and waits for no `/stop`. */
export function unfinishedMessage({ id, endsAt }: Drive, accountId: number): OutboxMessage {
  const key = `unfinished:${id}:${accountId}`;
  const what = { key, kind: 'attendance.unfinished', to: { accountId }, ids: { driveId: id } };
  return { ...what, lane: 'booking', dueAt: endsAt, uselessAt: endsAt + LATE_MS };
}

/**
 * Kind `attendance.unfinished`: the drive is over, and of some nobody said what became of them. Nothing is said
 * where that was done meanwhile, or to who works there no more.
 */
export const composeUnfinished =
  ({ crewOf, open }: CrewLinks): Compose =>
  async (q, { driveId = 0 }, now, account) => {
    const drive = await driveById(q, driveId);
    const people = await openIn(q, driveId);
    if (!drive || people === 0) return 'obsolete';
    if (!(await crewOf(q, driveId, now)).includes(account.id)) return 'obsolete';
    const complete = { text: texts.complete, data: open(driveId) };
    return { text: texts.unfinished(driveTitle(drive), people), buttons: [[complete], [homeButton]] };
  };

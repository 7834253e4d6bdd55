import type { Writes } from '../../../database/index.ts';
import type { Sex } from '../../donors/index.ts';
import { driveById } from '../../drives/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { insertVisit, nextWalkIn } from '../queries/changes.ts';
import { visitOfPress } from '../queries/presses.ts';
import { visitById } from '../queries/visits.ts';
import { entryRefusal, isLate } from '../rules.ts';
import type { Entered } from '../visit.ts';
import { blank } from './writing.ts';

/** Somebody without a booking. */
export interface NewWalkIn {
  readonly driveId: number;
  readonly sex: Sex;
  readonly isFirst: boolean;
  /**
   * Drawn at the first of the taps and carried by the buttons after it (0 to 36^6 − 1: the seconds of the
   * clock, or the id of the message): the same from the same account is the same person, pressed twice.
   */
  readonly key: number;
}

/** Somebody without a booking has come. Pressed again after it was undone, it stays undone. */
export async function walkIn(tx: Writes, doer: Doer, who: NewWalkIn): Promise<Entered> {
  const { driveId, sex, isFirst, key } = who;
  const drive = await driveById(tx, driveId);
  const refusal = entryRefusal(drive, doer.now);
  if (refusal) return { kind: 'refused', refusal };
  const walkIns = await tx.lock('walk-ins', driveId);
  const pressed = await visitOfPress(tx, doer, driveId, key);
  if (pressed !== undefined) {
    const known = await visitById(tx, pressed);
    return known ? { kind: 'same', visit: known } : { kind: 'refused', refusal: { name: 'gone' } };
  }
  const times = { arrivedAt: doer.now, outcomeAt: null };
  const made = { ...blank(driveId), ...times, walkIn: await nextWalkIn(tx, walkIns), sex, isFirst };
  const visit = await insertVisit(tx, { ...made, isLate: isLate(times, drive?.endsAt ?? doer.now) });
  const more = { visit: visit.id, press: key };
  await record(tx, doer, { act: 'visit.walk-in', driveId, centerId: drive?.centerId ?? null, more });
  return { kind: 'done', visit };
}

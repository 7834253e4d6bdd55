import { today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import {
  type Account,
  afterQuiet,
  type Bundle,
  type Ids,
  isWaiting,
  together,
} from '../../../delivery/index.ts';
import { nameOf } from '../../donors/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { screenedOn } from '../../eligibility/index.ts';
import { type Booking, bookingById } from '../queries/bookings.ts';
import { mayTouch } from '../rules.ts';
import { aloneScreen } from './alone.ts';
import { familyScreen } from './family.ts';
import { preparingAt } from './plan.ts';
import { merged, type Reminder } from './reminder.ts';
import { isEarly, type Stage, stageKey, stageOf } from './stages.ts';

/** Reminders as they are when they are sent: of one booking, or of a family's in one message. */
export const reminders: Bundle = together(gather, (all, now) => {
  const each = merged(all);
  const [first] = each;
  return first && each.length === 1 ? aloneScreen(first, now) : familyScreen(each, now);
});

async function gather(q: Queries, ids: Ids, now: number, account: Account): Promise<Reminder | 'obsolete'> {
  const { bookingId = 0, late } = ids;
  const stage = stageOf(ids.stage);
  const booking = await bookingById(q, bookingId, account.id);
  if (!booking || !isDueFor(booking, stage, now)) return 'obsolete';
  const drive = await driveById(q, booking.driveId);
  if (drive?.state !== 'open' && drive?.state !== 'closed') return 'obsolete';
  const advises = stage === 0 || (stage === 1 && !(await isToldLater(q, booking, drive, account)));
  // Who was asked today already has nothing to answer, but may have something to hear.
  const asks = stage === 1 && !(late && (await screenedOn(q, booking.personId)) === today(now));
  if (stage === 1 && !asks && !advises) return 'obsolete';
  return {
    bookingId,
    startsAt: booking.startsAt,
    driveDay: drive.day,
    place: booking.place,
    name: nameOf(booking),
    isOurs: mayTouch(booking, account.id),
    stage,
    asks,
    advises,
  };
}

// The last hours say nothing where they are quiet: for everybody, when they were planned, or for this account.
async function isToldLater(
  q: Queries,
  { id, startsAt }: Booking,
  { day, point }: Drive,
  { quiet }: Account,
): Promise<boolean> {
  const dueAt = preparingAt({ startsAt, driveDay: day, point });
  if (quiet && afterQuiet(dueAt, quiet, quiet) !== dueAt) return false;
  return isWaiting(q, stageKey(id, 0));
}

const isDueFor = ({ state, startsAt }: Booking, stage: Stage, now: number): boolean =>
  state === 'active' && startsAt > now && !isEarly(stage, startsAt, now);

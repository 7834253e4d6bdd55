import { instant } from '../../../calendar/index.ts';
import type { Compose } from '../../../delivery/index.ts';
import { bookingWay } from '../../booking/index.ts';
import { nameOf, personOf } from '../../donors/index.ts';
import { driveById, slotById } from '../../drives/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { waitById } from '../../waitlist/index.ts';
import { changeById } from '../queries/changes.ts';
import { noticeFacts } from './facts.ts';
import { noticeScreen } from './screens.ts';
import { lapsedScreen, waitingScreen } from './waiting.ts';

/** Makes a notice when it goes out, of what is true then; a later change of the same booking makes it obsolete. */
export const composeNotice =
  (terms: (now: number) => Terms): Compose =>
  async (q, { changeId = 0, bookingId = 0 }, now, account) => {
    const facts = await noticeFacts(q, { changeId, bookingId }, account, terms(now));
    return facts ? noticeScreen(facts) : 'obsolete';
  };

/** Tells who waits for a place in a drive that changed how it is now, or that there is nothing to wait for any more. */
export const composeWait: Compose = async (q, { changeId = 0, waitId = 0 }, now, account) => {
  const change = await changeById(q, changeId);
  const wait = await waitById(q, waitId);
  const drive = change && (await driveById(q, change.driveId));
  const person = wait && (await personOf(q, account.id, wait.personId));
  if (!drive || !person) return 'obsolete';
  const name = nameOf(person);
  const slot = wait.slotId === 0 ? undefined : await slotById(q, wait.slotId);
  const startsAt = slot?.startsAt ?? instant(drive.day, drive.startMinutes);
  if (wait.state === 'waiting') return startsAt > now ? waitingScreen(name, drive, { startsAt }) : 'obsolete';
  const isCancelled = drive.state === 'cancelled';
  // An offer that nobody answered ends a wait, too: that was said.
  if (wait.state !== 'lapsed' || !(isCancelled || slot?.dropped)) return 'obsolete';
  return lapsedScreen(name, change, isCancelled ? undefined : slot, bookingWay(person.id));
};

import type { Compose } from '../../../delivery/index.ts';
import { bookingWay } from '../../booking/index.ts';
import { nameOf, personOf } from '../../donors/index.ts';
import { driveById } from '../../drives/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { waitById } from '../../waitlist/index.ts';
import { changeById } from '../queries/changes.ts';
import { noticeFacts } from './facts.ts';
import { lapsedScreen, noticeScreen } from './screens.ts';

/** Makes a notice when it goes out, of what is true then; a later change of the same booking makes it obsolete. */
export const composeNotice =
  (terms: (now: number) => Terms): Compose =>
  async (q, { changeId = 0, bookingId = 0 }, now, account) => {
    const facts = await noticeFacts(q, { changeId, bookingId }, account, terms(now));
    return facts ? noticeScreen(facts) : 'obsolete';
  };

/** Tells who waited that there is nothing to wait for any more. */
export const composeLapse: Compose = async (q, { changeId = 0, waitId = 0 }, _now, account) => {
  const change = await changeById(q, changeId);
  const wait = await waitById(q, waitId);
  const drive = change && (await driveById(q, change.driveId));
  const person = wait && (await personOf(q, account.id, wait.personId));
  if (!drive || !person || wait.state !== 'lapsed') return 'obsolete';
  return lapsedScreen(nameOf(person), change.place, change.day, bookingWay(person.id));
};

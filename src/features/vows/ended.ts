import { addDays, epochDay, instant, today } from '../../calendar/index.ts';
import type { Compose, OutboxMessage } from '../../delivery/index.ts';
import { personById, sharesAPhone } from '../donors/index.ts';
import { type EndedVow, endedKey } from './queries/ended.ts';
import { vowById } from './queries/vows.ts';
import { isOver, WAITS_DAYS } from './rules/vows.ts';
import { endedScreen } from './screens/ended.ts';

/** The evening after the window, minutes after midnight. */
const TOLD_AT = 18 * 60;

/** Tells that the window of a vow ended: it can be renewed or let go, until it lapses. */
export function endedMessage({ id, personId, endDay }: EndedVow): OutboxMessage {
  const last = epochDay(endDay);
  return {
    key: endedKey(id),
    kind: 'vows.ended',
    to: { personId },
    ids: { vowId: id },
    lane: 'other',
    topic: 'vow',
    dueAt: instant(addDays(last, 1), TOLD_AT),
    uselessAt: instant(addDays(last, WAITS_DAYS + 1), 0),
  };
}

/** Makes that message when it is sent. */
export const composeEnded: Compose = async (q, { vowId = 0 }, now) => {
  const vow = await vowById(q, vowId);
  const isTrue = vow?.state === 'open' && isOver(vow, today(now)) && vow.campaign?.provisional === false;
  if (!vow || !isTrue) return 'obsolete';
  const person = (await sharesAPhone(q, vow.personId)) && (await personById(q, vow.personId));
  return endedScreen(vow, person ? person.firstName : undefined);
};

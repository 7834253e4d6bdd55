import { today } from '../../../calendar/index.ts';
import type { Lock, Writes } from '../../../database/index.ts';
import { isHeldAt, type Offer, openOffer, type Terms } from '../../waitlist/index.ts';
import { type Decisive, decisiveFacts } from '../queries/decisive.ts';
import type { Facts } from '../rules.ts';

/** Whom a decision is about: a locked person, and who asks for them. */
export interface Comer {
  readonly person: Lock<'person'>;
  /** The account that presses. */
  readonly accountId: number;
  /** Their open offer, read before its slot was locked. */
  readonly offer: Offer | undefined;
}

/** All that a decision about one person and one slot needs, read under the locks of both. */
export interface Situation {
  readonly slot: Lock<'slot'>;
  readonly comer: Comer;
  readonly facts: Facts;
  readonly known: Decisive;
  /** Their offer as it stands now. */
  readonly offer: Offer | undefined;
  /** The offer holds a place of this very slot for them. */
  readonly isKept: boolean;
  /** A booking whose drive is over: it holds nobody back, and ends when another is made. */
  readonly over: number | undefined;
}

/** Reads it; undefined when there is no such slot. */
export async function situationOf(
  tx: Writes,
  slot: Lock<'slot'>,
  comer: Comer,
  terms: Terms,
): Promise<Situation | undefined> {
  const { now } = terms;
  const known = await decisiveFacts(tx, slot, comer.person, comer.accountId);
  if (!known) return undefined;
  const offer = comer.offer && (await openOffer(tx, comer.offer.id));
  const isKept = offer !== undefined && offer.slotId === slot.id && isHeldAt(offer, now);
  const isOver = known.held !== null && known.held.endsAt <= now;
  const facts: Facts = {
    ...known,
    slot: isKept ? { ...known.slot, taken: known.slot.taken - 1 } : known.slot,
    held: isOver ? null : known.held,
    standing: await terms.standing(tx, comer.person.id, today(known.slot.startsAt), now),
    now,
  };
  return { slot, comer, facts, known, offer, isKept, over: isOver ? known.held?.id : undefined };
}

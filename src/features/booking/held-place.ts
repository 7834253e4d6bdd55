import type { Queries } from '../../database/index.ts';
import type { HeldAt, HeldIn } from '../waitlist/index.ts';
import { heldBy } from './queries/bookings.ts';
import { mayTouch } from './rules.ts';

/** What a person holds, as the line asks for it: who may not move it waits for no other place in their name. */
export const heldPlace: HeldIn = async (q: Queries, personId, accountId, now) => {
  const held = await heldBy(q, personId, accountId, now);
  return held && { slotId: held.slotId, driveId: held.driveId, isMovable: mayTouch(held, accountId) };
};

/** When it begins: accepting another place moves it, for who may. */
export const heldAt: HeldAt = async (q, personId, accountId, now) => {
  const held = await heldBy(q, personId, accountId, now);
  return held && mayTouch(held, accountId) ? held.startsAt : undefined;
};

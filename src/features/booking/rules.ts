import type { EpochDay } from '../../calendar/index.ts';
import type { Sex } from '../donors/index.ts';
import { type Drive, isSurelyFor, LAST_CALL_MS, type Slot } from '../drives/index.ts';
import type { Standing } from '../eligibility/index.ts';

/** Everything a booking is decided by, read under the locks. Instants in ms UTC. */
export interface Facts {
  readonly now: number;
  readonly slot: Pick<Slot, 'id' | 'startsAt' | 'capacity' | 'taken' | 'audience' | 'closed'>;
  readonly drive: Pick<Drive, 'state' | 'opensAt' | 'endsAt'>;
  readonly person: { readonly sex: Sex | null; readonly isSpokenForHere: boolean };
  /** The person's active booking, unless its drive is over. */
  readonly held: Held | null;
  readonly standing: Standing;
}

export interface Held {
  readonly id: number;
  readonly code: string;
  readonly slotId: number;
}

/** The domain says no; why, by name. */
export type Refusal =
  | { readonly name: 'not-yours' }
  | { readonly name: 'no-such-slot' }
  | { readonly name: 'has-active-booking'; readonly bookingId: number }
  | { readonly name: 'drive-not-open'; readonly state: Exclude<Drive['state'], 'open'> }
  | { readonly name: 'opens-later'; readonly opensAt: number }
  | { readonly name: 'too-late' }
  | { readonly name: 'slot-closed' }
  | { readonly name: 'wrong-audience'; readonly audience: 'women' | 'men' }
  | { readonly name: 'sex-unknown'; readonly audience: 'women' | 'men' }
  | StandingRefusal
  | { readonly name: 'slot-full' };

export type StandingRefusal =
  | { readonly name: 'unscreened' }
  | { readonly name: 'not-before'; readonly day: EpochDay; readonly onSite?: true }
  | { readonly name: 'not-yet' }
  | { readonly name: 'never' };

/** What pressing «تأیید نوبت» comes to. */
export type Decision =
  | { readonly name: 'book' }
  | { readonly name: 'booked-already'; readonly booking: Held }
  | Refusal;

/** Decides a booking: what stands closest to the person first, the last free place last. */
export function decide(facts: Facts): Decision {
  const { slot, held, person } = facts;
  if (!person.isSpokenForHere) return { name: 'not-yours' };
  if (held?.slotId === slot.id) return { name: 'booked-already', booking: held };
  if (held) return { name: 'has-active-booking', bookingId: held.id };
  return placeRefusal(facts) ?? { name: 'book' };
}

/** What stands against giving a person a place in a slot, whatever else they hold. */
export function placeRefusal(facts: Omit<Facts, 'held'>): Refusal | undefined {
  const { slot, drive, standing, now } = facts;
  return (
    driveRefusal(drive, now) ??
    slotRefusal(facts) ??
    standingRefusal(standing) ??
    (slot.taken >= slot.capacity ? { name: 'slot-full' } : undefined)
  );
}

/** What stands against booking anything in a drive. */
export function driveRefusal(drive: Facts['drive'], now: number): Refusal | undefined {
  if (drive.state !== 'open') return { name: 'drive-not-open', state: drive.state };
  if (now >= drive.endsAt) return { name: 'drive-not-open', state: 'done' };
  return now < drive.opensAt ? { name: 'opens-later', opensAt: drive.opensAt } : undefined;
}

/** What the kept outcome of the questions says against it. */
export function standingRefusal(standing: Standing): StandingRefusal | undefined {
  if (standing.kind === 'clear') return undefined;
  if (standing.kind === 'not-before') {
    const { kind: name, ...when } = standing;
    return { name, ...when };
  }
  return { name: standing.kind };
}

/** Whether it is the person's fitness that stands against it. */
export const isOfStanding = ({ name }: Refusal): boolean =>
  name === 'unscreened' || name === 'not-before' || name === 'not-yet' || name === 'never';

/** The slots nearest in time to one that is full, in order of time. */
export function nearestTo<S extends Pick<Slot, 'startsAt'>>(startsAt: number, slots: readonly S[]): S[] {
  const away = (slot: S) => Math.abs(slot.startsAt - startsAt);
  return [...slots]
    .sort((a, b) => away(a) - away(b))
    .slice(0, 4)
    .sort((a, b) => a.startsAt - b.startsAt);
}

/** A booking may be seen in full, moved and cancelled by the account that made it, and by the person's own. */
export function mayTouch(
  booking: { accountId: number; relation: string | null },
  accountId: number,
): boolean {
  return booking.accountId === accountId || booking.relation === 'self';
}

/** Whether somebody coming may be said by this account: one that speaks for them, or made the booking. */
export function isTheirs(
  booking: { accountId: number; relation: string | null },
  accountId: number,
): boolean {
  return booking.relation !== null || mayTouch(booking, accountId);
}

function slotRefusal({ slot, person, now }: Omit<Facts, 'held'>): Refusal | undefined {
  if (slot.startsAt - now < LAST_CALL_MS) return { name: 'too-late' };
  if (slot.closed) return { name: 'slot-closed' };
  const { audience } = slot;
  if (audience === 'all' || isSurelyFor(audience, person.sex)) return undefined;
  return { name: person.sex === null ? 'sex-unknown' : 'wrong-audience', audience };
}

import { addDays } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import { accept } from '../../../src/features/booking/actions/accept.ts';
import { followDrive } from '../../../src/features/booking/actions/follow.ts';
import { move } from '../../../src/features/booking/actions/move.ts';
import { book, cancel } from '../../../src/features/booking/index.ts';
import { driveById, reshapeDrive, type Slot, slotsOf } from '../../../src/features/drives/index.ts';
import { decline, join, type Terms } from '../../../src/features/waitlist/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { Ledger } from './ledger.ts';
import { dueToBeReminded, type Held, heldBy, offeredTo, promised } from './looks.ts';
import type { Member, World } from './world.ts';

export interface LifeParts {
  readonly database: Database;
  readonly world: World;
  readonly ledger: Ledger;
  readonly terms: () => Terms;
  readonly chance: SeededRandom;
}

const SHIFTED_DAYS_AHEAD_MS = 5 * 24 * 3_600_000;
let codes = 0;
const manner = { plan: null, newCode: () => `C${++codes}` };

/** Somebody books, moves, cancels, waits, or answers an offer. */
export async function act(parts: LifeParts): Promise<void> {
  const { database, world, chance, terms } = parts;
  const member = chance.pick(world.members);
  const offerId = await offeredTo(database.read, member, terms().now);
  if (offerId !== undefined) return answer(parts, member, offerId);
  const held = await heldBy(database.read, member);
  if (held) return change(parts, member, held);
  const slot = await anySlot(parts);
  if (!slot) return;
  const wish = { ...member, ...manner, slotId: slot.id };
  const outcome = await database.write((tx) => book(tx, wish, terms()));
  if (outcome.kind === 'booked') return note(parts, [outcome.bookingId]);
  if (outcome.refusal.name !== 'slot-full') return;
  const line = { ...member, driveId: slot.driveId, slotId: chance.next() < 0.5 ? slot.id : 0 };
  await database.write((tx) => join(tx, line, terms()));
}

/** Somebody whose reminder is due in this very moment cancels or moves. */
export async function actWhileReminded(parts: LifeParts): Promise<void> {
  const { database, world, terms } = parts;
  const due = await dueToBeReminded(database.read, terms().now);
  const member = world.members.find(({ personId }) => personId === due);
  const held = member && (await heldBy(database.read, member));
  if (held) await change(parts, member, held);
}

/** The organisers take the next drive that is far enough away to the day after. */
export async function shiftNext(parts: LifeParts): Promise<void> {
  const { database, world, terms, ledger } = parts;
  const { now } = terms();
  for (const id of world.drives) {
    const drive = await driveById(database.read, id);
    const isFar = drive && drive.opensAt <= now && drive.endsAt - now > SHIFTED_DAYS_AHEAD_MS;
    if (!isFar || drive.state !== 'open') continue;
    const followed = await database.write(async (tx) => {
      const { day, startMinutes } = drive;
      const moved = await reshapeDrive(tx, id, { kind: 'moved', day: addDays(day, 1), startMinutes }, now);
      if (moved.kind !== 'changed') return [];
      const { bookings } = await followDrive(tx, id, 'moved', terms());
      return bookings.map((booking) => booking.id);
    });
    if (followed.length === 0) continue;
    for (const booking of followed) ledger.changes(booking);
    return note(parts, followed);
  }
}

async function change(parts: LifeParts, { accountId }: Member, { id, slotId }: Held): Promise<void> {
  const { database, chance, ledger, terms } = parts;
  const dice = chance.next();
  if (dice < 0.3) {
    const outcome = await database.write((tx) => cancel(tx, id, accountId, terms()));
    return outcome === 'cancelled' ? ledger.ended(id, terms().now) : undefined;
  }
  const slot = dice < 0.5 ? await anySlot(parts) : undefined;
  if (!slot || slot.id === slotId) return;
  ledger.changes(id);
  await database.write((tx) => move(tx, { bookingId: id, slotId: slot.id, accountId }, terms()));
  await note(parts, [id]);
}

async function answer(parts: LifeParts, { accountId }: Member, offerId: number): Promise<void> {
  const { database, chance, terms } = parts;
  const dice = chance.next();
  if (dice < 0.3) await database.write((tx) => decline(tx, offerId, accountId, terms()));
  if (dice < 0.5) return;
  const outcome = await database.write((tx) => accept(tx, { offerId, accountId, ...manner }, terms()));
  if (outcome.kind === 'booked') await note(parts, [outcome.bookingId]);
}

async function note({ database, ledger, terms }: LifeParts, bookingIds: readonly number[]): Promise<void> {
  for (const each of await promised(database.read, bookingIds)) ledger.stands(each, terms().now);
}

async function anySlot({ database, world, chance, terms }: LifeParts): Promise<Slot | undefined> {
  const { now } = terms();
  const drive = await driveById(database.read, chance.pick(world.drives));
  if (drive?.state !== 'open' || drive.opensAt > now || drive.endsAt < now) return undefined;
  const open = (await slotsOf(database.read, drive.id)).filter(({ closed }) => !closed);
  return open.length > 0 ? chance.pick(open) : undefined;
}

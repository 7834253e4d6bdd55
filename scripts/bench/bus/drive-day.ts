import { addDays, type EpochDay, instant, today } from '../../../src/calendar/index.ts';
import type { Database, Writes } from '../../../src/database/index.ts';
import { announceDrive, slotsOf } from '../../../src/features/drives/index.ts';
import { Failure } from '../../lib/command.ts';

/** A drive that is on, and the bookings of who is expected there. */
export interface OpenDrive {
  readonly id: number;
  readonly bookings: readonly number[];
}

const FROM = 16 * 60;
const UNTIL = 20 * 60;
/** Of a slot of a quarter of an hour: some stand over azan and hold nobody. */
const CAPACITY = 20;

/** Ten to four tomorrow, ten minutes before the drives begin. */
export const busTime = (): number => instant(addDays(today(Date.now()), 1), FROM - 10);

/** Makes drives, each with so many people who booked, and staff of the province by their ids on Telegram. */
export async function makeDriveDay(
  database: Database,
  size: { readonly drives: number; readonly people: number; readonly staff: readonly number[] },
): Promise<OpenDrive[]> {
  await database.write((tx) => appoint(tx, size.staff));
  const made: OpenDrive[] = [];
  for (let i = 1; i <= size.drives; i++)
    made.push(await database.write((tx) => makeDrive(tx, i, size.people, today(busTime()))));
  return made;
}

async function appoint(tx: Writes, staff: readonly number[]): Promise<void> {
  const { accounts, roles } = tx.tables;
  const chats = staff.map((id) => ({ platform: 'telegram' as const, userId: id, chatId: id, createdAt: 0 }));
  const made = await tx.insert(accounts).values(chats).returning();
  const over = { role: 'staff', scope: 'province', scopeId: 0, grantedAt: 0 } as const;
  await tx.insert(roles).values(made.map(({ id }) => ({ accountId: id, ...over })));
}

async function makeDrive(tx: Writes, number: number, people: number, day: EpochDay): Promise<OpenDrive> {
  const hours = { day, startMinutes: FROM, endMinutes: UNTIL, slotMinutes: 15, capacity: CAPACITY };
  const where = { place: 'مسجد جامع', address: null, point: { lat: 33.6, lon: 46.4 }, approximate: false };
  const plan = {
    team: `تیم ${number}`,
    centerId: null,
    ...where,
    ...hours,
    audience: 'all',
    notes: null,
  } as const;
  const announced = await announceDrive(tx, plan, busTime());
  if (!('id' in announced)) throw new Failure(`No drive could be made: ${JSON.stringify(announced)}`);
  const slots = (await slotsOf(tx, announced.id)).filter(({ closed }) => !closed).map(({ id }) => id);
  const bookings: number[] = [];
  for (let i = 0; i < people; i++)
    bookings.push(await book(tx, announced.id, slots[i % slots.length] ?? 0, `B${number}P${i}`));
  return { id: announced.id, bookings };
}

async function book(tx: Writes, driveId: number, slotId: number, code: string): Promise<number> {
  const { persons, bookings } = tx.tables;
  const name = { firstName: 'علی', lastName: 'رضایی', sex: 'male', createdAt: 0 } as const;
  const [person] = await tx.insert(persons).values(name).returning();
  const held = { code, slotId, driveId, personId: person?.id ?? 0, accountId: 0, createdAt: 0 };
  const [booking] = await tx
    .insert(bookings)
    .values({ ...held, state: 'active' })
    .returning();
  return booking?.id ?? 0;
}

import { addDays, type EpochDay, fromHijri, instant } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import { ensureCampaigns, type Held, type Knowing } from '../../../src/features/vows/index.ts';
import type { Intention, Vow, VowState } from '../../../src/features/vows/queries/vows.ts';
import { openVault } from '../../../src/lib/vault.ts';

// A season of vows: Ramadan 1448, from دوشنبه ۱۹ بهمن to سه‌شنبه ۱۸ اسفند ۱۴۰۵; the next Muharram is only computed.

const first = fromHijri(1448, 9, 1);
const last = fromHijri(1448, 9, 'last');
if (first === undefined || last === undefined) throw new Error('No Ramadan');
export const ramadan = { startDay: first, endDay: last };

/** The fifth of Ramadan, at noon. */
export const now = instant(addDays(first, 4), 720);

export const vault = openVault('ab'.repeat(32));

/** Nobody holds a booking, or everybody this one. */
export const knowing = (held?: Held): Knowing => ({ vault, heldBy: async () => held });

export interface Member {
  readonly accountId: number;
  readonly personId: number;
}

/** An account and its own person, of a center where one is named. */
export async function aMember(database: Database, centerId: number | null = null): Promise<Member> {
  return database.write(async (tx) => {
    const { accounts, persons, holders } = tx.tables;
    const userId = Math.floor(Math.random() * 1e12);
    const chat = { platform: 'telegram', userId, chatId: userId, createdAt: now } as const;
    const [account] = await tx.insert(accounts).values(chat).returning();
    const somebody = { firstName: 'علی', centerId, createdAt: now };
    const [person] = await tx.insert(persons).values(somebody).returning();
    const [accountId, personId] = [account?.id ?? 0, person?.id ?? 0];
    await tx.insert(holders).values({ accountId, personId, relation: 'self' });
    return { accountId, personId };
  });
}

/** Makes the campaigns; answers their ids by name and year. */
export async function theCampaigns(database: Database, at = now): Promise<Map<string, number>> {
  await database.write((tx) => ensureCampaigns(tx, at));
  const { read } = database;
  const made = await read.select().from(read.tables.campaigns);
  return new Map(made.map(({ id, name, year }) => [`${name} ${year}`, id]));
}

/** An open drive from 20:00 on with a slot for each `[capacity, taken]`; answers the ids of its slots. */
export async function aDrive(
  database: Database,
  day: EpochDay,
  places: readonly (readonly [capacity: number, taken: number])[],
  more: { place?: string; audience?: 'all' | 'women' | 'men'; lat?: number } = {},
): Promise<number[]> {
  const { place = 'مسجد جامع', audience = 'all', lat = 33.63 } = more;
  return database.write(async (tx) => {
    const { teams, drives, slots } = tx.tables;
    const [team] = await tx
      .insert(teams)
      .values({ name: `تیم ${Math.random()}` })
      .returning();
    const start = 20 * 60;
    const end = start + 15 * places.length;
    const where = { place, address: null, lat, lon: 46.42, approximate: false };
    const size = { slotMinutes: 15, capacity: 4, audience, state: 'open' as const };
    const times = { day, startMinutes: start, endMinutes: end };
    const open = { opensAt: instant(addDays(day, -10), 0), endsAt: instant(day, end), createdAt: now };
    const row = { teamId: team?.id ?? 0, ...where, ...size, ...times, ...open };
    const [drive] = await tx.insert(drives).values(row).returning();
    const rows = places.map(([capacity, taken], i) => ({
      driveId: drive?.id ?? 0,
      startsAt: instant(day, start + 15 * i),
      minutes: 15,
      capacity,
      taken,
      audience,
    }));
    return (await tx.insert(slots).values(rows).returning()).map(({ id }) => id);
  });
}

/** A vow as rules and screens see it: open, of Ramadan, of a person's own. */
export function aVow(change: Partial<Vow> = {}): Vow {
  return {
    id: 1,
    personId: 1,
    accountId: 1,
    centerId: null,
    isOnCall: false,
    campaign: { id: 1, name: 'ramadan', year: 1448, ...ramadan, provisional: false },
    intention: 'own' satisfies Intention,
    behalf: null,
    state: 'open' satisfies VowState,
    bookingId: null,
    createdAt: now,
    endedAt: null,
    ...change,
  };
}

/** One that waits for a call. */
export const onCall = (change: Partial<Vow> = {}): Vow => aVow({ isOnCall: true, campaign: null, ...change });

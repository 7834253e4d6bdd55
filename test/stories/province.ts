import { eq } from 'drizzle-orm';
import type { Writes } from '../../src/database/index.ts';
import { addAccount } from '../../src/delivery/index.ts';
import { announceDrive, draftDrive } from '../../src/features/drives/index.ts';
import { importPlaces, readPlaces } from '../../src/features/places/index.ts';
import type { Role, ScopeKind, Subject } from '../../src/features/staff/index.ts';
import { required } from '../../src/lib/assert.ts';
import type { Scratch } from '../databases.ts';
import type { TestClock } from './stage.ts';
import { drivePlan } from './town.ts';

const list = `county,town,mosque,center,address,lat,lon
ایلام,ایلام,مسجد جامع ایلام,,جنب پارک کودک,33.6379,46.4203
مهران,مهران,مسجد جامع مهران,,بلوار جانبازان,33.1222,46.1647
`;

/** Two counties with all there is in each: everything of the first has the number 1, of the second 2. */
export type Side = 1 | 2;
export const sides: readonly Side[] = [1, 2];

/** Somebody by their Telegram id, with the role they hold, if any. */
export interface Member {
  readonly name: string;
  readonly id: number;
  readonly role?: Role;
  readonly scope?: ScopeKind;
  readonly side?: Side;
  readonly hasEnded?: boolean;
}

/** One for each role and scope, on both sides; and who has none, or none any more. */
export const everybody: readonly Member[] = [
  { name: 'owner', id: 801, role: 'owner', scope: 'province' },
  { name: 'admin of the province', id: 802, role: 'admin', scope: 'province' },
  { name: 'admin of county 1', id: 803, role: 'admin', scope: 'county', side: 1 },
  { name: 'admin of county 2', id: 804, role: 'admin', scope: 'county', side: 2 },
  { name: 'manager of center 1', id: 805, role: 'manager', scope: 'center', side: 1 },
  { name: 'manager of center 2', id: 806, role: 'manager', scope: 'center', side: 2 },
  { name: 'staff of team 1', id: 807, role: 'staff', scope: 'unit', side: 1 },
  { name: 'staff of team 2', id: 808, role: 'staff', scope: 'unit', side: 2 },
  { name: 'staff of every team', id: 809, role: 'staff', scope: 'province' },
  { name: 'member', id: 810 },
  { name: 'admin until yesterday', id: 811, role: 'admin', scope: 'province', hasEnded: true },
];

/** What buttons may name, by side; the drafts stand beside the open drives. */
export interface Things {
  readonly ids: Readonly<Record<Subject, readonly [number, number]>>;
  readonly drafts: readonly [number, number];
}

/** Fills the province. */
export async function province({ database }: Scratch, clock: TestClock): Promise<Things> {
  const now = clock.now();
  await database.write((tx) => importPlaces(tx, readPlaces(list)));
  return database.write(async (tx) => {
    const [one, two] = [await side(tx, 1, now), await side(tx, 2, now)];
    const pair = (of: keyof typeof one) => [one[of], two[of]] as const;
    const roles = await appoint(tx, now, pair('team'));
    return {
      ids: {
        drive: pair('drive'),
        center: [1, 2],
        team: pair('team'),
        booking: pair('booking'),
        visit: pair('visit'),
        role: roles,
      },
      drafts: pair('draft'),
    };
  });
}

/** Gives everybody their role; answers the ids of both managers' roles. */
async function appoint(tx: Writes, now: number, teams: readonly number[]): Promise<[number, number]> {
  const managers: number[] = [];
  for (const { id: userId, role, scope, side = 0, hasEnded } of everybody) {
    const identity = { platform: 'telegram' as const, userId, chatId: userId };
    const account = required(await addAccount(tx, { ...identity, createdAt: now }), 'the account');
    if (!role || !scope) continue;
    const scopeId = scope === 'unit' ? (teams[side - 1] ?? 0) : side;
    const row = { role, scope, scopeId, endsAt: hasEnded ? now - 1 : null, grantedAt: now - 2 };
    const [made] = await tx
      .insert(tx.tables.roles)
      .values({ accountId: account.id, ...row })
      .returning();
    if (role === 'manager') managers.push(required(made, 'the role').id);
  }
  return [managers[0] ?? 0, managers[1] ?? 0];
}

async function side(tx: Writes, centerId: Side, now: number) {
  const { slots, persons, bookings, visits, drives } = tx.tables;
  const plan = { ...drivePlan, team: `تیم ${centerId}`, centerId, place: `مسجد ${centerId}` };
  const open = await announceDrive(tx, plan, now);
  const draft = await draftDrive(
    tx,
    { ...plan, day: drivePlan.day, startMinutes: 8 * 60, endMinutes: 600 },
    now,
  );
  const drive = 'id' in open ? open.id : 0;
  const [first] = await tx.select().from(slots).where(eq(slots.driveId, drive)).orderBy(slots.id);
  const slotId = required(first, 'a slot').id;
  await tx.update(slots).set({ taken: 1 }).where(eq(slots.id, slotId));
  const [person] = await tx
    .insert(persons)
    .values({ firstName: 'زهرا', centerId, createdAt: now })
    .returning();
  const personId = required(person, 'a person').id;
  const held = { code: `K${centerId}AB`, slotId, driveId: drive, personId, accountId: 1, createdAt: now };
  const [booking] = await tx
    .insert(bookings)
    .values({ ...held, state: 'active' })
    .returning();
  const [visit] = await tx.insert(visits).values({ driveId: drive, walkIn: 1, arrivedAt: now }).returning();
  const [row] = await tx.select().from(drives).where(eq(drives.id, drive));
  return {
    drive,
    draft: 'id' in draft ? draft.id : 0,
    team: required(row, 'the drive').teamId,
    booking: required(booking, 'a booking').id,
    visit: required(visit, 'a visit').id,
  };
}

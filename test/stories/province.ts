import { eq } from 'drizzle-orm';
import type { Writes } from '../../src/database/index.ts';
import { addAccount } from '../../src/delivery/index.ts';
import { introduce } from '../../src/features/donors/index.ts';
import { announceDrive, draftDrive } from '../../src/features/drives/index.ts';
import { importPlaces, readPlaces } from '../../src/features/places/index.ts';
import type { Role, ScopeKind, Subject } from '../../src/features/staff/index.ts';
import { required } from '../../src/lib/assert.ts';
import type { Scratch } from '../databases.ts';
import type { TestClock } from './stage.ts';
import { drivePlan } from './town.ts';

const list = `county,town,mosque,center,address,lat,lon
ایلام,ایلام,مسجد بنفشه,,خیابان بنفشه,33.6379,46.4203
مهران,مهران,مسجد نسترن,,خیابان نسترن,33.1222,46.1647
`;

/** Two counties with all there is in each: everything of the first has the number 1, of the second 2. */
export type Side = 1 | 2;
export const sides: readonly Side[] = [1, 2];

/** A word that stands in every name, place and note of a side, and nowhere else. */
export const marks: Readonly<Record<Side, string>> = { 1: 'بنفشه', 2: 'نسترن' };

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
  /** What further fields of buttons may name, by the field. */
  readonly further: Readonly<Record<string, readonly [number, number]>>;
}

/** Fills the province. */
export async function province({ database }: Scratch, clock: TestClock): Promise<Things> {
  const now = clock.now();
  await database.write((tx) => importPlaces(tx, readPlaces(list)));
  return database.write(async (tx) => {
    const [one, two] = [await side(tx, 1, now), await side(tx, 2, now)];
    const pair = (of: keyof typeof one) => [one[of], two[of]] as const;
    const { roles, managers } = await appoint(tx, now, pair('team'));
    const drafts = pair('draft');
    return {
      ids: {
        drive: pair('drive'),
        center: [1, 2],
        team: pair('team'),
        booking: pair('booking'),
        visit: pair('visit'),
        role: roles,
        chat: pair('linked'),
        publication: pair('publication'),
        broadcast: pair('broadcast'),
      },
      drafts,
      further: {
        ...{ slot: pair('slot'), concern: pair('concern'), linked: pair('linked') },
        ...{ invitation: pair('invitation'), who: managers, account: managers },
        // Of the audit, of a venue, and of a change that is carried.
        ...{ what: drafts, from: drafts, a: [1, 2] },
      },
    };
  });
}

type Pair = [number, number];

/** Gives everybody their role and, on a side, their name; answers both managers' roles and accounts. */
async function appoint(tx: Writes, now: number, teams: readonly number[]) {
  const [roles, managers]: [Pair, Pair] = [
    [0, 0],
    [0, 0],
  ];
  for (const { id: userId, role, scope, side = 0, hasEnded } of everybody) {
    const identity = { platform: 'telegram' as const, userId, chatId: userId };
    const account = required(await addAccount(tx, { ...identity, createdAt: now }), 'the account');
    if (side > 0) await introduce(tx, account.id, marks[side as Side], now);
    if (!role || !scope) continue;
    const scopeId = scope === 'unit' ? (teams[side - 1] ?? 0) : side;
    const row = { role, scope, scopeId, endsAt: hasEnded ? now - 1 : null, grantedAt: now - 2 };
    const [made] = await tx
      .insert(tx.tables.roles)
      .values({ accountId: account.id, ...row })
      .returning();
    if (role !== 'manager') continue;
    roles[side - 1] = required(made, 'the role').id;
    managers[side - 1] = account.id;
  }
  return { roles, managers };
}

async function side(tx: Writes, centerId: Side, now: number) {
  const { slots, persons, bookings, visits, drives } = tx.tables;
  const mark = marks[centerId];
  const there = { centerId, place: `مسجد ${mark}`, address: `خیابان ${mark}`, notes: `شیرینی ${mark}` };
  const plan = { ...drivePlan, ...there, team: `تیم ${centerId}` };
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
  const [person] = await tx.insert(persons).values({ firstName: mark, centerId, createdAt: now }).returning();
  const personId = required(person, 'a person').id;
  const held = { code: `K${centerId}AB`, slotId, driveId: drive, personId, accountId: 1, createdAt: now };
  const [booking] = await tx
    .insert(bookings)
    .values({ ...held, state: 'active' })
    .returning();
  const [visit] = await tx.insert(visits).values({ driveId: drive, walkIn: 1, arrivedAt: now }).returning();
  const about = { driveId: drive, slotId, personId, bookingId: required(booking, 'a booking').id };
  const [row] = await tx.select().from(drives).where(eq(drives.id, drive));
  return {
    drive,
    draft: 'id' in draft ? draft.id : 0,
    team: required(row, 'the drive').teamId,
    booking: about.bookingId,
    visit: required(visit, 'a visit').id,
    slot: slotId,
    ...(await besides(tx, centerId, about, now)),
    ...(await onTheWay(tx, centerId, now)),
  };
}

/** A pack that is to be published in the group of the center next week, and a broadcast that is written for its county. */
async function onTheWay(tx: Writes, centerId: Side, now: number) {
  const { packs, packVersions, packItems, publications, broadcasts } = tx.tables;
  const mark = marks[centerId];
  const [pack] = await tx
    .insert(packs)
    .values({ slug: `pack-${centerId}`, state: 'ready', createdAt: now })
    .returning();
  const packId = required(pack, 'a pack').id;
  const about = { packId, number: 1, title: 'بستهٔ نمونه', theme: 'آشنایی', createdAt: now };
  const [version] = await tx
    .insert(packVersions)
    .values({ ...about, state: 'final' })
    .returning();
  const versionId = required(version, 'a version').id;
  await tx.update(packs).set({ versionId }).where(eq(packs.id, packId));
  const item = {
    versionId,
    position: 0,
    kind: 'text',
    words: ['خون بدهیم'],
    mediaIds: [],
    buttons: [],
  } as const;
  await tx.insert(packItems).values(item);
  const [publication] = await tx
    .insert(publications)
    .values({
      linkedChatId: centerId,
      versionId,
      askedBy: 1,
      plannedAt: now + 7 * 86_400_000,
      createdAt: now,
    })
    .returning();
  const audience = { counties: [centerId] };
  const [broadcast] = await tx
    .insert(broadcasts)
    .values({ versionId, kind: 'education', audience, createdBy: 1, createdAt: now })
    .returning();
  return {
    publication: required(publication, `a publication of ${mark}`).id,
    broadcast: required(broadcast, `a broadcast of ${mark}`).id,
  };
}

/** A change of the drive that concerns its booking, a group, and an open invitation. */
async function besides(
  tx: Writes,
  centerId: Side,
  { driveId, personId, bookingId }: Readonly<Record<'driveId' | 'personId' | 'bookingId', number>>,
  now: number,
) {
  const { changes, concerns, linkedChats, invitations } = tx.tables;
  const { day, startMinutes, endMinutes, place } = { ...drivePlan, place: `مسجد ${marks[centerId]}` };
  const before = { day, startMinutes, endMinutes, place };
  const [change] = await tx
    .insert(changes)
    .values({ driveId, kind: 'delayed', at: now, accountId: 1, ...before })
    .returning();
  const about = { changeId: required(change, 'a change').id, bookingId, personId };
  const [concern] = await tx
    .insert(concerns)
    .values({ ...about, startsAt: now, isHomeless: false })
    .returning();
  // On the other platform, which is not there: nothing is sent to it, nor is it found lost.
  const chat = { platform: 'bale', chatId: -centerId, kind: 'group', title: marks[centerId] } as const;
  const [linked] = await tx
    .insert(linkedChats)
    .values({ ...chat, centerId, linkedBy: 1, linkedAt: now })
    .returning();
  const role = { role: 'manager', scope: 'center', scopeId: centerId } as const;
  const [invitation] = await tx
    .insert(invitations)
    .values({ ...role, hash: marks[centerId], invitedBy: 1, createdAt: now, endsAt: now + 86_400_000 })
    .returning();
  return {
    concern: required(concern, 'a concern').id,
    linked: required(linked, 'a linked chat').id,
    invitation: required(invitation, 'an invitation').id,
  };
}

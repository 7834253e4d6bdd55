import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportWay, sheetWay } from '../../src/features/reports/index.ts';
import type { Role, ScopeKind } from '../../src/features/staff/index.ts';
import { required } from '../../src/lib/assert.ts';
import { changeDrive } from '../features/reports/hall.ts';
import * as life from './full-life.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';

/** The drive of the town: پنجشنبه ۱۲ آذر ۱۴۰۵، مسجد صاحب‌الزمان (center 2), of the first team. */
const drive = { id: 1, teamId: 1, centerId: 2 };

describe.each(flavours)('On %s, around a drive', (flavour) => {
  let stage: Stage;
  let nurse: Actor;
  let admin: Actor;
  let manager: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: life.townAndMehran, now: life.nineDaysBefore });
    nurse = await withRole('مریم', 'staff', 'unit', drive.teamId);
    admin = await withRole('حسن', 'admin', 'province', 0);
    manager = await withRole('رضا', 'manager', 'center', drive.centerId);
    await life.books(stage.person('علی'), 'صاحب‌الزمان', '۱۸:۳۰');
  });
  afterEach(() => stage.close());

  async function withRole(name: string, role: Role, scope: ScopeKind, scopeId: number): Promise<Actor> {
    const who = stage.person(name);
    await who.says('/start');
    await stage.scratch.database.write(async (tx) => {
      const { accounts, roles } = tx.tables;
      const [account] = await tx.select().from(accounts).where(eq(accounts.userId, who.id));
      const accountId = required(account, 'the account of who has spoken').id;
      await tx.insert(roles).values({ accountId, role, scope, scopeId, grantedAt: stage.clock.now() });
    });
    return who;
  }

  const lists = (who: Actor, driveId = drive.id) =>
    who.sim.files().filter(({ name }) => name.startsWith('nazr-list') && name.endsWith(`-${driveId}.pdf`));
  // Other drives of that day have theirs.
  const pictures = (who: Actor) =>
    who.sim.messages().filter(({ file, text }) => file?.kind === 'photo' && text.includes('صاحب‌الزمان'));
  const audited = async () => {
    const { audit } = stage.scratch.database.read.tables;
    const rows = await stage.scratch.database.read.select().from(audit).where(eq(audit.act, 'sheet.seen'));
    return rows.map(({ driveId }) => driveId);
  };

  it('the team has its list on the evening before, and nobody else has', async () => {
    await stage.comes('2026-12-02T18:59:00+03:30');
    expect(lists(nurse)).toEqual([]);
    await stage.comes('2026-12-02T19:00:00+03:30');
    await stage.comes('2026-12-02T19:05:00+03:30');
    const [list, ...more] = lists(nurse);
    expect(list?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(more).toEqual([]);
    expect(nurse.sees()).toContain('۱ نفر نوبت دارند');
    expect([...lists(admin), ...lists(manager)].map(({ name }) => name)).toEqual([]);
    // No one is on the team in Mehran: its list is for who can bring it to the bus.
    expect(lists(admin, 2)).toHaveLength(1);
  });

  it('nobody has a list of a drive that was called off', async () => {
    await changeDrive(stage.scratch.database, drive.id, { state: 'cancelled' });
    await stage.comes('2026-12-02T19:00:00+03:30');
    expect(lists(nurse)).toEqual([]);
  });

  it('the list is there on demand, and who took it is on record', async () => {
    await nurse.says('/drives');
    await nurse.goes('صاحب‌الزمان', 'فهرست چاپی');
    expect(lists(nurse)).toHaveLength(1);
    expect(await audited()).toEqual([drive.id]);
    await nurse.presses('بازگشت');
    expect(nurse.sees()).toContain('صاحب‌الزمان');
  });

  it('a manager has no list, by no button and no forged one', async () => {
    await manager.says('/drives');
    await manager.presses('صاحب‌الزمان');
    expect(manager.buttons()).not.toContain('فهرست چاپی');
    await manager.pressesData(sheetWay(drive).data);
    expect(lists(manager)).toEqual([]);
    expect(await audited()).toEqual([]);
  });

  it('a forged drive gets a polite screen', async () => {
    await admin.pressesData(reportWay({ id: 999, state: 'open' }).data);
    expect(admin.sees()).toContain('برداشته شده است');
    expect(admin.spinning()).toBe(0);
  });

  it('the report is there on demand, of the present', async () => {
    await admin.says('/drives');
    await admin.goes('صاحب‌الزمان', 'کارهای دیگر', 'گزارش');
    expect(pictures(admin)).toHaveLength(1);
    expect(admin.sees()).toContain('هنوز در راه: ۱ نفر');
  });

  it('a manager has no report while the drive runs, by no button and no forged one', async () => {
    await manager.says('/drives');
    await manager.presses('صاحب‌الزمان');
    expect(manager.buttons()).not.toContain('گزارش');
    await manager.pressesData(reportWay({ ...drive, state: 'open' }).data);
    expect(manager.sees()).toContain('پس از پایان خون‌گیری آماده می‌شود');
    expect(pictures(manager)).toEqual([]);
  });

  it('a manager has the report of a drive that is over, and nobody’s outcome in it', async () => {
    await giveBlood();
    await changeDrive(stage.scratch.database, drive.id, { state: 'done' });
    await manager.says('/start');
    await manager.pressesData(reportWay({ ...drive, state: 'done' }).data);
    const [report] = pictures(manager);
    expect(report?.text).toContain('آمدند: ۱ نفر');
    expect(report?.text).toContain('اهدا کردند: کمتر از ۵ نفر');
  });

  it('admins and the center’s manager have the report on the morning after, without names', async () => {
    await giveBlood();
    await stage.comes('2026-12-03T23:00:00+03:30');
    await changeDrive(stage.scratch.database, drive.id, { state: 'done' });
    await stage.comes('2026-12-04T08:59:00+03:30');
    expect([...pictures(admin), ...pictures(manager)]).toEqual([]);
    await stage.comes('2026-12-04T09:00:00+03:30');
    for (const who of [admin, manager]) {
      const [report, ...more] = pictures(who);
      expect(more).toEqual([]);
      expect(report?.text).not.toContain('علی');
    }
    for (const told of ['اهدا کردند: ۱ نفر', 'تا ۲۵ دقیقه']) {
      expect(pictures(admin)[0]?.text).toContain(told);
      expect(pictures(manager)[0]?.text).not.toContain(told);
    }
    expect(pictures(nurse)).toEqual([]);
  });

  /** علی came at his hour and gave within 25 minutes, as staff entered it. */
  async function giveBlood(): Promise<void> {
    await stage.scratch.database.write(async (tx) => {
      const { bookings, visits } = tx.tables;
      const [booking] = await tx.select().from(bookings);
      const { id, personId } = required(booking, 'the booking of علی');
      const arrivedAt = Date.parse('2026-12-03T18:30:00+03:30');
      const times = { arrivedAt, outcomeAt: arrivedAt + 25 * 60_000 };
      await tx
        .insert(visits)
        .values({ driveId: drive.id, bookingId: id, personId, outcome: 'given', ...times });
      await tx.update(bookings).set({ state: 'done' }).where(eq(bookings.id, id));
    });
  }
});

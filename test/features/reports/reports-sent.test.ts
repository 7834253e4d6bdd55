import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Account } from '../../../src/delivery/index.ts';
import type { Drive } from '../../../src/features/drives/index.ts';
import { composeReport } from '../../../src/features/reports/report/composing.ts';
import { reportFacts } from '../../../src/features/reports/report/facts.ts';
import { planReports } from '../../../src/features/reports/report/plan-reports.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aGuest, aHall, changeDrive, dismissed, post, someone } from './hall.ts';

const all = { isDetailed: true };

describe.each(databases)('The report of a drive on $name', ({ open }) => {
  let scratch: Scratch;
  let drive: Drive;
  let slots: number[];
  let admin: Account;
  let manager: Account;
  beforeEach(async () => {
    scratch = await open();
    ({ drive, slots } = await aHall(scratch.database));
    admin = await someone(scratch.database, 'admin');
    manager = await someone(scratch.database, 'manager', 'center', drive.centerId ?? 0);
  });
  afterEach(() => scratch.dispose());

  const morning = () => instant(addDays(drive.day, 1), 540);
  const look = (at = morning()) => planReports()(scratch.database, at);
  const readers = async () => (await post(scratch.database, 'reports.drive')).map((row) => row.accountId);
  const over = () => changeDrive(scratch.database, drive.id, { state: 'done' });
  const compose = (to: Account) => composeReport(scratch.database.read, { drive: drive.id }, morning(), to);

  it('goes to admins and the center’s managers on the morning after, once', async () => {
    await someone(scratch.database, 'staff');
    await someone(scratch.database, 'manager', 'center', (drive.centerId ?? 0) + 1);
    await over();
    await look(morning() - 60_000);
    expect(await readers()).toEqual([]);
    await Promise.all([look(), look()]);
    await look(morning() + 60_000);
    expect(await readers()).toEqual([admin.id, manager.id]);
  });

  it('is not sent of a drive that is not over, nor of one long over', async () => {
    await look();
    await changeDrive(scratch.database, drive.id, { state: 'cancelled' });
    await look();
    await over();
    await look(morning() + 3 * 86_400_000);
    expect(await readers()).toEqual([]);
  });

  it('is a picture and a table that names nobody; for the center nobody’s outcome either', async () => {
    await over();
    await aGuest(scratch.database, drive.id, slots[0] ?? 0, { state: 'done', outcome: 'given' });
    await aGuest(scratch.database, drive.id, slots[0] ?? 0, { state: 'missed' });
    await aGuest(scratch.database, drive.id, slots[1] ?? 0, { state: 'cancelled' });
    const [first, second] = [await compose(admin), await compose(manager)];
    if (first === 'obsolete') throw new Error('Nothing to send');
    if (second === 'obsolete') throw new Error('Nothing to send');
    expect(plain(second.text)).toContain('اهدا کردند: کمتر از ۵ نفر');
    expect(plain(second.text)).not.toContain('اهدا کردند: ۱ نفر');
    expect(plain(second.text)).not.toContain('اهدا ۱');
    const table = plain(first.text);
    for (const line of ['نوبت داشتند: ۲ نفر', 'اهدا کردند: ۱ نفر', 'از پیش لغو کردند: ۱ نفر'])
      expect(table).toContain(line);
    expect(table).not.toContain('علی');
    expect(first.file).toMatchObject({ kind: 'picture' });
    expect(
      Buffer.from(first.file?.bytes ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('is obsolete for who has no right to it any more', async () => {
    await over();
    await dismissed(scratch.database, manager);
    expect(await compose(manager)).toBe('obsolete');
    expect(await compose(admin)).not.toBe('obsolete');
  });

  it('is obsolete when the drive is taken up again', async () => {
    expect(await compose(admin)).toBe('obsolete');
  });

  it('counts as gone who gave every place back, each person once', async () => {
    await aGuest(scratch.database, drive.id, slots[0] ?? 0, { state: 'cancelled' });
    await aGuest(scratch.database, drive.id, slots[0] ?? 0);
    const { report } = await reportFacts(scratch.database.read, drive, morning(), all);
    expect(report).toMatchObject({ cancelled: 1, booked: 1, awaited: 1 });
  });

  it('is compared with the center’s other drives alone', async () => {
    await over();
    await aGuest(scratch.database, drive.id, slots[0] ?? 0, { state: 'done', outcome: 'given' });
    expect((await reportFacts(scratch.database.read, drive, morning(), all)).usual).toBeUndefined();
  });
});

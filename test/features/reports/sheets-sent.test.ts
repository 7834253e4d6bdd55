import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Account } from '../../../src/delivery/index.ts';
import type { Drive } from '../../../src/features/drives/index.ts';
import { composeSheet } from '../../../src/features/reports/sheet/composing.ts';
import { planSheets } from '../../../src/features/reports/sheet/plan-sheets.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aGuest, aHall, allSent, changeDrive, dismissed, driveAgain, post, someone } from './hall.ts';

describe.each(databases)('The list of a drive on $name', ({ open }) => {
  let scratch: Scratch;
  let drive: Drive;
  let slots: number[];
  let crew: Account;
  beforeEach(async () => {
    scratch = await open();
    ({ drive, slots } = await aHall(scratch.database));
    crew = await someone(scratch.database, 'staff', 'unit', drive.teamId);
  });
  afterEach(() => scratch.dispose());

  const atHour = (minutes: number, before = 0): number => instant(addDays(drive.day, -before), minutes);
  const evening = () => atHour(1140, 1);
  const guest = (n = 0) => aGuest(scratch.database, drive.id, slots[n] ?? 0);
  /** A process that has just begun looks. */
  const look = (at: number) => planSheets()(scratch.database, at);
  const readers = async () => (await post(scratch.database, 'reports.sheet')).map((row) => row.accountId);
  const compose = async (at = evening(), to = crew) => {
    const [row] = (await post(scratch.database, 'reports.sheet')).slice(-1);
    return composeSheet(scratch.database.read, row?.ids ?? {}, at, to);
  };

  it('goes to the drive’s staff in the evening before, once, whoever looks again', async () => {
    await someone(scratch.database, 'admin');
    await someone(scratch.database, 'staff', 'unit', drive.teamId + 1);
    await guest();
    await look(evening() - 1);
    expect(await readers()).toEqual([]);
    await look(evening());
    await look(evening() + 60_000);
    await Promise.all([look(atHour(600)), look(atHour(600))]);
    expect(await readers()).toEqual([crew.id]);
  });

  it('goes to two processes’ worth of lookers as one', async () => {
    await guest();
    await Promise.all([look(evening()), look(evening())]);
    expect(await readers()).toEqual([crew.id]);
  });

  it('goes to admins where nobody works at the drive, and never to managers', async () => {
    await dismissed(scratch.database, crew);
    const admin = await someone(scratch.database, 'admin');
    await someone(scratch.database, 'manager', 'center', drive.centerId ?? 0);
    await guest();
    await look(evening());
    expect(await readers()).toEqual([admin.id]);
  });

  it('goes out the evening before with nobody on it, too: walk-ins have its rows', async () => {
    await look(evening() - 60_000);
    expect(await readers()).toEqual([]);
    await look(evening());
    expect(await readers()).toEqual([crew.id]);
  });

  it('is a PDF of what stands when it goes out', async () => {
    await guest();
    await look(evening());
    await guest(1);
    const letter = await compose();
    if (letter === 'obsolete') throw new Error('Nothing to send');
    expect(plain(letter.text)).toContain('۲ نفر نوبت دارند');
    expect(letter.file).toMatchObject({ kind: 'document' });
    expect(letter.file?.name).toMatch(/^nazr-list-1405-09-12-\d+\.pdf$/);
    expect(
      Buffer.from(letter.file?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('goes out anew an hour before where it was overtaken, and says so', async () => {
    await guest();
    await look(evening());
    await allSent(scratch.database);
    await guest(1);
    await look(atHour(1019));
    expect(await readers()).toEqual([crew.id]);
    await look(atHour(1020));
    await look(atHour(1021));
    expect(await readers()).toEqual([crew.id, crew.id]);
    const letter = await compose(atHour(1020));
    expect(letter === 'obsolete' ? '' : plain(letter.text)).toContain('تازه‌تر');
  });

  it('does not go out anew where nothing changed', async () => {
    await guest();
    await look(evening());
    await allSent(scratch.database);
    await look(atHour(1020));
    expect(await readers()).toEqual([crew.id]);
  });

  it('goes out once where the first still waits an hour before', async () => {
    await guest();
    await look(evening());
    await look(atHour(1020));
    const waiting = await post(scratch.database, 'reports.sheet');
    expect(waiting.map(({ key, lane }) => [key.endsWith(':fresh'), lane])).toEqual([[true, 0]]);
  });

  it.each([
    ['is called off', { state: 'cancelled' as const }],
    ['moves to another day', { day: 20_000 }],
  ])('is obsolete when the drive %s', async (_, change) => {
    await guest();
    await look(evening());
    await changeDrive(scratch.database, drive.id, change);
    expect(await compose()).toBe('obsolete');
  });

  it('is planned anew for another day', async () => {
    await guest();
    await look(evening());
    await changeDrive(scratch.database, drive.id, { day: drive.day + 1, endsAt: drive.endsAt + 86_400_000 });
    drive = await driveAgain(scratch.database, drive.id);
    await look(evening());
    expect(await readers()).toEqual([crew.id, crew.id]);
    expect(await compose()).not.toBe('obsolete');
  });

  it('is obsolete for who works there no more', async () => {
    await guest();
    await look(evening());
    await someone(scratch.database, 'staff');
    await dismissed(scratch.database, crew);
    expect(await compose()).toBe('obsolete');
  });
});

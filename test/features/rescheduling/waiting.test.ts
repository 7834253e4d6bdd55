import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, type Member, termsAt } from '../booking/evening.ts';
import { changing } from './evening.ts';

const friday = { kind: 'moved', day: addDays(day, 1), startMinutes: 1080 } as const;

describe.each(databases)('Who waits for a drive on $name', ({ open }) => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  let staff: ReturnType<typeof changing>;
  let driveId: number;
  let slots: number[];
  let zahra: Member;
  beforeEach(async () => {
    scratch = await open();
    does = acting(scratch.database);
    staff = changing(scratch.database);
    ({ driveId, slots } = await anEvening(scratch.database, [1, 1]));
    zahra = await aMember(scratch.database);
    for (const slot of slots) await does.holds(await aMember(scratch.database), slot);
  });
  afterEach(() => scratch.dispose());

  it('hears on every account that it moved, and stays in line', async () => {
    const second = await staff.anotherAccount(zahra.personId);
    await does.waits(zahra, { driveId, slotId: slots[1] ?? 0 });
    await staff.becomes(driveId, friday);
    const heard = await staff.hears('wait');
    expect([...heard.keys()].sort()).toEqual([zahra.accountId, second].sort());
    expect(heard.get(second)?.text).toContain('جمعه ۱۳ آذر، ساعت ۱۸:۱۵');
    expect(heard.get(second)?.text).toContain('جای شما در صف نگه داشته شده است');
    expect(heard.get(second)?.buttons).toEqual(['نوبت‌های من', 'خانه']);
  });

  it('for any hour hears when it begins now, and nothing where other hours were dropped', async () => {
    await does.waits(zahra, { driveId, slotId: 0 });
    await staff.becomes(driveId, { kind: 'shortened', startMinutes: 1080, endMinutes: 1095 });
    expect((await staff.hears('wait')).size).toBe(0);
    await staff.becomes(driveId, { kind: 'delayed', minutes: 30 });
    expect((await staff.hears('wait')).get(zahra.accountId)?.text).toContain('پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰');
  });

  it('hears on every account that there is nothing to wait for: called off, or the hour dropped', async () => {
    const second = await staff.anotherAccount(zahra.personId);
    await does.waits(zahra, { driveId, slotId: slots[1] ?? 0 });
    await staff.becomes(driveId, { kind: 'shortened', startMinutes: 1080, endMinutes: 1095 });
    const dropped = await staff.hears('wait');
    expect([...dropped.keys()].sort()).toEqual([zahra.accountId, second].sort());
    expect(dropped.get(second)?.text).toContain('ساعت ۱۸:۱۵ در خون‌گیری');
    expect(dropped.get(second)?.text).toContain('برداشته شد');
    await does.waits(zahra, { driveId, slotId: slots[0] ?? 0 });
    await staff.becomes(driveId, { kind: 'cancelled' });
    expect((await staff.hears('wait')).get(second)?.text).toContain('لغو شد');
  });

  it('hears of the latest of several changes alone, and nothing once its hour is over', async () => {
    await does.waits(zahra, { driveId, slotId: slots[0] ?? 0 });
    await staff.becomes(driveId, friday);
    await staff.becomes(driveId, { kind: 'delayed', minutes: 15 });
    const rows = (await staff.waiting()).filter(({ kind }) => kind === 'rescheduling.wait');
    expect(rows).toHaveLength(1);
    expect((await staff.hears('wait', termsAt(instant(addDays(day, 2), 0)))).size).toBe(0);
  });
});

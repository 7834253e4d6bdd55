import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Queries } from '../../../src/database/index.ts';
import { lanes } from '../../../src/delivery/outbox.ts';
import { sayComing } from '../../../src/features/booking/actions/coming.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import { adopt, exportOf, forget, forgetAccount } from '../../../src/features/rescheduling/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, aRelative, day, type Member, now, terms, termsAt } from '../booking/evening.ts';
import { expectTruth } from '../booking/truth.ts';
import { changing, STAFF } from './evening.ts';

const friday = { kind: 'moved', day: addDays(day, 1), startMinutes: 1080 } as const;
const cancelled = { kind: 'cancelled' } as const;
const cut = { kind: 'shortened', startMinutes: 1080, endMinutes: 1110 } as const;

const bookings = (q: Queries) => q.select().from(q.tables.bookings);
const audit = (q: Queries) => q.select().from(q.tables.audit);
const waits = (q: Queries) => q.select().from(q.tables.waits);
const concerns = (q: Queries) => q.select().from(q.tables.concerns);

describe.each(databases)('A change on $name', ({ open }) => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  let staff: ReturnType<typeof changing>;
  let driveId: number;
  let slots: number[];
  let ali: Member;
  let zahra: Member;
  beforeEach(async () => {
    scratch = await open();
    does = acting(scratch.database);
    staff = changing(scratch.database);
    ({ driveId, slots } = await anEvening(scratch.database, [4, 4, 1]));
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
  });
  afterEach(async () => {
    await expectTruth(scratch.database);
    await scratch.dispose();
  });

  const slot = (nth: number): number => slots[nth] ?? 0;
  const rows = async <T>(of: (q: Queries) => PromiseLike<T[]>): Promise<T[]> => of(scratch.database.read);
  const reminders = async () =>
    (await staff.waiting()).filter(({ kind }) => kind === 'booking.reminder').map(({ key }) => key);

  it('of the day is told on every account, with the hour that is kept', async () => {
    const mother = zahra;
    const son = await aRelative(scratch.database, mother.accountId);
    const second = await staff.anotherAccount(ali.personId);
    await does.holds(ali, slot(0));
    await does.holds(son, slot(1));
    expect(await staff.becomes(driveId, friday)).toMatchObject({
      kind: 'changed',
      concerned: 2,
      homeless: 0,
    });
    const heard = await staff.hears('notice');
    expect([...heard.keys()].sort()).toEqual([ali.accountId, second, mother.accountId].sort());
    expect(heard.get(second)?.text).toBe(
      'خون‌گیری مسجد صاحب‌الزمان (عج) از پنجشنبه ۱۲ آذر به جمعه ۱۳ آذر رفت، همان ساعت‌ها.\n' +
        'نوبت ساعت ۱۸:۰۰ شما برای جمعه ۱۳ آذر نگه داشته شده است.',
    );
    expect(heard.get(second)?.buttons).toEqual([
      ...['می‌آیم', 'جابه‌جایی نوبت', 'لغو نوبت'],
      ...['نوبت‌های من', 'خانه'],
    ]);
    expect(heard.get(mother.accountId)?.text).toContain('نوبت ساعت ۱۸:۱۵ زهرا');
    expect(await rows(audit)).toMatchObject([
      { act: 'drive.moved', accountId: STAFF, driveId, more: { concerned: 2 } },
    ]);
    expect((await staff.calls(driveId)).map(({ isTold }) => isTold)).toEqual([true, true]);
  });

  it('that calls it off ends what was held and waited for, and says so', async () => {
    await does.holds(ali, slot(2));
    await does.waits(zahra, { driveId, slotId: slot(2) });
    expect(await staff.becomes(driveId, cancelled)).toMatchObject({ concerned: 1, waiting: 1 });
    expect((await rows(bookings)).map(({ state }) => state)).toEqual(['cancelled']);
    expect((await rows(waits)).map(({ state }) => state)).toEqual(['lapsed']);
    expect(await reminders()).toEqual([]);
    const ali1 = (await staff.hears('notice')).get(ali.accountId);
    expect(ali1?.text).toContain('لغو شد');
    expect(ali1?.buttons).toEqual(['رزرو نوبت', 'دیدم', 'خانه']);
    expect((await staff.hears('wait')).get(zahra.accountId)?.text).toContain('در صف آن بودید');
    expect(await staff.becomes(driveId, cancelled)).toEqual({ kind: 'no-drive' });
  });

  it('that drops an hour leaves its booking, reminds of nothing, and proposes the nearest free place', async () => {
    const id = await does.holds(ali, slot(2));
    await does.holds(zahra, slot(0));
    expect(await staff.becomes(driveId, cut)).toMatchObject({ concerned: 1, homeless: 1 });
    expect((await reminders()).some((key) => key.startsWith(`booking:${id}:`))).toBe(false);
    const heard = await staff.hears('notice');
    expect([...heard.keys()]).toEqual([ali.accountId]);
    const told = heard.get(ali.accountId);
    expect(told?.text).toContain('نوبت ساعت ۱۸:۳۰ شما دیگر برقرار نیست');
    expect(told?.text).toContain('نزدیک‌ترین جای خالی: پنجشنبه ۱۲ آذر، ساعت ۱۸:۱۵');
    expect(told?.data[0]).toBe(`rsg:${id.toString(36)}:${slot(1).toString(36)}`);
    // That they come to an hour that is none is no answer; a free hour is.
    await scratch.database.write((tx) => sayComing(tx, id, ali.accountId, now + 1));
    expect(await staff.calls(driveId)).toHaveLength(1);
    expect(await does.moves(id, ali, slot(1))).toMatchObject({ kind: 'moved' });
    expect(await staff.calls(driveId)).toEqual([]);
    expect((await reminders()).some((key) => key.startsWith(`booking:${id}:`))).toBe(true);
  });

  it('that drops an hour takes back what was held there for who waits', async () => {
    const held = await does.holds(ali, slot(2));
    await does.waits(zahra, { driveId, slotId: slot(2) });
    await does.cancels(held, ali);
    expect(await staff.becomes(driveId, cut)).toMatchObject({ concerned: 0, waiting: 1 });
    expect((await rows(waits)).map(({ state }) => state)).toEqual(['lapsed']);
  });

  it('to a day on which somebody may not give yet proposes a place on another', async () => {
    await anEvening(scratch.database, [4], 3);
    const standing: StandingOf = async (_, personId, on) =>
      personId === ali.personId && on < day
        ? { kind: 'not-before', day }
        : { kind: 'clear', seePhysician: false };
    const strict = termsAt(now, standing);
    await does.holds(ali, slot(0));
    await does.holds(zahra, slot(0));
    const sooner = { kind: 'moved', day: addDays(day, -1), startMinutes: 1080 } as const;
    expect(await staff.becomes(driveId, sooner, strict)).toMatchObject({ concerned: 2, homeless: 1 });
    const heard = await staff.hears('notice', strict);
    expect(heard.get(ali.accountId)?.text).toContain('دیگر برقرار نیست');
    expect(heard.get(ali.accountId)?.text).toContain('نزدیک‌ترین جای خالی: یکشنبه ۱۵ آذر');
    expect(heard.get(zahra.accountId)?.text).toContain('نگه داشته شده است');
  });

  it('is told of as it is when the notice goes out: an older notice says nothing', async () => {
    await does.holds(ali, slot(0));
    await staff.becomes(driveId, friday);
    await staff.becomes(driveId, { kind: 'delayed', minutes: 30 });
    const heard = [...(await staff.hears('notice')).values()];
    expect(heard.map(({ text }) => text)).toEqual([
      'خون‌گیری مسجد صاحب‌الزمان (عج) از پنجشنبه ۱۲ آذر به جمعه ۱۳ آذر رفت.\n' +
        'نوبت شما اکنون جمعه ۱۳ آذر، ساعت ۱۸:۳۰ است.',
    ]);
    // What was told is known: the next notice begins there.
    await staff.becomes(driveId, { kind: 'delayed', minutes: 15 });
    expect([...(await staff.hears('notice')).values()][0]?.text).toContain('۱۵ دقیقه دیرتر');
  });

  it('passes quiet hours on the day of the drive alone', async () => {
    await does.holds(ali, slot(0));
    await staff.becomes(driveId, { kind: 'delayed', minutes: 15 });
    const lane = async () => (await staff.waiting()).find(({ kind }) => kind.startsWith('res'))?.lane;
    expect(await lane()).toBe(lanes.booking);
    await staff.hears('notice');
    await staff.becomes(driveId, { kind: 'delayed', minutes: 15 }, termsAt(instant(day, 10)));
    expect(await lane()).toBe(lanes.answer);
  });

  it('is made once however often it is pressed, and not on a preview that is stale', async () => {
    await does.holds(ali, slot(0));
    const delay = { kind: 'delayed', minutes: 15 } as const;
    expect(await staff.becomes(driveId, delay, terms, 0)).toMatchObject({ kind: 'changed', again: false });
    expect(await staff.becomes(driveId, delay, terms, 0)).toMatchObject({ kind: 'changed', again: true });
    expect(await staff.becomes(driveId, friday, terms, 0)).toEqual({ kind: 'stale' });
    const longer = { kind: 'delayed', minutes: 30 } as const;
    expect(await staff.becomes(driveId, longer, terms, 0)).toEqual({ kind: 'stale' });
    expect((await staff.drive(driveId)).startMinutes).toBe(1095);
    expect(await rows(audit)).toHaveLength(1);
  });

  it('concerns whom to call until they come, cancel, move or were called', async () => {
    const crowd = await Promise.all([1, 2, 3, 4].map(() => aMember(scratch.database)));
    const held = await Promise.all(crowd.map((who) => does.holds(who, slot(0))));
    await staff.becomes(driveId, friday);
    expect((await staff.calls(driveId)).map(({ isTold }) => isTold)).toEqual([false, false, false, false]);
    const [a = 0, b = 0, c = 0] = held;
    const [first, second, third] = crowd;
    if (!first || !second || !third) throw new Error('Nobody there');
    await scratch.database.write((tx) => sayComing(tx, a, first.accountId, now));
    await does.cancels(b, second);
    await does.moves(c, third, slot(1));
    expect(await staff.calls(driveId)).toHaveLength(1);
  });

  it('that came to somebody is erased, exported and goes over with them', async () => {
    await does.holds(ali, slot(0));
    await staff.becomes(driveId, friday);
    const { read, write } = scratch.database;
    expect(await exportOf(read, [ali.personId])).toMatchObject([{ change: 'moved', answer: null }]);
    await write((tx) => adopt(tx, ali.personId, zahra.personId));
    expect((await rows(concerns)).map(({ personId }) => personId)).toEqual([zahra.personId]);
    await write((tx) => forget(tx, [zahra.personId]));
    await write((tx) => forgetAccount(tx, STAFF));
    expect(await rows(concerns)).toEqual([]);
    const { changes } = read.tables;
    expect(await read.select().from(changes).where(eq(changes.accountId, STAFF))).toEqual([]);
  });
});
